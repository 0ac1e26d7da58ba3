"""Reading arguments for and against, on equal footing, and the numbers that stand at an option in a list."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db import models

from cairn.explore.fair_order import in_turn
from cairn.explore.models import Argument, ArgumentCounts, Option
from cairn.explore.queries.options import families, family
from cairn.explore.queries.reality_checks import open_checks
from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


@dataclass(frozen=True, slots=True)
class Numbers:
    """What stands at an option: arguments for it and against it, and reality checks without an answer."""

    pro: int = 0
    con: int = 0
    waiting: int = 0


def counting_mark(person: Person, activity: Activity) -> str:
    """The mark under which is kept what counts for a person: another in every activity, and not that of the record."""
    return person.mark_in(f"counting:{activity.ref}")


def argument(activity: Activity, ref: str, *, on: date | None) -> Argument | None:
    """One argument; a hidden one without its words."""
    return _arguments(on).filter(option__activity=activity, ref=ref).first()


def argument_of(person: Person | None, option: Option) -> Argument | None:
    """The argument this person gave to this option."""
    return Argument.objects.filter(option=option, author=person).first() if person else None


def arguments(option: Option, *, on: date | None) -> tuple[list[Argument], list[Argument]]:
    """Those for the option and those against it, those of what it grew out of too; each list in a fair order.

    `number`: for how many it counts, whoever gave it among them. Hidden ones come last, without their words.
    """
    found = list(_arguments(on).filter(option__in=family(option)))
    for one in found:
        one.number = one.others + 1  # type: ignore[attr-defined]
    pro, con = ([one for one in found if one.is_for is is_for] for is_for in (True, False))
    return _fairly(pro, option), _fairly(con, option)


def arguments_to_moderate(refs: Collection[str]) -> models.QuerySet[Argument]:
    """These arguments with all their words, for moderators alone."""
    return Argument.objects.select_related("option__activity__programme", "author").filter(ref__in=refs)


def counting_for(person: Person | None, option: Option) -> set[int]:
    """The ids of the arguments at this option that count for this person too."""
    if person is None:
        return set()
    found = ArgumentCounts.objects.filter(argument__option__in=family(option))
    return set(found.filter(mark=counting_mark(person, option.activity)).values_list("argument", flat=True))


def numbers_at(options: Iterable[Option], *, on: date | None) -> dict[int, Numbers]:
    """What stands at each of these options of one work, in as many questions for one as for all."""
    listed = list(options)
    if not listed:
        return {}
    kin = families(listed[0].activity)
    is_hidden = models.Q(ref__in=moderation.hidden(Kind.ARGUMENT, on=on))
    given = Argument.objects.filter(~is_hidden, option__activity=listed[0].activity).values_list("option", "is_for")
    said = list(given)
    waiting = list(open_checks(listed[0].activity, on=on).values_list("option", flat=True))
    found = {}
    for one in listed:
        own = kin.get(one.pk, {one.pk})
        pro = sum(is_for for option, is_for in said if option in own)
        con = sum(not is_for for option, is_for in said if option in own)
        found[one.pk] = Numbers(pro, con, sum(option in own for option in waiting))
    return found


def _fairly(found: list[Argument], option: Option) -> list[Argument]:
    ordered = in_turn(found, option.ref)
    return sorted(ordered, key=lambda one: bool(one.hidden_because))


def _arguments(on: date | None) -> models.QuerySet[Argument]:
    found = Argument.objects.select_related("option__activity__programme").annotate(others=models.Count("counts"))
    return moderation.marked(found, Kind.ARGUMENT, on=on).order_by("pk").fetch_mode(models.FETCH_RAISE)
