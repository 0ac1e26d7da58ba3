"""The opinion map, drawn while people go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.tasks import task
from django.utils import timezone

from cairn.activities import queries as activities
from cairn.explore import actions

if TYPE_CHECKING:
    from datetime import datetime

    from cairn.activities.models import Activity


def draw_soon(activity: Activity, *, at: datetime) -> None:
    """Put the drawing in line, unless it stands there already."""
    if actions.ask_for_map(activity, at=at):
        draw.enqueue(activity.pk)


@task
def draw(activity: int) -> None:
    """Draw the map of this activity from every answer there is when its turn comes. One that has gone has no map."""
    found = activities.activity_with(activity)
    if found is None:
        return
    actions.begin_map(found, at=timezone.now())
    try:
        actions.draw_map(found, at=timezone.now())
    except Exception:
        actions.give_up_map(found, at=timezone.now())
        raise
