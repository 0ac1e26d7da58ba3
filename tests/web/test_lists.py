"""Pages that list things ask the database the same number of questions for one thing and for five."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from cairn.activities import actions as activities
from cairn.care import actions as care
from cairn.do import actions as do
from cairn.events import actions as events
from cairn.explore import actions as explore
from cairn.learn import actions as learn
from cairn.learn import queries as learn_queries
from cairn.listen import actions as listen
from cairn.listen.choices import Answer, Use
from cairn.programmes import actions as programmes
from cairn.recognition import actions as recognition
from cairn.sessions import actions as sessions
from cairn.sessions import queries as session_queries
from tests import (
    make,
    make_answers,
    make_care,
    make_events,
    make_learning,
    make_maps,
    make_meetings,
    make_moderation,
    make_money,
    make_outcomes,
    make_practices,
    make_programme,
    make_reach,
    make_reflections,
    make_roles,
    make_sharing,
    make_slips,
    make_thanks,
    make_timetables,
    make_trail,
    make_work,
)

OF_A_PROGRAMME = {
    *(
        "programme",
        "programme_outcomes",
        "programme_said_and_done",
        "programme_record",
        "members",
        "moderation",
        "words_waiting",
        "reflections",
        "replies_waiting",
    ),
    "practices",
    "programme_report",
}
WHICH = {"programme_report": ["gripp2"]}
OF_AN_EVENT = {"event_programme", "programme_grid", "choose_sessions", "my_agenda", "programme_versions"}


OF_A_SESSION = {"session", "say_coming", "who_comes", "close_step_by_step", "observers"}


@dataclass(frozen=True)
class Listing:
    """A page, what it lists so many of, how often it asks the database, and who looks."""

    page: str
    fill: Callable[[make.World, int], object]
    queries: int
    reader: str = "amina"

    def address(self, world: make.World) -> str:
        if self.page == "search":
            return f"{reverse('search')}?q=chairs&kind=contributions"
        if self.page in {"home", "me", "my_words", "my_time", "about_me", "lead", "care_waiting", "care_mine"}:
            return reverse(self.page)
        if self.page in OF_AN_EVENT:
            return reverse(self.page, args=["expo"])
        if self.page in OF_A_SESSION:
            last = session_queries.sessions_of(world.activity).last()
            return reverse(self.page, args=[world.programme.slug, last.ref]) if last else ""
        if self.page in OF_A_PROGRAMME:
            return reverse(self.page, args=[world.programme.slug, *WHICH.get(self.page, [])])
        return reverse(self.page, args=[world.programme.slug, world.activity.slug])


def said_and_promised(world: make.World, number: int) -> None:
    theme = make_answers.theme(world)
    for _ in range(number):
        make_answers.answered(world, to=make.contribution(world))
        make_answers.placed(world, theme)
        make.commitment(world, decision=make.decided(world))


def more_spent(world: make.World, number: int) -> None:
    make_work.budget(world)
    for _ in range(number):
        make_work.spent(world)


def sessions_proposed(world: make.World, number: int) -> None:
    event = make_events.calling(world)
    for proposal in make_events.proposals(event, world, number):
        for by in (world.amina, world.ben):
            events.review_proposal(proposal, by=by, at=make.day(2), leaning="take", words="Yes.")


def more_programmes(world: make.World, number: int) -> None:
    for n in range(number):
        opened = programmes.open_programme(
            by=world.cleo, organisation=world.organisation, title=f"Programme {n}", slug=f"programme-{n}",
            purpose="Rooms people can bear.", at=make.MONDAY,
        )  # fmt: skip
        programmes.publish_programme(opened, by=world.cleo, at=make.MONDAY)
        more_activities(world, 1, programme=opened)


def more_activities(world: make.World, number: int, *, programme: object = None) -> None:
    for n in range(number):
        activities.open_activity(
            programme or world.programme, by=world.cleo, at=make.MONDAY, title=f"Activity {n}", slug=f"activity-{n}",
            question="What helps?",
        )  # fmt: skip


def reviewed_and_more_activities(world: make.World, number: int) -> None:
    """Of one there is a review with what citizens said of it; so many others have a card."""
    make_learning.published_review(world)
    for n in range(number):
        other = make.another_activity(world, f"other-{n}")
        make.card(replace(world, activity=other))


def activities_and_sessions(world: make.World, number: int) -> None:
    more_activities(world, number)
    for _ in range(number):
        make.session(world, starts_at=timezone.now() + timedelta(days=1))


def everything_of_mine(world: make.World, number: int) -> None:
    """Of Amina's: sessions to come, stories, contributions with a reply, promises to accept, tasks."""
    make.card(world)
    make.decided(world)
    for _ in range(number):
        make.session(world, starts_at=timezone.now() + timedelta(days=1))
        make.story(world)
        promise = make.commitment(world)
        make_work.task(promise, by=world.ben, offered_to=world.amina)
        do.accept_task(make_work.task(promise, by=world.ben), by=world.amina, at=make.MONDAY)
        answered_contributions(world, 1)
        make_sharing.need(world)
    for option in make.options(world, number, at=make.day(3)):
        make_sharing.influence(world, option, by=world.amina)


