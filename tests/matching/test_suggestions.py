"""Who could be asked for what: people choose, and whatever they changed since counts at once."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from cairn.base.verdict import Refused
from cairn.core.matching import suggest
from cairn.ledger.models import Entry
from cairn.matching import actions, may, preparing, queries
from cairn.matching.models import Suggestion, SuggestionAnswer, SuggestionRun, Unsuggested
from cairn.programmes import actions as programmes
from cairn.roles import actions as roles
from cairn.sessions import actions as sessions
from cairn.strengths import actions as strengths
from tests import make, make_matching, make_meetings, make_needs, make_roles, make_strengths

pytestmark = pytest.mark.django_db
EVERYBODY = ("amina", "ben", "cleo", "dana", "nobody")
READER, TABLE = "Reader of papers", "Around the table"


@pytest.fixture
def reader(world: make.World) -> make.World:
    """A role for which reading papers and plain words help; Amina brings one of them."""
    make_roles.offer(world)
    make_strengths.line(world.amina, "I read everything", topics=["reading_papers"])
    return world


def test_a_suggestion_says_what_it_rests_on(reader: make.World):
    make_strengths.line(reader.amina, kind="learn", audience="members", topics=["plain_words"])
    run = make_matching.suggested(reader)
    (one,) = make_matching.all_standing(reader)
    assert (one.person, one.thing.title, one.strengths, one.wishes, one.says) == (
        reader.amina, READER, ("reading_papers",), ("plain_words",), "",
    )  # fmt: skip
    assert (run.people, run.places, run.is_made) == (1, 1, True)
    assert list(run.lacking.values()) == [{"places": 1, "strengths": ["plain_words"], "access": False}]


def test_the_lot_is_the_same_all_day_and_nobody_chooses_it(reader: make.World):
    seeds = [make_matching.suggested(reader, at=make.day(1, hour)).seed for hour in (9, 10)]
    assert seeds == [f"{reader.programme.ref} {make.day(1).date()}"] * 2
    assert make_matching.suggested(reader, at=make.day(2)).seed not in seeds
    assert SuggestionRun.objects.count() == 1


@pytest.mark.parametrize(
    "change",
    [
        lambda world: strengths.pause_card(world.amina.strengths_card, by=world.amina, at=make.day(1)),
        lambda world: strengths.remove_strength(world.amina.strengths_card.lines.get(), by=world.amina, at=make.day(1)),
        lambda world: strengths.edit_strength(
            world.amina.strengths_card.lines.get(), by=world.amina, at=make.day(1), words="For me", audience="me"
        ),
        lambda world: make_strengths.line(world.amina, kind="not_asked", audience="me", topics=["reading_papers"]),
        lambda world: programmes.leave(world.programme, by=world.amina, at=make.day(1)),
    ],
)
def test_whatever_stands_between_counts_at_once_and_the_next_time(reader: make.World, change):
    make_matching.suggested(reader)
    assert make_matching.standing(reader) == [("Amina", READER)]
    change(reader)
    assert make_matching.standing(reader) == []
    make_strengths.line(reader.ben, topics=["signing"])
    make_matching.wanted(reader, make.session(reader))
    make_matching.suggested(reader)
    assert make_matching.standing(reader) == [("Ben", TABLE)]


def test_a_line_only_for_oneself_brings_no_suggestion(world: make.World):
    make_roles.offer(world)
    make_strengths.line(world.amina, audience="me", topics=["reading_papers"])
    make_matching.suggested(world)
    assert make_matching.standing(world) == []


@pytest.mark.parametrize(
    ("times", "suggested"),
    [([], True), (["weekday_afternoon"], True), (["weekday_morning", "weekend_afternoon"], False)],
)
def test_times_that_work_are_kept_to_whoever_may_read_them(world: make.World, times: list[str], suggested):
    make_matching.wanted(world, make.session(world))
    make_strengths.line(world.amina, topics=["signing"])
    make_strengths.described(world.amina, times=times, times_for="me")
    make_matching.suggested(world)
    assert make_matching.standing(world) == ([("Amina", TABLE)] if suggested else [])
    assert [one.bars for one in Unsuggested.objects.all()] == ([] if suggested else [{"TIME": 1}])


@pytest.mark.parametrize("share", [make_needs.with_programme, make_needs.with_activity])
def test_a_need_that_the_access_plan_does_not_list_is_a_bar_and_named_to_the_session(world: make.World, share):
    meeting = make.session(world)
    make_matching.wanted(world, meeting)
    make_strengths.line(world.amina, topics=["signing"])
    share(world, make_needs.need(world.amina))
    run = make_matching.suggested(world)
    assert make_matching.standing(world) == []
    assert Unsuggested.objects.get().bars == {"ACCESS": 1}
    assert run.lacking[f"session {meeting.ref}"]["access"]
    make_meetings.access_line(world, meeting)
    make_matching.suggested(world)
    assert make_matching.standing(world) == [("Amina", TABLE)]


def test_a_need_shared_with_one_activity_bars_nothing_elsewhere(world: make.World):
    make_needs.with_activity(world, make_needs.need(world.amina))
    elsewhere = make.another_activity(world)
    meeting = sessions.plan_session(
        elsewhere, by=world.cleo, at=make.MONDAY, title="Elsewhere", purpose="Talk.", place="Hall",
        access_plan="No steps.", starts_at=make.day(12), ends_at=make.day(12, 11),
    )  # fmt: skip
    for one in (meeting, make.session(world)):
        make_matching.wanted(world, one)
    make_strengths.line(world.amina, topics=["signing"])
    make_matching.suggested(world)
    assert make_matching.standing(world) == [("Amina", "Elsewhere")]


def test_a_role_for_one_side_is_suggested_to_that_side(world: make.World):
    make_roles.offer(world, for_side="citizen")
    for someone in (world.amina, world.ben):
        make_strengths.line(someone, topics=["reading_papers"])
    make_matching.suggested(world)
    assert make_matching.standing(world) == [("Amina", READER)]
    assert [(one.person, one.bars) for one in Unsuggested.objects.all()] == [(world.ben, {"SIDE": 1})]


def test_everybody_is_suggested_for_one_thing_before_anybody_for_two(world: make.World):
    make_roles.offer(world, places=1)
    make_matching.wanted(world, make.session(world), topics=["reading_papers"])
    make_strengths.line(world.amina, topics=["reading_papers", "plain_words"])
    make_strengths.described(world.amina, most=3)
    make_strengths.line(world.ben, topics=["reading_papers"])
    make_matching.suggested(world)
    assert [name for name, _ in make_matching.standing(world)] == ["Amina", "Ben"]


def test_who_was_asked_less_comes_first_among_those_who_fit_alike(world: make.World):
    make_roles.offer(world, places=1, helps=["reading_papers"])
    for someone in (world.amina, world.ben):
        make_strengths.line(someone, topics=["reading_papers"])
    make_roles.asked(world, world.ben)
    make_matching.suggested(world)
    assert make_matching.standing(world) == [("Amina", READER)]


@pytest.mark.parametrize(
    "between", [make_roles.applied, lambda world, role: make_roles.asked(world, role=role), make_roles.held]
)
def test_nobody_is_suggested_for_what_is_a_matter_between_people_already(reader: make.World, between):
    make_strengths.described(reader.amina, most=3)
    role = reader.programme.roles_offered.get()
    between(reader, role)
    (amina,) = preparing.problem(reader.programme, at=make.day(2)).people
    assert f"role {role.ref}" in amina.refuses


def test_who_does_as_much_as_they_would_is_asked_for_nothing_more(reader: make.World):
    make_matching.wanted(reader, make.session(reader), topics=["reading_papers"])
    make_roles.held(reader, reader.programme.roles_offered.get())
    assert preparing.problem(reader.programme, at=make.day(2)).people == []


def test_who_said_that_they_cannot_come_is_not_suggested_for_a_session(world: make.World):
    meeting = make.session(world)
    make_matching.wanted(world, meeting)
    make_strengths.line(world.amina, topics=["signing"])
    make_meetings.says(meeting, world.amina, "no")
    make_matching.suggested(world)
    assert make_matching.standing(world) == []


def test_a_yes_stays_and_takes_its_place(reader: make.World):
    make_matching.suggested(reader)
    make_matching.said(reader, "amina", "yes")
    make_strengths.line(reader.ben, topics=["reading_papers", "plain_words"])
    make_matching.suggested(reader)
    standing = make_matching.all_standing(reader)
    assert sorted((one.person.name, one.says) for one in standing) == [("Amina", "yes"), ("Ben", "")]
    assert [role.places for role in preparing.problem(reader.programme, at=make_matching.LATER).roles] == [1]


def test_a_no_is_kept_to_and_can_become_a_yes(reader: make.World):
    make_matching.suggested(reader)
    for word in ("no", "yes", "no"):
        make_matching.said(reader, "amina", word)
        assert [one.says for one in make_matching.all_standing(reader)] == [word]
    make_matching.suggested(reader)
    assert make_matching.standing(reader) == []


def test_never_takes_somebody_out_until_they_come_back(reader: make.World):
    make_matching.suggested(reader)
    make_matching.said(reader, "amina", "never")
    assert make_matching.standing(reader) == []
    make_matching.suggested(reader)
    assert not Suggestion.objects.exists()
    assert not Unsuggested.objects.exists()
    actions.be_suggested_again(reader.programme, by=reader.amina, at=make.day(2))
    make_matching.suggested(reader)
    assert make_matching.standing(reader) == [("Amina", READER)]
    assert not may.be_suggested_again(reader.amina, reader.programme)


@pytest.mark.parametrize(
    ("deed", "allowed"),
    [
        (lambda who, world: may.see_suggestions(who, world.programme), "cleo"),
        (lambda who, world: may.make_suggestions(who, world.programme, make.day(1)), "cleo"),
        (lambda who, world: may.say_wanted(who, world.activity.sessions.get(), make.day(1)), "cleo"),
        (lambda who, world: may.stop_looking_for(who, world.activity.sessions.get()), "cleo"),
        (lambda who, _world: may.answer_suggestion(who, Suggestion.objects.get(session=None)), "amina"),
        (lambda who, world: may.stop_suggestions(who, world.programme), ""),
    ],
)
def test_each_person_may_do_what_is_theirs_and_hears_why_not(reader: make.World, deed, allowed: str):
    make_matching.wanted(reader, make.session(reader))
    make_matching.suggested(reader)
    for name in EVERYBODY:
        verdict = deed(getattr(reader, name, None), reader)
        assert (name, verdict.allowed) == (name, name in allowed.split())
        assert verdict.allowed or verdict.reason


def test_a_suggestion_is_found_by_the_person_it_is_about_alone(reader: make.World):
    make_matching.suggested(reader)
    ref = Suggestion.objects.get().ref
    assert [name for name in EVERYBODY if queries.suggestion(ref, getattr(reader, name, None))] == ["amina"]


def test_one_look_at_a_time_and_it_can_be_stopped(reader: make.World):
    run = actions.ask_for_suggestions(reader.programme, by=reader.cleo, at=make.day(1))
    with pytest.raises(Refused, match="in a moment"):
        actions.ask_for_suggestions(reader.programme, by=reader.cleo, at=make.day(1))
    actions.stop_suggestions(reader.programme, by=reader.cleo, at=make.day(1))
    assert not actions.begin_run(run, at=make.day(1), people=1, places=1)
    assert not actions.take_suggestions(run, at=make.day(1), found=None, people={}, things={}, without_access=())
    assert not Suggestion.objects.exists()


def test_what_comes_of_a_look_that_was_stopped_under_way_is_not_kept_and_what_was_before_stays(reader: make.World):
    before = make_matching.suggested(reader)
    run = actions.ask_for_suggestions(reader.programme, by=reader.cleo, at=make.day(2))
    problem = preparing.problem(reader.programme, at=make.day(2))
    assert actions.begin_run(run, at=make.day(2), people=1, places=1)
    actions.stop_suggestions(reader.programme, by=reader.cleo, at=make.day(2))
    found = suggest(problem.people, problem.roles, seed=run.seed)
    assert not actions.take_suggestions(
        run, at=make.day(2), found=found, people=problem.ids, things=problem.things, without_access=()
    )
    assert queries.last_made(reader.programme) == before
    assert make_matching.standing(reader) == [("Amina", READER)]
    assert queries.last_run(reader.programme).is_stopped


def test_one_that_was_lost_can_be_asked_for_again(reader: make.World):
    run = actions.ask_for_suggestions(reader.programme, by=reader.cleo, at=make.day(1))
    actions.begin_run(run, at=make.day(1), people=1, places=1)
    assert not queries.is_lost(run, at=make.day(1) + timedelta(minutes=9))
    assert queries.is_lost(run, at=make.day(1) + timedelta(minutes=11))
    again = actions.ask_for_suggestions(reader.programme, by=reader.cleo, at=make.day(1) + timedelta(minutes=11))
    assert queries.last_run(reader.programme) == again


def test_where_nobody_is_looked_for_nothing_is_suggested(world: make.World):
    make_strengths.line(world.amina, topics=["reading_papers"])
    with pytest.raises(Refused, match="Nobody is looked for"):
        actions.ask_for_suggestions(world.programme, by=world.cleo, at=make.day(1))


def test_a_role_that_was_withdrawn_is_suggested_to_nobody(reader: make.World):
    make_matching.suggested(reader)
    role = reader.programme.roles_offered.get()
    roles.withdraw_role(role, by=reader.cleo, at=make.day(1), reason="There is no money for it.")
    assert make_matching.standing(reader) == []


@pytest.mark.parametrize(("topics", "places"), [([], 1), (["diagnosis"], 1), (["signing"], 0), (["signing"], 51)])
def test_what_a_session_needs_comes_from_the_list(world: make.World, topics: list[str], places: int):
    with pytest.raises(Refused):
        make_matching.wanted(world, make.session(world), topics=topics, places=places)


def test_a_session_that_looks_for_nobody_any_more_has_no_suggestions(world: make.World):
    meeting = make.session(world)
    make_matching.wanted(world, meeting)
    make_matching.wanted(world, meeting, topics=["signing", "drawing"], places=2)
    make_strengths.line(world.amina, topics=["signing"])
    make_matching.suggested(world)
    actions.stop_looking_for(meeting, by=world.cleo, at=make.day(1))
    assert make_matching.standing(world) == []
    assert queries.wanted(meeting) is None


def test_a_session_of_the_past_is_not_looked_for(world: make.World):
    meeting = make.session(world)
    with pytest.raises(Refused, match="has begun"):
        make_matching.wanted(world, meeting, at=meeting.starts_at)
    make_matching.wanted(world, meeting)
    assert queries.looked_for(world.programme, at=meeting.starts_at) == []


def test_nothing_of_it_stands_in_the_record(reader: make.World):
    meeting = make.session(reader)
    before = Entry.objects.count()
    make_matching.wanted(reader, meeting)
    make_matching.suggested(reader)
    make_matching.said(reader, "amina", "never")
    assert Entry.objects.count() == before


def test_a_word_to_a_suggestion_is_about_one_thing_or_all(reader: make.World):
    role = reader.programme.roles_offered.get()
    for words in ({"says": "never", "role": role}, {"says": "yes"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            SuggestionAnswer.objects.create(
                programme=reader.programme, person=reader.amina, said_at=make.MONDAY, **words
            )


def test_reading_costs_as_many_queries_for_many_as_for_one(reader: make.World, django_assert_num_queries):
    make_matching.wanted(reader, make.session(reader))
    for people in ([reader.ben], reader.citizens(4)):
        for someone in people:
            make_strengths.line(someone, topics=["signing"])
        make_matching.suggested(reader)
        with django_assert_num_queries(13):
            make_matching.all_standing(reader)
        with django_assert_num_queries(17):
            preparing.problem(reader.programme, at=make_matching.LATER)
