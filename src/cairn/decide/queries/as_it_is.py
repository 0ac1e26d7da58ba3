"""Reading who wants things to stay as they are, and when that is looked at again."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from django.db import models

from cairn.core.ballots.next_steps import LAST_ATTEMPT, REVIEW_MONTHS
from cairn.decide.choices import Holds
from cairn.decide.models import AsItIs, Decision
from cairn.decide.queries.decisions import FAILED
from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.activities.models import Activity


def failed_three_times(decision: Decision) -> bool:
    """Whether this question failed for the third time, or a later one, and is not put again yet."""
    is_third = decision.attempt >= LAST_ATTEMPT and decision.status in FAILED and not decision.is_announced
    return is_third and not Decision.objects.filter(follows=decision).exists()


def as_it_is(decision: Decision, *, on: date | None = None) -> models.QuerySet[AsItIs]:
    """Everything said for leaving things as they are, the newest first; what is hidden without its words."""
    found = AsItIs.objects.select_related("by").filter(decision=decision).order_by("-named_at", "-pk")
    return moderation.marked(found, Kind.AS_IT_IS, on=on)


def as_it_is_to_moderate(refs: Collection[str]) -> models.QuerySet[AsItIs]:
    """These with all their words, for moderators alone.

    `whose_side`: nobody's for certain where it comes from what they answer for, or where somebody else may have said
    what came of it.
    """
    of_one_side = models.When(review="", holds__in=[Holds.CITIZEN, Holds.STAFF], then="holds")
    side = models.Case(of_one_side, default=models.Value(Side.UNCLEAR.value))
    found = AsItIs.objects.select_related("decision__activity__programme", "by").filter(ref__in=refs)
    return found.annotate(whose_side=side)


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
