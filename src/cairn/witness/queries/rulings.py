"""Reading rulings: the pool and its order, who sits, who is silent, what waits for a person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import models
from django.utils import timezone

from cairn.activities import calendar
from cairn.activities import queries as activities
from cairn.core import selection
from cairn.core.altitude import RULES_V1
from cairn.people import codes
from cairn.people.sides import Side
from cairn.programmes import queries as programmes
from cairn.witness import draws
from cairn.witness.models import SEATS, PoolPlace, Ruling, Seat, SeenNumbers

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.witness.models import Challenge

RULING_DAYS = RULES_V1.whole("ruling_days")
SILENT_DAYS = 10  # working days to say yes or no to a seat


@dataclass(frozen=True, slots=True)
class Draw:
    """Everything a stranger needs to repeat a draw. `order` and `numbers` are empty before it."""

    ruling: str
    source: str
    day: date
    seal: str
    pool: tuple[str, ...]
    numbers: str
    order: tuple[str, ...]


def ruling(ref: str) -> Ruling | None:
    return _rulings().filter(ref=ref).first()


def running_ruling(challenge: Challenge) -> Ruling | None:
    return _rulings().filter(challenge=challenge, ruled_at__isnull=True, failed_at__isnull=True).first()


def latest_ruling(challenge: Challenge) -> Ruling | None:
    """The ruling that runs or is out; else the last one that came to nothing."""
    return _rulings().filter(challenge=challenge).order_by("-pk").first()


def draws_to_enter(person: Person, *, at: datetime) -> list[Ruling]:
    """The announced draws whose numbers this person can enter, but for those that have come to nothing."""
    return [one for one in draws_held_for(person, at=at) if not has_come_to_nothing(one, at=at)]


def draws_held_for(person: Person, *, at: datetime) -> models.QuerySet[Ruling]:
    """The announced draws that have been held, for those who can enter the numbers and have a reason to.

    That is whoever raised the challenge by name, the citizens of the activity, and those who answer for it.
    """
    theirs = models.Q(challenge__by=person)
    theirs |= models.Q(challenge__activity__in=activities.activities_of_person(person))
    theirs |= models.Q(challenge__activity__in=activities.activities_decided_by(person))
    theirs |= models.Q(challenge__activity__programme__in=programmes.programmes_led_by(person))
    held = _rulings().filter(theirs, drawn_at=None, ruled_at=None, failed_at=None, draw_on__lt=timezone.localdate(at))
    return held.exclude(seen_numbers__person=person).order_by("draw_on", "pk")


def draw(ruling: Ruling) -> Draw:
    """The pool in rising order of its signs, and its order once it is drawn."""
    places = list(PoolPlace.objects.filter(ruling=ruling).order_by("sign").values_list("sign", "position"))
    drawn = sorted((position, sign) for sign, position in places if position is not None)
    return Draw(
        ruling=ruling.ref,
        source=draws.BY_CODE[ruling.draw].name,
        day=ruling.draw_on,
        seal=ruling.seal,
        pool=tuple(sign for sign, _ in places),
        numbers=ruling.numbers,
        order=tuple(sign for _, sign in drawn),
    )


def in_order(ruling: Ruling, numbers: str) -> tuple[str, ...]:
    """The signs of the pool in the order that these numbers give."""
    signs = PoolPlace.objects.filter(ruling=ruling).values_list("sign", flat=True)
    return selection.order(ruling.seal, numbers, signs)


def times_entered(ruling: Ruling) -> int:
    """How many people have entered numbers; which ones is told to nobody, so that nobody copies them."""
    return SeenNumbers.objects.filter(ruling=ruling).count()


def seat_of(person: Person | None, ruling: Ruling) -> Seat | None:
    """The person's own seat, while it is theirs."""
    if person is None:
        return None
    return _seats().filter(ruling=ruling, place__person=person).first()


def seats(ruling: Ruling) -> models.QuerySet[Seat]:
    """The seats that are not given up, in an order by lot that says nothing about who was drawn first."""
    return _seats().filter(ruling=ruling).order_by("ref")


