"""Drawing the opinion map, and asking for it to be drawn."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models
from django.utils import timezone

from cairn.core import opinion_map
from cairn.explore import map_reading, queries
from cairn.explore.models import GroupName, MapComing, MapReading, Reaction, Statement
from cairn.ledger.action import quiet

if TYPE_CHECKING:
    from cairn.activities.models import Activity

SEED = 1  # any fixed number: the same answers then always give the same map
AT_ONCE = 500
ASKING = "a map says nothing new: it is computed from the answers, and anybody can compute it again"


@quiet(ASKING)
def ask_for_map(activity: Activity, *, at: datetime) -> bool:
    """A new map is wanted. True if it has to be put in line: not if one waits there since less than half an hour.

    Nor before five people have answered since the last one: two maps would tell what a single person answered.
    """
    if not queries.may_tell_more(activity):
        return False
    MapComing.objects.get_or_create(activity=activity)
    is_waiting = models.Q(asked_at__gt=at - queries.LOST_AFTER)
    rows = MapComing.objects.filter(~is_waiting | models.Q(asked_at__isnull=True), activity=activity)
    return rows.update(asked_at=at, given_up_at=None) == 1


@quiet(ASKING)
def begin_map(activity: Activity, *, at: datetime) -> None:
    """Its turn has come. Whoever asks from now on asks for another one."""
    MapComing.objects.update_or_create(
        activity=activity, defaults={"asked_at": None, "began_at": at, "given_up_at": None}
    )


@quiet(ASKING)
def give_up_map(activity: Activity, *, at: datetime) -> None:
    """It could not be drawn: the page says so, and the last one stays."""
    MapComing.objects.filter(activity=activity).update(began_at=None, given_up_at=at)


@quiet(ASKING)
def draw_map(activity: Activity, *, at: datetime) -> MapReading:
    """Compute the opinion map and keep it, so that pages show it without waiting."""
    last = Reaction.objects.filter(activity=activity).aggregate(last=models.Max("pk"))["last"] or 0
    said = queries.reactions(activity, on=timezone.localdate(at), until=last)
    before = map_reading.letters(queries.map_reading_of(activity))
    drawn = opinion_map.draw(said, seed=SEED, sides_of=queries.sides_of_voters(activity), before=before)
    reading = MapReading.objects.create(
        activity=activity, computed_at=at, method=drawn.method, version=drawn.version, seed=drawn.seed,
        reactions=len(said), people=len(said.people), last_reaction=last, result=map_reading.kept(drawn),
    )  # fmt: skip
    gone = GroupName.objects.filter(activity=activity).exclude(letter__in=[group.name for group in drawn.groups])
    gone.delete()  # who gets that letter later are other people
    _say_who_likes_what(activity, opinion_map.liked_most(drawn, said))
    MapComing.objects.filter(activity=activity).update(began_at=None, given_up_at=None)
    return reading


def _say_who_likes_what(activity: Activity, liked: dict[str, str]) -> None:
    """Keep with each statement the group of this map that likes it most, so that every group's have their turn."""
    changed = []
    for one in Statement.objects.filter(activity=activity).only("number", "liked_by"):
        group = liked.get(map_reading.name_of(one), "")
        if group != one.liked_by:
            one.liked_by = group
            changed.append(one)
    Statement.objects.bulk_update(changed, ["liked_by"], batch_size=AT_ONCE)
