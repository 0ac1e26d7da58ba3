"""What stands beside the decision card: the problem, what settled the question elsewhere, how power is shared."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.activities import may, queries
from cairn.web.components.words import day
from cairn.web.contents import practices

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


def beside_the_card(activity: Activity, person: Person | None, *, at: datetime) -> dict[str, Any]:
    """The context `problems` (the newest first), `settled`, `agreement`, and what this person may do about them."""
    return {
        "problems": list(queries.problems(activity)),
        "settled": list(queries.choices_settled(activity)),
        "agreement": _agreement_in_words(activity, at=at),
        "planning": practices.planning_in(activity, on=timezone.localdate(at)) if activity.is_open else {},
        "may_state_problem": may.state_problem(person, activity),
        "may_note_settled": may.note_settled(person, activity),
        "may_state_need": may.state_need(person, activity),
    }


def _agreement_in_words(activity: Activity, *, at: datetime) -> str:
    """How the agreement stands, in one sentence."""
    every = queries.agreements(activity)
    in_force = next((one for one in every if one.is_agreed), None)
    if in_force is None:
        return _("A text is written. It waits for both sides to agree.") if every else _("Nothing is agreed yet.")
    until = {"day": day(in_force.stands_until)}
    if not activity.is_open:
        return _("Both sides stood behind an agreement.")
    if in_force.has_lapsed(timezone.localdate(at)):
        return _("The agreement stood until %(day)s and has not been renewed.") % until
    return _("Citizens and staff have an agreement. It has to be renewed by %(day)s.") % until