def needs(world: make.World, number: int) -> None:
    for _ in range(number):
        make_sharing.need(world)
        make_sharing.answered(world, make_sharing.need(world))
    make_sharing.format_asked(world)


def agreements(world: make.World, number: int) -> None:
    """One in force, as many earlier ones, and three that wait."""
    for n in range(number + 1):
        make_sharing.agreed(world, make_sharing.agreement(world, scope=f"Text {n}"))
    for n in range(3):
        make_sharing.agreement(world, scope=f"New text {n}")


def everything_beside_the_card(world: make.World, number: int) -> None:
    world.citizens(number)
    for n in range(number):
        make_sharing.problem(world, words=f"Problem {n}")
        make_sharing.settled(world)
        make_sharing.agreement(world)


def answered_contributions(world: make.World, number: int) -> None:
    for _ in range(number):
        made = make.contribution(world)
        listen.reply(made, by=world.cleo, at=make.MONDAY, answer=Answer.DONE, words="The chairs stand apart now.")


def used_stories(world: make.World, number: int) -> None:
    """So many stories of Amina's, each quoted by Ben behind an option; one asked for, one outside and taken back."""
    for option in make.options(world, number):
        make_trail.used(world, about_ref=option.ref)
        make_trail.asked(world, about_ref=option.ref)
        out = make_trail.outside(world, by=world.ben, use="public")
        listen.withdraw_story(out.story, by=world.amina, at=make.day(1))


def entered_for_others(world: make.World, number: int) -> None:
    for _ in range(number):
        make_slips.entered(world)
        make_slips.entered_story(world)
        make_slips.confirmed(make_slips.entered(world))


def themes_answered(world: make.World, number: int) -> None:
    for n in range(number):
        theme = make_answers.theme(world, title=f"Theme {n}")
        make_answers.placed(world, theme)
        make_answers.theme_answered(world, theme)
        make.contribution(world)


def everything_owed(world: make.World, number: int) -> None:
    """What Cleo owes: answers, one of them refuted and one disputed, needs, claims, promises, in several activities."""
    make.decided(world)
    make_money.terms(world)
    theme = make_answers.theme(world)
    for n in range(number):
        make.contribution(world, is_question=True)
        make_answers.checked(make_answers.answered(world).contribution, "no", by=world.amina)
        listen.dispute(make_answers.placed(world, theme), by=world.amina, at=make.MONDAY)
        make_sharing.need(world)
        make_money.claim(world)
        make.commitment(world)
        appealed = make_moderation.thing_of(make.contribution(world))
        make_moderation.hidden(appealed, by=(make_moderation.moderator(world, f"Mo {n}"), world.cleo))
        make_moderation.appealed(appealed)
        activities.open_activity(
            world.programme, by=world.cleo, at=make.MONDAY, title=f"Other {n}", slug=f"other-{n}", question="What?"
        )
    make_sharing.format_asked(world)


