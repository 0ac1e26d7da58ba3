"""Reading which foothold the citizens pinned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cairn.ledger import queries as ledger

if TYPE_CHECKING:
    from cairn.activities.models import Activity


def pinned_condition(activity: Activity) -> str:
    """The condition the citizens' latest pin names; empty where there is none, or where it was taken back."""
    latest = ledger.newest(activity.chain, kind="witness.foothold").first()
    return str(latest.data.get("condition", "")) if latest else ""
