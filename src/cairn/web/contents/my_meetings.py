"""On my page: my sessions and what I said about coming, what I see to for them, and observations."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.sessions import queries as sessions
from cairn.web import links
from cairn.web.contents.my_line import Line

if TYPE_CHECKING:
    from cairn.observations.models import Observation
    from cairn.people.models import Person
    from cairn.web.contents.there import There

SHOWN_AT_MOST = 20


def lines(person: Person, *, at: datetime) -> list[Line]:
    """My sessions to come, with what I said about coming."""
    found = list(sessions.sessions_of_person(person, since=at).filter(cancelled_at__isnull=True)[:SHOWN_AT_MOST])
    said = sessions.said_about(found, person)
    return [
        Line(
            one.title, links.in_session("session", one), until=timezone.localdate(one.starts_at),
            state=str(said[one.pk].get_says_display()) if one.pk in said else _("say whether you will come"),
        )
        for one in found
    ]  # fmt: skip


def to_see_to(there: There) -> Iterator[Line]:
    """What I said I would see to, so that everybody can join in."""
    for one in there.rows("access", SHOWN_AT_MOST):
        words = _("For “%(title)s”: %(words)s") % {"title": one.session.title, "words": one.words}
        url = f"{links.in_session('session', one.session)}#access"
        yield Line(words, url, until=timezone.localdate(one.session.starts_at))


def observed(person: Person, there: There) -> Iterator[Line]:
    """What is asked of me as an observer, and what somebody noticed for me."""
    for one in there.rows("observations", SHOWN_AT_MOST):
        url = links.in_session("observation", one.session, one.ref)
        yield Line(_observation(one, person) % {"title": one.session.title}, url)


def _observation(one: Observation, person: Person) -> str:
    if one.staff_id == person.pk:
        return _("What somebody noticed for you in “%(title)s”")
    if one.accepted_at is None:
        return _("Will you watch how somebody works in “%(title)s”, for them alone?")
    return _("You observe in “%(title)s”: note moments, then give them")
