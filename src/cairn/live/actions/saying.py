"""Putting something in, or asking, from the room."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.ledger.action import action
from cairn.listen import actions as listen
from cairn.listen import may as listen_may
from cairn.live import keys, may
from cairn.live.models import Guest, LiveRoom, Said
from cairn.live.stirring import stir

if TYPE_CHECKING:
    from cairn.people.models import Person


@action
def say(
    room: LiveRoom, *, guest: Guest, by: Person | None, at: datetime, key: str, words: str, is_question: bool = False
) -> Said:
    """It stands among what people say in this activity, about the item that runs, and is owed an answer.

    Whoever takes part says it with their account; anybody else without one, and the code that leads back to it is
    `keys.slip_code`. Nothing leads from it to the phone. `key`: of this one thing, so that it is kept once.
    """
    may.say(guest, room, key).or_refuse()
    activity, item = room.session.activity, room.running
    if item and not listen_may.speak_to(item, activity, at=at):
        item = None
    if by is not None and guest.person_id == by.pk and listen_may.contribute(by, activity):
        contribution = listen.contribute(activity, by=by, at=at, words=words, is_question=is_question, item=item)
    else:
        slip = listen.contribute_in_session(
            room.session, at=at, code=keys.slip_code(room, key), words=words, is_question=is_question, item=item
        )
        assert slip.contribution is not None  # what was just said
        contribution = slip.contribution
    said = Said.objects.create(room=room, contribution=contribution, key_hash=keys.kept(room, key))
    stir(room)
    return said
