"""Giving somebody a job tells the new employer nothing about what they said when they were a citizen."""

import pytest

from cairn.people import actions as people
from cairn.witness import queries
from tests import make
from tests.make_witness import SOON, claim, counted, says

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("answer", ["yes", "no", "absent", ""])
def test_how_many_were_asked_is_the_same_whatever_somebody_said_before_they_turned(world: make.World, answer: str):
    others, number = world.citizens(2), claim(world)
    if answer:
        says(world, world.amina, answer, number)
    for someone in others:
        says(world, someone, "yes", number)
    people.state_employment(world.organisation, by=world.amina, at=SOON)
    assert queries.asking_state(world.activity, at=SOON)[number].asked == 3
    assert counted(world, number) == {
        "fact": number, "asked": 3, "enough": True, "most": True, "against": False, "by_author": False,
    }  # fmt: skip


def test_hiring_those_who_keep_silent_makes_no_majority(world: make.World):
    others, number = world.citizens(5), claim(world)
    for someone in others[:3]:
        says(world, someone, "yes", number)
    for someone in (world.amina, others[4]):
        people.state_employment(world.organisation, by=someone, at=SOON)
    data = counted(world, number)
    assert (data["asked"], data["most"]) == (6, False)


def test_no_numbers_once_fewer_than_five_of_those_asked_are_citizens_still(world: make.World):
    others, number = world.citizens(4), claim(world)
    says(world, world.amina, "no", number)
    people.state_employment(world.organisation, by=others[0], at=SOON)
    assert counted(world, number).keys() == {"fact", "asked", "enough", "most", "against", "by_author"}
