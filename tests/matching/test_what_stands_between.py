"""Times and access are hard bars for roles too; and what is private is told by no sentence and no missing name."""

from __future__ import annotations

from typing import Any

import pytest

from cairn.matching import preparing, queries
from cairn.matching.models import Unsuggested
from cairn.needs import actions as needs
from cairn.strengths import queries as strengths
from cairn.strengths.choices import When
from cairn.web.contents import between as told
from cairn.web.contents import suggested
from tests import make, make_matching, make_meetings, make_needs, make_roles, make_strengths

pytestmark = pytest.mark.django_db
READER = "Reader of papers"
LATER = make_matching.LATER


def found(world: make.World, **role: Any) -> list[tuple[str, str]]:
    """Whom the solver suggests for the role, where Amina brings what helps."""
    make_roles.offer(world, **role)
    make_strengths.line(world.amina, topics=["reading_papers"])
    make_matching.suggested(world)
    return make_matching.standing(world)


def leads_read(world: make.World) -> list[str]:
    """What those who lead read of the one person for whom nothing was found."""
    ((_name, why),) = suggested.for_leads(world.programme, at=LATER)["nobody"]
    return why


def amina_reads(world: make.World) -> list[str]:
    return told.told_me(world.programme, world.amina, at=LATER)


@pytest.mark.parametrize(
    ("happens", "free", "fits"),
    [
        ([], ["weekday_morning"], True),
        (["weekday_evening"], [], True),
        (["weekday_evening"], ["weekday_evening", "weekend_morning"], True),
        (["weekday_evening"], ["weekday_morning"], False),
        (["weekday_evening", "weekend_morning"], ["weekday_evening"], False),
    ],
)
def test_a_role_is_suggested_to_who_has_time_whenever_it_happens(
    world: make.World, happens: list[str], free: list[str], fits
):
    make_strengths.described(world.amina, times=free)
    assert found(world, times=happens) == ([("Amina", READER)] if fits else [])
    assert [one.bars for one in Unsuggested.objects.all()] == ([] if fits else [{"TIME": 1}])


def test_times_are_told_in_words_to_the_person_and_to_leads_only_if_they_may_read_them(world: make.World):
    make_strengths.described(world.amina, times=["weekday_morning"], times_for="leads")
    found(world, times=["weekday_evening"])
    assert amina_reads(world) == [
        f"{READER}: it is on weekday evenings, and you said that you have time on weekday mornings."
    ]
    assert leads_read(world) == [f"{READER}: it is on weekday evenings, when they have no time."]
    make_strengths.described(world.amina, times=["weekday_morning"], times_for="me")
    assert leads_read(world) == ["Nothing that fits now."]


def test_two_roles_on_weekday_evenings_are_not_taken_to_be_at_one_time(world: make.World):
    make_strengths.described(world.amina, times=["weekday_evening"], most=2)
    make_roles.offer(world, title="Door host", times=["weekday_evening"])
    assert found(world, times=["weekday_evening"]) == [("Amina", "Door host"), ("Amina", READER)]


def test_a_suggestion_says_that_the_time_works_to_whoever_may_read_it(world: make.World):
    make_strengths.described(world.amina, times=["weekday_evening"], times_for="leads")
    found(world, times=["weekday_evening"])
    (one,) = make_matching.all_standing(world)
    assert "Has time when it happens: weekday evenings." in suggested.why(one)
    assert "It is on weekday evenings, and you have time then." in suggested.why_me(one)
    make_strengths.described(world.amina, times=["weekday_evening"], times_for="me")
    (one,) = make_matching.all_standing(world)
    assert suggested.why(one) == ["Brings: reading papers."]


def test_a_need_shared_with_those_who_lead_bars_a_role_that_cannot_have_it(world: make.World):
    make_needs.with_programme(world, make_needs.need(world.amina))
    assert found(world, access_not_there=["hearing_loop"]) == []
    assert amina_reads(world) == [f"{READER}: it is without something you need: Hearing loop."]
    assert leads_read(world) == [f"{READER}: they need what is not there: Hearing loop."]


def test_what_a_role_does_not_rule_out_is_talked_about_and_bars_nobody(world: make.World):
    make_needs.with_programme(world, make_needs.need(world.amina))
    assert found(world, access_not_there=["captions"], access_there=["breaks"]) == [("Amina", READER)]


