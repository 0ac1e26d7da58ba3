"""The mountain page: why the level is what it is, in words and with its facts."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from cairn.activities import actions as activities
from cairn.core.altitude import RULES_V1
from cairn.web.contents import conditions
from tests import make, make_challenges, make_climb
from tests.core.altitude import climbs
from tests.web.components.html_checks import faults, text
from tests.web.looking import signed_in

HERE = "/p/waiting-well/a/quiet-corner"
CLIMB = "/p/waiting-well/a/a-climb"
QUERIES = 26  # for the whole page, session and frame included
THE_WORD = "This was co-produced: level 7, confirmed by the citizens who were there."


def mountain(client: Client, here: str = CLIMB) -> str:
    page = client.get(f"{here}/mountain")
    assert page.status_code == 200
    assert faults(page.content.decode()) == []
    return page.content.decode()


def condition(page: str, number: str) -> str:
    """The words about one condition."""
    rest = page[page.index(f'<li id="c{number}">') :]
    end = rest.find('<li id="c', 5)
    return text(rest[: end if end > 0 else rest.index("</section>")])


@pytest.mark.parametrize("name", ["amina", "ben", "cleo", "dana", ""])
def test_everybody_reads_every_condition_with_its_state(client: Client, world: make.World, name: str) -> None:
    make.card(world)
    make.invitation(world)
    page = mountain(signed_in(client, world, name), HERE)
    for rule in RULES_V1.conditions:
        assert f'id="c{rule.id}"' in page
    assert page.count("not shown yet") >= 20


def test_the_promise_stands_beside_the_level_with_its_day_and_every_change(client: Client, world: make.World) -> None:
    assert "Promised Nothing promised yet." in text(mountain(client, HERE))
    make.card(world, promised_level=4)
    make.card(world, at=make.day(3), promised_level=2)
    page = text(mountain(client, HERE))
    assert "Promised 4 of 7 Asked while open Not reached yet: 3 levels below." in page
    assert "Promised on Monday 5 January 2026, with the decision card." in page
    assert "Changed on Thursday 8 January 2026 to: Explained to us (2)." in page


@pytest.mark.parametrize(
    ("promised", "said"), [(5, "Promise kept."), (4, "More than promised: 1 level above."), (6, "1 level below.")]
)
def test_what_came_of_the_promise_is_said_in_levels(
    client: Client, world: make.World, promised: int, said: str
) -> None:
    make_climb.climbed(world, climbs.heard(promised=promised), days=60)
    assert said in text(mountain(client))


def test_a_condition_opens_to_the_facts_it_rests_on(client: Client, world: make.World) -> None:
    make.card(world)
    make.invitation(world)
    make.held(world, make.session(world, starts_at=make.day(14)), world.amina, world.ben)
    said = condition(mountain(client, HERE), "3.1")
    assert "Monday 5 January 2026 The decision card was published" in said
    assert "It rests on these entries of the record:" in said


def test_a_condition_gives_every_threshold_with_its_reason(client: Client, world: make.World) -> None:
    page = mountain(client, HERE)
    assert "25% of agenda time" in condition(page, "5.2")
    for rule in RULES_V1.conditions:
        for threshold in rule.thresholds:
            assert threshold.reason in condition(page, rule.id).replace("\u2019", "'")


def test_what_was_written_down_later_says_so(client: Client, world: make.World) -> None:
    make.card(world)
    session = make.session(world)
    make.check_in(session, world.amina)
    make.held(world, session, at=session.ends_at + timedelta(days=3))
    assert "Written down 3 days later." in text(mountain(client, HERE))


def test_who_confirmed_is_told_in_numbers_from_five_people_asked_on(client: Client, world: make.World) -> None:
    make_climb.climbed(world, climbs.heard(), days=60)
    said = condition(mountain(client), "5.1")
    assert "Citizens asked: 7. Yes: 3. No: 0. Not there: 0." in said


def test_where_few_were_asked_no_number_is_told(client: Client, world: make.World) -> None:
    make_climb.climbed(world, climbs.heard(citizens=climbs.CITIZENS[:4]), days=60)
    said = condition(mountain(client), "5.1")
    assert "Enough citizens who were there say so." in said
    assert "say yes" not in said


def test_what_nobody_confirmed_says_so(client: Client, world: make.World) -> None:
    make_climb.climbed(world, climbs.heard(confirmed=False), days=60)
    said = condition(mountain(client), "5.1")
    assert "Not enough yet: 2 have to say yes, and more have to say yes than no." in said


def test_while_citizens_are_being_asked_the_day_is_told(client: Client, world: make.World) -> None:
    climb = climbs.asked()
    climb.staff("sessions.decider.present", 58, about="m1", session="m1")
    make_climb.climbed(world, climb, days=60)
    assert "Citizens are being asked until" in condition(mountain(client), "5.1")


def test_what_came_late_and_was_done_after_all_stays_listed(client: Client, world: make.World) -> None:
    climb = climbs.asked().changed("listen.contribution.answered", about="q1", day=58)
    make_climb.climbed(world, climb, days=60)
    page = mountain(client)
    assert "working days late." in condition(page, "3.2")
    assert "got its answer" in condition(page, "3.2")
    assert "its lateness stays listed: 3.2 Questions answered" in text(page)


def test_what_has_lapsed_says_until_when_it_was_shown(client: Client, world: make.World) -> None:
    make_climb.climbed(world, climbs.summit(), days=420)
    page = mountain(client)
    assert "It was shown until" in condition(page, "7.1")
    assert "It lapsed" in text(page)


def test_many_facts_are_listed_in_part_and_named_in_full(client: Client, world: make.World) -> None:
    make_climb.climbed(world, climbs.survey(people=60, replied_on=60), days=70)
    said = condition(mountain(client), "4.4")
    assert "facts more stand in the record" in said
    assert said.count("got its answer") <= 8


def test_what_somebody_challenges_is_marked_and_anybody_finds_the_way(client: Client, world: make.World) -> None:
    assert f"{HERE}/challenge?condition=2.2" in mountain(client, HERE)
    assert "Challenged" not in condition(mountain(client, HERE), "2.2")
    make_challenges.challenge(world, by=None, at=timezone.now())
    said = condition(mountain(client, HERE), "2.2")
    assert "Challenged: somebody says that this is not how it was." in said
    assert "Read the challenge" in said


def test_numbers_of_entries_are_told_short() -> None:
    assert conditions.in_ranges([]) == ""
    assert conditions.in_ranges([4, 2, 3, 9]) == "2 to 4, 9"
    assert conditions.in_ranges(range(0, 200, 2)).endswith("76, 78, and more, up to 198")


@pytest.mark.parametrize(("climb", "days"), [(climbs.summit(), 100), (climbs.designed(), 60)])
def test_the_word_for_the_summit_is_kept_for_the_summit(
    client: Client, world: make.World, climb: climbs.Climb, days: int
) -> None:
    make_climb.climbed(world, climb, days=days)
    is_summit = days == 100
    for path in ("", "/mountain"):
        page = client.get(CLIMB + path).content.decode()
        assert (THE_WORD in page) == is_summit
        assert page.lower().count("co-produced") == is_summit


def test_why_a_level_is_capped_is_said(client: Client, world: make.World) -> None:
    make_climb.climbed(world, climbs.designed(gap=1.2), days=60)
    page = text(mountain(client))
    assert "At most level 5: staff rate it" in page
    assert "The two sides remember this differently." in page


def test_a_group_that_goes_on_and_work_that_ended_are_told_apart(client: Client, world: make.World) -> None:
    make_climb.climbed(world, climbs.asked(standing=True), days=60)
    assert "This group goes on" in text(mountain(client))
    activities.end_activity(world.activity, by=world.cleo, at=make.day(9))
    assert "It ended on Wednesday 14 January 2026." in text(mountain(client, HERE))


def test_what_was_looked_back_on_stands_still(client: Client, world: make.World) -> None:
    climb = climbs.summit()
    climb.staff("activities.activity.ended", 89)
    make_climb.climbed(world, climb, days=100)
    assert "the level stands still; anybody can challenge it until" in text(mountain(client))


def test_what_was_withdrawn_says_that_it_stays_listed(client: Client, world: make.World) -> None:
    activities.withdraw_activity(world.activity, by=world.cleo, at=make.day(1))
    assert "This activity was withdrawn. It stays listed and counts as level 1." in text(mountain(client, HERE))


def test_the_programme_shows_all_its_activities_on_one_mountain(client: Client, world: make.World) -> None:
    page = client.get("/p/waiting-well").content.decode()
    assert faults(page) == []
    assert "A quiet corner" in page
    assert "Too few activities to say" in page


@pytest.mark.parametrize("people", [5, 60])
def test_the_page_costs_the_same_however_much_happened(
    client: Client, world: make.World, people: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_climb.climbed(world, climbs.survey(people=people, replied_on=60), days=70)
    signed_in(client, world, "amina")
    mountain(client)
    with django_assert_num_queries(QUERIES):
        mountain(client)


@pytest.mark.django_db
def test_the_rules_page_gives_every_threshold_with_its_reason_and_every_thread(client: Client) -> None:
    page = client.get("/rules").content.decode()
    assert faults(page) == []
    said = text(page).replace("\u2019", "'")
    thresholds = [*RULES_V1.thresholds, *(one for rule in RULES_V1.conditions for one in rule.thresholds)]
    assert all(one.reason in said for one in thresholds)
    assert all(f"{rule.id} {rule.title}" in said for rule in RULES_V1.conditions)
    assert "Agenda 5.2 Our items; 6.3 Shared chair and agenda" in said
    for words in ("still to be built", "have no page", "%("):
        assert words not in said
