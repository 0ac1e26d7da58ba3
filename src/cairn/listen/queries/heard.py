"""Whether anybody has been heard yet."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from cairn.listen.models import Contribution, Story
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.activities.models import Activity


def heard_since(found: Iterable[Activity], *, since: datetime) -> set[tuple[int, int]]:
    """Who has told a story or said something in these activities since that moment: ids of (activity, person)."""
    listed = list(found)
    said = Contribution.objects.filter(activity__in=listed, made_at__gte=since, author__isnull=False)
    told = Story.objects.filter(activity__in=listed, told_at__gte=since, teller__isnull=False)
    return {
        *said.values_list("activity_id", "author_id"), *told.values_list("activity_id", "teller_id"),
    }  # fmt: skip


def has_heard_a_citizen(activity: Activity) -> bool:
    """Whether a citizen has told a story or put something in, other than a question."""
    told = Story.objects.filter(activity=activity, side=Side.CITIZEN)
    made = Contribution.objects.filter(activity=activity, side=Side.CITIZEN, is_question=False)
    return told.exists() or made.exists()
