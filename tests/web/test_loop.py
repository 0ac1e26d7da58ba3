"""The loop on an activity's page: each station counts from the record, and a gap is a gap in words."""

import pytest
from django.test import Client

from cairn.web.contents.loop import loop
from tests import make, make_answers, make_learning, make_sharing

pytestmark = pytest.mark.django_db
HERE = "/p/waiting-well/a/quiet-corner"


def told(world: make.World) -> list[tuple[str, bool]]:
    return [(station.words, station.is_gap) for station in loop(world.activity)]


def test_an_empty_loop_says_what_has_not_happened(client: Client, world: make.World) -> None:
    assert told(world) == [
        ("Nobody has said anything yet.", True), ("Nothing was discussed yet.", True),
        ("Nothing was decided yet.", True), ("Nothing was promised yet.", True),
        ("What it changed is not written down yet.", True),
    ]  # fmt: skip
    assert "Nothing was decided yet." in client.get(HERE).content.decode()


def test_each_station_counts_things_and_not_entries(world: make.World) -> None:
    option = make.options(world, 2)[0]
    said = make.contribution(world)
    make_answers.answered(world, to=said)
    make_answers.theme(world)
    make.story(world)
    make_sharing.influence(world, option, contribution=said)
    make.decided(world)
    make.commitment(world)
    words = [one for one, _gap in told(world)]
    assert words[0] == "1 thing said or asked, 1 story told, 1 theme."
    assert words[1] == "2 options written."
    assert words[2].startswith("1 decision, ")
    assert words[3] == "0 of 1 promise kept."
    assert words[4] == "1 change that came of people's words, the look back is still to come."


def test_the_look_back_closes_the_loop(world: make.World) -> None:
    make_learning.published_review(world)
    assert told(world)[4] == ("the look back is published.", False)


def test_every_arrow_leads_to_a_page_and_to_the_entries_behind_it(client: Client, world: make.World) -> None:
    make.options(world, 1)
    for station in loop(world.activity):
        assert client.get(station.url).status_code == 200, station
        assert client.get(station.record_url).status_code == 200, station


def test_a_loop_costs_one_question(world: make.World, django_assert_num_queries: object) -> None:
    make.contribution(world)
    with django_assert_num_queries(1):
        loop(world.activity)
