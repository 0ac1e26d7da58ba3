"""Who may publish the decision card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cairn.activities.may.activities import hold
from cairn.base.verdict import Verdict

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


def publish_card(person: Person | None, activity: Activity) -> Verdict:
    return hold(person, activity)
