"""Who may publish the decision card, and what it may say about who decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import queries
from cairn.activities.may.activities import hold
from cairn.base.verdict import Verdict, no, yes

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


def publish_card(person: Person | None, activity: Activity) -> Verdict:
    return hold(person, activity)


def be_decided_by(who: str) -> Verdict:
    """Whether a card can say this about who decides; it can also leave it open."""
    if who and who not in dict(queries.ways_to_be_decided()):
        return no(_("Choose who decides: this group, or somebody else."))
    return yes()
