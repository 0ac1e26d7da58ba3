"""Reading rate cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models

from cairn.recognition.models import RateCard

if TYPE_CHECKING:
    from cairn.programmes.models import Programme


def rate_cards(programme: Programme) -> models.QuerySet[RateCard]:
    """Every edition that holds or held here: the programme's own, then those of its organisation, newest first."""
    here = models.Q(programme=programme) | models.Q(programme__isnull=True)
    found = RateCard.objects.filter(here, organisation=programme.organisation_id).prefetch_related("lines")
    own_first = models.F("programme").asc(nulls_last=True)
    return found.select_related("organisation").order_by(own_first, "-number").fetch_mode(models.FETCH_RAISE)


def rate_card(programme: Programme) -> RateCard | None:
    """The edition in force: the programme's newest, or that of its organisation."""
    return rate_cards(programme).first()
