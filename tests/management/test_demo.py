"""The demo, filled once on a fixed day for all of these tests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from io import StringIO
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import Client

from cairn.activities import queries as activities
from cairn.decide import queries as decide
from cairn.do import queries as do
from cairn.explore import queries as explore
from cairn.learn import queries as learn
from cairn.ledger import queries as ledger
from cairn.listen import queries as listen
from cairn.management.demo import fill
from cairn.management.demo.activities import PLANS
from cairn.mountain import queries as mountain
from cairn.people import queries as people
from cairn.programmes import queries as programmes
from cairn.sessions import queries as sessions

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.core.altitude import Reading
    from cairn.people.models import Person
    from cairn.programmes.models import Programme

pytestmark = pytest.mark.django_db  # so that a database for tests is made even when this file runs alone
NOW = datetime(2027, 2, 10, 11, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Demo:
    programme: Programme
    readings: dict[str, Reading]

    def activity(self, slug: str) -> Activity:
        found = activities.activity(self.programme.slug, slug)
        assert found is not None
        return found

    def person(self, name: str) -> Person:
        found = people.person_by_email(f"{name.lower()}@example.org")
        assert found is not None
        return found


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker) -> Iterator[Demo]:
    readings: dict[str, Reading] = {}

    def hear(activity: Activity) -> None:
        readings[activity.slug] = mountain.reading(activity, at=NOW)

    with django_db_blocker.unblock(), transaction.atomic():
        yield Demo(fill.fill(now=NOW, tell=hear), readings)
        transaction.set_rollback(True)


def test_every_activity_stands_where_its_plan_says(demo: Demo):
    assert {slug: read.level for slug, read in demo.readings.items()} == {plan.slug: plan.expected for plan in PLANS}


def test_the_mountain_has_something_to_show(demo: Demo):
    assert {read.level for read in demo.readings.values()} >= {1, 2, 3, 4}


@pytest.mark.parametrize(("slug", "level"), [("venue", 3), ("easy-read", 4)])
def test_a_small_promise_that_was_kept_counts_as_kept(demo: Demo, slug: str, level: int):
    read = demo.readings[slug]
    assert (read.promised, read.level, read.promise) == (level, level, "kept")


def test_food_stays_low_because_its_card_came_after_the_first_session(demo: Demo):
    assert demo.readings["food"].level == 2
    states = {finding.condition: finding.state for finding in demo.readings["food"].findings}
    assert states["3.1"] == "shown not"


def test_the_two_sides_remember_the_main_stage_differently(demo: Demo):
    gap = demo.readings["main-stage"].gap
    assert gap is not None
    assert gap >= 1


def test_the_programme_has_a_level_below_its_governing_group_plus_one(demo: Demo):
    found = list(activities.activities_of(demo.programme))
    read = mountain.programme_reading(found, mountain.readings(found, at=NOW), at=NOW)
    assert (read.level, read.governing_level, read.promises_kept) == (3, 4, 2)


def test_every_record_goes_forward_in_time_and_none_lies_ahead(demo: Demo):
    chains = [one.chain for one in activities.activities_of(demo.programme)]
    for lines in ledger.lines(chains).values():
        assert all(one.entered_at <= other.entered_at for one, other in pairwise(lines))
        assert all(line.entered_at <= NOW for line in lines)


def test_every_record_holds(demo: Demo):
    assert [chain for chain in ledger.chains() if ledger.first_break(chain)] == []


def test_the_climb_left_footprints(demo: Demo):
    assert [level for level, _day in mountain.footprints(demo.activity("main-stage"))] == [1, 2, 3]


def test_amina_is_asked_three_things(demo: Demo):
    amina = demo.person("Amina")
    assert [asked.session.title for asked in learn.asked_of(amina, at=NOW)] == ["Lamps, cushions, keys"]
    assert [one.activity.slug for one in decide.decisions_to_vote_in(amina, at=NOW)] == ["travel-money"]
    assert [one.activity.slug for one in do.commitments_to_accept(amina)] == ["quiet-room"]


def test_amina_has_statements_left_to_answer(demo: Demo):
    food = demo.activity("food")
    assert food.is_at("explore")
    assert explore.next_statement(demo.person("Amina"), food) is not None


def test_ben_can_vote_too(demo: Demo):
    assert decide.decisions_to_vote_in(demo.person("Ben"), at=NOW).count() == 1


def test_dana_belongs_to_nothing(demo: Demo):
    dana = demo.person("Dana")
    assert [programmes.membership(dana, one) for one in programmes.programmes_seen_by(dana)] == [None]
    assert not activities.activities_of_person(dana).exists()


def test_one_can_be_four_people(demo: Demo):
    assert [person.name for person in people.personas()] == ["Amina", "Ben", "Cleo", "Dana"]


def test_both_sides_voted_on_the_quiet_room(demo: Demo):
    decision = decide.decisions(demo.activity("quiet-room")).get()
    result = decide.result_of(decision)
    assert result is not None
    assert {each.side: each.ballots for each in result.turnout} == {"citizen": 12, "staff": 15}
    assert decision.chosen is not None
    assert decision.chosen.title == "Two rooms: one silent, one soft"
    assert decision.reasons


@pytest.mark.parametrize(("slug", "groups"), [("quiet-room", 3), ("main-stage", 2), ("food", 2)])
def test_the_opinion_maps_find_the_ways_of_seeing_that_were_planted(demo: Demo, slug: str, groups: int):
    found = explore.opinion_map_of(demo.activity(slug), None)
    assert found is not None
    assert len(found.groups) == groups
    assert found.common


def test_a_pulse_that_few_answered_shows_no_figures(demo: Demo):
    session = next(one for one in sessions.held_sessions(demo.activity("travel-money")) if "tickets sent" in one.title)
    pulse = learn.pulse_of(session)
    assert pulse is not None
    reading = learn.reading(pulse)
    assert reading is not None
    assert reading.sides["citizen"] is None


def test_promises_were_kept_re_agreed_and_late(demo: Demo):
    numbers = do.numbers_by_state(demo.activity("quiet-room"))
    assert numbers == {"open": 2, "re_agreed": 1, "late": 1, "kept": 2, "dropped": 0}


def test_a_story_taken_back_is_there_for_its_teller_alone(demo: Demo):
    room = demo.activity("quiet-room")
    assert "Xanthe" not in {one.teller.name.split()[0] for one in listen.stories(room, demo.person("Amina"))}
    assert listen.stories_of(demo.person("Xanthe")).filter(activity=room, withdrawn_at__isnull=False).exists()


def test_the_public_reads_only_what_tellers_let_it_read(demo: Demo):
    room = demo.activity("quiet-room")
    assert {one.readers for one in listen.stories(room, None)} == {"public"}
    assert len(listen.stories(room, None)) < len(listen.stories(room, demo.person("Amina")))


@pytest.mark.parametrize("stage", ["listen", "explore", "decide", "do", "learn", "mountain", "record"])
@pytest.mark.parametrize("name", ["", "Amina", "Cleo", "Dana"])
def test_every_page_of_the_fullest_activity_opens(demo: Demo, client: Client, name: str, stage: str):
    if name:
        client.force_login(demo.person(name))
    assert client.get(f"/p/expo/a/quiet-room/{stage}").status_code == 200


def test_a_second_run_leaves_the_demo_as_it_is(demo: Demo, settings):
    settings.DEMO = True
    said = StringIO()
    call_command("demo", stdout=said)
    assert said.getvalue() == "The demo is there already.\n"
