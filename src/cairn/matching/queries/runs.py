"""How the solver stands."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.matching.choices import LOST_AFTER, NEVER_BEGUN_AFTER
from cairn.matching.models import SuggestionRun

if TYPE_CHECKING:
    from cairn.programmes.models import Programme


def run(pk: int) -> SuggestionRun | None:
    return SuggestionRun.objects.select_related("programme", "by").filter(pk=pk).first()


def last_run(programme: Programme) -> SuggestionRun | None:
    """The last time somebody asked for suggestions here, ended or not."""
    return SuggestionRun.objects.select_related("programme").filter(programme=programme).first()


def last_made(programme: Programme) -> SuggestionRun | None:
    """The last time that suggestions came of it: theirs are the ones that stand."""
    return SuggestionRun.objects.select_related("programme").filter(programme=programme, is_made=True).first()


def is_lost(run: SuggestionRun, *, at: datetime) -> bool:
    """Whether nothing was heard of it for so long that it will not come."""
    if run.ended_at:
        return False
    return run.began_at < at - LOST_AFTER if run.began_at else run.asked_at < at - NEVER_BEGUN_AFTER
