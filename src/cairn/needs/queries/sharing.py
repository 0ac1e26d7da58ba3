"""Reading where needs are shared: for their owner, for matching, and for flags."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from django.db import models

from cairn.needs.models import NeedShared
from cairn.needs.queries.needs import kinds_of

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.needs.models import AccessNeed
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


def share(ref: str, person: Person | None) -> NeedShared | None:
    """A sharing of one of this person's own needs that stands."""
    return shares_of(person).filter(ref=ref).first() if person is not None else None


def shares_of(person: Person) -> models.QuerySet[NeedShared]:
    """Where this person shares needs now, in the order they did so."""
    return _standing().filter(need__person=person).order_by("shared_at", "pk")


def shares_of_each(person: Person) -> dict[int, list[NeedShared]]:
    """The same by the id of the need."""
    found: dict[int, list[NeedShared]] = {}
    for one in shares_of(person):
        found.setdefault(one.need_id, []).append(one)
    return found


def shared_with_programme(need: AccessNeed, programme: Programme) -> NeedShared | None:
    return _standing().filter(need=need, programme=programme, activity__isnull=True).first()


def shared_with_activity(need: AccessNeed, activity: Activity) -> NeedShared | None:
    return _standing().filter(need=need, activity=activity).first()


def reaching(found: Collection[Activity], people: Iterable[int]) -> models.QuerySet[NeedShared]:
    """What these people share with these activities or their programmes."""
    return _reaching(found).filter(need__person__in=list(people)).order_by("need__ref", "pk")


def kinds_shared_by(people: Iterable[Person], programme: Programme) -> dict[int, dict[int | None, set[str]]]:
    """Which kinds of access each of these people shared here, by the person's id; nothing of the words.

    Under None what they shared with the programme, under an activity's id what they shared with that one alone.
    """
    found: dict[int, dict[int | None, set[str]]] = {}
    for one in _standing().filter(programme=programme, need__person__in=[one.pk for one in people]):
        of_one = found.setdefault(one.need.person_id, {})
        of_one.setdefault(one.activity_id, set()).update(kinds_of(one.need))
    return found


def _reaching(found: Collection[Activity]) -> models.QuerySet[NeedShared]:
    with_programme = models.Q(activity__isnull=True, programme__in={one.programme_id for one in found})
    return _standing().filter(with_programme | models.Q(activity__in=list(found)))


def _standing() -> models.QuerySet[NeedShared]:
    rows = NeedShared.objects.select_related(
        "need__person", "programme", "activity__programme", "stated__activity__programme"
    )
    return rows.filter(taken_back_at__isnull=True).fetch_mode(models.FETCH_RAISE)
