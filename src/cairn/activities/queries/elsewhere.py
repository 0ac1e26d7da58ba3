"""Reading who takes part in other activities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.utils import timezone

from cairn.activities.models import DecisionCard, Participant
from cairn.people import queries as people
from cairn.people.sides import Side
from cairn.programmes import queries as programmes

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


def takes_part_anywhere(person: Person | None) -> bool:
    """Whether the person takes part in some activity that is running."""
    return person is not None and _running().filter(person=person).exists()


def citizens_elsewhere(activity: Activity) -> list[Person]:
    """Citizens of other running activities who have nothing to do with this one.

    Left out: whoever ever took part here, worked for an organisation that runs or partners it since it was opened,
    held the programme in any role, or was named as owner of the decision.
    """
    citizens = _running().filter(side=Side.CITIZEN, person__is_active=True).exclude(activity=activity)
    found = set(citizens.values_list("person_id", flat=True))
    found -= set(Participant.objects.filter(activity=activity).values_list("person_id", flat=True))
    found -= set(DecisionCard.objects.filter(activity=activity).values_list("decision_owner_id", flat=True))
    found -= programmes.holders(activity.programme)
    running = programmes.running_organisations(activity.programme)
    found -= people.employed_since(running, since=timezone.localdate(activity.opened_at))
    return list(people.persons(found))


def _running() -> models.QuerySet[Participant]:
    """People who take part now in an activity that goes on."""
    return Participant.objects.filter(
        left_at__isnull=True, activity__ended_at__isnull=True, activity__withdrawn_at__isnull=True
    )
