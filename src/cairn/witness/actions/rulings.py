"""What people do for a ruling: ask for it, say what was drawn, sit, speak, call the next, publish."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.activities import queries as activities
from cairn.activities import told
from cairn.activities.record import enter
from cairn.base.models import new_sign
from cairn.core import selection
from cairn.ledger.action import action, quiet
from cairn.witness import draws, may, queries
from cairn.witness.models import SEATS, PoolPlace, Ruling, Seat, SeenNumbers
from cairn.witness.points import REASONS_LENGTH

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.witness.models import Challenge

WHY_QUIET = "an entry would tell when one of three people was asked, and what they did"


@action
def ask_for_ruling(
    challenge: Challenge,
    *,
    at: datetime,
    draw: str,
    draw_on: date,
    by: Person | None = None,
    code: str = "",
    why: str = "",
) -> Ruling:
    """Freeze the pool and announce the public draw, before anybody can know what it will come to."""
    may.ask_for_ruling(by, challenge, at=at, code=code).or_refuse()
    may.announce(draw, draw_on, on=timezone.localdate(at)).or_refuse()
    Ruling.objects.filter(challenge=challenge, ruled_at__isnull=True, failed_at__isnull=True).update(failed_at=at)
    activity, who = challenge.activity, _unless_by_code(by, code)
    side = activities.side_of(who, activity, on=at.date()) if who else "public"
    ruling = Ruling(challenge=challenge, asked_side=side, asked_at=at, draw=draw, draw_on=draw_on)
    ruling.why = told.plainly(why, most=REASONS_LENGTH) if why.strip() else ""
    pool = {new_sign(): person for person in activities.citizens_elsewhere(activity)}
    ruling.seal = selection.digest(pool)
    ruling.save()
    PoolPlace.objects.bulk_create(PoolPlace(ruling=ruling, sign=sign, person=pool[sign]) for sign in sorted(pool))
    data = {"pool": ruling.seal, "count": len(pool), "draw": draw, "day": draw_on.toordinal()}
    content = ruling.fingerprint(ruling.why) if ruling.why else ""
    enter("witness.ruling.asked", activity, by=who, side=side, at=at, about=challenge, data=data, content=content)
    return ruling


@action
def draw_panel(ruling: Ruling, *, at: datetime, numbers: str, by: Person | None = None, code: str = "") -> Ruling:
    """Say what the public draw came to. Once two people, not both of them staff, say the same, the lot is drawn.

    So nobody can choose the panel by writing down numbers that were never drawn. What the first ones entered is not
    shown before, so that nobody copies it.
    """
    may.draw_panel(by, ruling, at=at, code=code).or_refuse()
    drawn = draws.drawn(ruling.draw, numbers)
    who = _unless_by_code(by, code)
    activity, challenge = ruling.challenge.activity, ruling.challenge
    is_staff = who is not None and queries.is_staff_here(who, activity, on=at.date())
    side = activities.side_of(who, activity, on=at.date()) if who else "public"
    SeenNumbers.objects.filter(ruling=ruling, person=who, is_by_code=who is None).delete()
    is_agreed = draws.said_by_two(SeenNumbers.objects.filter(ruling=ruling), drawn, is_staff=is_staff)
    SeenNumbers.objects.create(
        ruling=ruling, numbers=drawn, person=who, is_by_code=who is None, is_staff=is_staff, seen_at=at
    )
    if is_agreed:
        _seat(ruling, drawn, at=at)
    kind = "witness.ruling.drawn" if is_agreed else "witness.draw.entered"
    data = {"draw": ruling.draw} | ({"numbers": drawn} if is_agreed else {})
    content = ruling.fingerprint(drawn)
    enter(kind, activity, by=who, side=side, at=at, about=challenge, data=data, content=content)
    return ruling


@quiet(WHY_QUIET)
def accept_seat(ruling: Ruling, *, by: Person, at: datetime) -> Seat:
    """Somebody drawn says yes."""
    may.accept_seat(by, ruling).or_refuse()
    seat = Seat.objects.get(ruling=ruling, place__person=by, gone_at__isnull=True)
    seat.accepted_at = at
    seat.save(update_fields=["accepted_at"])
    return seat


@quiet(WHY_QUIET)
def decline_seat(ruling: Ruling, *, by: Person, at: datetime) -> Ruling:
    """Somebody drawn says no, without a reason. The next in the order is asked."""
    may.decline_seat(by, ruling).or_refuse()
    _give_up(Seat.objects.get(ruling=ruling, place__person=by, gone_at__isnull=True), at=at)
    _ask_next(ruling, at=at)
    return ruling


@quiet(WHY_QUIET)
def replace_silent(ruling: Ruling, *, at: datetime, by: Person | None = None, code: str = "") -> Ruling:
    """Whoever let their days go by gives the seat to the next. By nobody and without a code: Cairn itself."""
    is_somebody = by is not None or code
    verdict = may.replace_silent(by, ruling, at=at, code=code) if is_somebody else may.call_the_next(ruling, at=at)
    verdict.or_refuse()
    for seat in queries.silent_seats(ruling, at=at):
        if queries.next_place(ruling):
            _give_up(seat, at=at)
            _ask_next(ruling, at=at)
    return ruling


@quiet("what one of the three finds stays private until all have spoken")
def say_verdict(ruling: Ruling, *, by: Person, at: datetime, is_upheld: bool, reasons: str) -> Seat:  # noqa: ARG001 - no moment is kept
    """Is the challenge right? With short reasons; they can be changed until all three have spoken."""
    may.say_verdict(by, ruling).or_refuse()
    seat = Seat.objects.get(ruling=ruling, place__person=by, gone_at__isnull=True)
    seat.is_upheld, seat.reasons = is_upheld, told.plainly(reasons, most=REASONS_LENGTH)
    seat.save(update_fields=["is_upheld", "reasons"])
    return seat


@action
def publish_ruling(ruling: Ruling, *, at: datetime) -> Ruling:
    """All three have spoken: what most of them find holds. Who they were is forgotten."""
    may.publish_ruling(ruling).or_refuse()
    ruling.is_upheld = sum(bool(seat.is_upheld) for seat in queries.seats(ruling)) * 2 > SEATS
    ruling.ruled_at = at
    ruling.save(update_fields=["is_upheld", "ruled_at"])
    challenge = ruling.challenge
    challenge.settled_at, challenge.is_upheld = at, ruling.is_upheld
    challenge.save(update_fields=["settled_at", "is_upheld"])
    PoolPlace.objects.filter(ruling=ruling).update(person=None)
    content = ruling.fingerprint(*queries.reasons(ruling))
    enter(
        "witness.challenge.ruled", challenge.activity, by=None, side="system", at=at, about=challenge,
        data={"upheld": ruling.is_upheld}, content=content,
    )  # fmt: skip
    return ruling


def _seat(ruling: Ruling, numbers: str, *, at: datetime) -> None:
    """Put the pool in the order of the lot and ask the first three."""
    ruling.numbers, ruling.drawn_at = numbers, at
    ruling.save(update_fields=["numbers", "drawn_at"])
    places = {place.sign: place for place in PoolPlace.objects.filter(ruling=ruling)}
    for position, sign in enumerate(queries.in_order(ruling, numbers), start=1):
        places[sign].position = position
    PoolPlace.objects.bulk_update(places.values(), ["position"], batch_size=500)
    for _number in range(SEATS):
        _ask_next(ruling, at=at)


def _ask_next(ruling: Ruling, *, at: datetime) -> None:
    """The next in the order is asked, if anybody is left."""
    if place := queries.next_place(ruling):
        Seat.objects.create(ruling=ruling, place=place, asked_at=at)


def _give_up(seat: Seat, *, at: datetime) -> None:
    """The seat is free again; who it was is forgotten."""
    seat.gone_at, seat.accepted_at = at, None
    seat.save(update_fields=["gone_at", "accepted_at"])
    PoolPlace.objects.filter(pk=seat.place_id).update(person=None)


def _unless_by_code(by: Person | None, code: str) -> Person | None:
    """Whoever uses the code of an anonymous challenge acts as nobody, also while signed in."""
    return None if code else by
