"""Reading the names of groups on the opinion map, and those that are proposed."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import models

from cairn.activities import queries as activities
from cairn.explore.choosing import AGREE_TO_A_NAME, MOST_NAMES_PROPOSED
from cairn.explore.models import GroupName, GroupNameAgreement
from cairn.explore.queries.arguments import counting_mark
from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


@dataclass(frozen=True, slots=True)
class Proposed:
    """A proposed name: how many agree besides its author, whether the reader does, and whether it is the reader's."""

    name: GroupName
    agreeing: int
    i_agree: bool
    is_mine: bool


@dataclass(slots=True)
class Names:
    """The name of one group, if it has one, and those that are proposed, the oldest first."""

    letter: str
    agreed: GroupName | None = None
    proposed: list[Proposed] = field(default_factory=list)

    @property
    def is_full(self) -> bool:
        return sum(not one.name.hidden_because for one in self.proposed) >= MOST_NAMES_PROPOSED

    @property
    def has_mine(self) -> bool:
        return any(one.is_mine for one in self.proposed)


def group_name(activity: Activity, ref: str, *, on: date | None) -> GroupName | None:
    """One name, proposed or agreed; a hidden one without its words."""
    return _names(on).filter(activity=activity, ref=ref).first()


def names_of_groups(activity: Activity) -> dict[str, str]:
    """By the letter of a group the name people agreed on, hidden ones left out."""
    is_hidden = models.Q(ref__in=moderation.hidden(Kind.GROUP_NAME, on=None))
    found = GroupName.objects.filter(~is_hidden, activity=activity, agreed_at__isnull=False)
    return dict(found.order_by("pk").values_list("letter", "words"))


def names_at(activity: Activity, letters: Collection[str], person: Person | None, *, on: date | None) -> list[Names]:
    """For each of these groups its name and what is proposed, in two questions however many there are."""
    found = {letter: Names(letter) for letter in letters}
    mine = counting_mark(person, activity) if person else ""
    for one in _names(on).filter(activity=activity, letter__in=found).prefetch_related("agreements"):
        if one.agreed_at:
            found[one.letter].agreed = one
            continue
        marks = {agreement.mark for agreement in one.agreements.all()}
        is_mine = person is not None and one.author_id == person.pk
        found[one.letter].proposed.append(Proposed(one, len(marks), mine in marks, is_mine))
    return list(found.values())


def is_carried_with(name: GroupName, person: Person, *, on: date) -> bool:
    """Whether the name is the group's own once this person agrees too.

    Two besides its author; and where citizens and staff both take part, not all three or more of one side.
    """
    activity = name.activity
    rows = GroupNameAgreement.objects.filter(group_name=name).exclude(mark=counting_mark(person, activity))
    sides = [*rows.order_by("pk").values_list("side", flat=True), activities.side_of(person, activity, on=on)]
    if len(sides) < AGREE_TO_A_NAME:
        return False
    here = activities.numbers_by_side(activity)
    both = bool(here[Side.CITIZEN] and here[Side.STAFF])
    return not both or len({name.side, *sides}) > 1


def names_agreed_of(persons: Collection[int], *, since: datetime, until: datetime) -> models.QuerySet[GroupName]:
    """The names these people proposed that became those of groups after one moment and up to another."""
    is_hidden = models.Q(ref__in=moderation.hidden(Kind.GROUP_NAME, on=None))
    found = GroupName.objects.filter(~is_hidden, author__in=persons, agreed_at__gt=since, agreed_at__lte=until)
    return found.select_related("activity__programme").order_by("agreed_at", "pk")


def group_names_to_moderate(refs: Collection[str]) -> models.QuerySet[GroupName]:
    """These names with all their words, for moderators alone."""
    return GroupName.objects.select_related("activity__programme", "author").filter(ref__in=refs)


def _names(on: date | None) -> models.QuerySet[GroupName]:
    found = GroupName.objects.select_related("activity__programme")
    return moderation.marked(found, Kind.GROUP_NAME, on=on).order_by("pk").fetch_mode(models.FETCH_RAISE)
