"""My page, about challenges: what I owe an answer to, what I challenged, where I was drawn, whose side is doubted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import gettext as _

from cairn.activities import queries as activities
from cairn.web import links
from cairn.web.contents import contested, moderated
from cairn.web.contents.my_line import Line
from cairn.witness import queries

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.web.contents.there import There
    from cairn.witness.models import Challenge

SHOWN_AT_MOST = 20


def asked(person: Person, there: There, *, at: datetime) -> Iterator[Line]:
    """Where the person was drawn to rule, where a draw waits for its numbers, and where their own side is doubted."""
    for seat in there.rows("seats", SHOWN_AT_MOST):
        words = (
            _("Say what you find: a challenge in “%(title)s” waits for your ruling.")
            if seat.accepted_at
            else _("You were drawn by lot to help settle a challenge in “%(title)s”. Will you do it?")
        )
        title = seat.ruling.challenge.activity.title
        yield Line(words % {"title": title}, reverse("seat", args=[seat.ruling.ref]), until=queries.answer_due_on(seat))
    for ruling in there.read("draws", lambda: queries.draws_to_enter(person, at=at)[:SHOWN_AT_MOST]):
        words = _("The draw for a ruling in “%(title)s” has been held. Enter its numbers.") % {
            "title": ruling.challenge.activity.title
        }
        yield Line(words, links.in_activity("draw", ruling.challenge.activity, ruling.challenge.ref))
    inside = there.read("sides", lambda: activities.activities_of_person(person))
    for challenge in queries.sides_contested(person, inside) if inside else ():
        words = _("Somebody says that you are counted on the wrong side in “%(title)s”. Read it.")
        yield Line(words % {"title": challenge.activity.title}, _address(challenge))


def owed(person: Person, there: There, *, at: datetime) -> list[dict[str, Any]]:
    """What waits for my answer."""
    return [
        {
            "words": moderated.said(one.challenge), "title": one.challenge.activity.title,
            "url": _address(one.challenge), "clock": contested.clock(one.challenge, at=at),
        }
        for one in there.read("owed_challenges", lambda: queries.owed_by(person, at=at)[:SHOWN_AT_MOST])
    ]  # fmt: skip


def raised(person: Person, *, at: datetime) -> list[contested.Shown]:
    """The person's own challenges, together by activity."""
    found = sorted(queries.challenges_of(person)[:SHOWN_AT_MOST], key=lambda one: (-one.activity_id, -one.number))
    return [
        shown
        for _id, some in groupby(found, key=lambda one: one.activity_id)
        if (listed := list(some))
        for shown in contested.shown(listed, listed[0].activity, at=at)
    ]


def _address(challenge: Challenge) -> str:
    return links.in_activity("challenge", challenge.activity, challenge.ref)
