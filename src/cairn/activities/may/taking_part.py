"""Who may join, take part and leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import queries
from cairn.activities.may.activities import running, see
from cairn.base.verdict import Verdict, no, yes
from cairn.people import may as people_may

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


def join(person: Person | None, activity: Activity) -> Verdict:
    if not (verdict := people_may.take_part(person)):
        return verdict
    if not (verdict := running(activity)):
        return verdict
    if not (verdict := see(person, activity)):
        return verdict
    if queries.participant(person, activity):
        return no(_("You already take part in this."))
    return yes()


def take_part(person: Person | None, activity: Activity) -> Verdict:
    """The ground under every deed inside an activity: signed in, taking part, and the activity still running."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if not (verdict := running(activity)):
        return verdict
    if not queries.participant(person, activity):
        return no(_("Join this activity first: one page, and you can leave at any time."))
    return yes()


def leave(person: Person | None, activity: Activity) -> Verdict:
    if not queries.participant(person, activity):
        return no(_("You do not take part in this."))
    return yes()
