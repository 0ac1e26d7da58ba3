"""Who may say beside the level what they see differently, and who is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.listen import may as listen_may
from cairn.mountain import queries
from cairn.mountain.choices import GROUPS_AT_MOST
from cairn.people import may as people_may
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.mountain.models import Dissent, MissingGroup
    from cairn.people.models import Person

be_credited = listen_may.be_credited


def dissent(person: Person | None, activity: Activity) -> Verdict:
    """Any citizen who takes part or took part, also when the activity has ended or was withdrawn. One at a time."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    part = activities.last_part(person, activity)
    if part is None:
        return no(_("These are the words of citizens who took part. You can challenge anything here without that."))
    if part.side != Side.CITIZEN:
        return no(
            _("This place is for the words of citizens alone. Put yours into the work itself: a contribution, a reply.")
        )
    if queries.dissent_of(person, activity):
        return no(_("Your words stand here already. Take them back first; then you can write new ones."))
    return yes()


def take_back(person: Person | None, dissent: Dissent) -> Verdict:
    """Its author alone, at any time, for no reason."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if person is None or dissent.author_id != person.pk:
        return no(_("These words belong to the citizen who wrote them. Only they can take them back."))
    return no(_("You have taken these words back already.")) if dissent.taken_back_at else yes()


def name_missing(person: Person | None, activity: Activity) -> Verdict:
    """Anybody who takes part, from any side, and whoever holds the activity."""
    if not activities_may.hold(person, activity) and not (verdict := activities_may.take_part(person, activity)):
        return verdict
    if queries.missing_groups([activity]).count() >= GROUPS_AT_MOST:
        return no(_("Many groups are named already. Ask those who come now to join first; then name the next."))
    return yes()


def say_they_came(person: Person | None, group: MissingGroup) -> Verdict:
    """A citizen who takes part, or whoever named the group: staff do not decide that a group is here."""
    if not (verdict := activities_may.take_part(person, group.activity)):
        return verdict
    if group.came_at:
        return no(_("It is said already that they came."))
    part = activities.participant(person, group.activity)
    if (part and part.side == Side.CITIZEN) or (person is not None and person.pk == group.named_by_id):
        return yes()
    return no(_("Whether a group is here is for citizens to say, and for whoever named it."))
