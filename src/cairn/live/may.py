"""Who may do what in a live room."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.live import keys, queries
from cairn.live.choices import TABLES, SenseAnswer
from cairn.people import may as people_may
from cairn.people.sides import Side
from cairn.sessions import may as sessions_may

if TYPE_CHECKING:
    from cairn.live.models import Guest, Hand, LiveRoom, SenseCheck
    from cairn.people.models import Person
    from cairn.sessions.models import AgendaItem, Session

LEFT_OPEN_FOR = timedelta(hours=12)  # after the end of its session
HANDS_AT_MOST = 200


def open_room(person: Person | None, session: Session) -> Verdict:
    """Whoever holds the activity, from when the session is planned until it is closed."""
    if not (verdict := activities_may.hold(person, session.activity)):
        return verdict
    if not session.is_planned:
        return no(_("This session is over or cancelled. A room opens for a session that is still to take place."))
    if queries.open_room(session):
        return no(_("The room of this session is open already."))
    return yes()


def run(person: Person | None, room: LiveRoom) -> Verdict:
    """The ground under everything the facilitator does in a room."""
    if not (verdict := activities_may.hold(person, room.session.activity)):
        return verdict
    return _open(room)


def close_left_open(room: LiveRoom, *, at: datetime) -> Verdict:
    """Whether a room was left open for so long that it is closed without anybody."""
    if room.is_open and room.session.ends_at + LEFT_OPEN_FOR <= at:
        return yes()
    return no(_("This room is not closed by itself yet."))


def start_item(person: Person | None, room: LiveRoom, item: AgendaItem, *, at: datetime) -> Verdict:
    if not (verdict := run(person, room)):
        return verdict
    if item.session_id != room.session_id:
        return no(_("That stands on the agenda of another session."))
    if room.running_id == item.pk:
        return no(_("This item is running already."))
    return sessions_may.mark_reached(person, item, at)


def reach_item(person: Person | None, room: LiveRoom) -> Verdict:
    """Whether there is an item that runs, so that it can be written down as reached."""
    return run(person, room) and _running(room)


def give_minutes(person: Person | None, room: LiveRoom) -> Verdict:
    return run(person, room) and _running(room)


def enter_room(person: Person | None, room: LiveRoom, side: str) -> Verdict:
    """Anybody who may see the session, on the side they say for the day."""
    if not (verdict := _open(room)):
        return verdict
    if not (verdict := sessions_may.see(person, room.session)):
        return verdict
    if side not in Side.values:
        return no(_("Choose which side you are on today."))
    return yes()


def take_part(guest: Guest | None, room: LiveRoom) -> Verdict:
    """The ground under everything somebody in the room does."""
    if not (verdict := _open(room)):
        return verdict
    if guest is None or guest.room_id != room.pk:
        return no(_("Come into the room first: say which side you are on today."))
    return yes()


def say(guest: Guest | None, room: LiveRoom, key: str) -> Verdict:
    """Whether this can be put in now: once under each key."""
    if not (verdict := take_part(guest, room)):
        return verdict
    if not keys.is_key(key):
        return no(_("Open the page again, and send it from there."))
    if queries.said(room, key):
        return no(_("This is kept already."))
    return activities_may.running(room.session.activity)


def raise_hand(guest: Guest | None, room: LiveRoom) -> Verdict:
    if not (verdict := take_part(guest, room)):
        return verdict
    if queries.hand_of(guest):
        return no(_("Your hand is up already."))
    return _room_in_line(room)


def lower_hand(guest: Guest | None, room: LiveRoom) -> Verdict:
    if not (verdict := take_part(guest, room)):
        return verdict
    hand = queries.hand_of(guest)
    return yes() if hand and not hand.called_at else no(_("Your hand is not up."))


def add_hand(person: Person | None, room: LiveRoom, side: str) -> Verdict:
    """The facilitator, for somebody in the room without a phone."""
    if not (verdict := run(person, room)):
        return verdict
    if side not in Side.values:
        return no(_("Choose which side they are on."))
    return _room_in_line(room)


def call(person: Person | None, room: LiveRoom, hand: Hand) -> Verdict:
    """The facilitator calls somebody who waits."""
    if not (verdict := run(person, room)):
        return verdict
    if hand.room_id != room.pk or hand.called_at:
        return no(_("They were called already, or took their hand down."))
    return yes()


def take_off(person: Person | None, room: LiveRoom, hand: Hand) -> Verdict:
    return call(person, room, hand)


def end_turn(person: Person | None, room: LiveRoom) -> Verdict:
    if not (verdict := run(person, room)):
        return verdict
    return yes() if queries.speaking(room) else no(_("Nobody is speaking."))


def ask_room(person: Person | None, room: LiveRoom) -> Verdict:
    if not (verdict := run(person, room)):
        return verdict
    if queries.open_check(room):
        return no(_("A sense check is open. Close it before you ask the next one."))
    return yes()


def close_check(person: Person | None, room: LiveRoom, check: SenseCheck) -> Verdict:
    if not (verdict := run(person, room)):
        return verdict
    return no(_("This sense check is closed already.")) if _is_over(check, room) else yes()


def answer_check(guest: Guest | None, room: LiveRoom, check: SenseCheck, answer: str) -> Verdict:
    """One answer from each phone, as long as it is open; it can be changed."""
    if not (verdict := take_part(guest, room)):
        return verdict
    if _is_over(check, room):
        return no(_("This sense check is closed. Nobody can answer any more."))
    return yes() if answer in SenseAnswer.values else no(_("Choose one of the three answers."))


def ask_for_time(guest: Guest | None, room: LiveRoom) -> Verdict:
    return take_part(guest, room) and _running(room)


def write_note(guest: Guest | None, room: LiveRoom, table: int, key: str) -> Verdict:
    if not (verdict := take_part(guest, room)):
        return verdict
    if not 1 <= table <= TABLES:
        return no(_("Enter the number of the table: from 1 to %(most)d.") % {"most": TABLES})
    return yes() if keys.is_key(key) else no(_("Open the page again, and write there."))


def read_notes(person: Person | None, session: Session) -> Verdict:
    """Those who take part and those who hold the work; everybody reads what goes into the notes of the session."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if activities_may.hold(person, session.activity) or activities_may.take_part(person, session.activity):
        return yes()
    return no(_("Those who take part read what the tables wrote. What goes into the notes is there for everybody."))


def _is_over(check: SenseCheck, room: LiveRoom) -> bool:
    return check.closed_at is not None or check.room_id != room.pk


def _open(room: LiveRoom) -> Verdict:
    return yes() if room.is_open else no(_("This room is closed. What was said stays in the record."))


def _running(room: LiveRoom) -> Verdict:
    return yes() if room.running_id else no(_("Nothing on the agenda is running now."))


def _room_in_line(room: LiveRoom) -> Verdict:
    if queries.number_waiting(room) >= HANDS_AT_MOST:
        return no(_("Very many people are waiting to speak. Write what you want to say instead."))
    return yes()
