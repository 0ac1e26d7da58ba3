"""Reading live rooms: what runs, who waits, what a sense check came to, what tables wrote."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import connection, models

from cairn.live import keys
from cairn.live.choices import SHOWN_FROM, SenseAnswer
from cairn.live.models import Guest, Hand, LiveRoom, MoreTime, Said, Sense, SenseCheck, TableNote
from cairn.live.turns import Waiting, suggested
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.sessions.models import Session


# Asked by every phone whenever something changed, so it is written by hand: building it would take longer than asking.
ON_PHONE = """
SELECT room.ref, room.version,
  EXISTS(SELECT 1 FROM cairn_hand WHERE guest_id = guest.id AND over_at IS NULL),
  EXISTS(SELECT 1 FROM cairn_hand WHERE guest_id = guest.id AND over_at IS NULL AND called_at IS NOT NULL),
  COALESCE((SELECT sense.answer FROM cairn_sense sense JOIN cairn_sensecheck asked ON asked.id = sense.about_id
    WHERE sense.guest_id = guest.id AND asked.closed_at IS NULL LIMIT 1), ''),
  EXISTS(SELECT 1 FROM cairn_moretime WHERE guest_id = guest.id AND item_id = room.running_id)
FROM cairn_guest guest JOIN cairn_liveroom room ON room.id = guest.room_id
WHERE guest.token_hash = %s AND room.code = %s AND room.closed_at IS NULL
"""


@dataclass(frozen=True, slots=True)
class Line:
    """Who speaks, who waits in the order suggested, and how often each side has spoken so far."""

    speaking: Hand | None
    waiting: Sequence[tuple[Hand, bool]]  # with: is it their first time today?
    turns: dict[str, int]


@dataclass(frozen=True, slots=True)
class OnPhone:
    """What a phone shows of its own, beside what the room shows everybody at this version."""

    room: str  # its reference
    version: int
    has_hand: bool
    is_my_turn: bool
    answer: str
    needs_time: bool


def open_room(session: Session) -> LiveRoom | None:
    """The room of the session, while it is open."""
    return _rooms().filter(session=session, closed_at__isnull=True).first()


def room_by_code(code: str) -> LiveRoom | None:
    """The room with this code, open or closed."""
    return _rooms().filter(code=keys.as_typed(code)).first()


def room_alone(code: str) -> LiveRoom | None:
    """The same without its session: for what is pressed, which has to be quick."""
    return LiveRoom.objects.filter(code=keys.as_typed(code)).first()


def room_by_screen(screen: str) -> LiveRoom | None:
    """The room whose big screen has this address."""
    return _rooms().filter(screen=screen).first()


def version(code: str) -> int | None:
    """How often what phones show has changed in the room with this code. One query, by an index."""
    return LiveRoom.objects.filter(code=code).values_list("version", flat=True).first()


def stirred(screen: str) -> int | None:
    """How often anything has changed in the room of this screen. One query, by an index."""
    return LiveRoom.objects.filter(screen=screen).values_list("stirred", flat=True).first()


def stirred_in(session: str) -> int | None:
    """The same for the open room of the session with this ref. One query."""
    found = LiveRoom.objects.filter(session__ref=session, closed_at__isnull=True)
    return found.values_list("stirred", flat=True).first()


def rooms_left_open(*, ended_before: datetime) -> models.QuerySet[LiveRoom]:
    """Rooms still open though their session ended before that moment."""
    return _rooms().filter(closed_at__isnull=True, session__ends_at__lt=ended_before).order_by("pk")


def guest(room: LiveRoom, token: str) -> Guest | None:
    """Who has the phone with this token in this room."""
    if not keys.is_key(token):
        return None
    return Guest.objects.filter(room=room, token_hash=keys.of_phone(room.code, token)).first()


def on_phone(code: str, token: str) -> OnPhone | None:
    """All that one phone shows of its own, in one query; None for a phone that is not in the room."""
    if not keys.is_key(token):
        return None
    with connection.cursor() as cursor:
        cursor.execute(ON_PHONE, [keys.of_phone(code, token), code])
        row = cursor.fetchone()
    if row is None:
        return None
    ref, version, has_hand, is_my_turn, answer, needs_time = row
    return OnPhone(ref, version, bool(has_hand), bool(is_my_turn), answer, bool(needs_time))


def guest_of(person: Person, room: LiveRoom) -> Guest | None:
    """The person, where they came into this room with their account."""
    return Guest.objects.filter(room=room, person=person).first()


def numbers_here(room: LiveRoom) -> dict[str, int]:
    """How many phones are in the room on each side."""
    counted = Guest.objects.filter(room=room).exclude(token_hash="").values_list("side")
    found = dict(counted.annotate(number=models.Count("pk")).order_by())
    return {side: found.get(side, 0) for side in Side.values}


def not_checked_in(session: Session) -> dict[str, int]:
    """How many phones without an account came into the session's open room, on each side."""
    here = Guest.objects.filter(room__session=session, room__closed_at__isnull=True, person__isnull=True)
    found = dict(here.exclude(token_hash="").values_list("side").annotate(number=models.Count("pk")).order_by())
    return {side: found.get(side, 0) for side in Side.values}


