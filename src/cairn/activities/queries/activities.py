"""Reading activities: one by its address, those of a programme, those of a person."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db import models

from cairn.activities.models import Activity
from cairn.activities.queries.cards import activities_decided_by
from cairn.programmes import queries as programmes

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


def activity(programme_slug: str, slug: str) -> Activity | None:
    return (
        Activity.objects.select_related("programme__organisation")
        .filter(programme__slug=programme_slug, slug=slug)
        .first()
    )


def activity_with(pk: int) -> Activity | None:
    """The activity with this number of its row, as long work is given it."""
    return Activity.objects.select_related("programme__organisation").filter(pk=pk).first()


def activities_of(programme: Programme) -> models.QuerySet[Activity]:
    """All of them, withdrawn ones too, oldest first."""
    return activities_in([programme])


def activities_in(programmes: Iterable[Programme]) -> models.QuerySet[Activity]:
    """The activities of several programmes, withdrawn ones too, oldest first."""
    found = Activity.objects.select_related("programme").filter(programme__in=list(programmes))
    return found.order_by("opened_at", "pk")


def all_activities() -> models.QuerySet[Activity]:
    return Activity.objects.select_related("programme").order_by("pk")


def activities_of_person(person: Person) -> models.QuerySet[Activity]:
    """The open activities the person takes part in, newest first."""
    return (
        Activity.objects.select_related("programme")
        .filter(participants__person=person, participants__left_at__isnull=True, ended_at__isnull=True)
        .order_by("-opened_at", "-pk")
    )


def activities_with(person: Person | None) -> models.QuerySet[Activity]:
    """The activities the person takes part in now, ended ones too."""
    if person is None:
        return Activity.objects.none()
    return Activity.objects.filter(participants__person=person, participants__left_at__isnull=True).distinct()


def activities_ever_joined_by(person: Person) -> models.QuerySet[Activity]:
    """Every activity the person takes part in or once took part in, ended and withdrawn ones too, oldest first."""
    found = Activity.objects.filter(participants__person=person).distinct()
    return found.select_related("programme").order_by("opened_at", "pk")


def activities_held_by(person: Person) -> models.QuerySet[Activity]:
    """The running activities of the programmes this person leads or facilitates, oldest first."""
    led = programmes.programmes_led_by(person)
    running = Activity.objects.filter(programme__in=led, ended_at__isnull=True, withdrawn_at__isnull=True)
    return running.select_related("programme").order_by("opened_at", "pk")


def activities_to_answer_for(person: Person) -> models.QuerySet[Activity]:
    """Where this person owes answers: what they lead, ended work too, and where the decision is theirs."""
    led = models.Q(programme__in=programmes.programmes_led_by(person))
    owned = models.Q(pk__in=activities_decided_by(person).values("pk"))
    found = Activity.objects.filter(led | owned, withdrawn_at__isnull=True)
    return found.select_related("programme").order_by("opened_at", "pk")


def governing_group(programme: Programme) -> Activity | None:
    return activities_of(programme).filter(is_governing=True).first()


def activity_of(place: Activity | Programme) -> Activity | None:
    """The activity, where something stands in one and not in the programme itself."""
    return place if isinstance(place, Activity) else None


def programme_of(place: Activity | Programme) -> Programme:
    """The programme of an activity, or the programme itself."""
    return place.programme if isinstance(place, Activity) else place