def stories(world: make.World, number: int) -> None:
    for _ in range(number):
        make.story(world, uses=[Use.PUBLIC])


def sealed(world: make.World, number: int) -> None:
    """So much of Amina's waits for Ben."""
    contact = make_care.contact(world, world.ben)
    for _ in range(number):
        care.open_message(make_care.message(contact, world.amina), by=world.ben, at=make.MONDAY)


def editions_of_the_card(world: make.World, number: int) -> None:
    for n in range(number):
        make.card(world, at=make.day(n))


def pulses(world: make.World, number: int) -> None:
    for n in range(number):
        meeting = make.session(world, starts_at=make.day(10 + n, 14))
        make.held(world, meeting, world.amina, world.ben)
        sessions.publish_notes(meeting, by=world.cleo, at=meeting.ends_at, notes="Said and done.")


def money(world: make.World, number: int) -> None:
    """Amina's claims, paid and not, and what was booked for her; editions of what is paid."""
    for _ in range(number):
        make_money.terms(world)
        make_money.paid(world, make_money.claim(world))
        make_money.claim(world)
        make_money.prepaid(world)


def money_of_mine(world: make.World, number: int) -> None:
    make_money.offered(world)
    everything_of_mine(world, number)
    money(world, number)


def money_to_pay(world: make.World, number: int) -> None:
    money(world, number)
    make_money.terms(world)
    world.citizens(number)
    recognition.offer_payment(world.activity, by=world.cleo, at=make.MONDAY)


def measures(world: make.World, number: int) -> None:
    """So many lines, agreed by one side, after an earlier wording; and a review being written."""
    make_learning.measures(world, *[make_learning.LINE] * number)
    written = make_learning.measures(world, *[make_learning.LINE] * number)
    learn.agree_measures(world.activity, by=world.ben, at=make.MONDAY, measures=written)
    make_learning.written_review(world, lessons=["Ask about noise first."] * number)


def values(world: make.World, number: int) -> None:
    """So many measures, each with so many values."""
    for line in make_learning.agreed_lines(world, *[make_learning.COUNTED] * number):
        for _ in range(number):
            make_learning.value(line, by=world.ben, amount=3)


def outcomes(world: make.World, number: int) -> None:
    """So many lines that people published, and a total."""
    for person in [world.amina, *world.citizens(5)]:
        make_outcomes.noted(world.activity, person, time="lot")
    for person in world.staff(number):
        make_outcomes.published(world, by=person)


def citizens_own_words(world: make.World, number: int) -> None:
    """A review with so many verdicts, and as much dissent beside it."""
    citizens = world.citizens(number)
    review = make_learning.written_review(world)
    for citizen in citizens:
        make_learning.verdict(world, by=citizen)
    learn.publish_review(review, by=world.amina, at=make.day(22))
    for citizen in citizens:
        learn.write_dissent(review, by=citizen, at=make.day(23), words="The bell still rings.")


def words_that_wait(world: make.World, number: int) -> None:
    for _ in range(number):
        make_moderation.reported(make_moderation.thing_of(make.contribution(world)), at=timezone.now())
        make_moderation.held(make_moderation.thing_of(make.story(world), "story"), by=world.cleo, at=timezone.now())


def reflections(world: make.World, number: int) -> None:
    for _ in range(number):
        make_reflections.draft(world)
        make_reflections.reflection(world, activity=world.activity)


def replies_that_wait(world: make.World, number: int) -> None:
    for _ in range(number):
        make_reflections.reply(make_reflections.reflection(world))


def names_proposed(world: make.World, number: int) -> None:
    """A map with two groups, group A with a name, and so many proposed for B."""
    make_maps.two_groups(world)
    other, *citizens = world.citizens(number + 1)
    make_maps.agreed(make_maps.group_name(world), world.ben, other)
    for person in citizens:
        name = make_maps.group_name(world, by=person, letter="B")
        explore.agree_with_group_name(name, by=other, at=make.day(4))


