"""Who is missing from the programme: people say about themselves what they like, it is counted, and something is done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import partial

from cairn.management.demo import cast
from cairn.management.demo.days import Diary, clock
from cairn.management.demo.plan import Tried
from cairn.management.demo.telling import World
from cairn.reach import actions as reach

FIRST, SECOND = 61, 33  # days ago, people said something about themselves
COUNTED = (52, 17)
ASK_WHO_IS_LEFT = 3  # every third person says nothing at first
GROUPS: Mapping[str, Sequence[str]] = {
    "age": ("45_64", "25_44", "65_79", "45_64", "25_44", "45_64", "65_79", "16_24", "45_64", "25_44", "80_up"),
    "disability": ("a_little", "none", "a_lot", "none", "rather_not", "a_little", "none"),
    "ethnic_group": ("white", "white", "asian", "white", "black", "white", "white", "mixed", "white", "asian", "white"),
    "sex": ("female", "male", "female", "female", "rather_not", "male", "female", "male"),
    "gender": ("same", "same", "same", "rather_not", "same", "same", "other"),
    "carer": ("none", "some", "none", "much", "none", "some"),
    "area": ("city", "town", "city", "town", "country"),
}


def diary(world: World, figures: str, tried: Sequence[Tried]) -> Diary:
    found = Diary(world.days)
    for number, name in enumerate(_names()):
        ago = SECOND if number % ASK_WHO_IS_LEFT == 0 else FIRST
        found.note(ago, clock(number), partial(_answer, world, name, _of(number)))
    found.note(FIRST - 3, "10:40", partial(_compare, world, figures))
    for ago in COUNTED:
        found.note(ago, "15:10", partial(_count, world))
    for one in tried:
        found.note(one.ago, "15:40", partial(_note, world, one))
    return found


def _names() -> Iterator[str]:
    """Those who said anything: nearly all citizens, and a few of the staff."""
    yield from map(cast.first_name, [*cast.CITIZENS, *cast.STAFF[:9]])


def _of(number: int) -> dict[str, str]:
    """What the so-manieth person says. The lists are of different lengths, so that no two questions go together."""
    return {code: groups[number % len(groups)] for code, groups in GROUPS.items()}


def _answer(world: World, name: str, answers: Mapping[str, str], at: datetime) -> None:
    reach.answer_equality(world.programme, by=world.people[name], at=at, answers=answers)


def _compare(world: World, figures: str, at: datetime) -> None:
    reach.enter_reference(
        world.programme, by=world.people["Cleo"], at=at, about="People aged 16 or over in Fernbrook and Vale",
        source="Invented for this demo, like the place", counted_on=date(2021, 3, 21), rows=figures,
    )  # fmt: skip


def _count(world: World, at: datetime) -> None:
    reach.publish_reach(world.programme, by=world.people["Cleo"], at=at)


def _note(world: World, one: Tried, at: datetime) -> None:
    reach.note_step(
        world.programme, by=world.people["Cleo"], at=at, group=one.group, tried=one.tried, next_words=one.next_words,
        by_on=world.days.day(one.by),
    )  # fmt: skip
