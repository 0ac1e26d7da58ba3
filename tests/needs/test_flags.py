"""What people of a session need reaches those who prepare it: names for those who lead, words for who sees to it."""

from __future__ import annotations

import pytest

from cairn.needs import actions, queries
from cairn.programmes import actions as programmes
from cairn.sessions import actions as sessions
from tests import make, make_meetings, make_needs


def seen(session, reader) -> list[tuple[str, int | None, list[str], list[str]]]:
    found = queries.flags(session, reader)
    return [
        (one.kind, one.people, [said.words for said in one.said], [said.name for said in one.said]) for one in found
    ]


def test_those_who_lead_read_words_and_names_and_others_nothing(world: make.World):
    session = make.session(world)
    make_needs.with_programme(world, make_needs.need(world.amina, formats=["easy_read"]))
    expected = [
        ("hearing_loop", 1, [make_needs.LOOP], ["Amina"]),
        ("papers", 1, [make_needs.LOOP], ["Amina"]),
    ]
    assert seen(session, world.cleo) == expected
    for reader in (world.amina, world.ben, world.dana, None):
        assert seen(session, reader) == []


def test_whoever_sees_to_a_line_reads_the_words_of_its_kind_without_names(world: make.World):
    session = make.session(world)
    make_needs.with_programme(world, make_needs.need(world.amina))
    make_needs.with_programme(world, make_needs.need(world.amina, kinds=["food"], words="No nuts."))
    line = make_meetings.access_line(world, session)
    assert seen(session, world.ben) == [("hearing_loop", 1, [make_needs.LOOP], [""])]
    sessions.remove_access_line(line, by=world.cleo, at=make.MONDAY, why="It broke.")
    assert seen(session, world.ben) == []


def test_a_kind_is_told_to_the_others_from_five_people_on_and_never_how_many(world: make.World):
    session, five = make.session(world), make.session(world, title="Another")
    people = world.citizens(5)
    for number, person in enumerate(people, start=1):
        assert (seen(session, world.ben) == []) is (number <= 5)
        make_needs.with_programme(world, make_needs.need(person))
    assert seen(session, world.ben) == [("hearing_loop", None, [], [])]
    make_meetings.says(five, people[0], "no")
    assert seen(five, world.ben) == []
    assert seen(five, world.dana) == []


def test_what_is_shared_with_another_activity_or_taken_back_is_no_flag_here(world: make.World):
    session, other = make.session(world), make.another_activity(world)
    need = make_needs.need(world.amina)
    actions.share_with_activity(need, other, by=world.amina, at=make.MONDAY)
    assert seen(session, world.cleo) == []
    share = make_needs.with_activity(world, need)
    make_needs.with_programme(world, need)
    assert [one[1] for one in seen(session, world.cleo)] == [1]
    actions.take_back_sharing(share, by=world.amina, at=make.day(1))
    assert [one[1] for one in seen(session, world.cleo)] == [1]
    make_meetings.says(session, world.amina, "no")
    assert seen(session, world.cleo) == []


def test_who_leads_and_says_that_they_come_is_flagged_too(world: make.World):
    session = make.session(world)
    make_needs.with_programme(world, make_needs.need(world.cleo, kinds=[]))
    assert seen(session, world.cleo) == []
    make_meetings.says(session, world.cleo, "unsure")
    assert seen(session, world.cleo) == [("other", 1, [make_needs.LOOP], ["Cleo"])]


def test_each_flag_has_its_lines_and_what_nobody_sees_to_is_named(world: make.World, django_assert_num_queries):
    session = make.session(world)
    make_needs.with_programme(world, make_needs.need(world.amina, kinds=["hearing_loop", "food"]))
    line = make_meetings.access_line(world, session)
    loop, food = queries.flags(session, world.cleo)
    assert (loop.lines, loop.is_seen_to, food.is_seen_to) == ((line,), True, False)
    assert queries.not_seen_to([world.activity], at=make.MONDAY) == [(session, ["Food and drink"])]
    for _number in range(3):
        make.session(world)
    with django_assert_num_queries(5):
        assert len(queries.not_seen_to([world.activity], at=make.MONDAY)) == 4
    assert queries.not_seen_to([], at=make.MONDAY) == []


@pytest.mark.parametrize("name", ["amina", "ben", "dana"])
def test_whoever_leads_another_programme_reads_nothing(world: make.World, name: str):
    session = make.session(world)
    make_needs.with_programme(world, make_needs.need(world.amina))
    person = getattr(world, name)
    programmes.open_programme(
        by=person, organisation=world.organisation, title="Else", slug="else", purpose="Else.", at=make.MONDAY
    )
    assert seen(session, person) == []
