"""Naming the foothold that citizens want first."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities.record import enter
from cairn.ledger.action import action
from cairn.witness import may

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


@action
def pin_foothold(activity: Activity, *, by: Person, at: datetime, condition: str) -> None:
    """A citizen names the condition to be met next. It stands beside the foothold that the rules pick."""
    may.pin_foothold(by, activity).or_refuse()
    may.name_as_foothold(condition, activity).or_refuse()
    enter("witness.foothold.pinned", activity, by=by, at=at, data={"condition": condition})


@action
def unpin(activity: Activity, *, by: Person, at: datetime) -> None:
    """A citizen takes the pin off again."""
    may.unpin(by, activity).or_refuse()
    enter("witness.foothold.unpinned", activity, by=by, at=at)
