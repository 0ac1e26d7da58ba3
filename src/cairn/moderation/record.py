"""Writing a moderator's deed into the record of the place where the words stand: an activity, or the programme."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from cairn.activities import queries as activities
from cairn.activities import record
from cairn.ledger import action as ledger

if TYPE_CHECKING:
    from cairn.moderation.models import Case
    from cairn.people.models import Person


def enter(  # noqa: PLR0913 - the parts of an entry, each by name
    kind: str, case: Case, *, by: Person | None, at: datetime, data: Mapping[str, Any], side: str = ""
) -> None:
    """Append the running action's entry. Without `by` it has the given side alone. See `ledger.action.record`."""
    if case.activity:
        record.enter(kind, case.activity, by=by, side=side, at=at, about=case, data=data)
        return
    chain = case.programme.chain
    mark = by.mark_in(chain) if by else ""
    if by and not side:
        side = activities.side_in_programme(by, case.programme, on=timezone.localdate(at))
    ledger.record(kind, chain=chain, at=at, by=mark, side=side, about=case, data=data)
