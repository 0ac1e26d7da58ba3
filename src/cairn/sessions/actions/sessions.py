"""Planning a session, closing it with its notes, cancelling it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities.record import enter
from cairn.ledger.action import action
from cairn.sessions import may
from cairn.sessions.models import Session, Way

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
    capacity: int | None = None,
) -> Session:
    """A meeting to come, or one that took place and is written down late: the record shows which.

    `is_design` says that options are shaped in it, so that enough citizens have to be there.
    """
    may.plan_session(by, activity).or_refuse()
    may.meet_at(activity, starts_at).or_refuse()
    session = Session.objects.create(
        activity=activity, title=title, purpose=purpose, starts_at=starts_at, ends_at=ends_at, way=way,
        place=place, how_to_join=how_to_join, access_plan=access_plan, is_design=is_design, planned_at=at,
        capacity=capacity,
    )  # fmt: skip
    data = {"starts": session.starts_on.toordinal(), "design": is_design}
    words = session.fingerprint(title, purpose, place, how_to_join, access_plan)
    enter("sessions.session.planned", activity, by=by, at=at, about=session, data=data, content=words)
    return session


@action
def hold_session(session: Session, *, by: Person, at: datetime, people: int, notes: str = "") -> Session:
    """Close the session: it took place as planned, with so many people, and these are its notes."""
    may.hold_session(by, session, at, people).or_refuse()
    session.held_at, session.closed_at = session.starts_at, at
    session.people, session.notes = people, notes
    session.notes_at = at if notes.strip() else None
    session.save(update_fields=["held_at", "closed_at", "people", "notes", "notes_at"])
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
    session.notes, session.notes_at = notes, session.notes_at or at
    session.save(update_fields=["notes", "notes_at"])
    content = session.fingerprint(notes)
    enter("sessions.notes.published", session.activity, by=by, at=at, about=session, content=content)
    return session


@action
def cancel_session(session: Session, *, by: Person, at: datetime, reason: str) -> Session:
    """It will not take place. Everybody who takes part is told, with the reason."""
    may.cancel_session(by, session).or_refuse()
    session.cancelled_at, session.why_cancelled = at, reason
    session.sequence += 1
    session.save(update_fields=["cancelled_at", "why_cancelled", "sequence"])
    content = session.fingerprint(reason)
    enter("sessions.session.cancelled", session.activity, by=by, at=at, about=session, content=content)
    return session
