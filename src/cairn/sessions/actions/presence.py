"""Naming who chairs, checking in, and saying who was there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities import queries as activities
from cairn.activities.record import enter
from cairn.ledger.action import action
from cairn.sessions import may
from cairn.sessions.models import Chair, CheckIn, PresenceCount

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.sessions.models import Session


@action
def name_chair(session: Session, *, by: Person, at: datetime, chairs: Sequence[Person]) -> list[Chair]:
    """Who runs the session: one person, or two from two sides. The latest naming counts."""
    may.name_chair(by, session, chairs).or_refuse()
    Chair.objects.filter(session=session).delete()
    named = [
        Chair.objects.create(
            session=session, person=chair, side=activities.side_of(chair, session.activity, on=at.date())
        )
        for chair in chairs
    ]
    data = {"session": session.ref, "sides": sorted(chair.side for chair in named)}
    happened_at = session.moment_of(at)
    enter("sessions.chair.named", session.activity, by=by, at=at, about=session, data=data, happened_at=happened_at)
    return named


@action
def check_in(session: Session, *, by: Person, person: Person, at: datetime, is_with_supporter: bool = False) -> CheckIn:
    """The person is there. `by` is the person, or a facilitator for somebody without a phone.

    A supporter is no guest of their own: the record does not know of them, and they count on no side.
    """
    may.check_in(by, session, person, at).or_refuse()
    side = activities.side_of(person, session.activity, on=session.starts_on)
    found = CheckIn.objects.create(
        session=session,
        person=person,
        side=side,
        checked_in_at=session.moment_of(at),
        is_for_person=by != person,
        is_with_supporter=is_with_supporter,
    )
    data = {"session": session.ref, "for_person": found.is_for_person}
    enter(
        "sessions.person.checked_in", session.activity, by=person, at=at, side=side, about=session, data=data,
        happened_at=found.checked_in_at,
    )  # fmt: skip
    return found


@action
def mark_decider_present(session: Session, *, by: Person, at: datetime) -> Session:
    """The person who decides was there and stayed. It counts once citizens who were there confirm it."""
    may.mark_decider_present(by, session, at).or_refuse()
    session.was_decider_present = True
    session.save(update_fields=["was_decider_present"])
    data = {"session": session.ref}
    happened_at = session.moment_of(at)
    enter(
        "sessions.decider.present",
        session.activity,
        by=by,
        at=at,
        about=session,
        data=data,
        happened_at=happened_at,
    )
    return session


@action
def count_presence(session: Session, *, by: Person, at: datetime, citizens: int, others: int) -> PresenceCount:
    """So many citizens and so many others were there. It counts once citizens who were there confirm it."""
    may.count_presence(by, session, at).or_refuse()
    may.have_counted(session, citizens=citizens, others=others).or_refuse()
    count = PresenceCount.objects.create(session=session, citizens=citizens, others=others, by=by, counted_at=at)
    data = {"session": session.ref, "citizens": citizens, "others": others}
    kind, happened_at = "sessions.presence.counted", session.moment_of(at)
    enter(kind, session.activity, by=by, at=at, about=session, data=data, happened_at=happened_at)
    return count
