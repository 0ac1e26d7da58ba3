"""Letters about what waits for people: promises before their day, pulses, votes, and nothing too often."""

from collections.abc import Iterable
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command

from cairn.do import actions as do
from cairn.do import queries as do_queries
from cairn.learn import actions as learn
from cairn.learn import queries as learn_queries
from cairn.notify import actions, queries, sending, waiting
from cairn.notify.choices import About
from cairn.notify.models import Letter, Reminder
from cairn.notify.written_days import in_words
from tests import make, make_learning, make_letters, make_money, make_practices, make_sharing, make_votes

pytestmark = pytest.mark.django_db
PROMISE, PULSE, VOTE, ASKED = (
    "About a promise you own", "How was the meeting for you?", "A vote is open for you", "Something is asked of you",
)  # fmt: skip


def days_told(person, subject: str, *, days: Iterable[int], hour: int = 9) -> list[int]:
    """On which of these days a letter with this subject goes to the person, if the command runs on each."""
    return [n for n in days if person.email in make_letters.bodies(make.day(n, hour), about=subject)]


@pytest.fixture
def promised(world: make.World) -> make.World:
    """A promise of Ben's, due on day 14, that Amina has accepted to own with him."""
    make.decided(world)
    do.accept_commitment(make.commitment(world), by=world.amina, at=make.day(0))
    return world


def test_owners_are_reminded_a_week_and_a_day_before_and_on_the_day_before(promised: make.World):
    assert days_told(promised.amina, PROMISE, days=(5, 6, 7, 12, 13, 14)) == [6, 13]
    (said,) = Reminder.objects.filter(letter__person=promised.amina).values_list("thing", flat=True).distinct()
    assert said.startswith("day:")


def test_who_was_reminded_on_the_day_before_hears_of_lateness_a_week_later(promised: make.World):
    assert days_told(promised.amina, PROMISE, days=(6, 13, 15, 19, 20, 27, 34)) == [6, 13, 20, 27]
    (made,) = do_queries.commitments(promised.activity)
    do.re_agree(made, by=promised.amina, at=make.day(35), due_on=make.day(60).date(), words="The chairs come in March.")
    assert days_told(promised.amina, PROMISE, days=(51, 52, 59)) == [52, 59]


def test_who_was_reminded_late_is_not_reminded_again_within_the_week(promised: make.World):
    assert days_told(promised.ben, PROMISE, days=(9, 13, 14)) == [9]


def test_the_reminder_says_which_promise_and_by_which_day(promised: make.World):
    body = make_letters.bodies(make.day(6), about=PROMISE)[promised.ben.email]
    words = "Your promise is due on Monday 19 January 2026: “Put four chairs with arms by the window.”"
    assert (words in body, "/p/waiting-well/a/quiet-corner/do\n" in body) == (True, True)


def test_whoever_is_asked_to_own_a_promise_hears_of_it_at_once_and_weekly_till_they_answer(world: make.World):
    make.decided(world)
    made = make.commitment(world)
    assert days_told(world.amina, PROMISE, days=(0, 1, 6, 7, 8)) == [0, 7]
    assert days_told(world.ben, PROMISE, days=(0, 5)) == []  # he made it himself
    do.accept_commitment(made, by=world.amina, at=make.day(9))
    assert days_told(world.amina, PROMISE, days=range(14, 15)) == [14]  # the day itself; never told that it was due


def test_a_kept_or_dropped_promise_reminds_nobody(promised: make.World):
    (made,) = do_queries.commitments(promised.activity)
    do.keep_commitment(made, by=promised.ben, at=make.day(3), evidence="They stand there.")
    assert days_told(promised.amina, PROMISE, days=(6, 13, 15)) == []


def test_nothing_turns_late_silently_and_owners_hear_of_it_for_four_weeks_at_most(promised: make.World):
    assert days_told(promised.amina, PROMISE, days=(15, 21, 22, 29, 36, 43)) == [15, 22, 29, 36]
    call_command("notice_late", stdout=StringIO())
    assert do_queries.commitments(promised.activity)[0].state == "late"


def test_everybody_checked_in_gets_their_own_link_and_later_only_who_has_not_answered(world: make.World):
    make.pulse(world, citizens=2, at=make.day(10, 16))
    first = make_letters.bodies(make.day(10, 17), about=PULSE)
    present = {world.amina.email, world.ben.email, "citizen1@example.org", "citizen2@example.org"}
    assert set(first) == present
    token = learn_queries.asked_of(world.amina, at=make.day(11))[0].token
    assert f"http://localhost:8000/pulse/{token}\n" in first[world.amina.email]
    assert [token in body for body in first.values()].count(True) == 1
    make.answered(world.amina, at=make.day(11))
    told = {n: set(make_letters.bodies(make.day(n, 17), about=PULSE)) for n in (11, 16, 17, 18, 19, 24)}
    assert {n: who for n, who in told.items() if who} == {17: present - {world.amina.email}}


def test_who_has_answered_before_the_first_letter_gets_it_like_everybody(world: make.World):
    make.pulse(world, at=make.day(10, 16))
    make.answered(world.amina, at=make.day(10, 16))
    assert set(make_letters.bodies(make.day(10, 17), about=PULSE)) == {world.amina.email, world.ben.email}


