"""Who may share a need, and where; taking it back is always possible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.needs import queries
from cairn.needs.may.needs import own
from cairn.programmes import queries as programmes

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.needs.models import AccessNeed, NeedShared
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


def share_with_programme(person: Person | None, need: AccessNeed, programme: Programme) -> Verdict:
    """Its owner, who belongs to the programme."""
    if not (verdict := own(person, need)):
        return verdict
    if not programmes.membership(person, programme):
        return no(_("Join this programme first. Then those who lead it can read what you share."))
    if queries.shared_with_programme(need, programme):
        return no(_("You share this need there already."))
    return yes()


def share_with_activity(person: Person | None, need: AccessNeed, activity: Activity) -> Verdict:
    """Its owner, who takes part or thinks of it: a need is often the reason not to join."""
    if not (verdict := own(person, need) and activities_may.state_need(person, activity)):
        return verdict
    if queries.shared_with_activity(need, activity):
        return no(_("You share this need there already."))
    return yes()


def take_back_sharing(person: Person | None, share: NeedShared) -> Verdict:
    if not (verdict := own(person, share.need)):
        return verdict
    return no(_("You have taken it back already.")) if share.taken_back_at else yes()
