"""The demo, filled once on a fixed day for all of these tests."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from io import StringIO
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import Client, override_settings
from django.utils import timezone

from cairn.activities import queries as activities
from cairn.care import queries as care
from cairn.decide import queries as decide
from cairn.do import queries as do
from cairn.explore import queries as explore
from cairn.learn import queries as learn
from cairn.ledger import queries as ledger
from cairn.listen import queries as listen
from cairn.listen.choices import State
from cairn.listen.quoting import Place
from cairn.listen.quoting import State as UseState
from cairn.management.demo import fill, gathering
from cairn.management.demo.activities import PLANS
from cairn.management.demo.last_edition import PLANS as LAST_PLANS
from cairn.moderation import queries as moderation
from cairn.mountain import queries as mountain
from cairn.people import queries as people
from cairn.programmes import queries as programmes
from cairn.recognition import queries as recognition
from cairn.reflections import queries as reflections
from cairn.sessions import queries as sessions
from cairn.web import links
from cairn.web.contents.said import state_in_words
from cairn.witness import queries as witness

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.core.altitude import Reading
    from cairn.people.models import Person
    from cairn.programmes.models import Programme

pytestmark = pytest.mark.django_db  # so that a database for tests is made even when this file runs alone
NOW = datetime(2027, 2, 10, 11, 0, tzinfo=UTC)
TODAY = NOW.date()
UNSIGNED = ["hidden", "waiting", "answered", "waiting", "through_theme", "answered", "answered"]  # newest first


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

    def everybody(self) -> list[Person]:
        return list(people.everybody_active())


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    readings: dict[str, Reading] = {}

    def hear(activity: Activity) -> None:
        readings[activity.slug] = mountain.reading(activity, at=NOW)

    keys = override_settings(CARE_KEYS=tmp_path_factory.mktemp("keys") / "care_keys")
    with keys, django_db_blocker.unblock(), transaction.atomic():
        yield Demo(fill.fill(now=NOW, tell=hear), readings)
        transaction.set_rollback(True)


def test_every_activity_stands_where_its_plan_says(demo: Demo):
    expected = {plan.slug: plan.expected for plan in (*LAST_PLANS, *PLANS)}
    assert {slug: read.level for slug, read in demo.readings.items()} == expected


def test_the_mountain_has_every_level_to_show(demo: Demo):
    assert {read.level for read in demo.readings.values()} == {1, 2, 3, 4, 5, 6, 7}


KEPT = [("quiet-room", 7), ("travel-money", 6), ("expo-group", 5), ("easy-read", 4), ("venue", 3)]


@pytest.mark.parametrize(("slug", "level"), KEPT)
def test_a_promise_that_was_kept_counts_as_kept_high_or_low(demo: Demo, slug: str, level: int):
    read = demo.readings[slug]
    assert (read.promised, read.level, read.promise) == (level, level, "kept")


@pytest.mark.parametrize(("slug", "promised"), [("main-stage", 6), ("food", 5), ("badges", 5), ("last-year", 4)])
def test_what_was_promised_and_not_reached_says_so(demo: Demo, slug: str, promised: int):
    read = demo.readings[slug]
    assert (read.promised, read.promise) == (promised, "not reached")


def test_food_stays_low_because_its_card_came_late_and_a_ruling_holds_it_down(demo: Demo):
    read = demo.readings["food"]
    states = {finding.condition: finding.state for finding in read.findings}
    assert (states["3.1"], states["4.2"]) == ("shown not", "shown not")
    assert read.capped_by is not None
    assert "ruling" in read.capped_by.template


def test_the_two_sides_remember_the_main_stage_differently(demo: Demo):
    gap = demo.readings["main-stage"].gap
    assert gap is not None
    assert gap >= 1


def test_the_programme_has_a_level_below_its_governing_group_plus_one(demo: Demo):
    found = list(activities.activities_of(demo.programme))
    read = mountain.programme_reading(found, mountain.readings(found, at=NOW), at=NOW)
    assert (read.level, read.governing_level, read.promises_kept) == (3, 5, 4)


def test_every_record_goes_forward_in_time_and_none_lies_ahead(demo: Demo):
    chains = [one.chain for one in activities.all_activities()]
    for lines in ledger.lines(chains).values():
        assert all(one.entered_at <= other.entered_at for one, other in pairwise(lines))
        assert all(line.entered_at <= NOW for line in lines)


def test_every_record_holds(demo: Demo):
    assert [chain for chain in ledger.chains() if ledger.first_break(chain)] == []


def test_the_climb_left_footprints(demo: Demo):
    """Each fortnight, and the day a month ago that the page compares with: so the two tell the same."""
    assert [level for level, _day in mountain.footprints(demo.activity("quiet-room"))] == [1, 2, 6, 5, 6, 7]


def test_a_level_can_fall_and_rise_again(demo: Demo):
    """Whoever pays waited, and said so: an answer was owed, and then it came."""
    assert [level for level, _day in mountain.footprints(demo.activity("main-stage"))][-3:] == [5, 3, 5]


def test_what_was_kept_as_footprint_says_how_long_the_record_was_then(demo: Demo):
    lengths = [one.record_length for one in mountain.altitudes(demo.activity("quiet-room"))]
    assert lengths == sorted(set(lengths))


def test_amina_is_asked_several_things(demo: Demo):
    amina = demo.person("Amina")
    assert witness.number_unanswered(amina, at=NOW)[0] == 4
    assert [asked.session.title for asked in learn.asked_of(amina, at=NOW)] == ["Lamps, cushions, keys"]
    assert [one.activity.slug for one in decide.decisions_to_vote_in(amina, at=NOW)] == ["travel-money"]
    assert [one.activity.slug for one in do.commitments_to_accept(amina)] == ["quiet-room"]


def test_something_waits_for_ben(demo: Demo):
    ben = demo.person("Ben")
    assert [asked.session.title for asked in learn.asked_of(ben, at=NOW)] == ["Lamps, cushions, keys"]
    assert [one.activity.slug for one in do.tasks_offered_to(ben)] == ["quiet-room"]


def test_cleo_owes_money_an_answer_and_a_reply(demo: Demo):
    """All three have their clocks running: nothing is late yet."""
    cleo, food, stage = demo.person("Cleo"), demo.activity("food"), demo.activity("main-stage")
    assert [one.activity for one in recognition.to_pay_by(cleo, at=NOW)] == [food]
    assert [one.activity for one in activities.needs_waiting_in([food, stage])] == [food]
    assert [one.challenge.activity for one in witness.owed_by(cleo, at=NOW)] == [stage]


def test_what_was_paid_late_is_healed_and_stays_told(demo: Demo):
    found = demo.readings["travel-money"].finding("5.4")
    assert found.is_shown
    assert found.late_by


def test_three_citizens_by_lot_upheld_a_challenge(demo: Demo):
    challenge = witness.challenges(demo.activity("food")).get()
    ruling = witness.latest_ruling(challenge)
    assert challenge.is_upheld
    assert ruling is not None
    assert len(witness.reasons(ruling)) == 3


def test_a_challenge_that_was_replied_to_lowers_nothing(demo: Demo):
    room = demo.activity("quiet-room")
    assert [witness.standing(one, at=NOW) for one in witness.challenges(room)] == ["answered"]
    assert demo.readings["quiet-room"].finding("6.4").is_shown


def test_citizens_want_another_foothold_first_than_the_rules_do(demo: Demo):
    read = demo.readings["main-stage"]
    assert read.pinned is not None
    assert read.further is not None
    assert (read.pinned.condition, read.further.condition) == ("6.5", "6.6")


def test_dissent_stands_beside_the_highest_level(demo: Demo):
    assert mountain.dissents(demo.activity("quiet-room")).count() == 1


def test_the_last_edition_left_lessons_and_promises_to_this_one(demo: Demo):
    assert demo.programme.follows is not None
    assert demo.programme.follows.slug == gathering.LAST_SLUG
    items = list(learn.open_items(demo.programme))
    assert {one.is_open for one in items} == {True, False}
    assert {one.taken_up_in.slug for one in items if one.taken_up_in} == {"quiet-room", "travel-money"}


def test_amina_has_statements_left_to_answer(demo: Demo):
    food = demo.activity("food")
    assert food.is_at("explore")
    assert explore.next_statement(demo.person("Amina"), food) is not None


def test_ben_can_vote_too(demo: Demo):
    assert decide.decisions_to_vote_in(demo.person("Ben"), at=NOW).count() == 1


def test_dana_belongs_to_nothing(demo: Demo):
    dana = demo.person("Dana")
    assert [programmes.membership(dana, one) for one in programmes.programmes_seen_by(dana)] == [None, None]
    assert not activities.activities_of_person(dana).exists()


def test_one_can_be_four_people(demo: Demo):
    assert [person.name for person in people.personas()] == ["Amina", "Ben", "Cleo", "Dana"]


def test_both_sides_voted_on_the_quiet_room(demo: Demo):
    decision = decide.decisions(demo.activity("quiet-room")).get(number=1)
    result = decide.result_of(decision)
    assert result is not None
    assert {each.side: each.ballots for each in result.turnout} == {"citizen": 12, "staff": 15}
    assert decision.chosen is not None
    assert decision.chosen.title == "Two rooms: one silent, one soft"
    assert decision.reasons


def test_votes_of_the_demo_were_held_in_every_way(demo: Demo):
    found = [*decide.decisions(demo.activity("quiet-room")), *decide.decisions(demo.activity("travel-money"))]
    held = {(one.rule, one.mode): one.status for one in found if one.is_closed}
    assert held == {
        ("shared-power/1", "choose one"): "decided",
        ("shared-power/1", "budget"): "decided",
        ("shared-power/1", "prioritise"): "decided",
        ("shared-power/1", "consent"): "decided",
        ("ranked-choice/1", "choose one"): "decided",
    }


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


def test_promises_were_kept_and_one_got_a_new_day(demo: Demo):
    numbers = do.numbers_by_state(demo.activity("quiet-room"))
    assert numbers == {"open": 1, "re_agreed": 1, "late": 0, "kept": 5, "dropped": 0}


def test_a_story_taken_back_is_there_for_its_teller_alone(demo: Demo):
    room = demo.activity("quiet-room")
    assert "Xanthe" not in {one.teller.name.split()[0] for one in listen.stories(room, demo.person("Amina"), on=TODAY)}
    assert listen.stories_of(demo.person("Xanthe")).filter(activity=room, withdrawn_at__isnull=False).exists()


def test_the_public_reads_only_what_tellers_let_it_read(demo: Demo):
    room = demo.activity("quiet-room")
    assert all(one.agreed.for_public for one in listen.stories(room, None, on=TODAY))
    assert len(listen.stories(room, None, on=TODAY)) < len(listen.stories(room, demo.person("Amina"), on=TODAY))


def test_every_contribution_has_a_state_that_its_author_reads_on_my_page(demo: Demo, client: Client):
    """Pages read the clock: so what is expected is how it stands now, not on the day of these tests."""
    for author in demo.everybody():
        found = list(listen.contributions_of(author))
        hidden = listen.hidden_among(found, on=timezone.localdate())
        client.force_login(author)
        page = client.get("/me/words").content.decode() if found else ""
        for said in found:
            stands = listen.how_it_stands(said, at=timezone.now(), is_hidden=said.ref in hidden)
            assert links.in_activity("contribution", said.activity, said.ref) in page
            assert html.escape(state_in_words(stands) or answered(stands)) in page, said.words


def answered(stands: listen.HowItStands) -> str:
    assert stands.reply is not None
    return stands.reply.words


@pytest.mark.parametrize("name", ["Amina", "Ben", "Cleo", "Dana"])
def test_each_persona_reads_what_became_of_their_words_on_the_page_of_each(demo: Demo, client: Client, name: str):
    client.force_login(demo.person(name))
    for said in listen.contributions_of(demo.person(name)):
        page = client.get(links.in_activity("contribution", said.activity, said.ref)).content.decode()
        reply = said.latest_reply
        assert html.escape(reply.words if reply else "The answer will stand here.") in page
        assert "These are your words." in page


def test_what_was_said_without_an_account_has_a_state_on_its_page_for_everybody(demo: Demo, client: Client):
    badges = demo.activity("badges")
    found = listen.contributions(badges, on=TODAY).filter(author__isnull=True)
    assert [listen.how_it_stands(said, at=NOW).state for said in found] == UNSIGNED
    for said in found:
        page = client.get(links.in_activity("contribution", badges, said.ref)).content.decode()
        reply = said.latest_reply
        assert html.escape(reply.words if reply else "The answer will stand here.") in page


def test_contributions_of_the_demo_stand_in_every_way_one_can(demo: Demo):
    found = [one for activity in activities.all_activities() for one in listen.contributions(activity, on=TODAY)]
    assert {listen.how_it_stands(one, at=NOW).state for one in found} == set(State)


def test_stories_were_used_in_every_place_and_their_uses_stand_in_every_way(demo: Demo):
    uses = [use for person in demo.everybody() for use in listen.uses_of_stories_of(person)]
    assert {use.place for use in uses} == set(Place) - {Place.EXPORT}
    assert {use.state for use in uses} == set(UseState)
    assert [use.story.teller.name for use in uses if use.has_to_be_taken_out] == ["Jasmin Y."]
    assert [use.story.teller.name for use in uses if use.is_out_of_reach and use.taken_out_at] == ["Xanthe O."]


def test_amina_is_asked_whether_her_story_may_be_quoted(demo: Demo):
    assert [use.where[:11] for use in listen.uses_waiting_for(demo.person("Amina"))] == ["the leaflet"]


def test_a_story_that_has_lapsed_is_there_for_its_teller_alone(demo: Demo):
    room, kavita = demo.activity("quiet-room"), demo.person("Kavita")
    (lapsed,) = listen.stories_of(kavita)
    assert lapsed.agreed.is_past(TODAY)
    assert listen.story(room, lapsed.ref, demo.person("Amina"), on=TODAY) is None


def test_a_recording_comes_with_what_can_be_heard_in_it(demo: Demo):
    story = listen.stories_of(demo.person("Farah")).get(activity=demo.activity("quiet-room"))
    assert story.recording_kind == "wav"
    assert story.transcript


def test_words_were_moderated_in_every_way(demo: Demo):
    found = [one for activity in activities.all_activities() for one in listen.contributions(activity, on=TODAY)]
    cases = [case for one in found if (case := moderation.case_of(one.ref))]
    assert sorted(case.state for case in cases) == ["held", "hidden", "reported", "restored"]


def test_both_editions_have_their_two_contacts(demo: Demo):
    assert demo.programme.follows is not None
    for programme in (demo.programme, demo.programme.follows):
        assert {task: one.is_there for task, one in care.contacts(programme).items()} == {
            "wellbeing": True,
            "safeguarding": True,
        }
        assert programme.country == "england"


def test_reflections_are_by_leads_and_citizens_and_one_has_a_picture(demo: Demo):
    found = list(reflections.reflections(demo.programme, on=None))
    assert sorted(one.author.name for one in found if one.author) == ["Amina", "Deepa S.", "Sunniva", "Winston"]
    assert [one.pictures.count() for one in found if one.author and one.author.name == "Deepa S."] == [1]
    assert {reply.state for one in found for reply in one.replies.all()} == {"waiting", "published", "refused"}


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