def test_of_a_closed_pulse_no_letter_is_known_any_more(world: make.World):
    pulse = make.pulse(world, citizens=3, at=make.day(10, 16))
    sending.send_letters(at=make.day(10, 17))
    assert Letter.objects.filter(about=About.PULSE).count() == 5
    learn.close_pulse(pulse, at=make.day(21))
    sending.send_letters(at=make.day(21))
    assert not Letter.objects.filter(about=About.PULSE).exists()
    assert not Reminder.objects.filter(thing__startswith="pulse").exists()


def test_a_letter_of_a_pulse_that_was_cut_off_does_not_go_once_it_is_closed(world: make.World):
    pulse = make.pulse(world, at=make.day(10, 16))
    make_letters.noted(world.amina, About.PULSE, at=make.day(10, 17), things=[f"pulse:{pulse.ref}"])
    learn.close_pulse(pulse, at=make.day(21))
    assert make_letters.sent(make.day(21)) == []
    assert not queries.letters_to_go()


def test_who_answers_by_a_sheet_of_paper_gets_no_link(world: make.World):
    pulse = make.pulse(world, at=make.day(10, 16))
    pulse.invitations.filter(person=world.amina).update(has_sheet=True)
    assert set(make_letters.bodies(make.day(10, 17), about=PULSE)) == {world.ben.email}


def test_the_closing_vote_is_announced_to_all_and_remembered_to_who_has_not_answered(world: make.World):
    make_learning.closing_vote(world, at=make.day(20))
    first = make_letters.bodies(make.day(20, 12), about=VOTE)
    assert (len(first), world.ben.email in first) == (5, False)
    assert "done together, start to finish?" in first[world.amina.email]
    make_learning.answered(world.amina, "yes", at=make.day(21))
    told = {n: set(make_letters.bodies(make.day(n), about=VOTE)) for n in (21, 26, 27, 28, 29, 31)}
    assert {n: who for n, who in told.items() if who} == {27: set(first) - {world.amina.email}}


def test_a_joint_statement_is_put_to_every_citizen_by_letter(world: make.World):
    make_learning.statement(world, at=make.day(20))
    found = make_letters.bodies(make.day(20, 12), about=VOTE)
    assert set(found) == {world.amina.email, "citizen1@example.org", "citizen2@example.org"}
    assert "Do you agree how “A quiet corner” was?" in found[world.amina.email]
    assert make_learning.STATEMENT not in found[world.amina.email]


def test_everybody_on_the_roll_hears_of_a_vote_and_again_before_it_closes_voted_or_not(world: make.World):
    decision = make.decision(world, make.options(world), at=make.day(3))  # for a week
    roll = {world.amina.email, world.ben.email, "neighbour@example.org"}
    assert set(make_letters.bodies(make.day(3), about=VOTE)) == roll
    make_votes.cast(decision, [world.amina], 3, 3, at=make.day(4))
    told = {n: set(make_letters.bodies(make.day(n, 8), about=VOTE)) for n in (4, 6, 9, 10, 11)}
    assert {n: who for n, who in told.items() if who} == {10: roll}


def test_offers_of_payment_and_answers_to_needs_are_said_without_their_words(world: make.World):
    make_money.offered(world)
    make_sharing.answered(world, make_sharing.need(world))
    body = make_letters.bodies(make.day(1), about=ASKED)[world.amina.email]
    assert body.count("\n- ") == 2
    assert ("Payment for your time is offered" in body, "need to join in was answered" in body) == (True, True)
    assert "Breaks" not in body


def test_whoever_sees_to_a_change_of_practice_is_reminded_before_its_day(world: make.World):
    due_on = make.day(50).date()
    made = make_practices.agreed(world, due_on=due_on)
    assert days_told(world.amina, PROMISE, days=(40, 41, 42, 43, 49, 50)) == [42, 49]
    body = make_letters.bodies(make.day(57), about=PROMISE)[world.amina.email]
    assert f"- Say by {in_words(due_on)} whether this is done" in body
    assert f"/{made.ref}\n" in body


def test_a_thing_that_goes_on_waiting_is_said_four_times_in_all(world: make.World):
    make_money.offered(world)
    assert days_told(world.amina, ASKED, days=(0, 3, 7, 14, 21, 28, 60)) == [0, 7, 14, 21]


def test_nobody_gets_letters_they_do_not_want_or_without_an_address(promised: make.World):
    actions.stop_letters(by=promised.amina, about=About.PROMISES, at=make.MONDAY)
    type(promised.ben).objects.filter(pk=promised.ben.pk).update(email="")
    assert make_letters.bodies(make.day(6), about=PROMISE) == {}


def test_a_week_lies_between_two_letters_about_the_same_thing():
    day = make.MONDAY.date()
    before = {(1, "task:a"): waiting.Reminded(day, 1), (2, "task:a"): waiting.Reminded(day, 4)}
    due = [waiting.is_due(1, "task:a", before, on=day + timedelta(days=n)) for n in (0, 6, 7)]
    assert due == [False, False, True]
    assert waiting.is_due(1, "task:b", before, on=day)
    assert not waiting.is_due(2, "task:a", before, on=day + timedelta(days=9))
    assert not waiting.is_due(1, "task:a", before, on=day + timedelta(days=9), again=False)


def test_looking_up_what_waits_costs_as_many_questions_for_many_people_as_for_one(
    world: make.World, django_assert_num_queries
):
    make.pulse(world, at=make.day(10, 16))
    make.decided(world)
    make.commitment(world)
    with django_assert_num_queries(44):
        assert waiting.everything(at=make.day(11))
    for n in range(5):
        make.commitment(world, words=f"Promise {n}")
    with django_assert_num_queries(44):
        waiting.everything(at=make.day(11))
