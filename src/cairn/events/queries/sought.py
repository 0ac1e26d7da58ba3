"""Looking for sessions proposed: by words, and by what became of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models

from cairn.events.queries.proposals import proposals
from cairn.events.queries.reviews import looked_at

if TYPE_CHECKING:
    from cairn.events.models import Event

WAITING, LOOKING, TAKEN = "waiting", "looking", "taken"  # what a list of them can be narrowed to


def sought(event: Event, *, words: str = "", show: str = "") -> models.QuerySet[Any]:
    """Sessions proposed with these words in them: all, those not looked at by both sides, or those that were taken."""
    found: models.QuerySet[Any] = looked_at(proposals(event))
    if words:
        found = found.filter(models.Q(title__icontains=words) | models.Q(abstract__icontains=words), hidden_because="")
    if show == WAITING:
        waits = models.Q(citizens_looked=0) | models.Q(staff_looked=0)
        return found.filter(waits, withdrawn_at=None, accepted_at=None, declined_at=None)
    if show:
        taken = found.filter(accepted_at__isnull=False, withdrawn_at=None, cancelled_at=None)
        return taken.filter(is_citizen_led=False) if show == LOOKING else taken
    return found
