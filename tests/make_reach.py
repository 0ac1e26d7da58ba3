"""People who say something about themselves, and figures of reach."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from cairn.activities import actions as activities
from cairn.programmes import actions as programmes
from cairn.reach import actions
from tests import make

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.reach.models import ReachEdition, ReferenceFigures

RESIDENTS = """feature,value,count
age,16 to 24,1000
age,25 to 44,3000
age,45 to 64,3000
age,65 to 79,1500
age,80 or over,500
sex,Female,5100
sex,Male,4900
"""


def people(world: make.World, number: int, *, start: int = 1, joins: bool = True) -> list[Person]:
    """Citizens of the programme; with `joins` also of its activity."""
    found = []
    for n in range(start, start + number):
        someone = make.person(f"Neighbour{n}")
        programmes.join(world.programme, by=someone, at=make.MONDAY)
        if joins:
            activities.join(world.activity, by=someone, at=make.MONDAY)
        found.append(someone)
    return found


def answered(world: make.World, found: list[Person], **answers: str) -> None:
    """Each of these people gives these answers."""
    for someone in found:
        actions.answer_equality(world.programme, by=someone, at=make.MONDAY, answers=answers)


def published(world: make.World, *, on: int = 10) -> ReachEdition:
    return actions.publish_reach(world.programme, by=world.cleo, at=make.day(on))


def reference(world: make.World, rows: str = RESIDENTS) -> ReferenceFigures:
    return actions.enter_reference(
        world.programme, by=world.cleo, at=make.day(1), about="People who live in Tarnmouth",
        source="Made up for this test", counted_on=date(2021, 3, 21), rows=rows,
    )  # fmt: skip
