"""Keeping the altitude of today, which follows from the record; and the words that citizens put beside it.

Earlier altitudes are never changed: a new reading gets a row of its own, and only that of the same day is replaced.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from cairn import fulltext
from cairn.activities import queries as activities
from cairn.activities import told
from cairn.activities.record import enter
from cairn.ledger.action import action, quiet
from cairn.listen.choices import Credit
from cairn.mountain import may, queries
from cairn.mountain.choices import DISSENT_LENGTH, GROUP_LENGTH
from cairn.mountain.models import Altitude, Dissent, MissingGroup
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person

_SAID = ("level", "promised", "promise", "rules_version", "record_length", "record_head", "may_change_on")


@quiet("an altitude follows from the record, and anyone can recompute it")
def keep_altitudes(found: Sequence[Activity], *, at: datetime) -> list[Altitude]:
    """Read each activity afresh and keep where it stands today; a second reading on the same day replaces the first."""
    return Altitude.objects.bulk_create(
        queries.altitudes_now(found, at=at),
        update_conflicts=True,
        unique_fields=["activity", "read_on"],
        update_fields=_SAID,
    )


@quiet("an altitude follows from the record, and anyone can recompute it")
def update_altitudes(found: Sequence[Activity], *, at: datetime) -> list[Altitude]:
    """Read those activities alone whose record has new entries, or whose day has come. The others stand as kept."""
    return keep_altitudes(queries.to_read(found, at=at), at=at)


@quiet("an altitude follows from the record, and anyone can recompute it")
def mend_altitudes(found: Sequence[Activity], *, at: datetime) -> list[queries.Difference]:
    """Read every activity, keep what is new, and put right what should still stand and does not agree."""
    read = {one.activity_id for one in update_altitudes(found, at=at)}
    wrong = queries.differences([one for one in found if one.pk not in read], at=at)
    keep_altitudes([one.activity for one in wrong], at=at)
    return wrong


@action
def dissent(activity: Activity, *, by: Person, at: datetime, words: str, credit: str = Credit.NONE) -> Dissent:
    """A citizen says in their own words what they see differently. It stands beside the level from now on.

    Its entry carries no mark, also where a name stands beside the words: nobody can join them to the other things
    the same person did.
    """
    may.dissent(by, activity).or_refuse()
    may.be_credited(credit).or_refuse()
    said = Dissent(
        activity=activity, author=by, words=told.plainly(words, most=DISSENT_LENGTH), credit=Credit(credit), said_at=at
    )
    said.save()
    enter(
        "mountain.dissent.said", activity, by=None, side=Side.CITIZEN, at=at, about=said,
        content=said.fingerprint(said.words),
    )  # fmt: skip
    return said


@action
def take_back(dissent: Dissent, *, by: Person, at: datetime) -> Dissent:
    """The words and their salt are destroyed: no fingerprint can be matched to them any more."""
    may.take_back(by, dissent).or_refuse()
    dissent.words, dissent.salt, dissent.taken_back_at = "", "", at
    dissent.save(update_fields=["words", "salt", "taken_back_at"])
    enter("mountain.dissent.taken_back", dissent.activity, by=None, side=Side.CITIZEN, at=at, about=dissent)
    fulltext.forget_what_was_written()
    return dissent


@action
def name_missing(activity: Activity, *, by: Person, at: datetime, words: str) -> MissingGroup:
    """A group of people that is not in the room: it stands beside the level until somebody says that they came."""
    may.name_missing(by, activity).or_refuse()
    side = activities.side_of(by, activity, on=at.date())
    said = told.plainly(words, most=GROUP_LENGTH)
    group = MissingGroup.objects.create(activity=activity, words=said, named_by=by, side=side, named_at=at)
    content = group.fingerprint(said)
    enter("mountain.missing.named", activity, by=None, side=side, at=at, about=group, content=content)
    return group


@action
def say_they_came(group: MissingGroup, *, by: Person, at: datetime) -> MissingGroup:
    """People of this group are in the room now."""
    may.say_they_came(by, group).or_refuse()
    group.came_at = at
    group.save(update_fields=["came_at"])
    side = activities.side_of(by, group.activity, on=at.date())
    enter("mountain.missing.came", group.activity, by=None, side=side, at=at, about=group)
    return group
