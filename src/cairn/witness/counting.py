"""Counting whatever is due, for whoever comes by: a page, or the clock."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from cairn.base.verdict import Refused
from cairn.witness import actions, queries

if TYPE_CHECKING:
    from cairn.activities.models import Activity


def count_due(among: Iterable[Activity], *, at: datetime) -> int:
    """Count every claim whose asking is over, each as a deed of its own; says how many. Twice does no harm."""
    counted = 0
    for claim in queries.countable(among, at=at):
        with contextlib.suppress(Refused):  # somebody else came by at the same moment and counted it
            actions.count_claim(claim.activity, number=claim.number, at=at)
            counted += 1
    return counted
