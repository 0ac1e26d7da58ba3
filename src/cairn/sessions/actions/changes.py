"""Changing when, where and how people meet."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities.record import enter
from cairn.activities.told import plainly
from cairn.ledger.action import action
from cairn.sessions import may
from cairn.sessions.models import Coming, Says, Session, SessionChange, Way

if TYPE_CHECKING:
    from cairn.people.models import Person

WHY_LENGTH = 500
PLANNED = ("starts_at", "ends_at", "way", "place", "how_to_join")


@action
def change_session(
    session: Session,
    *,
    by: Person,
    at: datetime,
    starts_at: datetime,
    ends_at: datetime,
    way: str,
    why: str,
    place: str = "",
    how_to_join: str = "",
) -> Session:
    """Another time, place or way, with the reason. How it was before stays readable, and everybody is told.

    With another way the number of places is open again: it was said for the old one.
    """
    may.change_session(by, session, at).or_refuse()
    plan = dict(zip(PLANNED, (starts_at, ends_at, way, place, how_to_join), strict=True))
    may.be_different(session, **plan).or_refuse()
    if (starts_at, ends_at) != (session.starts_at, session.ends_at):
        may.be_moved(session, at, starts_at=starts_at, ends_at=ends_at).or_refuse()
    why = plainly(why, most=WHY_LENGTH)
    before = {name: getattr(session, name) for name in PLANNED}
    session.sequence += 1
    SessionChange.objects.create(session=session, sequence=session.sequence, changed_at=at, why=why, **before)
    for name, value in plan.items():
        setattr(session, name, value)
    if way != before["way"]:
        session.capacity = None
        _ask_again(session)
    session.save(update_fields=[*PLANNED, "sequence", "capacity"])
    data = {
        "starts": session.starts_on.toordinal(), "design": session.is_design, "sequence": session.sequence,
        "time": (starts_at, ends_at) != (before["starts_at"], before["ends_at"]), "way": way != before["way"],
        "place": (place, how_to_join) != (before["place"], before["how_to_join"]),
    }  # fmt: skip
    content = session.fingerprint(place, how_to_join, why)
    enter("sessions.session.changed", session.activity, by=by, at=at, about=session, data=data, content=content)
    return session


def _ask_again(session: Session) -> None:
    """Who would have come in a way that is not there any more is asked again; nobody is moved to another way."""
    gone = Coming.objects.filter(session=session, says=Says.YES)
    if session.way != Way.HYBRID:
        gone.exclude(how=session.way).update(says=Says.UNSURE, how="", in_line_since=None, has_waited=False)
