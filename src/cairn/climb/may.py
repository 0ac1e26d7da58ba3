"""When an activity may go on along its path, or back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.climb import path
from cairn.decide import queries as decide

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


def advance(person: Person | None, activity: Activity) -> Verdict:
    if not (verdict := activities_may.hold(person, activity)):
        return verdict
    if path.after(activity.stage) is None:
        return no(_("This is the last of the five stages. When the learning is done, end the activity."))
    return path.stage(activity.stage).may_close(activity)


def step_back(person: Person | None, activity: Activity, stage: str) -> Verdict:
    if not (verdict := activities_may.hold(person, activity)):
        return verdict
    if path.position(stage) >= path.position(activity.stage):
        return no(_("You can only go back to a stage this activity has already passed."))
    if decide.has_open_decision(activity):
        return no(_("People are voting. What stands on their ballot paper must not change meanwhile: count it first."))
    return yes()
