"""Several people press at the very same moment, each on a line of their own to the database."""

from collections.abc import Callable, Sequence

import pytest
from django.db import connection

from cairn.activities.models import Activity
from cairn.ledger import queries as ledger
from cairn.witness import actions, queries
from cairn.witness.models import Challenge, Ruling
from tests import make, make_challenges
from tests.at_once import all_at_once

pytestmark = pytest.mark.django_db(transaction=True)


def pressed_by(people: Sequence[object], deed: Callable[..., object]) -> list[bool]:
    """Each person does the deed at the same moment. Whether it was done, for each."""
    return all_at_once(lambda person=person: deed(person) for person in people)


@pytest.fixture
def world(transactional_db: None) -> make.World:
    if connection.vendor != "postgresql":
        pytest.skip("one writer at a time: SQLite lets nobody be there at the same moment")
    return make.world()


def test_of_many_who_raise_the_same_point_one_is_first(world: make.World) -> None:
    people = [world.amina, world.ben, world.cleo, world.dana, *world.citizens(4)]

    def challenges(person) -> None:
        activity = Activity.objects.select_related("programme").get(pk=world.activity.pk)
        actions.raise_challenge(activity, by=person, at=make.day(1), ground="fact", condition="2.1", words="No.")

    assert sum(pressed_by(people, challenges)) == 1
    assert Challenge.objects.count() == 1


def test_of_many_who_enter_the_numbers_two_draw_one_lot(world: make.World) -> None:
    make_challenges.elsewhere(6)
    challenge = make_challenges.replied(world, make_challenges.challenge(world))
    ruling = make_challenges.asked(world, challenge)
    people = [world.amina, world.ben, world.cleo, *world.citizens(3)]

    def enters(person) -> None:
        actions.draw_panel(queries.ruling(ruling.ref), by=person, at=make.day(24), numbers=make_challenges.LOTTO)

    pressed_by(people, enters)
    assert queries.seats(ruling).count() == 3
    assert ledger.newest(world.chain, kind="witness.ruling.drawn").count() == 1


def test_three_who_speak_at_once_bring_out_one_ruling(world: make.World) -> None:
    make_challenges.elsewhere(6)
    challenge = make_challenges.replied(world, make_challenges.challenge(world))
    ruling = make_challenges.drawn(world, make_challenges.asked(world, challenge))
    people = make_challenges.panel(ruling)
    for person in people:
        actions.accept_seat(ruling, by=person, at=make.day(25))

    def speaks(person) -> None:
        mine = queries.ruling(ruling.ref)
        actions.say_verdict(mine, by=person, at=make.day(25), is_upheld=True, reasons="So it was.")
        actions.publish_ruling(mine, at=make.day(25))

    assert sum(pressed_by(people, speaks)) == 1
    assert ledger.newest(world.chain, kind="witness.challenge.ruled").count() == 1
    assert ledger.first_break(world.chain) is None


def test_two_who_say_no_at_once_are_followed_by_two_others(world: make.World) -> None:
    make_challenges.elsewhere(6)
    challenge = make_challenges.replied(world, make_challenges.challenge(world))
    ruling = make_challenges.drawn(world, make_challenges.asked(world, challenge))
    first, second, third = make_challenges.panel(ruling)
    done = pressed_by(
        [first, second], lambda one: actions.decline_seat(Ruling.objects.get(pk=ruling.pk), by=one, at=make.day(25))
    )
    assert done == [True, True]
    now = make_challenges.panel(ruling)
    assert (len(now), third in now, first in now, second in now) == (3, True, False, False)
