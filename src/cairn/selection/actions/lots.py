"""The tickets, the public draw that picks one of them, and the end of a draw."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.base.verdict import no, yes
from cairn.core import selection
from cairn.ledger.action import action
from cairn.roles import actions as roles
from cairn.roles import queries as role_queries
from cairn.roles.recorded import enter
from cairn.selection import giving, may, queries
from cairn.selection.actions.runs import PARTS
from cairn.selection.models import Draw, DrawnNumbers, DrawRun, Lot, LotPlace
from cairn.witness import draws
from cairn.witness import may as witness_may

if TYPE_CHECKING:
    from cairn.people.models import Person


@action
def keep_tickets(
    run: DrawRun,
    *,
    at: datetime,
    signs: Mapping[str, int],
    held: Mapping[str, int],
    text: str,
    least: float,
    bound: float,
    is_stopped: bool,
    result: Mapping[str, Any],
) -> Lot:
    """The tickets are there: sealed, with the sign of everybody in the pool. `signs`: the key of a sign-up by its sign.

    Tickets that were never announced give way to these.
    """
    draw = run.draw
    draw.look_again()
    last = queries.last_lot(draw)
    (no(_("A public draw was announced meanwhile.")) if _is_announced(last) else yes()).or_refuse()
    number = last.number + 1 if last else 1
    if last and not last.announced_at:
        number = last.number
        last.delete()
    lot = Lot.objects.create(
        draw=draw, number=number, places=result["places"], tickets=text, seal=selection.sha256(text),
        least=round(least * PARTS), bound=round(bound * PARTS), is_stopped=is_stopped, made_at=at,
    )  # fmt: skip
    LotPlace.objects.bulk_create(
        LotPlace(lot=lot, sign=sign, held=held.get(sign, 0), sign_up_id=signs[sign]) for sign in sorted(signs)
    )
    run.ended_at, run.heard_at, run.is_found, run.result = at, at, True, dict(result)
    run.save(update_fields=["ended_at", "heard_at", "is_found", "result"])
    data = {"lot": number, "seal": lot.seal, "people": len(signs), "places": lot.places}
    enter("selection.tickets.made", draw.role, by=run.by, at=at, data=data)
    return lot


@action
def announce_lot(lot: Lot, *, by: Person, at: datetime, draw: str, draw_on: date) -> Lot:
    """Seal and public draw enter the record together, before anybody can know the numbers."""
    lot.draw.look_again()  # tickets that are being made wait, or are there
    may.announce_lot(by, lot, at).or_refuse()
    witness_may.announce(draw, draw_on, on=timezone.localdate(at)).or_refuse()
    DrawnNumbers.objects.filter(lot=lot).delete()
    lot.source, lot.draw_on, lot.announced_at = draw, draw_on, at
    lot.save(update_fields=["source", "draw_on", "announced_at"])
    data = {"lot": lot.number, "seal": lot.seal, "draw": draw, "day": draw_on.toordinal()}
    enter("selection.draw.announced", lot.draw.role, by=by, at=at, data=data)
    return lot


@action
def enter_numbers(lot: Lot, *, by: Person, at: datetime, numbers: str) -> Lot:
    """Say what the public draw came to. Once two people of different sides say the same, the ticket is drawn.

    Where that did not happen in ten working days, two citizens are enough: a side that stays silent stops nothing.
    Those on it are asked; all others have their answer at once, and stay in the pool for places that become free.
    """
    may.enter_numbers(by, lot, at).or_refuse()
    drawn, draw = draws.drawn(lot.source, numbers), lot.draw
    is_staff = queries.is_staff_here(by, draw, at=at)
    DrawnNumbers.objects.filter(lot=lot, person=by).delete()
    others = DrawnNumbers.objects.filter(lot=lot)
    of_both_sides = not queries.has_lapsed(lot, at=at)
    is_agreed = draws.said_by_two(others, drawn, is_staff=is_staff, of_both_sides=of_both_sides)
    DrawnNumbers.objects.create(lot=lot, numbers=drawn, person=by, is_staff=is_staff, seen_at=at)
    data: dict[str, Any] = {"lot": lot.number, "draw": lot.source}
    if is_agreed:
        _draw(lot, drawn, at=at)
        data |= {"numbers": drawn, "ticket": lot.ticket}
    enter("selection.ticket.drawn" if is_agreed else "selection.numbers.entered", draw.role, by=by, at=at, data=data)
    if is_agreed:
        _answer_others(lot, at=at)
    return lot


@action
def end_draw(draw: Draw, *, by: Person, at: datetime) -> Draw:
    """Nobody is drawn any more, also where a place stayed free."""
    may.end_draw(by, draw).or_refuse()
    draw.ended_at = at
    draw.save(update_fields=["ended_at"])
    enter("selection.draw.ended", draw.role, by=by, at=at)
    return draw


def _is_announced(lot: Lot | None) -> bool:
    return bool(lot and lot.announced_at and not lot.drawn_at)


def _draw(lot: Lot, numbers: str, *, at: datetime) -> None:
    """The ticket these numbers pick, and everybody on it asked."""
    of = lot.tickets.count("\n")
    lot.numbers, lot.drawn_at, lot.ticket = numbers, at, selection.drawn(lot.seal, numbers, of)
    lot.save(update_fields=["numbers", "drawn_at", "ticket"])
    LotPlace.objects.filter(pk__in=queries.places_drawn(lot)).update(asked_at=at)


def _answer_others(lot: Lot, *, at: datetime) -> None:
    """Whoever waited for the draw and is not on the ticket hears it now; so does whoever answered no question."""
    role = lot.draw.role
    in_pool = queries.applications_not_drawn(lot)
    drawn = queries.waiting(lot.draw).values_list("sign_up__application", flat=True)
    waiting = role_queries.waiting_for_draw(role)
    for among, reason in (
        (waiting.filter(pk__in=in_pool), giving.not_drawn(lot)),
        (waiting.exclude(pk__in=in_pool).exclude(pk__in=[pk for pk in drawn if pk]), giving.unanswered()),
    ):
        if found := list(among):
            roles.answer_the_rest(role, at=at, reason=reason, draw=lot.ref, among=found)