def hand_of(guest: Guest | None) -> Hand | None:
    """The guest's hand while it is up, or while they speak."""
    return Hand.objects.filter(guest=guest, over_at__isnull=True).first() if guest else None


def hand(room: LiveRoom, ref: str) -> Hand | None:
    return Hand.objects.select_related("guest").filter(room=room, ref=ref).first()


def without_phone(room: LiveRoom, side: str, name: str) -> Guest | None:
    """Somebody entered by the facilitator under this name, who asks again. Without a name it is somebody new."""
    if not name:
        return None
    return Guest.objects.filter(room=room, token_hash="", side=side, name=name).order_by("pk").first()


def speaking(room: LiveRoom) -> Hand | None:
    """Who was called last, as long as nobody said that their turn is over."""
    found = Hand.objects.select_related("guest").filter(room=room, called_at__isnull=False, over_at__isnull=True)
    return found.order_by("-called_at", "-pk").first()


def number_waiting(room: LiveRoom) -> int:
    return Hand.objects.filter(room=room, called_at__isnull=True).count()


def line(room: LiveRoom) -> Line:
    """The queue: everything about who speaks, in one query."""
    hands = list(Hand.objects.select_related("guest").filter(room=room).order_by("raised_at", "pk"))
    called = sorted((one for one in hands if one.called_at), key=lambda one: (one.called_at, one.pk))
    turns = {side: sum(one.guest.side == side for one in called) for side in Side.values}
    spoken = {one.guest_id for one in called}
    waiting = {one.pk: one for one in hands if not one.called_at}
    order = suggested(
        (
            Waiting(one.pk, one.guest.side, one.guest_id not in spoken, place)
            for place, one in enumerate(waiting.values())
        ),
        turns=turns, last=called[-1].guest.side if called else "",
    )  # fmt: skip
    speaks = called[-1] if called and called[-1].over_at is None else None
    return Line(speaks, [(waiting[one.hand], one.is_first) for one in order], turns)


def had_a_room(session: Session) -> bool:
    return LiveRoom.objects.filter(session=session).exists()


def turns_taken(session: Session) -> dict[str, int]:
    """How often somebody of each side spoke in the session's rooms that are closed; sides that did not left out."""
    taken: dict[str, int] = {}
    for turns in LiveRoom.objects.filter(session=session, closed_at__isnull=False).values_list("turns", flat=True):
        for side, number in turns.items():
            taken[side] = taken.get(side, 0) + number
    return taken


def open_check(room: LiveRoom) -> SenseCheck | None:
    """What the room is asked now."""
    return SenseCheck.objects.filter(room=room, closed_at__isnull=True).first()


def check(room: LiveRoom, ref: str) -> SenseCheck | None:
    return SenseCheck.objects.filter(room=room, ref=ref).first()


def last_check(room: LiveRoom) -> SenseCheck | None:
    """What the room is asked now, or was asked last."""
    return SenseCheck.objects.filter(room=room).order_by("-asked_at", "-pk").first()


def checks_of(session: Session) -> models.QuerySet[SenseCheck]:
    """What the session's rooms were asked and what that came to, in order."""
    return SenseCheck.objects.filter(room__session=session, closed_at__isnull=False).order_by("asked_at", "pk")


def number_of_checks(room: LiveRoom) -> int:
    return SenseCheck.objects.filter(room=room).count()


def answers_so_far(check: SenseCheck) -> int:
    """How many answered; not what."""
    return Sense.objects.filter(about=check).count()


def totals(check: SenseCheck) -> dict[str, int]:
    """What the answers come to; nothing at all below five. Only for the deed that closes it."""
    counted = dict(Sense.objects.filter(about=check).values_list("answer").annotate(models.Count("pk")).order_by())
    if sum(counted.values()) < SHOWN_FROM:
        return {}
    return {one: counted.get(one, 0) for one in SenseAnswer.values}


def asking_for_time(room: LiveRoom) -> int:
    """How many say that the running item needs more time."""
    if room.running_id is None:
        return 0
    return MoreTime.objects.filter(guest__room=room, item=room.running_id).count()


def said(room: LiveRoom, key: str) -> Said | None:
    """What was sent under this key, if it is kept."""
    return Said.objects.select_related("contribution").filter(room=room, key_hash=keys.kept(room, key)).first()


def said_in(session: Session) -> list[int]:
    """What was said in the session's rooms: the ids of contributions, in the order they came."""
    return list(Said.objects.filter(room__session=session).order_by("pk").values_list("contribution_id", flat=True))


def number_said(room: LiveRoom) -> int:
    return Said.objects.filter(room=room).count()


def note_of(guest: Guest, table: int) -> TableNote | None:
    """The note this guest writes for this table, to go on with it."""
    return TableNote.objects.filter(guest=guest, table=table).order_by("-begun_at", "-pk").first()


def note_by_key(session: Session, key: str) -> TableNote | None:
    return TableNote.objects.filter(session=session, key_hash=keys.kept(session, key)).first()


def notes(session: Session) -> models.QuerySet[TableNote]:
    """What tables wrote, table by table; empty ones left out."""
    return TableNote.objects.filter(session=session).exclude(words="").order_by("table", "begun_at", "pk")


def _rooms() -> models.QuerySet[LiveRoom]:
    return LiveRoom.objects.select_related("session__activity__programme", "running")
