"""Keeping sessions in one's own agenda, and making the link by which one's calendar asks for them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING

from cairn.events import may
from cairn.events.models import PersonalCalendar, Proposal, Star
from cairn.ledger.action import quiet

if TYPE_CHECKING:
    from cairn.events.models import Event
    from cairn.people.models import Person

THEIRS_ALONE = "where somebody wants to go is theirs alone"


@quiet(THEIRS_ALONE)
def star_sessions(event: Event, *, by: Person, at: datetime, refs: Collection[str]) -> int:  # noqa: ARG001 - every deed has its moment
    """These sessions stand in the person's own agenda from now on. How many are new there."""
    may.star_sessions(by, event, refs).or_refuse()
    new = Proposal.objects.filter(event=event, ref__in=refs).exclude(stars__person=by)
    return len(Star.objects.bulk_create([Star(person=by, proposal=one) for one in new], ignore_conflicts=True))


@quiet(THEIRS_ALONE)
def unstar_sessions(event: Event, *, by: Person, at: datetime, refs: Collection[str]) -> int:  # noqa: ARG001 - every deed has its moment
    """These sessions do not stand in the person's own agenda any more. How many left it."""
    gone, _ = Star.objects.filter(person=by, proposal__event=event, proposal__ref__in=refs).delete()
    return gone


@quiet(THEIRS_ALONE)
def make_calendar_link(*, by: Person, at: datetime) -> PersonalCalendar:
    """The link of the person's calendar; one made before leads nowhere from now on."""
    may.make_calendar_link(by).or_refuse()
    by.look_again()  # of two at once the second makes it anew
    PersonalCalendar.objects.filter(person=by).delete()
    return PersonalCalendar.objects.create(person=by, made_at=at)


@quiet(THEIRS_ALONE)
def end_calendar_link(*, by: Person, at: datetime) -> None:  # noqa: ARG001 - every deed has its moment
    """No link leads to the person's calendar any more."""
    PersonalCalendar.objects.filter(person=by).delete()
