"""Writing a deed into the record of the programme: the side of who did it, and no mark that would join it to others."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from cairn.ledger import action as ledger

if TYPE_CHECKING:
    from cairn.base.models import Record
    from cairn.programmes.models import Programme


def enter(  # noqa: PLR0913 - the parts of an entry, each by name
    kind: str,
    programme: Programme,
    *,
    at: datetime,
    side: str,
    about: Record,
    data: Mapping[str, Any] | None = None,
    content: str = "",
) -> None:
    """Append the running action's entry to the programme's chain. See `ledger.action.record`.

    Who wrote a reflection without a name would be told by a mark: joining the programme has the same one.
    """
    ledger.record(kind, chain=programme.chain, at=at, side=side, about=about, data=data, content=content)
