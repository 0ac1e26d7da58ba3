"""Many people answer at the very same moment, each on a line of their own to the database."""

from collections.abc import Callable

from cairn.learn import actions, queries
from cairn.learn.models import Pulse, PulseAnswer, PulseInvitation, SecretAnswer, SecretInvitation, SecretVote
from tests import make, make_learning, make_outcomes
from tests.at_once import REALLY_AT_ONCE, all_at_once

SOON = make.day(21)

pytestmark = REALLY_AT_ONCE


def votes(answer: str) -> list[Callable[[], object]]:
    tokens = [queries.vote_token_of(one) for one in SecretInvitation.objects.all()]
    return [lambda token=token: actions.answer_vote(token, at=SOON, answer=answer) for token in tokens]


def test_no_vote_is_lost_or_doubled_however_many_press_at_once() -> None:
    make_learning.closing_vote(make.world(), citizens=9)
    assert all_at_once(votes("yes")) == [True] * 10
    assert SecretAnswer.objects.count() == 10
    assert not SecretInvitation.objects.filter(is_used=False).exists()


def test_a_vote_that_comes_while_the_count_begins_is_counted_or_refused() -> None:
    vote = make_learning.closing_vote(make.world(), citizens=7)
    *early, late = votes("yes")
    assert all_at_once(early) == [True] * 7
    closing = SecretVote.objects.get(pk=vote.pk)
    came, closed = all_at_once([late, lambda: actions.close_vote(closing, at=vote.closes_at)])
    assert closed
    assert SecretVote.objects.get(pk=vote.pk).result["yes"] == 7 + came
    assert not SecretAnswer.objects.exists()


def test_no_answer_to_the_pulse_is_lost_or_doubled() -> None:
    pulse: Pulse = make.pulse(make.world(), citizens=8)
    tokens = [queries.token_of(one) for one in PulseInvitation.objects.filter(pulse=pulse)]
    sheet = make.answers()
    deeds = [lambda token=token: actions.answer_pulse(token, at=make.day(11), answers=sheet) for token in tokens]
    assert all_at_once(deeds) == [True] * 10
    assert PulseAnswer.objects.count() == 10


def test_notes_written_at_once_are_counted_once_each_in_whole_rounds() -> None:
    world = make.world()
    people = [world.ben, *world.citizens(8)]
    make_outcomes.noted(world.activity, world.amina, confidence="more", time="lot")
    deeds = [
        lambda person=person: make_outcomes.noted(world.activity, person, confidence="more", time="lot")
        for person in people
    ]
    assert all_at_once(deeds) == [True] * 9
    assert [(one.item, one.n) for one in queries.outcome_totals([world.activity])] == [("confidence", 10), ("time", 10)]