def activities_sessions_and_reflections(world: make.World, number: int) -> None:
    activities_and_sessions(world, number)
    reflections(world, number)


def practices(world: make.World, number: int) -> None:
    """So many lessons, each a practice that both sides agreed on, and as many that nobody acted on."""
    review = make_learning.written_review(world, lessons=["Ask about noise first."] * number * 2)
    learn.publish_review(review, by=world.amina, at=make.day(22))
    for lesson in learn_queries.lessons(world.activity)[:number]:
        make_practices.agreed(world, lesson=lesson)


def everything_around_a_session(world: make.World, number: int) -> None:
    """So many things to talk about, papers, lines of the access plan, people who come and who wait, ground rules."""
    meeting = make.session(world, starts_at=timezone.now() + timedelta(days=9), capacity=number)
    make.items(world, meeting, citizen=number, staff=1)
    for n, citizen in enumerate(world.citizens(2 * number)):
        make_meetings.says(meeting, citizen, at=make.day(n))
        paper = make_meetings.paper(world, meeting)
        make_meetings.sent(paper, by=world.cleo)
        make_meetings.asked(paper, by=world.amina)
        make_meetings.access_line(world, meeting)
        make_meetings.rule(meeting, by=world.amina)
        make_meetings.changed(world, meeting, place=f"Room {n}")


def observed_and_seen_to(world: make.World, number: int) -> None:
    """So many sessions that Amina comes to and sees to something in; in each she observes Ben."""
    for n in range(number):
        meeting = make.session(world, starts_at=timezone.now() + timedelta(days=n + 1))
        make_meetings.says(meeting, world.amina)
        make_meetings.access_line(world, meeting, owner=world.amina)
        make_meetings.observation(world, meeting, at=timezone.now())


def time_given(world: make.World, number: int) -> None:
    """So many sessions Amina came to and was thanked for, words of hers in a theme, papers, and what she noted."""
    for n, session in enumerate(make_thanks.met(world, number)):
        make_thanks.thanked(world, session=session)
        make_answers.placed(world, make_answers.theme(world, title=f"Theme {n}"))
        make_thanks.signed(world)
        make_thanks.agreed(world)
        make_thanks.noted(world)


def everything_owed_around_sessions(world: make.World, number: int) -> None:
    """So many sessions without notes, papers that are not there or were asked for, lines that nobody has done."""
    for _ in range(number):
        make.held(world, make.session(world), world.amina)
        meeting = make.session(world, starts_at=timezone.now() + timedelta(days=9))
        make_meetings.asked(make_meetings.paper(world, meeting), by=world.amina)
        make_meetings.access_line(world, meeting)


def over(world: make.World, number: int) -> None:
    """A session that has taken place, with so many things on its agenda, each spoken to and waiting for an answer."""
    meeting = make.session(world)
    for item in make.items(world, meeting, citizen=number):
        make.contribution(world, item=item)
    make.held(world, meeting, world.amina)


def recorded_in_the_programme(world: make.World, number: int) -> None:
    """So many who joined, roles, reflections, figures."""
    for n in range(number):
        programmes.join(world.programme, by=make.person(f"Neighbour{n}"), at=make.MONDAY)
        make_roles.offer(world, title=f"Reader {n}")
        make_reflections.reflection(world)
        make_reach.reference(world)


