"""Reading the opinion map as it was last computed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from cairn.explore import map_reading
from cairn.explore.models import MapReading, Reaction

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
from cairn.explore.queries.reactions import number_of_reactions, voter
from cairn.explore.queries.statements import statements

COMPUTED_AT_ONCE = 5_000  # answers, a quarter of a second: above it the map waits to be asked for
NEWER_AT_LEAST = 5
NEWER_SHARE = 0.1


def map_reading_of(activity: Activity) -> MapReading | None:
    """The opinion map as last computed."""
    return MapReading.objects.filter(activity=activity).order_by("-computed_at", "-pk").first()


def opinion_map_of(activity: Activity, person: Person | None, *, on: date | None = None) -> map_reading.Map | None:
    """The opinion map with its words, and where this person stands on it. None until it is first computed."""
    reading = map_reading_of(activity)
    if reading is None:
        return None
    listed = {map_reading.name_of(one): one for one in statements(activity, on=on)}
    return map_reading.shown(reading, listed, voter=voter(person, activity) if person else "")


def is_map_due(activity: Activity) -> bool:
    """Whether the map should be computed again at once: a tenth more answers, and few enough for nobody to wait."""
    last = MapReading.objects.filter(activity=activity).order_by("-computed_at", "-pk").only("last_reaction").first()
    known = last.last_reaction if last else 0
    newer = Reaction.objects.filter(activity=activity, pk__gt=known).count()
    total = number_of_reactions(activity)
    return total <= COMPUTED_AT_ONCE and newer >= max(NEWER_AT_LEAST, NEWER_SHARE * total)


def reactions_since(reading: MapReading) -> int:
    """How many answers came after the map was computed."""
    return Reaction.objects.filter(activity=reading.activity_id, pk__gt=reading.last_reaction).count()
