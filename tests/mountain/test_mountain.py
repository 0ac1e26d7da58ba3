"""The mountain reads what people did, through the same queries as the pages."""

import pytest

from cairn.activities import actions as activities
from cairn.core import altitude
from cairn.ledger import queries as ledger
from cairn.mountain import actions, queries
from tests import make

pytestmark = pytest.mark.django_db


def test_an_activity_without_evidence_stands_at_the_foot(world: make.World):
    reading = queries.reading(world.activity, at=make.day(1))
    assert (reading.level, reading.promised, reading.promise) == (1, None, "nothing promised")
    assert reading.is_complete


def test_a_promise_is_read_from_the_first_card(world: make.World):
    make.card(world, promised_level=6)
    make.card(world, at=make.day(2), promised_level=3)
    reading = queries.reading(world.activity, at=make.day(3))
    assert reading.promised == 6
    assert [level for _, level in reading.promise_changes] == [3]


def test_a_card_published_before_the_first_session_rests_on_its_entry(world: make.World):
    make.card(world)
    make.invitation(world)
    finding = queries.reading(world.activity, at=make.day(1)).finding("3.1")
    kinds = {entry.kind for entry in ledger.entries(world.chain) if entry.number in finding.facts}
    assert kinds <= {"activities.card.published"}


def test_several_readings_cost_no_more_queries_than_one(world: make.World, django_assert_num_queries: object):
    more = [
        activities.open_activity(
            world.programme, by=world.amina, at=make.day(0), title=f"T{n}", slug=f"t{n}", question="What helps?"
        )
        for n in range(5)
    ]
    queries._ready.clear()  # noqa: SLF001 - the test counts queries without what is kept ready
    with django_assert_num_queries(2):
        queries.readings(more, at=make.day(1))
    with django_assert_num_queries(1):
        queries.readings(more, at=make.day(1))


def test_a_new_entry_is_read_at_once(world: make.World):
    before = queries.reading(world.activity, at=make.day(1))
    make.card(world, at=make.day(1), promised_level=5)
    after = queries.reading(world.activity, at=make.day(1))
    assert (before.promised, after.promised) == (None, 5)


def test_a_missing_entry_brings_the_activity_to_the_foot(world: make.World):
    make.card(world)
    lines = ledger.lines([world.chain])[world.chain]
    facts = [fact for fact in queries.facts(lines) if fact.number != 2]
    from cairn.activities.calendar import ordinal, working_days

    reading = altitude.read(facts, today=ordinal(make.day(1)), calendar=working_days(), sealed=len(lines))
    assert reading.level == 1
    assert not reading.is_complete


def test_an_earlier_moment_can_be_read_again(world: make.World):
    make.card(world, at=make.day(5), promised_level=4)
    assert queries.reading_until(world.activity, until=make.day(4)).promised is None
    assert queries.reading_until(world.activity, until=make.day(6)).promised == 4


def test_altitudes_are_kept_by_day_and_footprints_are_the_changes(world: make.World):
    for number in (1, 1, 2, 3):
        actions.keep_altitudes([world.activity], at=make.day(number))
    assert [row.read_on.day for row in queries.altitudes(world.activity)] == [6, 7, 8]
    assert queries.footprints(world.activity) == [(1, make.day(1).date())]


def test_keeping_an_altitude_adds_nothing_to_the_record(world: make.World):
    before = ledger.head(world.chain)
    actions.keep_altitudes([world.activity], at=make.day(1))
    assert ledger.head(world.chain) == before


def test_a_programme_with_few_activities_has_no_level(world: make.World):
    read = queries.readings([world.activity], at=make.day(1))
    assert queries.programme_reading([world.activity], read, at=make.day(1)).level is None
