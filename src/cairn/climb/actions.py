"""Walking the path. Going back is allowed, and shown."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities import actions as activities
from cairn.climb import may, path
from cairn.ledger.action import action

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


@action
def advance(activity: Activity, *, by: Person, at: datetime) -> Activity:
    """On to the next stage, when the present one may close."""
    may.advance(by, activity).or_refuse()
    following = path.NAMES[path.position(activity.stage) + 1]
    return activities.enter_stage(activity, by=by, at=at, stage=following, is_back=False)


@action
def step_back(activity: Activity, *, by: Person, at: datetime, stage: str) -> Activity:
    """Back to an earlier stage: new words have come up, and that is fine."""
    may.step_back(by, activity, stage).or_refuse()
    return activities.enter_stage(activity, by=by, at=at, stage=stage, is_back=True)
