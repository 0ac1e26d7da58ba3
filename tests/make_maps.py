"""Opinion maps with groups, and names for these, made through the real actions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cairn.explore import actions
from tests import make

if TYPE_CHECKING:
    from cairn.explore.models import GroupName
    from cairn.people.models import Person
    from tests.make import World


def two_camps(world: World, people: int = 24, statements: int = 12) -> None:
    """Half agree with the even statements and not with the odd ones, the other half the other way round."""
    make.at_stage(world, "explore")
    rows = [(str(n), f"Statement {n}", make.day(-9), 1, False) for n in range(statements)]
    said = [
        (str(person), str(n), 1 if (person + n + (person * n) % 11 // 10) % 2 else -1, make.day(-8))
        for person in range(people)
        for n in range(statements)
    ]
    actions.take_in(
        world.activity, by=world.cleo, at=make.day(1), source="polis:camps", statements=rows, reactions=said
    )


def two_groups(world: World) -> None:
    """A map with the groups A and B, one of each camp."""
    two_camps(world)
    actions.draw_map(world.activity, at=make.day(2))
    world.activity.refresh_from_db()


def group_name(world: World, **changes: Any) -> GroupName:
    """Amina proposes a name for group A, where there is a map with groups."""
    details: dict[str, Any] = {"by": world.amina, "at": make.day(3), "words": "Eat together", "letter": "A"}
    details |= changes
    return actions.propose_group_name(world.activity, details.pop("letter"), **details)


def agreed(name: GroupName, *others: Person) -> GroupName:
    """All of them agree with the name; the last one carries it."""
    *first, last = others
    for one in first:
        actions.agree_with_group_name(name, by=one, at=make.day(4))
    return actions.carry_group_name(name, by=last, at=make.day(4))
