"""Opening an activity, moving it along its path, ending it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities import may
from cairn.activities.models import Activity
from cairn.activities.record import enter
from cairn.ledger.action import action

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


@action
def open_activity(
    programme: Programme,
    *,
    by: Person,
    at: datetime,
    title: str,
    slug: str,
    question: str,
    has_no_answer_yet: bool = True,
    is_standing: bool = False,
    is_governing: bool = False,
) -> Activity:
    """A new activity, at its first stage. Anybody in the programme can open one, from any side."""
    gate = may.open_governing_group if is_governing else may.open_activity
    gate(by, programme, slug).or_refuse()
    activity = Activity.objects.create(
        programme=programme, title=title, slug=slug, question=question, has_no_answer_yet=has_no_answer_yet,
        is_standing=is_standing, is_governing=is_governing, opened_at=at,
    )  # fmt: skip
    data = {"standing": is_standing, "open_question": has_no_answer_yet}
    enter("activities.activity.opened", activity, by=by, at=at, about=activity, data=data)
    return activity


@action
def enter_stage(activity: Activity, *, by: Person, at: datetime, stage: str, is_back: bool) -> Activity:
    """The one writer of the stage. People go through `climb.actions`, which knows the path."""
    may.enter_stage(by, activity).or_refuse()
    activity.stage = stage
    activity.save(update_fields=["stage"])
    enter("climb.stage.entered", activity, by=by, at=at, about=activity, data={"stage": stage, "back": is_back})
    return activity


@action
def end_activity(activity: Activity, *, by: Person, at: datetime) -> Activity:
    """The work is finished. The record stays and can still be challenged."""
    may.end_activity(by, activity).or_refuse()
    activity.ended_at = at
    activity.save(update_fields=["ended_at"])
    enter("activities.activity.ended", activity, by=by, at=at, about=activity)
    return activity


@action
def withdraw_activity(activity: Activity, *, by: Person, at: datetime) -> Activity:
    """Stop without finishing. A withdrawn activity stays listed and counted."""
    may.withdraw_activity(by, activity).or_refuse()
    activity.withdrawn_at = at
    activity.save(update_fields=["withdrawn_at"])
    enter("activities.activity.withdrawn", activity, by=by, at=at, about=activity)
    return activity
