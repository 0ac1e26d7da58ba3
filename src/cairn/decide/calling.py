"""A panel is called by the count itself, and seated by the lot: nobody chooses when, by which draw, or whom."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from cairn.base.models import new_ref, new_sign
from cairn.core import selection
from cairn.core.ballots import objections as core
from cairn.core.ballots.next_steps import HEARING_DAYS
from cairn.decide import queries
from cairn.decide.models import Panel, PanelPlace
from cairn.witness import draws

if TYPE_CHECKING:
    from cairn.core.ballots import Outcome
    from cairn.decide.models import Decision


def called(decision: Decision, outcome: Outcome, *, at: datetime) -> dict[str, Any]:
    """Freeze the pool and announce the next public draw; what the record says of it.

    Nothing where no objection can be decisive, or where a side has too few people for its half.
    """
    if not decision.waits_for_objections or not _is_decisive(outcome):
        return {}
    pool = queries.people_for_panel(decision)
    sides = {side: list(people) for side, people in pool.items()}
    if not sides or any(len(people) < core.SEATS for people in sides.values()):
        return {}
    draw, draw_on = next(draws.upcoming(timezone.localdate(at)))
    panel = Panel(decision=decision, ref=new_ref(), called_at=at, draw=draw.code, draw_on=draw_on)
    signs = {new_sign(): (side, person) for side, some in sides.items() for person in some}
    panel.seal = selection.digest(signs)
    panel.save()
    PanelPlace.objects.bulk_create(
        PanelPlace(panel=panel, sign=sign, side=signs[sign][0], person=signs[sign][1]) for sign in sorted(signs)
    )
    pool_in_numbers = {side: len(people) for side, people in sides.items()}
    return {"panel": {"seal": panel.seal, "pool": pool_in_numbers, "draw": draw.code, "day": draw_on.toordinal()}}


def seat(panel: Panel, numbers: str, *, at: datetime) -> None:
    """Put the pool in the order of the lot and ask the first of each side; they have a week from now."""
    panel.numbers, panel.drawn_at = numbers, at
    panel.hears_until = timezone.localdate(at) + timedelta(days=HEARING_DAYS)
    panel.save(update_fields=["numbers", "drawn_at", "hears_until"])
    places = {place.sign: place for place in PanelPlace.objects.filter(panel=panel)}
    order = selection.order(panel.seal, numbers, places)
    lot: dict[str, list[str]] = {}
    for position, sign in enumerate(order, start=1):
        places[sign].position = position
        lot.setdefault(places[sign].side, []).append(sign)
    for drawn in core.equal_panel(lot).values():
        for sign in drawn:
            places[sign].asked_at, places[sign].is_seated = at, True
    PanelPlace.objects.bulk_update(places.values(), ["position", "asked_at", "is_seated"], batch_size=500)


def call_next(panel: Panel, side: str, *, at: datetime) -> None:
    """The next of this side in the order of the lot is asked, if anybody is left."""
    left = PanelPlace.objects.filter(panel=panel, side=side, asked_at__isnull=True, person__is_active=True)
    if following := left.order_by("position").first():
        following.asked_at, following.is_seated = at, True
        following.save(update_fields=["asked_at", "is_seated"])


def forget(panel: Panel) -> None:
    """Who was in the pool, and who sat, is known to nobody from now on."""
    PanelPlace.objects.filter(panel=panel).update(person=None)
    panel.seen_numbers.all().delete()


def _is_decisive(outcome: Outcome) -> bool:
    """Whether it matters what the panel says. A proposal for consent that the grades stop fails all the same."""
    if outcome.mode != "consent":
        return True
    return all(tally.accepted for by_side in outcome.tallies.values() for tally in by_side.values())
