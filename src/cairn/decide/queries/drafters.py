"""Reading the lot of those who draft after a question has failed twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.db import models
from django.utils import timezone

from cairn.activities import queries as activities
from cairn.core import selection
from cairn.core.ballots.next_steps import LAST_ATTEMPT
from cairn.core.ballots.objections import SEATS, equal_panel
from cairn.decide.models import Decision, Drafting, DraftNumbers, DraftPlace, RollEntry
from cairn.decide.queries.decisions import FAILED
from cairn.explore import queries as explore

if TYPE_CHECKING:
    from cairn.explore.models import Option
    from cairn.people.models import Person

ANSWER_DAYS = 7  # to say yes or no
DRAFT_DAYS = 28  # from asking for the lot: after that the question can be put again without a draft


@dataclass(frozen=True, slots=True)
class HalfOfDrafters:
    """One side of those who draft, in numbers: how many there are to be, how many are asked, how many said yes."""

    side: str
    seats: int
    asked: int
    accepted: int
    signs: tuple[str, ...]  # everybody in the lot of that side, in the order of the lot once it is drawn


def needs_drafters(decision: Decision) -> bool:
    """Whether this question has failed for the second time, and is not put again yet."""
    is_second = decision.attempt == LAST_ATTEMPT - 1 and decision.status in FAILED and not decision.is_announced
    return is_second and not Decision.objects.filter(follows=decision).exists()


def drafting(decision: Decision) -> Drafting | None:
    """The lot after this vote, with the draft once it is there; one out of sight without what it says."""
    found = Drafting.objects.select_related("decision__activity__programme")
    return found.prefetch_related(models.Prefetch("option", explore.marked_options())).filter(decision=decision).first()


def option_with_draft(drafting: Drafting) -> Option | None:
    """The draft, or what it was merged into; None where it was dropped or is out of sight."""
    option = drafting.option
    while option is not None and option.merged_at:
        origin = option.offshoots.filter(is_part=False).select_related("option").order_by("grew_at").last()
        option = origin.option if origin else None
    return option if option and option.is_live and not option.hidden_because else None


def draft_due_on(drafting: Drafting) -> date:
    """The day from which the question can be put again without a draft."""
    return timezone.localdate(drafting.asked_at) + timedelta(days=DRAFT_DAYS)


def drafters_to_be(decision: Decision) -> list[RollEntry]:
    """Everybody on the roll who still takes part: those among whom the lot is drawn."""
    here = {one.person_id for one in activities.participants(decision.activity)}
    on_roll = RollEntry.objects.select_related("person").filter(decision=decision)
    return [entry for entry in on_roll if entry.person_id in here]


def seats_of_each_side(sides: Collection[str]) -> int:
    """How many of each side draft: three, or as many as the smallest side has; given the side of everybody."""
    return min(SEATS, *Counter(sides).values()) if sides else 0


def halves(drafting: Drafting) -> list[HalfOfDrafters]:
    """Those who draft in numbers, citizens first."""
    places = list(
        DraftPlace.objects.filter(drafting=drafting).order_by(models.F("position").asc(nulls_last=True), "sign")
    )
    seats, sides = seats_of_each_side([one.side for one in places]), sorted({one.side for one in places})
    return [_half(side, seats, [one for one in places if one.side == side]) for side in sides]


def order_of_drafters(drafting: Drafting, numbers: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """The signs of the lot in the order these numbers give, and those of them who are drawn."""
    sides = dict(DraftPlace.objects.filter(drafting=drafting).values_list("sign", "side"))
    order = selection.order(drafting.seal, numbers, sides)
    lot = {side: [sign for sign in order if sides[sign] == side] for side in set(sides.values())}
    panel = equal_panel(lot, seats=seats_of_each_side(list(sides.values())))
    return order, frozenset(sign for drawn in panel.values() for sign in drawn)


def draft_place_of(person: Person | None, drafting: Drafting) -> DraftPlace | None:
    """The place of this person, while they are asked or draft."""
    if person is None:
        return None
    found = DraftPlace.objects.filter(drafting=drafting, person=person, asked_at__isnull=False, gone_at__isnull=True)
    return found.first()


def drafters(drafting: Drafting) -> list[Person]:
    """Who has said yes, in the order of the lot. For each other alone."""
    found = DraftPlace.objects.select_related("person").filter(drafting=drafting, accepted_at__isnull=False)
    return [one.person for one in found.order_by("position") if one.person]


def silent_drafters(drafting: Drafting, *, at: datetime) -> models.QuerySet[DraftPlace]:
    """Those who were asked a week ago or longer and have not answered."""
    return unanswered_drafters(drafting).filter(asked_at__lte=at - timedelta(days=ANSWER_DAYS))


def unanswered_drafters(drafting: Drafting) -> models.QuerySet[DraftPlace]:
    return DraftPlace.objects.filter(
        drafting=drafting, asked_at__isnull=False, accepted_at__isnull=True, gone_at__isnull=True
    )


def next_in_lot(drafting: Drafting, side: str) -> DraftPlace | None:
    """The next of this side who was not asked yet, if anybody is left."""
    found = DraftPlace.objects.filter(drafting=drafting, side=side, asked_at__isnull=True, position__isnull=False)
    return found.exclude(person=None).order_by("position").first()


def times_drawn_numbers_entered(drafting: Drafting) -> int:
    """How many people have entered numbers; which ones is told to nobody, so that nobody copies them."""
    return DraftNumbers.objects.filter(drafting=drafting).count()


def asked_to_draft(persons: Collection[int], *, since: datetime, until: datetime) -> models.QuerySet[DraftPlace]:
    """Places of these people, by id, asked to draft after one moment and up to another, who have not answered."""
    found = DraftPlace.objects.filter(person__in=persons, asked_at__gt=since, asked_at__lte=until)
    found = found.filter(accepted_at__isnull=True, gone_at__isnull=True, drafting__option__isnull=True)
    return found.select_related("drafting__decision__activity__programme")


def _half(side: str, seats: int, places: list[DraftPlace]) -> HalfOfDrafters:
    there: Mapping[str, int] = Counter(
        "accepted" if one.accepted_at else "asked" for one in places if one.asked_at and not one.gone_at
    )
    return HalfOfDrafters(side, seats, there["asked"], there["accepted"], tuple(one.sign for one in places))
