"""Reading the success measures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models

from cairn.learn.models import Measures, MeasuresAgreement
from cairn.learn.models.measures import AGREEING

if TYPE_CHECKING:
    from cairn.activities.models import Activity


def measures(activity: Activity) -> Measures | None:
    """The measures as they stand: the newest edition with its lines, and who has agreed to it."""
    return _editions(activity).order_by("-number").first()


def edition_of_measures(activity: Activity, ref: str) -> Measures | None:
    """The measures in one wording, whether or not it is the newest."""
    return _editions(activity).filter(ref=ref).first()


def are_measures_agreed(activity: Activity) -> bool:
    """Whether both sides have agreed to the measures: from then on there is no other edition."""
    return agreed_editions().filter(measures__activity=activity).exists()


def agreed_editions() -> models.QuerySet[Any]:
    """The keys of all editions both sides have agreed to, as `measures`."""
    by_edition = MeasuresAgreement.objects.order_by().values("measures").annotate(sides=models.Count("pk"))
    return by_edition.filter(sides=len(AGREEING)).values("measures")


def has_newer_measures(measures: Measures) -> bool:
    """Whether the words have been changed since this edition."""
    return Measures.objects.filter(activity=measures.activity_id, number__gt=measures.number).exists()


def earlier_measures(activity: Activity) -> list[Measures]:
    """The editions before that one, the newest first."""
    return list(_editions(activity).order_by("-number"))[1:]


def _editions(activity: Activity) -> models.QuerySet[Measures]:
    agreements = MeasuresAgreement.objects.select_related("person").order_by("agreed_at", "pk")
    return (
        Measures.objects.select_related("activity__programme")
        .prefetch_related("lines", models.Prefetch("agreements", agreements))
        .filter(activity=activity)
    )
