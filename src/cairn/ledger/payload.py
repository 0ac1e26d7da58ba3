"""What of an entry is hashed: everything a stranger sees in the exported record, nothing else."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cairn.ledger.models import Entry


def payload_of(entry: Entry, chain: str) -> dict[str, Any]:
    """The public content of an entry as plain JSON values; moments in UTC with microseconds."""
    return {
        "chain": chain,
        "number": entry.number,
        "kind": entry.kind,
        "happened_at": moment(entry.happened_at),
        "entered_at": moment(entry.entered_at),
        "side": entry.side,
        "by": entry.mark,
        "about": entry.about,
        "data": entry.data,
        "content": entry.content,
    }


def moment(at: datetime | None) -> str:
    """A moment in its one written form; nothing where the database holds no moment any more."""
    if at is None:
        return ""
    return at.astimezone(UTC).isoformat(timespec="microseconds")
