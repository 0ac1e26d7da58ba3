"""Who takes along what the last edition left, takes it up, and says what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.learn import queries
from cairn.people import may as people_may
from cairn.programmes import may as programmes_may
from cairn.programmes import queries as programmes

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.learn.models import OpenItem
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


def carry_over(person: Person | None, programme: Programme) -> Verdict:
    """Whoever leads this programme, once its last edition is named and has left something."""
    if not (verdict := programmes_may.lead(person, programme)):
        return verdict
    if programme.follows_id is None:
        return no(_("Name the last edition first."))
    if not queries.lessons_left(programme) and not queries.promises_left(programme):
        return no(_("Everything the last edition left is here already."))
    return yes()


def take_up(person: Person | None, item: OpenItem, activity: Activity | None = None) -> Verdict:
    """Anybody in the programme brings it into an activity of theirs; with `activity`, into that one."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if not programmes.membership(person, item.programme):
        return no(_("Join this programme first; then you can bring this into one of its activities."))
    if not item.is_open:
        return no(_("Somebody has taken this up already, or said what became of it."))
    if activity is None:
        return yes()
    if activity.programme_id != item.programme_id:
        return no(_("Choose an activity of this programme."))
    return activities_may.hold(person, activity) or activities_may.take_part(person, activity)


def settle_item(person: Person | None, item: OpenItem) -> Verdict:
    """Whoever leads the programme, or sits in the group that governs it."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if item.is_settled:
        return no(_("It is said already what became of this."))
    membership = programmes.membership(person, item.programme)
    if (membership and membership.is_governing) or programmes_may.lead(person, item.programme):
        return yes()
    return no(_("Only whoever leads this programme, or sits in its governing group, says what became of this."))