def waiting_seats() -> models.QuerySet[Seat]:
    """The seats that wait for somebody's yes or for what they find, anywhere."""
    return _seats().filter(is_upheld__isnull=True, ruling__failed_at__isnull=True).order_by("asked_at", "pk")


def seats_of(person: Person) -> models.QuerySet[Seat]:
    """The seats that wait for this person."""
    return waiting_seats().filter(place__person=person)


def answer_due_on(seat: Seat) -> date:
    """The day by which the person says yes or no, and once they accepted, what they find."""
    return calendar.due_on(seat.asked_at, RULING_DAYS if seat.accepted_at else SILENT_DAYS)


def is_silent(seat: Seat, *, at: datetime) -> bool:
    """Whether somebody who was asked has let their days go by."""
    return not seat.has_spoken and timezone.localdate(at) > answer_due_on(seat)


def silent_seats(ruling: Ruling, *, at: datetime) -> list[Seat]:
    return [seat for seat in seats(ruling) if is_silent(seat, at=at)]


def rulings_with_silence(*, at: datetime) -> list[Ruling]:
    """The running rulings in which somebody who was asked has let their days go by."""
    silent = {seat.ruling.ref for seat in waiting_seats() if is_silent(seat, at=at)}
    return list(_rulings().filter(ref__in=silent).order_by("pk"))


def reasons(ruling: Ruling) -> list[str]:
    """The reasons of a ruling that is out, without names, in an order by lot."""
    if ruling.ruled_at is None:
        return []
    spoken = Seat.objects.filter(ruling=ruling, gone_at__isnull=True, is_upheld__isnull=False)
    return list(spoken.order_by("ref").values_list("reasons", flat=True))


def next_place(ruling: Ruling) -> PoolPlace | None:
    """Whoever is next in the order of the lot and was not asked yet."""
    unasked = PoolPlace.objects.filter(ruling=ruling, position__isnull=False, seat__isnull=True, person__is_active=True)
    return unasked.order_by("position").first()


def have_all_spoken(ruling: Ruling) -> bool:
    return sum(seat.has_spoken for seat in seats(ruling)) == SEATS


def has_come_to_nothing(ruling: Ruling, *, at: datetime) -> bool:
    """Whether the draw was never entered, or too few people are left in the pool to fill the seats."""
    if not ruling.is_running:
        return ruling.failed_at is not None
    if ruling.drawn_at is None:
        return draws.has_lapsed(ruling.draw_on, at=at)
    return seats(ruling).count() < SEATS and next_place(ruling) is None


def ruling_due_on(ruling: Ruling) -> date | None:
    """The day by which the three citizens are to have ruled."""
    return calendar.due_on(ruling.drawn_at, RULING_DAYS) if ruling.drawn_at else None


def is_draw_held(ruling: Ruling, *, at: datetime) -> bool:
    """Whether the announced draw has been held, so that its numbers can be entered."""
    return draws.is_held(ruling.draw_on, at=at)


def is_staff_here(person: Person, activity: Activity, *, on: date) -> bool:
    """Whether the person holds the work or works for those who run it, or did since it was opened."""
    if person.pk in programmes.holders(activity.programme):
        return True
    return activities.side_on_joining(person, activity, speaks_for=None, is_sure=True, on=on) != Side.CITIZEN


def holds_code(ruling: Ruling, code: str) -> bool:
    """Whether this is the code of the anonymous challenge that is ruled on."""
    challenge = ruling.challenge
    return bool(code) and challenge.is_anonymous and challenge.code_hash == codes.code_hash(challenge.activity, code)


def _rulings() -> models.QuerySet[Ruling]:
    found = Ruling.objects.select_related("challenge__activity__programme__organisation", "challenge__by")
    return found.fetch_mode(models.FETCH_RAISE)


def _seats() -> models.QuerySet[Seat]:
    found = Seat.objects.filter(gone_at__isnull=True, ruling__ruled_at__isnull=True)
    return found.select_related("place", "ruling__challenge__activity__programme").fetch_mode(models.FETCH_RAISE)
