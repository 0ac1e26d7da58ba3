"""Writing a deed into the record of its activity, with the doer's mark and side; numbers that follow from its order."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import models

from cairn.activities import queries
from cairn.ledger import action as ledger

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.base.models import Record
    from cairn.ledger.models import Entry
    from cairn.people.models import Person


def enter(  # noqa: PLR0913 - the parts of an entry, each by name
    kind: str,
    activity: Activity,
    *,
    by: Person | None,
    at: datetime,
    side: str = "",
    about: Record | None = None,
    data: Mapping[str, Any] | None = None,
    content: str = "",
    happened_at: datetime | None = None,
) -> Entry:
    """Append the running action's entry to the activity's chain.

    The side is the doer's side in this activity unless given ("system" and "" for nobody). See `ledger.action.record`.
    """
    chain = activity.chain
    return ledger.record(
        kind,
        chain=chain,
        at=at,
        by=by.mark_in(chain) if by else "",
        side=side or queries.side_of(by, activity, on=at.date()),
        about=about,
        data=data,
        content=content,
        happened_at=happened_at,
    )


def next_number(rows: models.QuerySet[Any]) -> int:
    """The number that follows in a numbered list of an activity.

    Asked for after `enter`, whose hold on the record lets in one deed at a time: so no two get the same.
    """
    return (rows.aggregate(last=models.Max("number"))["last"] or 0) + 1
