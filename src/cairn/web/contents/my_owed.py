"""On my page: what the activities I hold owe to others."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cairn.activities import queries as activities
from cairn.listen import queries as listen
from cairn.web import links
from cairn.web.contents import moderated, my_stories
from cairn.web.contents.my_line import Line

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person

SHOWN_AT_MOST = 20


def lines(person: Person, *, at: datetime) -> list[Line]:
    """What the activities this person holds owe to others: what is past its day first, then the longest waiting."""
    held = list(activities.activities_held_by(person))
    return [*_owed_access(held), *_owed_stories(held, person), *_owed_answers(held, at=at)] if held else []


def _owed_access(held: list[Activity]) -> Iterator[Line]:
    """What people need to join in and formats they asked for: their words stay on the page of the activity."""
    for need in activities.needs_waiting_in(held)[:SHOWN_AT_MOST]:
        words = _("Somebody said what they need to join in.")
        yield Line(words, links.in_activity("needs", need.activity), need.activity.title)
    for asked in activities.formats_missing_in(held)[:SHOWN_AT_MOST]:
        words = _("Somebody asked for the explanation in another format: %(format)s.") % {"format": asked.in_words}
        yield Line(words, links.in_activity("needs", asked.activity), asked.activity.title)


def _owed_stories(held: list[Activity], person: Person) -> Iterator[Line]:
    """Stories taken back that somebody else used outside Cairn and has not taken out yet."""
    for trace in my_stories.to_take_out(held, person):
        words = _("A story was taken back. See that it comes out of %(place)s") % {"place": trace.title}
        yield Line(words, trace.own_page, trace.use.story.activity.title)


def _owed_answers(held: list[Activity], *, at: datetime) -> list[Line]:
    """Answers to what people said or asked."""
    return [
        Line(
            moderated.said(owed.contribution),
            links.in_activity("contribution", owed.contribution.activity, owed.contribution.ref),
            state=ngettext(
                "“%(activity)s”: waiting for %(n)d working day",
                "“%(activity)s”: waiting for %(n)d working days",
                owed.days,
            )
            % {"n": owed.days, "activity": owed.contribution.activity.title},
            until=owed.due_on,
        )
        for owed in listen.owed_in(held, at=at)[:SHOWN_AT_MOST]
    ]
