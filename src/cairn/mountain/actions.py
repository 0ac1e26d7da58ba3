"""Keeping the altitude of today. The record decides; this only notes what it says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.ledger.action import quiet
from cairn.mountain import queries
from cairn.mountain.models import Altitude

if TYPE_CHECKING:
    from cairn.activities.models import Activity


@quiet("an altitude follows from the record, and anyone can recompute it")
def keep_altitudes(found: Sequence[Activity], *, at: datetime) -> list[Altitude]:
    """Read each activity afresh and keep where it stands today; a second reading on the same day replaces the first."""
    today = timezone.localtime(at).date()
    readings = queries.readings(found, at=at)
    kept = []
    for one in found:
        reading = readings[one.pk]
        values = {
            "level": reading.level,
            "promised": reading.promised,
            "promise": reading.promise,
            "rules_version": queries.RULES.version,
        }
        row, _ = Altitude.objects.update_or_create(activity=one, read_on=today, defaults=values)
        kept.append(row)
    return kept
