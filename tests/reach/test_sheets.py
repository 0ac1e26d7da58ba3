"""People say something about themselves, and no row of the database says who."""

from __future__ import annotations

import pytest

from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.reach import actions, may, queries
from cairn.reach.models import EqualitySheet
from tests import make, make_reach

pytestmark = pytest.mark.django_db


def test_a_person_answers_what_they_like_changes_it_and_takes_it_away(world):
    make_reach.answered(world, [world.amina], age="25_44", sex="rather_not")
    make_reach.answered(world, [world.amina], age="45_64")
    assert queries.own_answers(world.amina, world.programme) == {"age": "45_64"}
    actions.withdraw_equality(world.programme, by=world.amina, at=make.MONDAY)
    assert not EqualitySheet.objects.exists()


def test_nothing_in_the_database_ties_a_sheet_to_its_person(world, settings):
    make_reach.answered(world, [world.amina, world.cleo], age="25_44")
    fields = {field.name for field in EqualitySheet._meta.get_fields()}  # noqa: SLF001 - Django's name for it
    assert fields == {"id", "programme", "token", "version", "answers"}
    settings.SHEETS_KEY = "another key: the database on another server"
    assert queries.sheet_of(world.amina, world.programme) is None


def test_rows_are_laid_down_anew_so_that_their_order_tells_nothing(world):
    make_reach.answered(world, [world.amina], age="25_44")
    before = EqualitySheet.objects.get().pk
    make_reach.answered(world, [world.cleo], age="45_64")
    assert not EqualitySheet.objects.filter(pk=before).exists()


def test_answering_leaves_no_entry_and_no_time(world):
    before = ledger.heads([world.programme.chain])[world.programme.chain].length
    make_reach.answered(world, [world.amina], age="25_44")
    actions.withdraw_equality(world.programme, by=world.amina, at=make.MONDAY)
    assert ledger.heads([world.programme.chain])[world.programme.chain].length == before


def test_an_answer_is_one_of_those_that_stand_there(world):
    with pytest.raises(Refused, match="leave the question out"):
        make_reach.answered(world, [world.amina], age="forty")


@pytest.mark.parametrize(
    ("who", "answers", "holds"),
    [("amina", True, False), ("ben", True, False), ("cleo", True, True), ("dana", False, False), (None, False, False)],
)
def test_who_may_do_what(world, who, answers, holds):
    person = getattr(world, who) if who else None
    assert bool(may.answer_equality(person, world.programme)) is answers
    assert bool(may.enter_reference(person, world.programme)) is holds
    assert bool(may.publish_reach(person, world.programme, make.MONDAY)) is holds
    assert bool(may.note_step(person, world.programme, at=make.MONDAY)) is holds
    assert not may.withdraw_equality(person, world.programme)


def test_nobody_finds_a_sheet_but_its_person(world):
    make_reach.answered(world, [world.amina], age="25_44")
    others = (world.ben, world.cleo, world.dana, None)
    assert all(queries.own_answers(one, world.programme) is None for one in others)
