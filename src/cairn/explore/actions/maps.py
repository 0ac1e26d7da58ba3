"""Drawing the opinion map."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models
from django.utils import timezone

from cairn.core import opinion_map
from cairn.explore import map_reading, queries
from cairn.explore.models import MapReading, Reaction
from cairn.ledger.action import quiet

if TYPE_CHECKING:
    from cairn.activities.models import Activity

SEED = 1  # any fixed number: the same answers then always give the same map


@quiet("a map is computed from the answers, and anybody can compute it again")
def draw_map(activity: Activity, *, at: datetime) -> MapReading:
    """Compute the opinion map and keep it, so that pages show it without waiting."""
    said = queries.reactions(activity, on=timezone.localdate(at))
    drawn = opinion_map.draw(said, seed=SEED, sides_of=queries.sides_of_voters(activity))
    last = Reaction.objects.filter(activity=activity).aggregate(last=models.Max("pk"))["last"] or 0
    return MapReading.objects.create(
        activity=activity, computed_at=at, method=drawn.method, version=drawn.version, seed=drawn.seed,
        reactions=len(said), people=len(said.people), last_reaction=last, result=map_reading.kept(drawn),
    )  # fmt: skip
