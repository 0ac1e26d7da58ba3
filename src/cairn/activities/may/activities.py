"""Who may see, open, hold, move on and end an activity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import queries
from cairn.base.verdict import Verdict, no, yes
from cairn.people import may as people_may
from cairn.programmes import may as programmes_may
from cairn.programmes import queries as programmes

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


def see(person: Person | None, activity: Activity) -> Verdict:
    return programmes_may.see(person, activity.programme)


def open_activity(person: Person | None, programme: Programme, slug: str) -> Verdict:
    """Any member opens one, from any side: citizens can start too."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if not programmes.membership(person, programme):
        return no(_("Join this programme first; then you can open an activity in it."))
    if queries.activity(programme.slug, slug):
        return no(_("There is already an activity with that address in this programme. Choose another short name."))
    return yes()


def open_governing_group(person: Person | None, programme: Programme, slug: str) -> Verdict:
    if not (verdict := lead(person, programme)):
        return verdict
    if queries.governing_group(programme):
        return no(_("This programme has a governing group already."))
    return open_activity(person, programme, slug)


def lead(person: Person | None, programme: Programme) -> Verdict:
    return programmes_may.lead(person, programme)


def hold(person: Person | None, activity: Activity) -> Verdict:
    """Everything a co-production lead or facilitator does to hold this activity, while it is open."""
    if not (verdict := running(activity)):
        return verdict
    return programmes_may.lead(person, activity.programme)


def running(activity: Activity) -> Verdict:
    if activity.withdrawn_at:
        return no(_("This activity was withdrawn. Its record stays, and nothing new is added."))
    if activity.ended_at:
        return no(_("This activity has ended. Its record stays, and nothing new is added."))
    return yes()


def enter_stage(person: Person | None, activity: Activity) -> Verdict:
    return hold(person, activity)


def end_activity(person: Person | None, activity: Activity) -> Verdict:
    return hold(person, activity)


def withdraw_activity(person: Person | None, activity: Activity) -> Verdict:
    return hold(person, activity)
