"""Reading agreements: their texts, which side stands behind them, and until when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.db import models
from django.utils import timezone

from cairn.activities.models import AGREEING, Agreement, AgreementSigned
from cairn.activities.queries.activities import activities_of_person
from cairn.core.altitude import RULES_V1
from cairn.core.ballots import RULES, Rule

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person

DUE_AHEAD = timedelta(days=30)  # so long before its last day it is said that it has to be renewed
GOOD_FOR = timedelta(days=RULES_V1.condition("7.1").whole("days"))


def ways_to_decide() -> tuple[Rule, ...]:
    """The rules that can be agreed on: each has its ballot paper here, and asks every side."""
    return RULES


@dataclass(frozen=True, slots=True)
class Standing:
    """An agreement as it stands: who agreed when, and when it was last renewed, by side.

    `stands_until` is the last day both sides stand behind it; None while one of them has not agreed.
    """

    agreement: Agreement
    signed: tuple[AgreementSigned, ...]
    agreed: dict[str, datetime]
    latest: dict[str, datetime]
    stands_until: date | None

    @property
    def is_agreed(self) -> bool:
        """Both sides have agreed to this text."""
        return self.stands_until is not None

    def waits_for(self, side: str, on: date) -> bool:
        """Whether this side has not said again that it stands behind it, and it is due."""
        said = self.latest.get(side)
        return said is not None and timezone.localdate(said) + GOOD_FOR - DUE_AHEAD <= on

    def renewed(self, side: str) -> datetime | None:
        """When this side last renewed it; None where it only agreed."""
        return self.latest[side] if side in self.latest and self.latest[side] != self.agreed.get(side) else None

    def has_lapsed(self, on: date) -> bool:
        return self.stands_until is not None and self.stands_until < on


def agreement(activity: Activity, ref: str) -> Agreement | None:
    return Agreement.objects.select_related("activity__programme").filter(activity=activity, ref=ref).first()


def agreements(activity: Activity) -> list[Standing]:
    """Every agreement, drafts and earlier ones too, the newest first."""
    signed = AgreementSigned.objects.order_by("signed_at", "pk")
    found = Agreement.objects.select_related("activity__programme").prefetch_related(models.Prefetch("signed", signed))
    return [_standing(one, one.signed.all()) for one in found.filter(activity=activity).order_by("-number")]


def agreements_held_long_near(person: Person, *, on: date) -> models.QuerySet[Agreement]:
    """Agreements of the person's activities that some side said yes to so long ago that it may be due again."""
    near = Agreement.objects.filter(activity__in=activities_of_person(person))
    return near.filter(signed__signed_at__date__lte=on - GOOD_FOR + DUE_AHEAD)


def agreements_due(found: Iterable[Activity], *, on: date) -> list[Standing]:
    """The agreements in force in these activities that both sides have to renew within the month, or are past it."""
    signed = AgreementSigned.objects.order_by("signed_at", "pk")
    texts = Agreement.objects.select_related("activity__programme").prefetch_related(models.Prefetch("signed", signed))
    newest: dict[int, Standing] = {}
    for one in texts.filter(activity__in=[one.pk for one in found]).order_by("activity", "-number"):
        standing = _standing(one, one.signed.all())
        if standing.is_agreed:
            newest.setdefault(one.activity_id, standing)
    return [one for one in newest.values() if one.stands_until and one.stands_until - DUE_AHEAD <= on]


def _standing(agreement: Agreement, signed: Iterable[AgreementSigned]) -> Standing:
    in_order = tuple(signed)
    agreed = {one.side: one.signed_at for one in in_order if not one.is_renewal}
    latest = {one.side: one.signed_at for one in in_order}
    until = None
    if agreed.keys() >= set(AGREEING):
        until = min(timezone.localdate(latest[side]) for side in AGREEING) + GOOD_FOR
    return Standing(agreement, in_order, agreed, latest, until)
