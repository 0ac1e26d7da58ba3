"""Reading what measures came to."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.db import models

from cairn.learn.models import Measure, Measures, MeasureValue
from cairn.learn.queries.measures import agreed_editions

if TYPE_CHECKING:
    from cairn.activities.models import Activity

NEAR_THE_DAY = timedelta(days=30)  # a value from so long before the day by which something was to be different is one


@dataclass(frozen=True, slots=True)
class Valued:
    """A measure with what it came to. `every`: all entries, as they were entered; `standing`: by their days."""

    measure: Measure
    every: tuple[MeasureValue, ...]

    @property
    def standing(self) -> list[MeasureValue]:
        """Those that nobody has corrected, the oldest day first."""
        return sorted((one for one in self.every if not one.is_corrected), key=lambda one: (one.on, one.number))

    @property
    def newest(self) -> MeasureValue | None:
        return next(reversed(self.standing), None)

    def waits_for_a_value(self, *, on: date) -> bool:
        """Whether the day by which it was to be different is over, and nobody has said what it came to."""
        since = self.measure.by_on - NEAR_THE_DAY
        return self.measure.by_on < on and not any(one.on >= since for one in self.standing)


def edition_is_agreed(measures: Measures) -> bool:
    """Whether both sides have agreed to this wording."""
    return agreed_editions().filter(measures=measures).exists()


def is_corrected(value: MeasureValue) -> bool:
    return MeasureValue.objects.filter(corrects=value).exists()


def measure(activity: Activity, ref: str) -> Measure | None:
    """One line of the measures, with its edition."""
    return _measures().filter(measures__activity=activity, ref=ref).first()


def measure_value(activity: Activity, ref: str) -> MeasureValue | None:
    found = MeasureValue.objects.select_related("measure__measures__activity__programme")
    return found.filter(measure__measures__activity=activity, ref=ref).first()


def valued(activity: Activity) -> list[Valued]:
    """The measures both sides agreed to, in order, each with all that was ever said of it. Two questions."""
    return list(_valued(_agreed_measures().filter(measures__activity=activity).order_by("number")))


def valued_in(activities: Iterable[Activity]) -> dict[int, list[Valued]]:
    """The same for each of these activities, by the activity's id. Two questions, however many there are."""
    found: dict[int, list[Valued]] = {one.pk: [] for one in activities}
    for one in _valued(_agreed_measures().filter(measures__activity__in=list(found)).order_by("number")):
        found[one.measure.measures.activity_id].append(one)
    return found


def measures_without_value(activities: Iterable[Activity], *, on: date) -> list[Measure]:
    """The agreed measures of these activities whose day is over and of which nobody has said what they came to."""
    over = _agreed_measures().filter(measures__activity__in=list(activities), by_on__lt=on)
    found = _valued(over.order_by("by_on", "pk"))
    return [one.measure for one in found if one.waits_for_a_value(on=on)]


def values_told_to(persons: Collection[int], *, since: datetime, until: datetime) -> models.QuerySet[Any]:
    """What others entered in that time where these people take part, each row with the `person` it is told to."""
    where = "measure__measures__activity__participants"
    return (
        MeasureValue.objects.select_related("measure__measures__activity__programme")
        .filter(**{f"{where}__person__in": persons, f"{where}__left_at__isnull": True})
        .filter(entered_at__gt=since, entered_at__lte=until)
        .annotate(person=models.F(f"{where}__person"))
        .filter(models.Q(entered_by__isnull=True) | ~models.Q(entered_by=models.F("person")))
    )


def _valued(measures: models.QuerySet[Measure]) -> Iterator[Valued]:
    told = MeasureValue.objects.select_related("entered_by", "corrected_by").order_by("number")
    for one in measures.prefetch_related(models.Prefetch("told", told)):
        yield Valued(one, tuple(one.told.all()))


def _agreed_measures() -> models.QuerySet[Measure]:
    return _measures().filter(measures__in=agreed_editions())


def _measures() -> models.QuerySet[Measure]:
    return Measure.objects.select_related("measures__activity__programme")
