"""Opening a room, coming in, what runs in it, and closing it, which forgets who was there."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities import queries as activities
from cairn.activities.record import enter
from cairn.ledger.action import action, quiet
from cairn.live import keys, may, queries
from cairn.live.choices import MINUTES_MORE, NAME_LENGTH
from cairn.live.models import Guest, LiveRoom, MoreTime, Sense, SenseCheck, TableNote
from cairn.live.stirring import stir
from cairn.people.sides import Side
from cairn.sessions import actions as sessions

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.sessions.models import AgendaItem, Session


@action
def open_room(session: Session, *, by: Person, at: datetime, code: str) -> LiveRoom:
    """From now on people come in with this code, one from `keys.fresh_code`, until the room is closed."""
    may.open_room(by, session).or_refuse()
    room = LiveRoom.objects.create(session=session, code=code, opened_at=at)
    data = {"session": session.ref}
    enter("live.room.opened", session.activity, by=by, at=at, about=room, data=data, happened_at=session.moment_of(at))
    return room


@action
def close_room(room: LiveRoom, *, by: Person, at: datetime) -> LiveRoom:
    """Its code opens nothing any more. Who was in it, who raised a hand and who answered what is destroyed."""
    may.run(by, room).or_refuse()
    return _closed(room, by=by, at=at)


@action
def close_left_open(room: LiveRoom, *, at: datetime) -> LiveRoom:
    """Close a room that was forgotten: half a day after its session, by nobody."""
    may.close_left_open(room, at=at).or_refuse()
    return _closed(room, by=None, at=at)


@quiet("who comes into a room is nobody's business; who checks in has an entry of its own")
def enter_room(
    room: LiveRoom,
    *,
    by: Person | None,
    at: datetime,  # noqa: ARG001 - every deed has its moment
    token: str,
    side: str = "",
    name: str = "",
) -> Guest:
    """Somebody is in the room, with the phone that keeps this token.

    Whoever takes part in the activity is on the side they are on there, whatever they say. The newest phone of a
    person counts.
    """
    part = activities.participant(by, room.session.activity)
    side = part.side if part else side
    may.enter_room(by, room, side).or_refuse()
    before = queries.guest(room, token)
    if before and before.person_id and (by is None or before.person_id != by.pk):  # somebody else's, at this phone
        before.token_hash = ""
        before.save(update_fields=["token_hash"])
        before = None
    found = (queries.guest_of(by, room) if by else None) or before or Guest(room=room)
    if before and before.pk != found.pk:
        before.delete()
    found.token_hash, found.person, found.side = keys.of_phone(room.code, token), by, Side(side)
    found.name = " ".join(name.replace("\0", "").split())[:NAME_LENGTH]
    found.save()
    stir(room)
    return found


@quiet("who leaves a room is nobody's business")
def leave_room(room: LiveRoom, *, guest: Guest, at: datetime) -> None:  # noqa: ARG001 - every deed has its moment
    """Forget this phone at once, with the hand it raised and what it answers to what is open."""
    may.take_part(guest, room).or_refuse()
    guest.delete()
    stir(room)


@quiet("what runs is of the moment; that an item was reached has an entry of its own")
def start_item(room: LiveRoom, *, by: Person, at: datetime, item: AgendaItem) -> LiveRoom:
    """The item runs from now on; its minutes are counted."""
    may.start_item(by, room, item, at=at).or_refuse()
    room.running, room.running_since, room.minutes_more = item, at, 0
    room.save(update_fields=["running", "running_since", "minutes_more"])
    stir(room, is_for_phones=True)
    return room


@quiet("what runs is of the moment")
def give_minutes(room: LiveRoom, *, by: Person, at: datetime) -> LiveRoom:  # noqa: ARG001 - every deed has its moment
    """The running item gets five minutes more. Who asked for more time is answered with that."""
    may.give_minutes(by, room).or_refuse()
    room.minutes_more += MINUTES_MORE
    room.save(update_fields=["minutes_more"])
    MoreTime.objects.filter(guest__room=room, item=room.running_id).delete()
    stir(room, is_for_phones=True)
    return room


@action
def reach_item(room: LiveRoom, *, by: Person, at: datetime, minutes: int) -> AgendaItem:
    """The running item was talked about and got so many minutes. Nothing runs until the next one is started."""
    may.reach_item(by, room).or_refuse()
    item = room.running
    assert item is not None  # the gate let nothing else through
    item.look_again()
    sessions.mark_reached(item, by=by, at=at, minutes=minutes)
    room.running, room.running_since, room.minutes_more = None, None, 0
    room.save(update_fields=["running", "running_since", "minutes_more"])
    MoreTime.objects.filter(guest__room=room, item=item).delete()
    stir(room, is_for_phones=True)
    return item


@quiet("who needs more time is shown as a number alone, and gone when the item is over")
def ask_for_time(room: LiveRoom, *, guest: Guest, at: datetime, is_wanted: bool = True) -> None:  # noqa: ARG001
    """Say that the running item needs more time, or not any more."""
    may.ask_for_time(guest, room).or_refuse()
    if is_wanted:
        MoreTime.objects.get_or_create(guest=guest, item_id=room.running_id)
    else:
        MoreTime.objects.filter(guest=guest, item=room.running_id).delete()
    stir(room)


def _closed(room: LiveRoom, *, by: Person | None, at: datetime) -> LiveRoom:
    """Closed, with what was said of it in numbers, and nobody kept in it."""
    session, line = room.session, queries.line(room)
    for check in SenseCheck.objects.filter(room=room, closed_at__isnull=True):
        for answer, number in queries.totals(check).items():
            setattr(check, answer, number)
        check.closed_at = at
        check.save(update_fields=["agree", "disagree", "unsure", "closed_at"])
    Sense.objects.filter(about__room=room).delete()
    data = {
        "session": session.ref, "said": queries.number_said(room), "citizens": line.turns[Side.CITIZEN],
        "others": sum(line.turns.values()) - line.turns[Side.CITIZEN], "checks": queries.number_of_checks(room),
    }  # fmt: skip
    notes = [note.words for note in TableNote.objects.filter(session=session).order_by("pk")]
    room.closed_at, room.turns = at, {side: number for side, number in line.turns.items() if number}
    room.running, room.running_since = None, None
    room.save(update_fields=["closed_at", "turns", "running", "running_since"])
    Guest.objects.filter(room=room).delete()
    stir(room, is_for_phones=True)
    enter(
        "live.room.closed", session.activity, by=by, side="" if by else "system", at=at, about=room, data=data,
        content=room.fingerprint(*notes) if notes else "", happened_at=session.moment_of(at),
    )  # fmt: skip
    return room
