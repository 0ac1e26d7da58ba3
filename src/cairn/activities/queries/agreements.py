"""Reading agreements: their texts, which side stands behind them, and until when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.db import models
from django.utils import timezone

from cairn.activities.models import AGREEING, Agreement, AgreementSigned
from cairn.core.altitude import RULES_V1
from cairn.core.ballots import GRADES, RULES, Rule

if TYPE_CHECKING:
    from cairn.activities.models import Activity

GOOD_FOR = timedelta(days=RULES_V1.condition("7.1").whole("days"))


def ways_to_decide() -> tuple[Rule, ...]:
    """The rules that can be agreed on: those whose ballot paper there is a page for."""
    return tuple(rule for rule in RULES if rule.scale is not None and rule.scale.words is GRADES)


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


def _standing(agreement: Agreement, signed: Iterable[AgreementSigned]) -> Standing:
    in_order = tuple(signed)
    agreed = {one.side: one.signed_at for one in in_order if not one.is_renewal}
    latest = {one.side: one.signed_at for one in in_order}
    until = None
    if agreed.keys() >= set(AGREEING):
        until = min(timezone.localdate(latest[side]) for side in AGREEING) + GOOD_FOR
    return Standing(agreement, in_order, agreed, latest, until)
