"""Reading the decision card and its editions."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models

from cairn.activities.models import Activity, Decides, DecisionCard

if TYPE_CHECKING:
    from cairn.people.models import Person


def ways_to_be_decided() -> list[tuple[str, str]]:
    """Who can decide, as a card says it: value and words."""
    return [(value, str(label)) for value, label in Decides.choices]


def card(activity: Activity) -> DecisionCard | None:
    """The decision card as it stands now."""
    return DecisionCard.objects.select_related("decision_owner").filter(activity=activity).order_by("-number").first()


def card_of_others(activity: Activity, moment: datetime) -> DecisionCard | None:
    """The decision card as it stood at that moment, if it said that somebody else decides and the group advises."""
    found = DecisionCard.objects.select_related("decision_owner").filter(activity=activity, published_at__lte=moment)
    card = found.order_by("-number").first()
    return card if card and card.decided_by == Decides.OTHERS else None


def cards_in(activities: Collection[Activity]) -> dict[int, DecisionCard]:
    """The decision card of each of these activities as it stands now, by the activity's id; those that have one."""
    rows = DecisionCard.objects.select_related("decision_owner").filter(activity__in=activities).order_by("number")
    return {one.activity_id: one for one in rows}


def who_decides(activities: Collection[int]) -> dict[int, str]:
    """What the newest card of each of these activities says about who decides, by the activity's id."""
    rows = DecisionCard.objects.filter(activity__in=activities).order_by("number")
    return dict(rows.values_list("activity_id", "who_decides"))


def cards(activity: Activity) -> models.QuerySet[DecisionCard]:
    """Every edition of the card, newest first."""
    return DecisionCard.objects.select_related("decision_owner").filter(activity=activity).order_by("-number")


def activities_decided_by(person: Person) -> models.QuerySet[Activity]:
    """The activities whose card, as it stands now, names this person as owner of the decision."""
    newest = DecisionCard.objects.filter(activity=models.OuterRef("pk")).order_by("-number")
    owners = Activity.objects.annotate(owner=models.Subquery(newest.values("decision_owner_id")[:1]))
    return owners.filter(owner=person.pk)
