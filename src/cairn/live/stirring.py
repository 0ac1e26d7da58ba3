"""Telling that something changed in a room, inside the deeds that change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import F

from cairn.live.models import LiveRoom

if TYPE_CHECKING:
    from django.db.models.expressions import Combinable


def stir(room: LiveRoom, *, is_for_phones: bool = False) -> None:
    """Something changed that the facilitator and the screen show, and with `is_for_phones` everybody.

    The row itself counts, so that no two changes make the same number.
    """
    changed: dict[str, Combinable] = {"stirred": F("stirred") + 1}
    if is_for_phones:
        changed["version"] = F("version") + 1
    LiveRoom.objects.filter(pk=room.pk).update(**changed)
