"""Who may ask the solver, announce the public draw, enter its numbers, and say yes or no to a place."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.people import may as people_may
from cairn.programmes import queries as programmes
from cairn.selection import queries
from cairn.selection.may.draws import lead, propose_quotas
from cairn.selection.models.runs import LONGEST, SHORTEST

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.selection.models import Draw, Lot, LotPlace
    from cairn.selection.queries import Task

DEFAULT_SECONDS = 120
MOST_LOOKS = 20  # at chances, before sign-up closes


def look_at_chances(person: Person | None, draw: Draw, at: datetime, seconds: int = DEFAULT_SECONDS) -> Verdict:
    """How unequal chances become with those signed up: for those who lead or can agree, before sign-up closes."""
    if not (verdict := propose_quotas(person, draw.role, at)) and not queries.belongs(person, draw):
        return verdict
    if queries.is_closed(draw, at=at):
        return no(_("Sign-up has closed. What chances came out at stands on the page of the draw."))
    task = queries.task(draw)
    return _be_worth_a_look(draw, people=len(task.people)) and _be_solved(draw, task, at, seconds)


def make_tickets(person: Person | None, draw: Draw, at: datetime, seconds: int = DEFAULT_SECONDS) -> Verdict:
    """Once sign-up has closed and both sides had agreed; again for places that became free."""
    if not (verdict := lead(person, draw.role)):
        return verdict
    if draw.ended_at or draw.forgotten_at:
        return no(_("This draw is over: everybody has their answer."))
    if draw.role.withdrawn_at:
        return no(_("This role is not offered any more, so nobody is drawn for it. Its page says why."))
    if not queries.is_closed(draw, at=at):
        return no(_("Sign-up is still open. The tickets are made once it has closed."))
    if not queries.is_agreed(draw):
        return no(
            _("The quotas were not agreed by both sides before sign-up closed, so there is nothing to draw by."
              " Offer the role anew, and agree in time.")
        )  # fmt: skip
    return _need_tickets(draw) and _be_solved(draw, queries.task(draw), at, seconds)


def stop_run(person: Person | None, draw: Draw, at: datetime) -> Verdict:
    if not lead(person, draw.role) and not queries.belongs(person, draw):
        return lead(person, draw.role)
    words = _("Nothing is being worked out just now, so there is nothing to stop.")
    return yes() if queries.running(draw, at=at) else no(words)


def announce_lot(person: Person | None, lot: Lot, at: datetime) -> Verdict:
    """Seal and public draw go into the record, before anybody can know the numbers."""
    if not (verdict := lead(person, lot.draw.role)):
        return verdict
    if lot.drawn_at:
        return no(_("The ticket has been drawn already. It stands on the page of the draw."))
    if lot.announced_at and not queries.has_lapsed(lot, at=at):
        return no(_("A public draw is announced already. Its numbers decide."))
    if lot.announced_at and queries.times_entered(lot):
        return no(_("Somebody has entered numbers already. A second person is needed, and no other public draw."))
    if queries.running(lot.draw, at=at):
        return no(_("Tickets are being made just now. Wait until they are there, then announce the public draw."))
    return yes()


def enter_numbers(person: Person | None, lot: Lot, at: datetime) -> Verdict:
    """Anybody who belongs to the programme, once the public draw has been held."""
    if lot.drawn_at:
        return no(_("The ticket has been drawn already. It stands on the page of the draw."))
    if not lot.announced_at:
        return no(_("No public draw is announced yet. Those who lead announce one first."))
    if not queries.is_held(lot, at=at):
        return no(_("The public draw has not been held yet. Its numbers are entered on the day after, or later."))
    if not (verdict := people_may.take_part(person)):
        return verdict
    programme = lot.draw.role.programme
    if not programmes.membership(person, programme) and not activities.takes_part_anywhere(person):
        return no(_("Anybody who takes part here can enter the numbers. Join the programme first."))
    return yes()


def accept_place(person: Person | None, draw: Draw) -> Verdict:
    return _be_asked(person, draw)


def decline_place(person: Person | None, draw: Draw) -> Verdict:
    """Without a reason."""
    return _be_asked(person, draw)


def answer_for_outsider(person: Person | None, place: LotPlace) -> Verdict:
    """Those who lead say what somebody collected elsewhere told them."""
    if not (verdict := lead(person, place.lot.draw.role)):
        return verdict
    return yes() if place.says is None else no(_("Their answer is noted already."))


def pass_over_silent(person: Person | None, draw: Draw, at: datetime) -> Verdict:
    """Silence counts as no once the days are over; by nobody: Cairn itself."""
    if person is not None and not (verdict := lead(person, draw.role)):
        return verdict
    words = _("Nobody has been silent for too long. Those drawn have answered, or still have time.")
    return yes() if queries.silent(draw, at=at) else no(words)


def end_draw(person: Person | None, draw: Draw) -> Verdict:
    """Once nobody is asked any more: everybody who has no place gets their answer."""
    if not (verdict := lead(person, draw.role)):
        return verdict
    if draw.ended_at:
        return no(_("This draw is over: everybody has their answer."))
    last = queries.last_lot(draw)
    if last is None or not last.drawn_at:
        return no(_("No ticket has been drawn yet. To stop before that, take the role back."))
    waiting = queries.seats(draw).waiting
    if waiting:
        words = ngettext(
            "%(n)d person drawn has yet to answer. Wait for them, or until their days are over.",
            "%(n)d people drawn have yet to answer. Wait for them, or until their days are over.", waiting,
        )  # fmt: skip
        return no(words % {"n": waiting})
    return yes()


def _be_worth_a_look(draw: Draw, *, people: int) -> Verdict:
    """Two looks with one person between them would tell what that person answered."""
    if queries.times_looked(draw) >= MOST_LOOKS:
        words = _("It was worked out %(n)d times, and no more is possible: each time tells a little about people.")
        return no(words % {"n": MOST_LOOKS})
    last = queries.last_run(draw, queries.WANTS_CHANCES)
    if last is None or last.edition != draw.edition or "people" not in last.result or last.result.get("is_stopped"):
        return yes()
    if abs(people - last.result["people"]) >= queries.FEWEST:
        return yes()
    return no(
        _(
            "It is worked out again once the quotas change, or five more people have signed up. With fewer, it could"
            " tell what one of them answered."
        )
    )


def _need_tickets(draw: Draw) -> Verdict:
    """Whether nothing is announced, and a place is free that nobody is asked about."""
    last, seats = queries.last_lot(draw), queries.seats(draw)
    if last and last.announced_at and not last.drawn_at:
        return no(_("A public draw is announced for the tickets there are. They stay as they are until it is held."))
    if last and last.drawn_at and seats.waiting:
        return no(_("People drawn have yet to answer. Places are drawn again once all of them have."))
    if last and not last.announced_at and not last.is_stopped and queries.is_of_now(last):
        return no(_("The tickets are made, and others would be no fairer. Announce the public draw that picks one."))
    return yes() if seats.free else no(_("Every place is taken, so there is nothing to draw for."))


def _be_asked(person: Person | None, draw: Draw) -> Verdict:
    if not (verdict := people_may.take_part(person)):
        return verdict
    place = queries.place_asked(person, draw)
    if place is None:
        return no(_("This is for the people on the ticket that was drawn. You are not one of them."))
    if place.says is not None:
        late = _("The days to answer are over. The place goes to somebody else.")
        return no(late if place.is_silent else _("You have answered already. Your page says what you said."))
    return yes()


def _be_solved(draw: Draw, task: Task, at: datetime, seconds: int) -> Verdict:
    if not SHORTEST <= seconds <= LONGEST:
        return no(_("Give it between five seconds and ten minutes."))
    if queries.running(draw, at=at):
        return no(_("It is being looked for already. You can stop it."))
    if task.left < queries.FEWEST:
        return no(
            _("At least five people have to be there to draw from, so that nobody stands out. Offer what is free anew.")
        )
    if task.left < task.free:
        return no(
            _("There are fewer people than places, so there is nothing to draw. Offer the role anew, and let both sides"
              " choose: everybody can have a place.")
        )  # fmt: skip
    return yes()
