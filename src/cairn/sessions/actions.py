"""What people do with sessions. Each deed leaves one entry in the activity's record."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities import queries as activities
from cairn.activities.record import enter
from cairn.ledger.action import action
from cairn.sessions import may
from cairn.sessions.models import AgendaItem, Chair, CheckIn, PresenceCount, Session, Way

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


@action
def plan_session(
    activity: Activity,
    *,
    by: Person,
    at: datetime,
    title: str,
    purpose: str,
    starts_at: datetime,
    ends_at: datetime,
    way: str = Way.IN_PERSON,
    place: str = "",
    how_to_join: str = "",
    access_plan: str = "",
    is_design: bool = False,
) -> Session:
    """A meeting to come, or one that took place and is written down late: the record shows which.

    `is_design` says that options are shaped in it, so that enough citizens have to be there.
    """
    may.plan_session(by, activity).or_refuse()
    may.meet_at(activity, starts_at).or_refuse()
    session = Session.objects.create(
        activity=activity, title=title, purpose=purpose, starts_at=starts_at, ends_at=ends_at, way=way,
        place=place, how_to_join=how_to_join, access_plan=access_plan, is_design=is_design, planned_at=at,
    )  # fmt: skip
    data = {"starts": session.starts_on.toordinal(), "design": is_design}
    words = session.fingerprint(title, purpose, place, how_to_join, access_plan)
    enter("sessions.session.planned", activity, by=by, at=at, about=session, data=data, content=words)
    return session


@action
def propose_item(session: Session, *, by: Person, at: datetime, title: str, minutes: int) -> AgendaItem:
    """Put something on the agenda, at its end. It keeps the side of the person who put it forward."""
    may.propose_item(by, session).or_refuse()
    side = activities.side_of(by, session.activity, on=at.date())
    last = AgendaItem.objects.filter(session=session).order_by("-position").first()
    item = AgendaItem.objects.create(
        session=session, title=title, proposer=by, side=side, minutes_planned=minutes,
        position=last.position + 1 if last else 1, proposed_at=at,
    )  # fmt: skip
    data = {"session": session.ref, "minutes": minutes}
    content = item.fingerprint(title)
    enter("sessions.item.added", session.activity, by=by, at=at, side=side, about=item, data=data, content=content)
    return item


@action
def order_items(session: Session, *, by: Person, at: datetime, items: Sequence[AgendaItem]) -> Session:
    """The agenda in the order the group wants. `items` are all that stand on it, each once."""
    may.order_items(by, session, items).or_refuse()
    for position, item in enumerate(items, start=1):
        item.position = position
    AgendaItem.objects.bulk_update(items, ["position"])
    data = {"items": [item.ref for item in items]}
    enter("sessions.agenda.ordered", session.activity, by=by, at=at, about=session, data=data)
    return session


@action
def remove_item(item: AgendaItem, *, by: Person, at: datetime, reason: str = "") -> AgendaItem:
    """Take an item off the agenda. It stays readable, with the reason when somebody else takes it off."""
    may.remove_item(by, item, reason=reason).or_refuse()
    item.removed_at, item.why_removed = at, reason.strip()
    item.save(update_fields=["removed_at", "why_removed"])
    data = {"session": item.session.ref, "proposed_by": item.side}
    content = item.fingerprint(item.why_removed)
    enter("sessions.item.removed", item.session.activity, by=by, at=at, about=item, data=data, content=content)
    return item


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
def check_in(session: Session, *, by: Person, person: Person, at: datetime) -> CheckIn:
    """The person is there. `by` is the person, or a facilitator for somebody without a phone."""
    may.check_in(by, session, person, at).or_refuse()
    side = activities.side_of(person, session.activity, on=session.starts_on)
    found = CheckIn.objects.create(
        session=session,
        person=person,
        side=side,
        checked_in_at=session.moment_of(at),
        is_for_person=by != person,
    )
    data = {"session": session.ref, "for_person": found.is_for_person}
    enter(
        "sessions.person.checked_in", session.activity, by=person, at=at, side=side, about=session, data=data,
        happened_at=found.checked_in_at,
    )  # fmt: skip
    return found


@action
def mark_reached(item: AgendaItem, *, by: Person, at: datetime, minutes: int) -> AgendaItem:
    """The group came to this item, and it got so many minutes."""
    may.mark_reached(by, item, at, minutes).or_refuse()
    item.minutes_reached = minutes
    item.save(update_fields=["minutes_reached"])
    session = item.session
    data = {"session": session.ref, "item": item.ref, "minutes": minutes, "proposed_by": item.side}
    happened_at = session.moment_of(at)
    enter("sessions.item.reached", session.activity, by=by, at=at, about=item, data=data, happened_at=happened_at)
    return item


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


@action
def hold_session(session: Session, *, by: Person, at: datetime, people: int, notes: str = "") -> Session:
    """Close the session: it took place as planned, with so many people, and these are its notes."""
    may.hold_session(by, session, at, people).or_refuse()
    session.held_at, session.closed_at = session.starts_at, at
    session.people, session.notes = people, notes
    session.save(update_fields=["held_at", "closed_at", "people", "notes"])
    data = {"session": session.ref, "people": people}
    enter(
        "sessions.session.held", session.activity, by=by, at=at, about=session, data=data,
        content=session.fingerprint(notes), happened_at=session.held_at,
    )  # fmt: skip
    return session


@action
def publish_notes(session: Session, *, by: Person, at: datetime, notes: str) -> Session:
    """The notes of a closed session, or a better edition of them. Each edition leaves its mark."""
    may.publish_notes(by, session).or_refuse()
    session.notes = notes
    session.save(update_fields=["notes"])
    content = session.fingerprint(notes)
    enter("sessions.notes.published", session.activity, by=by, at=at, about=session, content=content)
    return session


@action
def cancel_session(session: Session, *, by: Person, at: datetime, reason: str) -> Session:
    """It will not take place. Everybody who takes part is told, with the reason."""
    may.cancel_session(by, session).or_refuse()
    session.cancelled_at, session.why_cancelled = at, reason
    session.save(update_fields=["cancelled_at", "why_cancelled"])
    content = session.fingerprint(reason)
    enter("sessions.session.cancelled", session.activity, by=by, at=at, about=session, content=content)
    return session
