"""Live rooms of the small world."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from cairn.live import actions, keys
from tests import make

if TYPE_CHECKING:
    from cairn.live.models import Guest, LiveRoom, SenseCheck
    from cairn.people.models import Person
    from cairn.sessions.models import Session

START = make.day(10, 14)
DURING = make.day(10, 15)
CODE = "bcd234"


def room(world: make.World, session: Session | None = None, *, at: datetime = START, code: str = CODE) -> LiveRoom:
    """The room of a session on the second Thursday, opened by Cleo as it starts."""
    return actions.open_room(session or make.session(world), by=world.cleo, at=at, code=code)


def guest(
    room: LiveRoom, side: str = "citizen", *, by: Person | None = None, name: str = "", at: datetime = START
) -> Guest:
    """Somebody comes in with a phone, without an account unless `by` is given."""
    return actions.enter_room(room, by=by, at=at, token=keys.fresh_token(), side=side, name=name)


def said(room: LiveRoom, guest: Guest | None = None, *, at: datetime = DURING, **changes: Any) -> Any:
    """Something a guest says, under a key of its own."""
    details: dict[str, Any] = {"by": None, "key": keys.fresh_token(), "words": "The chairs stand too close."}
    return actions.say(room, guest=guest or make_guest(room), at=at, **details | changes)


def make_guest(room: LiveRoom) -> Guest:
    return guest(room)


def answered(check: SenseCheck, *answers: str, at: datetime = DURING) -> list[Guest]:
    """So many guests come in, each with one of these answers."""
    guests = [guest(check.room) for _answer in answers]
    for one, answer in zip(guests, answers, strict=True):
        actions.answer_check(check.room, guest=one, at=at, check=check, answer=answer)
    return guests
