"""Altitudes are kept with the seal they were read from, and stand until something is new or their day comes."""

import pytest
from django.db import connection

from cairn.activities import actions as activities
from cairn.activities.calendar import due_on
from cairn.ledger import queries as ledger
from cairn.mountain import actions, queries
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def planned(world: make.World) -> make.World:
    """The small world, invited, with a session planned for the second Thursday."""
    make.card(world)
    make.invitation(world)
    make.session(world)
    actions.update_altitudes([world.activity], at=make.day(0))
    return world


def levels(world: make.World) -> list[tuple[int, int]]:
    """Days since the beginning, and the level kept on them."""
    kept = queries.altitudes(world.activity)
    return [((row.read_on - make.MONDAY.date()).days, row.level) for row in kept]


def test_what_is_kept_says_which_record_it_was_read_from_and_when_to_look_again(planned: make.World):
    [kept] = queries.altitudes(planned.activity)
    assert (kept.record_length, kept.record_head) == (6, ledger.head(planned.chain).digest)
    assert kept.may_change_on == make.day(10).date()


def test_nothing_is_read_before_its_day_and_then_it_is(planned: make.World):
    for number in (1, 5, 9):
        assert actions.update_altitudes([planned.activity], at=make.day(number)) == []
    [kept] = actions.update_altitudes([planned.activity], at=make.day(10))
    assert levels(planned) == [(0, 1), (10, kept.level)]
    assert kept.level > 1


def test_a_new_entry_is_read_at_once_and_the_row_of_the_day_replaced(planned: make.World):
    make.contribution(planned, at=make.day(0), is_question=True)
    assert len(actions.update_altitudes([planned.activity], at=make.day(0))) == 1
    assert actions.update_altitudes([planned.activity], at=make.day(0)) == []
    [kept] = queries.altitudes(planned.activity)
    assert kept.record_length == 7


def test_a_question_is_looked_at_again_the_day_it_is_overdue(planned: make.World):
    make.contribution(planned, at=make.day(1), is_question=True)
    for number in (1, 10):
        [kept] = actions.update_altitudes([planned.activity], at=make.day(number))
    assert kept.may_change_on == due_on(make.day(1), 21)


def test_an_altitude_read_under_other_rules_is_read_again(planned: make.World):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE cairn_altitude SET rules_version = 'v0'")
    assert len(actions.update_altitudes([planned.activity], at=make.day(1))) == 1
    assert [row.rules_version for row in queries.altitudes(planned.activity)] == ["v0", "v1"]


def test_mending_leaves_earlier_days_as_they_were(planned: make.World):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE cairn_altitude SET level = 6")
    [wrong] = actions.mend_altitudes([planned.activity], at=make.day(3))
    assert (wrong.kept.level, wrong.read.level) == (6, 1)
    assert levels(planned) == [(0, 6), (3, 1)]
    assert actions.mend_altitudes([planned.activity], at=make.day(4)) == []


def test_a_day_to_look_again_that_was_put_off_is_found(planned: make.World):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE cairn_altitude SET may_change_on = NULL")
    assert actions.update_altitudes([planned.activity], at=make.day(12)) == []
    assert len(actions.mend_altitudes([planned.activity], at=make.day(12))) == 1


def test_a_day_before_anything_was_kept_is_read_and_later_rows_stay(planned: make.World):
    later = actions.keep_altitudes([planned.activity], at=make.day(12))
    assert actions.update_altitudes([planned.activity], at=make.day(12)) == []
    assert len(actions.update_altitudes([planned.activity], at=make.day(11))) == 1
    assert levels(planned)[-1] == (12, later[0].level)


def test_who_needs_reading_is_asked_in_as_many_queries_for_one_as_for_many(
    world: make.World, django_assert_num_queries: object
):
    more = [
        activities.open_activity(
            world.programme, by=world.amina, at=make.day(0), title=f"T{n}", slug=f"t{n}", question="What helps?"
        )
        for n in range(5)
    ]
    actions.update_altitudes(more[:3], at=make.day(0))
    for found in (more, more[:1]):
        with django_assert_num_queries(2):
            queries.to_read(found, at=make.day(1))
    assert queries.to_read(more, at=make.day(1)) == more[3:]
    with django_assert_num_queries(2):
        queries.altitudes_now(more, at=make.day(1))
