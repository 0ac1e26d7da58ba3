"""The conditions 7.3 to 7.7 turn because of what people send by the forms of pages, and back where the rule says so.

Pages know the real clock. What only time can do (an asking that closes, a day that goes by) is read at a later moment.
"""

from datetime import datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cairn.core.altitude import FAILED, MISSING, SHOWN
from cairn.decide.models import Decision
from cairn.do import actions as do
from cairn.do.models import Commitment, Task
from cairn.learn import actions as learn
from cairn.learn import queries as learn_queries
from cairn.learn.models import PulseInvitation
from cairn.ledger import queries as ledger
from cairn.mountain import queries as mountain
from cairn.people.models import Person
from tests import make, make_learning, make_sheets, make_work

HERE = ("waiting-well", "quiet-corner")
SHEET = {f"P{number}": "5" for number in range(1, 8)}
KEPT = {"evidence": "They stand there.", "link": ""}


def send(client: Client, person: Person, page: str, *more: str, **sent: object) -> None:
    """Somebody sends the form of a page, and it is taken."""
    client.force_login(person)
    answer = client.post(reverse(page, args=[*HERE, *more]), sent)
    assert answer.status_code == 302, (page, answer.content.decode())


def later(**time: int) -> datetime:
    return timezone.now() + timedelta(**time)


def state(world: make.World, condition: str, *, at: datetime | None = None) -> str:
    return mountain.reading(world.activity, at=at or later(days=1)).finding(condition).state


def newest(world: make.World, kind: str) -> int:
    return ledger.newest(world.chain, kind=kind)[0].number


def confirmed(client: Client, world: make.World, *numbers: int, by: tuple[Person, ...], said: str = "yes") -> None:
    """All citizens answer on the page that asks whether it was so, and with the last of them it is counted."""
    for person in by:
        client.force_login(person)
        sent = {f"{world.activity.ref}-{number}": said for number in numbers}
        assert client.post(reverse("was_it_so"), sent).status_code == 302


def test_the_budget_in_public_and_a_vote_about_it_show_the_money(client: Client, world: make.World) -> None:
    decision = make_work.voted(world, money=240)
    assert state(world, "7.3") == MISSING
    send(client, world.cleo, "publish_budget", lines="Hire of the hall £240")
    assert state(world, "7.3") == MISSING
    send(client, world.cleo, "decide_budget", decision=decision.ref)
    assert state(world, "7.3") == SHOWN


def done_by(client: Client, world: make.World, promise: Commitment, *doers: Person) -> int:
    """A task offered, taken on and finished by these people, through the pages; the number of its entry."""
    send(
        client, world.ben, "offer_task", promise.ref, words="Try the chairs.", hours="2", offered_to="",
        in_return="A meal.",
    )  # fmt: skip
    task = Task.objects.latest("number")
    for one in doers:
        send(client, one, "accept_task", task.ref)
    refs = [one.ref for one in doers]
    send(client, doers[0], "finish_task", task.ref, doers=refs, words="All four tried.", hours_each="2")
    return newest(world, "do.task.finished")


def test_tasks_of_both_sides_that_citizens_confirm_show_that_work_is_shared_and_staff_alone_do_not(
    client: Client, world: make.World
) -> None:
    (neighbour,) = world.citizens(1)
    make.decided(world)
    promise = make.commitment(world, due_on=later(days=30).date())
    both = (done_by(client, world, promise, world.amina), done_by(client, world, promise, world.ben))
    assert state(world, "7.4") == MISSING
    confirmed(client, world, *both, by=(world.amina, neighbour))
    assert state(world, "7.4", at=later(days=11)) == SHOWN
    more = [done_by(client, world, promise, world.ben) for _number in range(3)]
    confirmed(client, world, *more, by=(world.amina, neighbour))
    assert state(world, "7.4", at=later(days=11)) == FAILED


@pytest.mark.parametrize(("said", "found"), [("yes", SHOWN), ("no", MISSING)])
def test_measures_agreed_before_a_review_that_citizens_lead_and_their_verdict(
    client: Client, world: make.World, said: str, found: str
) -> None:
    (neighbour,) = world.citizens(1)
    line = {"different_1": "Nobody goes home unseen.", "for_whom_1": "For all.", "how_known_1": "We count them."}
    send(client, world.cleo, "write_measures", **line, by_on_1=later(days=90).date().isoformat())
    ref = learn_queries.measures(world.activity).ref
    for person in (world.amina, world.ben):
        send(client, person, "agree_measures", ref)
    make.at_stage(world, "do", at=timezone.now())
    make.at_stage(world, "learn", at=timezone.now())
    assert state(world, "7.5") == MISSING
    send(client, world.amina, "lead_review")
    send(client, world.amina, "write_review", **make_learning.REVIEW | {"lessons": "Ask about noise first."})
    send(client, neighbour, "write_verdict", words="It was ours.", credit="none")
    send(client, world.amina, "publish_review")
    number = newest(world, "learn.review.published")
    confirmed(client, world, number, by=(world.amina, neighbour), said=said)
    assert state(world, "7.5", at=later(days=11)) == found


