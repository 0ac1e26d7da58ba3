"""After a question has failed twice: people drawn by lot, as many from each side, draft an option."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from cairn.activities import queries as activities
from cairn.activities.record import enter
from cairn.base.models import new_sign
from cairn.core import selection
from cairn.decide import may, queries
from cairn.decide.models import Drafting, DraftNumbers, DraftPlace
from cairn.decide.stirring import hold
from cairn.explore import actions as explore
from cairn.ledger.action import action, quiet
from cairn.people.sides import Side
from cairn.witness import draws
from cairn.witness import may as witness_may
from cairn.witness import queries as witness

if TYPE_CHECKING:
    from cairn.decide.models import Decision
    from cairn.people.models import Person

WHY_QUIET = "an entry would tell who was drawn, and whether they said yes"


@action
def ask_for_drafters(decision: Decision, *, by: Person, at: datetime, draw: str, draw_on: date) -> Drafting:
    """Seal the lot of everybody on the roll who still takes part, and announce the public draw that orders it."""
    may.ask_for_drafters(by, decision, at).or_refuse()
    witness_may.announce(draw, draw_on, on=timezone.localdate(at)).or_refuse()
    entries = queries.drafters_to_be(decision)
    may.be_a_lot([one.side for one in entries], [each.side for each in queries.roll(decision)]).or_refuse()
    drafting = Drafting(decision=decision, asked_at=at, draw=draw, draw_on=draw_on)
    lot = {new_sign(): one for one in entries}
    drafting.seal = selection.digest(lot)
    drafting.save()
    DraftPlace.objects.bulk_create(
        DraftPlace(drafting=drafting, sign=sign, side=lot[sign].side, person=lot[sign].person) for sign in sorted(lot)
    )
    data = {"lot": drafting.seal, "count": len(lot), "draw": draw, "day": draw_on.toordinal()}
    enter("decide.drafters.asked", decision.activity, by=by, at=at, about=decision, data=data)
    return drafting


@action
def draw_drafters(drafting: Drafting, *, by: Person, at: datetime, numbers: str) -> Drafting:
    """Say what the public draw came to. Once two people, not both of them staff, say the same, the lot is drawn."""
    hold(drafting.decision)
    drafting.refresh_from_db(fields=["numbers", "drawn_at"])
    may.draw_drafters(by, drafting, at).or_refuse()
    drawn = draws.drawn(drafting.draw, numbers)
    decision, on = drafting.decision, timezone.localdate(at)
    is_staff = (
        activities.side_of(by, decision.activity, on=on) != Side.CITIZEN
        or witness.is_staff_here(by, decision.activity, on=on)
    )  # fmt: skip
    DraftNumbers.objects.filter(drafting=drafting, person=by).delete()
    is_agreed = draws.said_by_two(DraftNumbers.objects.filter(drafting=drafting), drawn, is_staff=is_staff)
    DraftNumbers.objects.create(drafting=drafting, numbers=drawn, person=by, is_staff=is_staff, seen_at=at)
    if is_agreed:
        _seat(drafting, drawn, at=at)
    kind = "decide.drafters.drawn" if is_agreed else "decide.drafters.entered"
    data = {"draw": drafting.draw} | ({"numbers": drawn} if is_agreed else {})
    enter(kind, decision.activity, by=by, at=at, about=decision, data=data)
    return drafting


@quiet(WHY_QUIET)
def accept_drafting(drafting: Drafting, *, by: Person, at: datetime) -> Drafting:
    """Somebody drawn says yes."""
    may.accept_drafting(by, drafting).or_refuse()
    found = DraftPlace.objects.filter(drafting=drafting, person=by, asked_at__isnull=False, gone_at__isnull=True)
    found.update(accepted_at=at)
    return drafting


@quiet(WHY_QUIET)
def decline_drafting(drafting: Drafting, *, by: Person, at: datetime) -> Drafting:
    """Somebody drawn says no, without a reason, or steps down. The next of that side is asked."""
    may.decline_drafting(by, drafting).or_refuse()
    place = DraftPlace.objects.get(drafting=drafting, person=by, asked_at__isnull=False, gone_at__isnull=True)
    _hand_on(place, at=at)
    return drafting


@quiet(WHY_QUIET)
def call_next_drafters(drafting: Drafting, *, by: Person, at: datetime) -> Drafting:
    """Whoever let a week go by gives the place to the next of that side."""
    may.call_next_drafters(by, drafting, at).or_refuse()
    for place in list(queries.silent_drafters(drafting, at=at)):
        _hand_on(place, at=at)
    return drafting


@action
def hand_in_draft(drafting: Drafting, *, by: Person, at: datetime, **wording: Any) -> Drafting:
    """The draft stands among the options, marked as theirs, and has to stand on the next ballot paper.

    The others who draft are asked whether they stand by it as authors. Who was in the lot is forgotten.
    """
    may.hand_in_draft(by, drafting).or_refuse()
    others = [one for one in queries.drafters(drafting) if one.pk != by.pk]
    drafting.option = explore.write_option(drafting.decision.activity, by=by, at=at, asking=others, **wording)
    drafting.save(update_fields=["option"])
    DraftPlace.objects.filter(drafting=drafting).update(person=None)
    DraftNumbers.objects.filter(drafting=drafting).update(person=None)
    return drafting


def _seat(drafting: Drafting, numbers: str, *, at: datetime) -> None:
    """Put the lot in its order, and ask those who are drawn."""
    drafting.numbers, drafting.drawn_at = numbers, at
    drafting.save(update_fields=["numbers", "drawn_at"])
    order, drawn = queries.order_of_drafters(drafting, numbers)
    places = {place.sign: place for place in DraftPlace.objects.filter(drafting=drafting)}
    for position, sign in enumerate(order, start=1):
        places[sign].position = position
        places[sign].asked_at = at if sign in drawn else None
    DraftPlace.objects.bulk_update(places.values(), ["position", "asked_at"], batch_size=500)


def _hand_on(place: DraftPlace, *, at: datetime) -> None:
    """The place is free again, who it was is forgotten, and the next of that side is asked, if anybody is left."""
    place.gone_at, place.accepted_at, place.person = at, None, None
    place.save(update_fields=["gone_at", "accepted_at", "person"])
    if following := queries.next_in_lot(place.drafting, place.side):
        following.asked_at = at
        following.save(update_fields=["asked_at"])