LISTINGS = (
    Listing("said_and_done", said_and_promised, 20),
    Listing("programme_said_and_done", said_and_promised, 18),
    Listing("programme_report", reviewed_and_more_activities, 14),
    Listing("spendings", more_spent, 13),
    Listing("home", more_programmes, 6),
    Listing("programme", activities_sessions_and_reflections, 21),
    Listing("reflections", reflections, 8),
    Listing("replies_waiting", replies_that_wait, 7),
    Listing("members", make.World.citizens, 8),
    Listing("me", money_of_mine, 27),
    Listing("about_me", money_of_mine, 9),
    Listing("care_waiting", sealed, 5, reader="ben"),
    Listing("care_mine", sealed, 4),
    Listing("money", money, 29),
    Listing("terms", money, 7),
    Listing("to_pay", money_to_pay, 25, reader="cleo"),
    Listing("make_claim", money_to_pay, 14),
    Listing("activity", everything_beside_the_card, 35),
    Listing("people_in", make.World.citizens, 8),
    Listing("cards", editions_of_the_card, 7),
    Listing("record", make.World.citizens, 9),
    Listing("programme_record", recorded_in_the_programme, 7),
    Listing("needs", needs, 19, reader="cleo"),
    Listing("agreement", agreements, 12),
    Listing("mountain", make.World.citizens, 28),
    Listing("listen", answered_contributions, 22),
    Listing("lead", everything_owed, 53, reader="cleo"),
    Listing("themes", themes_answered, 11),
    Listing("sort_into_themes", themes_answered, 14, reader="cleo"),
    Listing("owed", lambda world, number: [make.contribution(world) for _ in range(number)], 12, reader="cleo"),
    Listing("me", used_stories, 21),
    Listing("my_words", used_stories, 7),
    Listing("me", used_stories, 20, reader="ben"),
    Listing("explore", used_stories, 23),
    Listing("stories_to_use", stories, 13),
    Listing("search", answered_contributions, 6),
    Listing("stories", stories, 12),
    Listing("entered", entered_for_others, 9, reader="cleo"),
    Listing("without_account", entered_for_others, 15, reader="cleo"),
    Listing("opinion_map", names_proposed, 21),
    Listing("statements", make.statements, 8),
    Listing("sessions", lambda world, number: [make.session(world) for _ in range(number)], 8),
    Listing("learn", pulses, 23),
    Listing("learn", measures, 39),
    Listing("learn", values, 32),
    Listing("measure_values", values, 11),
    Listing("outcomes", outcomes, 12),
    Listing("programme_outcomes", outcomes, 8),
    Listing("words_waiting", words_that_wait, 10, reader="cleo"),
    Listing("moderation", words_that_wait, 7, reader="cleo"),
    Listing("review", citizens_own_words, 19),
    Listing("proposals", sessions_proposed, 13),
    Listing("event", sessions_proposed, 21),
    Listing("event", lambda world, number: make_events.with_taken(world, number * 2), 19, reader="cleo"),
    Listing("practices", practices, 7),
    Listing("programme", practices, 22),
    Listing("review", practices, 20),
    *(
        Listing(page, make_timetables.many, queries, reader="cleo")
        for page, queries in (
            ("timetable", 27),
            ("timetable_grid", 19),
            ("event_days", 11),
            ("event_rooms", 10),
            ("event_tracks", 9),
            ("event_absences", 11),
            ("release_programme", 18),
        )
    ),
    Listing("lead", practices, 46, reader="cleo"),
    Listing("event_programme", make_programme.many, 8),
    Listing("programme_grid", make_programme.many, 9),
    Listing("choose_sessions", make_programme.many, 8),
    Listing("my_agenda", make_programme.many_of_mine, 8),
    Listing("programme_versions", make_programme.versions, 10),
    Listing("session", everything_around_a_session, 43),
    Listing("session", everything_around_a_session, 63, reader="cleo"),
    Listing("session", over, 30),
    Listing("say_coming", everything_around_a_session, 16),
    Listing("observers", everything_around_a_session, 16, reader="ben"),
    Listing("me", observed_and_seen_to, 22),
    Listing("my_time", time_given, 22),
    Listing("lead", everything_owed_around_sessions, 49, reader="cleo"),
    Listing("who_comes", everything_around_a_session, 13, reader="cleo"),
    Listing("close_step_by_step", over, 18, reader="cleo"),
)


@pytest.mark.parametrize("number", [1, 5])
@pytest.mark.parametrize("listing", LISTINGS, ids=lambda listing: listing.page)
def test_one_thing_and_five_cost_the_same(
    client: Client, world: make.World, listing: Listing, number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    listing.fill(world, number)
    client.force_login(getattr(world, listing.reader))
    with django_assert_num_queries(listing.queries):
        assert client.get(listing.address(world)).status_code == 200
