"""Reading who wants things to stay as they are, and when that is looked at again."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from django.db import models

from cairn.core.ballots.next_steps import LAST_ATTEMPT, REVIEW_MONTHS
from cairn.decide.models import AsItIs, Decision
from cairn.decide.queries.decisions import FAILED

if TYPE_CHECKING:
    from cairn.activities.models import Activity


def failed_three_times(decision: Decision) -> bool:
    """Whether this question failed for the third time, or a later one, and is not put again yet."""
    is_third = decision.attempt >= LAST_ATTEMPT and decision.status in FAILED and not decision.is_announced
    return is_third and not Decision.objects.filter(follows=decision).exists()


def as_it_is(decision: Decision) -> models.QuerySet[AsItIs]:
    """Everything said for leaving things as they are, the newest first."""
    return AsItIs.objects.select_related("by").filter(decision=decision).order_by("-named_at", "-pk")


def to_review(decision: Decision) -> AsItIs | None:
    """What is still to be looked at again."""
    return as_it_is(decision).filter(reviewed_at__isnull=True).first()


def as_it_is_to_review_in(found: Collection[Activity]) -> models.QuerySet[AsItIs]:
    """What is still to be looked at again in these activities, the soonest first; nothing that was put again since."""
    running = AsItIs.objects.select_related("decision__activity__programme").filter(reviewed_at__isnull=True)
    return running.filter(decision__activity__in=found, decision__put_again__isnull=True).order_by("review_on", "pk")


def months_on(day: date, months: int = REVIEW_MONTHS) -> date:
    """The same day so many months on, or the last of that month.

    >>> months_on(date(2026, 11, 30))
    datetime.date(2027, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
