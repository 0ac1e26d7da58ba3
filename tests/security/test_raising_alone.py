"""Nobody of the staff raises a level by talking to themselves."""

import pytest

from cairn.activities import actions as activities
from cairn.listen import actions as listen
from cairn.mountain import queries as mountain
from cairn.people import actions as people
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def outside(world: make.World) -> make.World:
    """Dana works for the organisation, and belongs neither to the programme nor to the activity."""
    people.state_employment(world.organisation, by=world.dana, at=make.day(0))
    return world


def test_a_need_of_staff_from_outside_shows_nothing_by_being_met(outside: make.World):
    need = activities.state_need(outside.activity, by=outside.dana, at=make.day(1), words="A chair.")
    activities.accept_need(need, by=outside.dana, at=make.day(2))
    assert not mountain.reading(outside.activity, at=make.day(3)).finding("4.3").is_shown


def test_a_question_of_staff_from_outside_shows_nothing_by_being_answered(outside: make.World):
    asked = listen.contribute(outside.activity, by=outside.dana, at=make.day(1), words="When is it?", is_question=True)
    listen.reply(asked, by=outside.cleo, at=make.day(1), answer="done", words="On Monday.")
    assert not mountain.reading(outside.activity, at=make.day(3)).finding("3.2").is_shown


def test_the_same_from_somebody_who_works_elsewhere_does(world: make.World):
    asked = listen.contribute(world.activity, by=world.dana, at=make.day(1), words="When is it?", is_question=True)
    listen.reply(asked, by=world.cleo, at=make.day(1), answer="done", words="On Monday.")
    assert mountain.reading(world.activity, at=make.day(3)).finding("3.2").is_shown