def test_a_role_in_person_alone_bars_who_has_to_join_online(world: make.World):
    make_needs.with_programme(world, make_needs.need(world.amina, kinds=["online"]))
    assert found(world, where="in_person", place="Mill Street") == []
    make_roles.offer(world, title="From home", where="online")
    make_matching.suggested(world)
    assert make_matching.standing(world) == [("Amina", "From home")]


def test_a_need_shared_with_one_activity_bars_roles_of_that_one_alone(world: make.World):
    make_needs.with_activity(world, make_needs.need(world.amina))
    make_strengths.described(world.amina, most=3)
    make_roles.offer(world, title="In the group", activity=world.activity, access_not_there=["hearing_loop"])
    assert found(world, access_not_there=["hearing_loop"]) == [("Amina", READER)]


def test_a_private_need_changes_nothing_that_those_who_lead_see(world: make.World):
    seen = [found(world, access_not_there=["hearing_loop"]), suggested.for_leads(world.programme, at=LATER)["nobody"]]
    need = make_needs.need(world.amina)
    run = make_matching.suggested(world)
    assert seen == [make_matching.standing(world), suggested.for_leads(world.programme, at=LATER)["nobody"]]
    assert not any(one["access"] for one in run.lacking.values())
    (words,) = told.kept_to_myself(world.amina, queries.standing_for(world.amina, at=LATER)).values()
    assert "Hearing loop" in words
    needs.delete_need(need, by=world.amina, at=LATER)
    assert told.kept_to_myself(world.amina, queries.standing_for(world.amina, at=LATER)) == {}


@pytest.mark.parametrize("private", ["times", "refusal", "neither"])
def test_what_those_who_lead_read_about_a_shared_need_does_not_hang_on_what_is_private(world: make.World, private: str):
    """Else the missing of a sentence they expect would tell them that there is a refusal, or no time."""
    make_needs.with_programme(world, make_needs.need(world.amina))
    if private == "times":
        make_strengths.described(world.amina, times=["weekday_morning"], times_for="me")
    if private == "refusal":
        make_strengths.line(world.amina, kind="not_asked", audience="me", topics=["reading_papers"])
    assert found(world, access_not_there=["hearing_loop"], times=["weekday_evening"]) == []
    assert leads_read(world) == [f"{READER}: they need what is not there: Hearing loop."]
    (about,) = suggested.for_leads(world.programme, at=LATER)["abouts"]
    assert any("Somebody would fit" in words for words in about.lacking)


@pytest.mark.parametrize("change", ["time", "need"])
def test_a_suggestion_is_gone_as_soon_as_time_or_access_stands_between(world: make.World, change: str):
    found(world, times=["weekday_evening"], access_not_there=["hearing_loop"])
    make_matching.said(world, "amina", "yes")
    assert make_matching.standing(world) == [("Amina", READER)]
    if change == "time":
        make_strengths.described(world.amina, times=["weekend_morning"])
    else:
        make_needs.with_programme(world, make_needs.need(world.amina))
    assert make_matching.standing(world) == []
    (role,) = preparing.problem(world.programme, at=LATER).roles
    assert role.places == 2  # a yes that cannot be kept now keeps no place from others


def test_a_session_that_moves_is_held_against_the_time_of_those_suggested_at_once(world: make.World):
    meeting = make.session(world)
    make_matching.wanted(world, meeting)
    make_strengths.line(world.amina, topics=["signing"])
    make_strengths.described(world.amina, times=[one for one in When if "afternoon" in one])
    make_matching.suggested(world)
    assert len(make_matching.standing(world)) == 1
    make_meetings.changed(world, meeting, at=LATER, starts_at=make.day(11, 9), ends_at=make.day(11, 10))
    assert make_matching.standing(world) == []


def test_reading_what_stands_between_costs_as_many_queries_for_many_as_for_one(
    world: make.World, django_assert_num_queries
):
    make_matching.wanted(world, make.session(world), topics=["reading_papers"])
    make_meetings.access_line(world, world.activity.sessions.get())
    found(world, times=["weekday_evening"])
    for people in ([world.ben], world.citizens(4)):
        for someone in people:
            make_strengths.line(someone, topics=["reading_papers"])
            make_needs.with_programme(world, make_needs.need(someone))
        cards = strengths.cards_for_matching(world.programme)
        things = queries.looked_for(world.programme, at=LATER)
        with django_assert_num_queries(5):
            queries.between(world.programme, cards, things, at=LATER)
