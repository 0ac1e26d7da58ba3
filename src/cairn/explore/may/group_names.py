"""Who may propose a name for a group on the opinion map, and agree with one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.explore import queries
from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.explore.models import GroupName
    from cairn.people.models import Person


def name_groups(person: Person | None, activity: Activity) -> Verdict:
    """Everybody who takes part, in whichever group or in none, while the work is at Explore."""
    if not (verdict := activities_may.take_part(person, activity)):
        return verdict
    if not activity.is_at("explore"):
        return no(_("Groups are named while this work is at the stage Explore."))
    return yes()


def propose_group_name(person: Person | None, activity: Activity, letter: str) -> Verdict:
    """For a group on the map as it stands: one name each, and five at most at a time."""
    if not (verdict := name_groups(person, activity)):
        return verdict
    if letter not in queries.letters_on_map(activity):
        return no(_("There is no such group on the map now. Look at the map as it stands."))
    (names,) = queries.names_at(activity, [letter], person, on=None)
    return propose_beside(names)


def propose_beside(names: queries.Names) -> Verdict:
    """Whether there is room for one more name beside these."""
    if names.has_mine:
        return no(_("You proposed a name for this group. Take it back to propose another one."))
    if names.is_full:
        return no(_("Five names are proposed for this group. Agree with one of them."))
    return yes()


def agree_with_group_name(person: Person | None, name: GroupName, *, on: date) -> Verdict:
    """Everybody who takes part, but for the one who proposed it."""
    if not (verdict := name_groups(person, name.activity)):
        return verdict
    if person is not None and name.author_id == person.pk:
        return no(_("You proposed this name. Two other people have to agree."))
    if name.agreed_at:
        return no(_("This is the name of the group already. To change it, propose another one."))
    if moderation.is_hidden(Kind.GROUP_NAME, name.ref, on=on):
        return no(_("This name is out of sight."))
    return yes()


def take_back_group_name(person: Person | None, name: GroupName) -> Verdict:
    """The one who proposed it, until others have agreed: then it is no longer theirs alone."""
    if not (verdict := activities_may.running(name.activity)):
        return verdict
    if person is None or name.author_id != person.pk:
        return no(_("Only whoever proposed a name takes it back."))
    if name.agreed_at:
        return no(_("Others have agreed: this is the name of the group now. To change it, propose another one."))
    return yes()
