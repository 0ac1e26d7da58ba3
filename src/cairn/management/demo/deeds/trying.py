"""A live room that is open before its session, with a few people who try it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from cairn.live import actions, keys

if TYPE_CHECKING:
    from cairn.management.demo.deeds.meeting import Room

SIDES = ("citizen", "staff", "citizen", "citizen", "partner", "staff")
SENTENCE, ANSWERS = "The evening room needs a person in it.", ("agree", "agree", "unsure", "agree", "disagree")
NOTE = "A lamp one can turn down oneself. Somebody should sit by the door, not in the middle."


def try_the_room(told: Room, at: datetime) -> None:
    """Cleo opens it; people come in with their phones, ask to speak, answer, and one writes for a table."""
    cleo = told.telling.cleo
    room = actions.open_room(told.session, by=cleo, at=at, code=keys.fresh_code())
    guests = [
        actions.enter_room(room, by=None, at=at, token=keys.fresh_token(), side=side, name="Row 2" if n == 1 else "")
        for n, side in enumerate(SIDES)
    ]
    check = actions.ask_room(room, by=cleo, at=at, sentence=SENTENCE)
    for guest, answer in zip(guests, ANSWERS, strict=False):
        actions.answer_check(room, guest=guest, at=at, check=check, answer=answer)
    for number, guest in enumerate(guests[:3]):
        actions.raise_hand(room, guest=guest, at=at + timedelta(seconds=number))
    actions.write_note(room, guest=guests[0], at=at, table=2, key=keys.fresh_token(), words=NOTE, edition=1)
