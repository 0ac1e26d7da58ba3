"""Reading what people say the problem is, and what settled the question elsewhere."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from django.db import models

from cairn.activities.models import How, Problem, SettledChoice

if TYPE_CHECKING:
    from cairn.activities.models import Activity


def problems(activity: Activity) -> models.QuerySet[Problem]:
    """Every wording of the problem, the newest first: that is the one people look at now."""
    return Problem.objects.filter(activity=activity).order_by("-number")


def problem_words(refs: Collection[str]) -> dict[str, str]:
    """What each of these wordings says, by ref."""
    return dict(Problem.objects.filter(ref__in=refs).values_list("ref", "words"))


def choices_settled(activity: Activity) -> models.QuerySet[SettledChoice]:
    """What settled the question elsewhere, in the order it happened."""
    return SettledChoice.objects.filter(activity=activity).order_by("settled_on", "pk")


def ways_to_settle() -> list[tuple[str, str]]:
    """What can settle a question elsewhere: value and label."""
    return [(value, str(label)) for value, label in How.choices]
