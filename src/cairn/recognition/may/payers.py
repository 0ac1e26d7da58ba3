"""Who may say who pays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.programmes import queries as programmes
from cairn.recognition import queries

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.recognition.models import Payer


def name_payer(person: Person | None, activity: Activity, payer: Person) -> Verdict:
    """Whoever leads names a member of the programme, also after the activity has ended: money stays owed."""
    if not (verdict := activities_may.lead(person, activity.programme)):
        return verdict
    if not programmes.membership(payer, activity.programme):
        return no(_("%(name)s does not belong to this programme. Add them first.") % {"name": payer.shown_name})
    if any(one.person_id == payer.pk for one in queries.named_payers(activity)):
        return no(_("%(name)s pays here already.") % {"name": payer.shown_name})
    return yes()


def release_payer(person: Person | None, payer: Payer) -> Verdict:
    if not (verdict := activities_may.lead(person, payer.activity.programme)):
        return verdict
    return no(_("This person does not pay here any more.")) if payer.until_at else yes()
