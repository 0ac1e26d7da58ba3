"""The page of a fair draw, for everybody; with what those who agree and those who lead need beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from cairn.ledger import queries as ledger
from cairn.selection import may, queries
from cairn.selection.models.draws import AGREEING
from cairn.web.contents import sentences
from cairn.web.contents.fair_draws import words

if TYPE_CHECKING:
    from cairn.base.verdict import Verdict
    from cairn.people.models import Person
    from cairn.selection.models import Draw, Lot


@dataclass(frozen=True)
class ShownLot:
    """One lot: what is sealed, what is announced, what came of it."""

    lot: Lot
    people: int
    source: str
    signs: tuple[str, ...]
    entered: str
    is_held: bool
    has_lapsed: bool
    least: str
    bound: str
    leaves_out: bool
    times_made: str
    may_enter: Verdict
    may_announce: Verdict


def everything(draw: Draw, person: Person | None, *, at: datetime) -> dict[str, Any]:
    """All that stands on the page."""
    lines = queries.lines(draw)
    closed, leads = queries.is_closed(draw, at=at), may.lead(person, draw.role)
    lots = [_lot(one, person, at=at) for one in queries.lots(draw)]
    looks_in = bool(leads) or queries.belongs(person, draw)
    return {
        "draw": draw,
        "role": draw.role,
        "closed": closed,
        "heads": words.quota_heads(counted=False),
        "rows": words.quota_rows(lines),
        "agreed": agreed(draw),
        "may_agree": may.agree_to_quotas(person, draw, at),
        "people": words.people(queries.number_in(lots[0].lot) if lots else queries.number_signed_up(draw)),
        "may_sign_up": may.sign_up(person, draw, at),
        "signed_up": queries.sign_up_of(person, draw),
        "place": queries.place_asked(person, draw),
        "lots": lots,
        "to_announce": next((one.lot for one in lots if one.may_announce and not one.has_lapsed), None),
        "to_enter": next((one.lot for one in lots if one.may_enter), None),
        "looks": words.looks(queries.times_looked(draw), draw.edition),
        "recorded": recorded(draw),
        "seats": queries.seats(draw),
        "looks_in": looks_in,
        "leads": leads,
        **(_to_look_into(draw, person, at=at) if looks_in else {}),
    }


def agreed(draw: Draw) -> list[tuple[str, datetime | None]]:
    """Each side, and when it agreed."""
    when = {one.side: one.agreed_at for one in queries.agreements(draw)}
    named = {"citizen": _("Citizens"), "staff": _("Staff")}
    return [(named[side], when.get(side)) for side in AGREEING]


def recorded(draw: Draw) -> list[tuple[str, datetime]]:
    """What the record says of this draw, newest first."""
    entries = ledger.newest(draw.role.chain, kind="selection").filter(about=draw.role.ref)
    return [(sentences.sentence(one.kind, one.side, one.data), one.entered_at) for one in entries]


def _to_look_into(draw: Draw, person: Person | None, *, at: datetime) -> dict[str, Any]:
    """How unequal chances become, how the solver stands, and what can be done next."""
    found = {
        name: queries.last_run(draw, wanted)
        for name, wanted in (("chances", queries.WANTS_CHANCES), ("making", queries.WANTS_TICKETS))
    }
    return {
        **{name: words.run(one, at=at) if one else None for name, one in found.items()},
        "is_older": bool(found["chances"] and found["chances"].edition != draw.edition),
        "may_look": may.look_at_chances(person, draw, at),
        "may_propose": may.propose_quotas(person, draw.role, at),
        "may_make": may.make_tickets(person, draw, at),
        "may_pass_over": may.pass_over_silent(person, draw, at),
        "may_end": may.end_draw(person, draw),
        "outsiders": queries.outside_drawn(draw) if may.lead(person, draw.role) else [],
    }


def _lot(lot: Lot, person: Person | None, *, at: datetime) -> ShownLot:
    return ShownLot(
        lot=lot,
        people=queries.number_in(lot),
        source=queries.source_of(lot),
        signs=tuple(queries.signs_drawn(lot)),
        entered=words.entered(queries.sides_entered(lot), has_lapsed=queries.has_lapsed(lot, at=at)),
        is_held=queries.is_held(lot, at=at),
        has_lapsed=queries.has_lapsed(lot, at=at),
        least=words.in_hundred(lot.least),
        bound=words.in_hundred(lot.bound),
        leaves_out=queries.leaves_out(lot),
        times_made=words.times_made(queries.times_made(lot)),
        may_enter=may.enter_numbers(person, lot, at),
        may_announce=may.announce_lot(person, lot, at),
    )
