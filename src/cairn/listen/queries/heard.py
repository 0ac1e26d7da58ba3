"""Whether anybody has been heard yet."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models

from cairn.listen.choices import BY_THEIR_OWN_HAND
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
    """Whether a citizen has told a story or put something in, other than a question.

    Words by a link, or on a slip that its holder confirmed, count here, though nobody knows their side: this only says
    whether the work can go on. The mountain does not count them.
    """
    theirs = models.Q(slip__way__in=BY_THEIR_OWN_HAND) | models.Q(slip__confirmed_at__isnull=False)
    theirs = models.Q(side=Side.CITIZEN) | theirs & models.Q(side=Side.UNCLEAR)
    told = Story.objects.filter(theirs, activity=activity)
    return told.exists() or Contribution.objects.filter(theirs, activity=activity, is_question=False).exists()
