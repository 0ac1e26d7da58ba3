"""Who may mark the options worth carrying on, propose to drop the rest, and agree to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.explore import queries
from cairn.explore.choosing import MANY_OPTIONS
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.explore.models import Shortlist
    from cairn.people.models import Person


def mark_shortlist(person: Person | None, activity: Activity) -> Verdict:
    if not (verdict := activities_may.take_part(person, activity)):
        return verdict
    return _are_many(activity)


def propose_shortlist(person: Person | None, activity: Activity) -> Verdict:
    """Whoever leads the work, once there is something nobody carries on."""
    if not (verdict := activities_may.hold(person, activity)):
        return verdict
    if not (verdict := _are_many(activity)):
        return verdict
    if queries.shortlist_waiting(activity):
        return no(_("A shortlist is proposed already. A citizen says whether it happens."))
    if not queries.shortlist_now(activity).left_behind:
        return no(_("All options stay as it is marked now: there is nothing to drop."))
    return yes()


def answer_shortlist(person: Person | None, proposed: Shortlist) -> Verdict:
    """A citizen who takes part, and does not lead the work."""
    activity = proposed.activity
    if not (verdict := activities_may.take_part(person, activity)):
        return verdict
    if proposed.answered_at:
        return no(_("This is answered already."))
    if not activity.is_at("explore"):
        return no(_("Options are shortlisted while this work is at Explore."))
    found = activities.participant(person, activity)
    if found is None or found.side != Side.CITIZEN or activities_may.hold(person, activity):
        return no(_("A citizen who takes part, and does not lead this work, says whether this happens."))
    return yes()


def keep_all(person: Person | None, proposed: Shortlist) -> Verdict:
    """Such a citizen, or whoever leads the work: to let all options stay is always possible."""
    if proposed.answered_at:
        return no(_("This is answered already."))
    return activities_may.hold(person, proposed.activity) or answer_shortlist(person, proposed)


def _are_many(activity: Activity) -> Verdict:
    if not activity.is_at("explore"):
        return no(_("Options are shortlisted while this work is at Explore."))
    if queries.live_options(activity).count() <= MANY_OPTIONS:
        return no(_("Options are shortlisted when there are more than six. As it is, all of them can be decided on."))
    return yes()
