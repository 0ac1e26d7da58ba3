"""Who may ask for a ruling, say what was drawn, sit, speak, and call the next one."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.people import may as people_may
from cairn.people.sides import Side
from cairn.witness import draws, queries
from cairn.witness.may.challenges import answer_for, be_challenger
from cairn.witness.models import SEATS

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.witness.models import Challenge, Ruling, Seat


def ask_for_ruling(person: Person | None, challenge: Challenge, *, at: datetime, code: str = "") -> Verdict:
    """Either side, once there was a reply or the days for it have gone by; and where three can be drawn."""
    if not (verdict := be_ready_for_ruling(challenge, at=at)):
        return verdict
    if not (verdict := be_a_side_of(person, challenge, code)):
        return verdict
    if len(activities.citizens_elsewhere(challenge.activity)) < SEATS:
        return no(
            _(
                "Three citizens from other activities are needed, and on this site there are fewer who have nothing"
                " to do with this work. The challenge stays open; ask again when other activities have more citizens."
            )
        )
    return yes()


def be_ready_for_ruling(challenge: Challenge, *, at: datetime) -> Verdict:
    """Whether it is time for a ruling, whoever asks."""
    if challenge.is_settled:
        return no(_("This challenge is settled already."))
    if challenge.replied_at is None and not queries.is_overdue(challenge, at=at):
        return no(_("The organisation has ten working days for a reply. A ruling can be asked for after that."))
    running = queries.running_ruling(challenge)
    if running and not queries.has_come_to_nothing(running, at=at):
        return no(_("A ruling has been asked for already."))
    return yes()


def be_a_side_of(person: Person | None, challenge: Challenge, code: str) -> Verdict:
    """The challenger, any citizen who takes part, or whoever answers for the organisation."""
    if queries.is_challenger(challenge, person, code):
        return yes()
    if code:
        return be_challenger(None, challenge, code)
    found = activities.participant(person, challenge.activity)
    if (found and found.side == Side.CITIZEN) or answer_for(person, challenge.activity):
        return yes()
    return no(
        _(
            "A ruling is asked for by whoever raised the challenge, by a citizen who takes part here, or by whoever"
            " leads this work. If you raised it without an account, use your code."
        )
    )


def announce(draw: str, day: date, *, on: date) -> Verdict:
    """Whether this public draw can be announced: its numbers are known to nobody yet, and soon to everybody."""
    if any((one.code, then) == (draw, day) for one, then in draws.upcoming(on)):
        return yes()
    return no(_("Choose one of the public draws listed: it has to lie ahead, by at least a day and at most two weeks."))


def draw_panel(person: Person | None, ruling: Ruling, *, at: datetime, code: str = "") -> Verdict:
    """Say what the public draw came to: anybody who takes part in some activity here, or holds the code."""
    if not ruling.is_running or ruling.drawn_at:
        return no(_("This lot has been drawn."))
    if not queries.is_draw_held(ruling, at=at):
        return no(_("The public draw has not been held yet. Its numbers are entered on the day after, or later."))
    if code:
        return be_challenger(None, ruling.challenge, code)
    if not (verdict := people_may.take_part(person)):
        return verdict
    if not activities.takes_part_anywhere(person) and not answer_for(person, ruling.challenge.activity):
        return no(_("Anybody who takes part in an activity here can enter the numbers. Join one first."))
    return yes()


def read_for_ruling(person: Person | None, ruling: Ruling) -> Verdict:
    """The page of those who were drawn, and nobody else's."""
    return _be_drawn(ruling, queries.seat_of(person, ruling))


def accept_seat(person: Person | None, ruling: Ruling) -> Verdict:
    seat = queries.seat_of(person, ruling)
    if not (verdict := _be_drawn(ruling, seat)):
        return verdict
    return no(_("You have accepted already.")) if seat and seat.accepted_at else yes()


def decline_seat(person: Person | None, ruling: Ruling) -> Verdict:
    """At any time before having spoken, without a reason."""
    seat = queries.seat_of(person, ruling)
    if not (verdict := _be_drawn(ruling, seat)):
        return verdict
    return (
        no(_("You have said what you find. Change it if you like, until the ruling is out."))
        if (seat and seat.has_spoken)
        else yes()
    )


def say_verdict(person: Person | None, ruling: Ruling) -> Verdict:
    """For those who accepted; they may change it until all three have spoken."""
    seat = queries.seat_of(person, ruling)
    if not (verdict := _be_drawn(ruling, seat)):
        return verdict
    return yes() if seat and seat.accepted_at else no(_("Say first that you will do it."))


def replace_silent(person: Person | None, ruling: Ruling, *, at: datetime, code: str = "") -> Verdict:
    """Anybody inside, once somebody who was asked has let their days go by and somebody else is left in the pool."""
    if not queries.holds_code(ruling, code):
        inside = activities.participant(person, ruling.challenge.activity)
        if not inside and not (verdict := be_a_side_of(person, ruling.challenge, code)):
            return verdict
    return call_the_next(ruling, at=at)


def call_the_next(ruling: Ruling, *, at: datetime) -> Verdict:
    """Whether there is a silent seat, and somebody to take it."""
    if not ruling.is_running or not queries.silent_seats(ruling, at=at):
        return no(_("Nobody has been silent for too long."))
    if not queries.next_place(ruling):
        return no(_("Nobody is left in the pool to take the seat."))
    return yes()


def publish_ruling(ruling: Ruling) -> Verdict:
    """Once all three have spoken, whoever presses."""
    if not ruling.is_running:
        return no(_("This ruling is out already."))
    return yes() if queries.have_all_spoken(ruling) else no(_("Not all three have said yet what they find."))


def _be_drawn(ruling: Ruling, seat: Seat | None) -> Verdict:
    if ruling.ruled_at:
        return no(_("The ruling is out. Thank you for what you did."))
    if seat is None:
        return no(_("This is for the people drawn by lot. You are not one of them, or your seat went to the next."))
    return yes()
