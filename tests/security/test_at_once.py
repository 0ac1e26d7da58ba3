"""Two people press the same button at once: each has the page as it was, and only the first deed is done."""

import pytest

from cairn.activities import actions as activities
from cairn.base.verdict import Refused
from cairn.decide import actions as decide
from cairn.decide.models import Decision
from cairn.do import actions as do
from cairn.learn import actions as learn
from cairn.ledger import queries as ledger
from cairn.listen import actions as listen
from cairn.sessions import actions as sessions
from tests import make, make_learning, make_votes

pytestmark = pytest.mark.django_db


def twice(thing, deed):
    """Do `deed` to the thing as two people hold it; the first is done, the second refused."""
    one, other = (type(thing).objects.get(pk=thing.pk) for _ in range(2))
    deed(one)
    with pytest.raises(Refused):
        deed(other)


def entries_of(world, kind):
    return ledger.newest(world.chain, kind=kind).count()


@pytest.fixture
def open_decision(world):
    return make.decision(world, make.options(world))


def test_a_decision_is_counted_once(world, open_decision):
    late = make.day(11)
    twice(open_decision, lambda held: decide.extend_decision(held, by=world.cleo, at=late))
    assert entries_of(world, "decide.decision.extended") == 1
    late = make.day(18)
    twice(open_decision, lambda held: decide.close_decision(held, by=world.cleo, at=late))
    assert entries_of(world, "decide.decision.closed") == 1


def test_reasons_once_published_are_not_overwritten(world, open_decision):
    make_votes.closed(world, open_decision)
    words = iter(["The first reasons.", "Other reasons."])
    twice(
        open_decision,
        lambda held: decide.publish_reasons(held, by=world.cleo, at=make.day(12), words=next(words)),
    )
    assert Decision.objects.get(pk=open_decision.pk).reasons == "The first reasons."


def test_no_ballot_slips_in_after_the_count(world, open_decision):
    before_the_close, paper = make.day(9), Decision.objects.get(pk=open_decision.pk)
    make_votes.closed(world, open_decision)
    with pytest.raises(Refused):
        decide.cast_ballot(paper, by=world.amina, at=before_the_close, grades={}, objections={})
    assert not paper.ballots.exists()


def test_an_activity_ends_once(world):
    twice(world.activity, lambda held: activities.end_activity(held, by=world.cleo, at=make.day(1)))
    assert entries_of(world, "activities.activity.ended") == 1


def test_a_session_is_closed_once(world):
    meeting = make.session(world)
    twice(meeting, lambda held: sessions.hold_session(held, by=world.cleo, at=make.day(11), people=3))
    assert entries_of(world, "sessions.session.held") == 1


def test_a_pulse_is_closed_once(world):
    pulse = make.pulse(world)
    twice(pulse, lambda held: learn.close_pulse(held, at=make.day(40)))
    assert entries_of(world, "learn.pulse.closed") == 1


def test_a_secret_vote_is_counted_once(world):
    vote = make_learning.closing_vote(world)
    twice(vote, lambda held: learn.close_vote(held, at=vote.closes_at))
    assert entries_of(world, "learn.closing_vote.closed") == 1


def test_a_review_is_published_once(world):
    review = make_learning.written_review(world)
    twice(review, lambda held: learn.publish_review(held, by=world.amina, at=make.day(22)))
    assert entries_of(world, "learn.review.published") == 1


def test_the_citizens_are_asked_once_whether_it_was_done_together(world):
    world.citizens(4)
    make.at_stage(world, "learn")
    twice(world.activity, lambda held: learn.open_closing_vote(held, by=world.cleo, at=make.day(20)))
    assert entries_of(world, "learn.closing_vote.opened") == 1


def test_the_minutes_of_an_item_are_written_down_once(world):
    meeting = make.session(world)
    [item] = make.items(world, meeting, citizen=1)
    twice(item, lambda held: sessions.mark_reached(held, by=world.cleo, at=make.day(11), minutes=10))
    assert entries_of(world, "sessions.item.reached") == 1


def test_a_promise_is_kept_once(world):
    make.decided(world)
    promise = make.accepted(world)
    twice(promise, lambda held: do.keep_commitment(held, by=world.ben, at=make.day(3), evidence="They stand there."))
    assert entries_of(world, "do.commitment.kept") == 1


def test_a_story_is_taken_back_once(world):
    story = make.story(world)
    twice(story, lambda held: listen.withdraw_story(held, by=world.amina, at=make.day(1)))
    assert entries_of(world, "listen.story.withdrawn") == 1


def test_an_erased_story_does_not_come_back_with_a_changed_consent(world):
    story = make.story(world)
    held_before = type(story).objects.get(pk=story.pk)
    listen.withdraw_story(story, by=world.amina, at=make.day(1))
    with pytest.raises(Refused):
        listen.change_consent(held_before, by=world.amina, at=make.day(1), uses=["public"], credit="none")
    story.refresh_from_db()
    assert story.agreed.uses == ["group"]
