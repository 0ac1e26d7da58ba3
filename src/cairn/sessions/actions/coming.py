"""Saying whether one comes, and how many places there are."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities import queries as activities
from cairn.activities.record import enter
from cairn.ledger.action import action, quiet
from cairn.sessions import may, queries
from cairn.sessions.models import Coming, Says, Session

if TYPE_CHECKING:
    from cairn.people.models import Person


@quiet("who means to come, and who cannot, is told in numbers alone; who was there enters the record on the day")
def say_coming(session: Session, *, by: Person, at: datetime, says: str, how: str = "") -> Coming:
    """I will come, I cannot, I am not sure: it can be changed until the session is over.

    Who says yes stands in line from that moment on. Who changes only the way does so too, if places are for one way.
    """
    may.say_coming(by, session, at).or_refuse()
    if says == Says.YES and not how and len(session.ways_to_come) == 1:
        how = session.ways_to_come[0]
    may.come(session, says=says, how=how).or_refuse()
    before = queries.coming_of(by, session)
    stays = before is not None and before.says == says and before.how == how
    values = {
        "says": says, "how": how if says == Says.YES else "", "said_at": at,
        "side": activities.side_of(by, session.activity, on=at.date()),
        "in_line_since": (before.in_line_since if before and stays else at) if says == Says.YES else None,
        "has_waited": bool(before and stays and before.has_waited),
    }  # fmt: skip
    found, _is_new = Coming.objects.update_or_create(session=session, person=by, defaults=values)
    if says == Says.YES and queries.in_line(session).waits_as(by):
        found.has_waited = True
        found.save(update_fields=["has_waited"])
    return found


@action
def set_places(session: Session, *, by: Person, at: datetime, places: int | None) -> Session:
    """So many places, or no limit. Whoever waits longest moves up by themselves; nobody who has a place loses it."""
    may.set_places(by, session).or_refuse()
    may.have_places(session, places).or_refuse()
    session.capacity = places
    session.save(update_fields=["capacity"])
    data = {"session": session.ref, "places": places}
    enter("sessions.places.set", session.activity, by=by, at=at, about=session, data=data)
    return session
