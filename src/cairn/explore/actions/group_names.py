"""Naming the groups on the opinion map: proposing a name, agreeing with one, taking it back.

What is entered names nobody: who names a group may well be of it, and that is an opinion.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.activities import queries as activities
from cairn.activities import told
from cairn.activities.record import enter
from cairn.base.verdict import Refused
from cairn.explore import may, queries
from cairn.explore.choosing import GROUP_NAME_LENGTH
from cairn.explore.models import GroupName, GroupNameAgreement
from cairn.ledger.action import action, quiet

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


@action
def propose_group_name(activity: Activity, letter: str, *, by: Person, at: datetime, words: str) -> GroupName:
    """A name for the group with this letter on the map as it stands."""
    may.propose_group_name(by, activity, letter).or_refuse()
    said = told.plainly(" ".join(words.split()), most=GROUP_NAME_LENGTH)
    if not said.isprintable() or not any(sign.isalpha() for sign in said):
        raise Refused(_("Write the name in plain words."))
    side = activities.side_of(by, activity, on=at.date())
    name = GroupName.objects.create(
        activity=activity, letter=letter, words=said, author=by, side=side, proposed_at=at
    )  # fmt: skip
    data, content = {"group": letter}, name.fingerprint(said)
    enter(
        "explore.group_name.proposed", activity, by=None, side=side, at=at, about=name, data=data, content=content
    )  # fmt: skip
    return name


@quiet("who agrees with a name is nobody's business: only the number is shown, until the name is agreed on")
def agree_with_group_name(name: GroupName, *, by: Person, at: datetime, agrees: bool = True) -> None:
    """Agree as one of the first, or no longer. Whoever agrees as the last carries the name."""
    day = timezone.localdate(at)
    may.agree_with_group_name(by, name, on=day).or_refuse()
    mark = queries.counting_mark(by, name.activity)
    if not agrees:
        GroupNameAgreement.objects.filter(group_name=name, mark=mark).delete()
    elif queries.is_carried_with(name, by, on=day):
        raise Refused(_("Somebody else agreed at the same moment. Please press the button once more."))
    else:
        side = activities.side_of(by, name.activity, on=day)
        GroupNameAgreement.objects.get_or_create(group_name=name, mark=mark, defaults={"side": side})


@action
def carry_group_name(name: GroupName, *, by: Person, at: datetime) -> GroupName:
    """Agree as the last who has to: it is the name of the group now, and the one before goes."""
    day = timezone.localdate(at)
    may.agree_with_group_name(by, name, on=day).or_refuse()
    if not queries.is_carried_with(name, by, on=day):
        raise Refused(_("Somebody else took their agreement back at the same moment. Please press the button again."))
    side = activities.side_of(by, name.activity, on=day)
    GroupName.objects.filter(activity=name.activity, letter=name.letter, agreed_at__isnull=False).delete()
    GroupNameAgreement.objects.filter(group_name=name).delete()  # it has served
    name.agreed_at = at
    name.save(update_fields=["agreed_at"])
    data = {"group": name.letter}
    enter("explore.group_name.agreed", name.activity, by=None, side=side, at=at, about=name, data=data)
    return name


@quiet("a name that was only proposed and is taken back leaves nothing")
def take_back_group_name(name: GroupName, *, by: Person, at: datetime) -> None:  # noqa: ARG001 - a deed has its moment
    """The proposal goes, with its words and who agreed."""
    may.take_back_group_name(by, name).or_refuse()
    GroupName.objects.filter(ref=name.ref).delete()
