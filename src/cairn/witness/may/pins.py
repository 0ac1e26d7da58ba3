"""Who may pin a foothold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.core.altitude import RULES_V1
from cairn.people.sides import Side
from cairn.witness import queries

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


def pin_foothold(person: Person | None, activity: Activity) -> Verdict:
    """Any citizen who takes part. The latest word counts, and the record keeps them all."""
    if not (verdict := activities_may.take_part(person, activity)):
        return verdict
    found = activities.participant(person, activity)
    if found is None or found.side != Side.CITIZEN:
        return no(_("The pin belongs to the citizens. Say what you would do first in a session, or as a contribution."))
    return yes()


def name_as_foothold(condition: str, activity: Activity) -> Verdict:
    """Whether this can be pinned now: a condition of the rules, and not the one pinned already."""
    if condition not in {one.id for one in RULES_V1.conditions}:
        return no(_("Choose one of the conditions on the mountain page."))
    if queries.pinned_condition(activity) == condition:
        return no(_("This is pinned already."))
    return yes()


def unpin(person: Person | None, activity: Activity) -> Verdict:
    if not (verdict := pin_foothold(person, activity)):
        return verdict
    return yes() if queries.pinned_condition(activity) else no(_("Nothing is pinned here."))
