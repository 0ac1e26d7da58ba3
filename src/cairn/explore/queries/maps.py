"""Reading the opinion map as it was last computed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import ceil
from typing import TYPE_CHECKING

from django.db import models

from cairn.core.opinion_map import FEWEST_SHOWN
from cairn.explore import map_reading
from cairn.explore.models import MapComing, MapReading, Reaction
from cairn.explore.queries.counting import voter
from cairn.explore.queries.group_names import names_of_groups
from cairn.explore.queries.statements import statements

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person

LOST_AFTER = timedelta(minutes=30)  # whatever waits or is drawn for longer is not coming any more
LATE_AFTER = timedelta(minutes=2)
NEWER_AT_LEAST = 5
NEWER_SHARE = 0.1
LOOKED_AT = 500
_PEOPLE = models.Count("voter", distinct=True)


@dataclass(frozen=True, slots=True)
class Coming:
    """The next map: waiting since `asked_at`, being drawn since `began_at`, or given up at `given_up_at`."""

    asked_at: datetime | None
    began_at: datetime | None
    given_up_at: datetime | None
    is_late: bool

    @property
    def is_on_its_way(self) -> bool:
        return bool(self.asked_at or self.began_at)


def newest_first(activity: Activity | models.OuterRef) -> models.QuerySet[MapReading]:
    """Every map of an activity that was kept, the last one first."""
    return MapReading.objects.filter(activity=activity).order_by("-computed_at", "-pk")


def map_reading_of(activity: Activity) -> MapReading | None:
    """The opinion map as last computed."""
    return newest_first(activity).first()


def opinion_map_of(activity: Activity, person: Person | None, *, on: date | None = None) -> map_reading.Map | None:
    """The opinion map with its words, and where this person stands on it. None until it is first computed."""
    reading = map_reading_of(activity)
    if reading is None:
        return None
    listed = {map_reading.name_of(one): one for one in statements(activity, on=on)}
    named = names_of_groups(activity) if reading.result["groups"] else {}
    return map_reading.shown(reading, listed, voter=voter(person, activity) if person else "", named=named)


def letters_on_map(activity: Activity) -> list[str]:
    """The letters of the groups on the map as last computed."""
    groups = newest_first(activity).values_list("result__groups", flat=True).first()
    return [group["name"] for group in groups or ()]


def is_map_due(activity: Activity) -> bool:
    """Whether there are so many new answers, a tenth of all and by enough people, that it should be drawn again.

    Asked at every answer, so it looks at the newest `LOOKED_AT` alone. Where a tenth is more than these, it has to be
    a tenth of what came on the whole platform since then, which is at least as much as came here.
    """
    last = _last(activity)
    after, before = (last.last_reaction, last.reactions) if last else (0, 0)
    needed = max(NEWER_AT_LEAST, ceil(before * NEWER_SHARE / (1 - NEWER_SHARE)))
    newest = Reaction.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    if newest - after < needed:
        return False
    here = Reaction.objects.filter(activity=activity, pk__gt=after).order_by("-pk").values("pk", "voter")
    newer = here[: min(needed, LOOKED_AT)].aggregate(answers=models.Count("pk"), people=_PEOPLE)
    is_enough = last is None or last.people < FEWEST_SHOWN or newer["people"] >= FEWEST_SHOWN
    return newer["answers"] >= min(needed, LOOKED_AT) and is_enough


def may_tell_more(activity: Activity) -> bool:
    """Whether a new map would differ from the last by five people or more, so that nobody is found by subtraction."""
    return _tells_of_enough(activity, _last(activity))


def map_coming(activity: Activity, *, at: datetime) -> Coming | None:
    """The next map, if one is on its way or could not be drawn."""
    found = MapComing.objects.filter(activity=activity).first()
    if found is None:
        return None
    earliest = at - LOST_AFTER
    asked, began = (then if then and then > earliest else None for then in (found.asked_at, found.began_at))
    if not (asked or began or found.given_up_at):
        return None
    is_late = began is None and asked is not None and asked < at - LATE_AFTER
    return Coming(asked, began, None if asked or began else found.given_up_at, is_late)


def reactions_since(reading: MapReading) -> int:
    """How many answers came after the map was computed."""
    return Reaction.objects.filter(activity=reading.activity_id, pk__gt=reading.last_reaction).count()


def _last(activity: Activity) -> MapReading | None:
    return newest_first(activity).only("last_reaction", "reactions", "people").first()


def _tells_of_enough(activity: Activity, last: MapReading | None) -> bool:
    """Before five people stand on a map it tells nothing, so that it can be drawn again at any time."""
    if last is None or last.people < FEWEST_SHOWN:
        return True
    newer = Reaction.objects.filter(activity=activity, pk__gt=last.last_reaction).order_by()
    return len(newer.values_list("voter", flat=True).distinct()[:FEWEST_SHOWN]) >= FEWEST_SHOWN
