"""Whether anybody has been heard yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cairn.listen.models import Contribution, Story
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.activities.models import Activity


def has_heard_a_citizen(activity: Activity) -> bool:
    """Whether a citizen has told a story or put something in, other than a question."""
    told = Story.objects.filter(activity=activity, side=Side.CITIZEN)
    made = Contribution.objects.filter(activity=activity, side=Side.CITIZEN, is_question=False)
    return told.exists() or made.exists()