def test_without_a_verdict_it_was_not_judged_together_and_dissent_beside_it_changes_no_state(
    client: Client, world: make.World
) -> None:
    make_learning.agreed_measures(world, at=make.day(1))
    make.at_stage(world, "do", at=make.day(5))
    make.at_stage(world, "learn", at=timezone.now())
    send(client, world.amina, "lead_review")
    send(client, world.amina, "write_review", **make_learning.REVIEW | {"lessons": "Ask about noise first."})
    send(client, world.amina, "publish_review")
    assert state(world, "7.5") == FAILED
    send(client, world.amina, "write_dissent", words="The bell still rings.", credit="none")
    assert state(world, "7.5") == FAILED
    client.logout()
    assert "The bell still rings." in client.get(reverse("review", args=HERE)).content.decode()


def promised(client: Client, world: make.World, decision: Decision, *, days: int) -> Commitment:
    """A promise made and accepted by both its owners, through the pages."""
    send(
        client, world.ben, "make_commitment", words="Put four chairs by the window.", decision=decision.ref,
        owner_citizen=world.amina.ref, owner_staff=world.ben.ref, due_on=later(days=days).date().isoformat(),
    )  # fmt: skip
    made = Commitment.objects.latest("number")
    send(client, world.amina, "accept_commitment", made.ref)
    return made


def test_promises_kept_in_time_or_given_a_new_day_with_citizens_count_and_silence_does_not(
    client: Client, world: make.World
) -> None:
    decision = make.decided(world)
    kept, open_one = (promised(client, world, decision, days=days) for days in (1, 2))
    send(client, world.ben, "keep_commitment", kept.ref, **KEPT)
    assert state(world, "7.6", at=timezone.now()) == MISSING  # none is due yet
    assert state(world, "7.6", at=later(days=1, hours=1)) == SHOWN
    assert state(world, "7.6", at=later(days=3)) == FAILED  # one of two
    send(
        client, world.amina, "re_agree", open_one.ref, due_on=later(days=20).date().isoformat(),
        words="The chairs come later; we agreed on it together.",
    )  # fmt: skip
    assert state(world, "7.6", at=later(days=19)) == SHOWN
    silent = mountain.reading(world.activity, at=later(days=51)).finding("7.6")
    assert silent.state == FAILED
    assert "without a word" in silent.why.template


def test_what_is_late_openly_is_not_silent_and_still_not_kept_in_time(client: Client, world: make.World) -> None:
    late = promised(client, world, make.decided(world), days=1)
    do.notice_late(late, at=later(days=3))
    told = mountain.reading(world.activity, at=later(days=51)).finding("7.6")
    assert told.state == FAILED
    assert "without a word" not in told.why.template


def a_pulse(world: make.World, *, asked: int):
    """A pulse open now, to Amina, a guest whom Cleo checked in, more citizens, and Ben."""
    guests = world.citizens(asked - 1)
    return make_sheets.pulse(world, without_a_phone=guests, at=timezone.now() - timedelta(hours=1)), guests


def answers(client: Client, world: make.World, pulse, guests: list[Person], *, answered: int) -> None:
    """Amina answers by her link, one guest by a sheet that she enters, the others by their links; until so many did."""
    session = (world.programme.slug, pulse.session.ref)
    client.force_login(world.cleo)
    sent = {"people": [guests[0].ref], "shape": "normal", "given": (code := learn_queries.fresh_sheet_code())}
    assert client.post(reverse("hand_out_sheets", args=session), sent).status_code == 200
    client.force_login(world.amina)
    assert client.post(reverse("enter_sheet", args=session), SHEET | {"code": code}).status_code == 302
    client.logout()
    for one in [world.amina, *guests[1:]][: answered - 1]:
        token = learn_queries.asked_of(one, at=timezone.now())[0].token
        assert client.post(reverse("answer_pulse", args=[token]), SHEET).status_code == 302


def voted(client: Client, world: make.World, *, yes: int) -> None:
    """The closing vote, opened by Amina; so many of the citizens say yes, one by one, by their links."""
    make.at_stage(world, "learn", at=timezone.now())
    send(client, world.amina, "open_closing_vote")
    vote = learn_queries.closing_vote(world.activity)
    client.logout()
    for number, person in enumerate(make_learning.everybody_asked(vote)):
        (asked,) = learn_queries.votes_asked_of(person, at=timezone.now())
        said = {"answer": "yes" if number < yes else "no"}
        assert client.post(reverse("answer_vote", args=[asked.token]), said).status_code == 302
    client.get(reverse("learn", args=HERE))  # everybody has answered: whoever comes by finds it closed


@pytest.mark.parametrize(
    ("asked", "answered", "yes", "found"),
    [(5, 5, 4, SHOWN), (5, 5, 3, FAILED), (9, 6, 9, SHOWN), (9, 5, 9, FAILED)],
    ids=["two thirds say yes", "fewer say yes", "six of nine answered", "five of nine answered"],
)
def test_the_pulse_and_the_closing_vote_show_that_it_felt_equal(
    client: Client, world: make.World, asked: int, answered: int, yes: int, found: str
) -> None:
    pulse, guests = a_pulse(world, asked=asked)
    answers(client, world, pulse, guests, answered=answered)
    assert PulseInvitation.objects.filter(pulse=pulse, side="citizen", is_used=True).count() == answered - 1
    learn.close_pulse(pulse, at=pulse.closes_at)
    assert state(world, "7.7", at=later(days=11)) == MISSING  # no closing vote yet
    voted(client, world, yes=yes)
    assert state(world, "7.7", at=later(days=11)) == found
