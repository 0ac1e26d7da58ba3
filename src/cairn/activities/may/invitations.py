"""Who may send out the invitation and its further formats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import queries
from cairn.activities.may.activities import hold
from cairn.base.verdict import Verdict, no, yes

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


def publish_invitation(person: Person | None, activity: Activity) -> Verdict:
    if not (verdict := hold(person, activity)):
        return verdict
    if queries.invitation(activity):
        return no(_("The invitation is out already. What was sent stays as it was; add a further format instead."))
    return yes()


def add_format(person: Person | None, activity: Activity) -> Verdict:
    if not (verdict := hold(person, activity)):
        return verdict
    if not queries.invitation(activity):
        return no(_("Publish the invitation first; further formats belong to it."))
    return yes()
