"""Reading what the last edition left to this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models

from cairn.do import queries as do
from cairn.learn.models import Lesson, OpenItem
from cairn.learn.queries import practices

if TYPE_CHECKING:
    from cairn.do.models import Commitment
    from cairn.programmes.models import Programme


def open_item(programme: Programme, ref: str) -> OpenItem | None:
    return _items(programme).filter(ref=ref).first()


def open_items(programme: Programme) -> models.QuerySet[OpenItem]:
    """Everything that came along, open things first, with the words and where they come from."""
    state = models.Case(
        models.When(settled_at__isnull=False, then=2), models.When(taken_up_in__isnull=False, then=1), default=0
    )
    return _items(programme).annotate(place=state).order_by("place", "carried_at", "pk")


def lessons_left(programme: Programme) -> list[Lesson]:
    """Published lessons of the last edition that are no agreed practice, and have not come along yet."""
    if programme.follows is None:
        return []
    return list(practices.lessons_to_act_on(programme.follows).exclude(carried__programme=programme))


def promises_left(programme: Programme) -> list[Commitment]:
    """Promises of the last edition that were not kept and have not come along yet, the oldest day first."""
    if programme.follows is None:
        return []
    known = set(OpenItem.objects.filter(programme=programme).values_list("commitment_id", flat=True))
    return [one for one in do.unkept_commitments(programme.follows) if one.pk not in known]


def _items(programme: Programme) -> models.QuerySet[OpenItem]:
    return (
        OpenItem.objects.select_related(
            "programme", "lesson__review__activity__programme", "commitment__activity__programme",
            "taken_up_in__programme",
        )
        .filter(programme=programme)
        .fetch_mode(models.FETCH_RAISE)
    )  # fmt: skip
