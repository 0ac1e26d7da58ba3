"""Proposals are put to the shared decision, and everybody gets an answer with its reason."""

from datetime import timedelta

import pytest

from cairn.base.verdict import Refused
from cairn.decide import actions as decide
from cairn.decide import queries as decide_queries
from cairn.events import actions, may, queries
from cairn.events.choices import Status
from cairn.notify import news
from tests import make, make_events

pytestmark = pytest.mark.django_db
NAMES = ["amina", "ben", "cleo", "dana", "nobody"]
VOTED = make.day(45)


@pytest.mark.parametrize(
    ("deed", "who_may"),
    [
        ("put_to_decision", "cleo"),
        ("answer_proposals", "amina ben cleo"),
        ("add_words", "cleo"),
        ("change_answer", "cleo"),
        ("note_answer_told", "cleo"),
    ],
)
def test_who_may_do_what_about_the_decision(world: make.World, deed: str, who_may: str) -> None:
    if deed == "put_to_decision":
        event, _proposals = make_events.ready_to_decide(world)
        asked = [may.put_to_decision(getattr(world, n, None), event, make.day(36)) for n in NAMES]
    else:
        event, decision, proposals = make_events.voted(world)
        if deed != "answer_proposals":
            actions.answer_proposals(event, decision, by=world.cleo, at=VOTED)
            make_events.overridden(decision, world)
        told = queries.proposal(event, proposals[0].ref)
        about = (event, decision) if deed == "answer_proposals" else (told,)
        asked = [getattr(may, deed)(getattr(world, n, None), *about) for n in NAMES]
    assert [n for n, verdict in zip(NAMES, asked, strict=True) if verdict] == who_may.split()


def test_proposals_become_options_with_one_place_each(world: make.World) -> None:
    event, proposals = make_events.ready_to_decide(world, 3)
    decision = make_events.put(event, world, proposals, places=2)
    assert (decision.mode, decision.total) == ("places", 2)
    assert [one.title for one in decide_queries.paper(decision)] == ["Session 1", "Session 2", "Session 3"]
    assert [author.side for one in decide_queries.paper(decision) for author in one.authors.all()] == [
        "citizen", "staff", "citizen",
    ]  # fmt: skip
    assert [put.decision for put in queries.decisions_about(event)] == [decision]


def test_nothing_is_put_to_the_decision_while_the_call_is_open_or_twice(world: make.World) -> None:
    event, proposals = make_events.ready_to_decide(world)
    with pytest.raises(Refused, match="call is still open"):
        make_events.put(event, world, proposals, at=make.day(3))
    make_events.put(event, world, proposals)
    with pytest.raises(Refused, match="before"):
        make_events.put(event, world, proposals)
    with pytest.raises(Refused, match="put to the decision"):
        make_events.proposal(event, world.cleo, at=make.day(37), told_by="Mo", told_side="citizen")
    with pytest.raises(Refused, match="put to the decision"):
        actions.review_proposal(proposals[0], by=world.amina, at=make.day(37), leaning="take", words="Yes.")


def test_what_was_taken_back_is_not_put_to_the_decision(world: make.World) -> None:
    event, proposals = make_events.ready_to_decide(world)
    actions.withdraw_proposal(proposals[0], by=world.cleo, at=make.day(33))
    with pytest.raises(Refused, match="that stand"):
        make_events.put(event, world, proposals)


def test_the_count_is_the_answer_with_its_reason_in_plain_words(world: make.World) -> None:
    event, decision, _proposals = make_events.voted(world)
    actions.answer_proposals(event, decision, by=world.amina, at=VOTED)
    found = list(queries.proposals(event))
    assert [queries.status(one) for one in found] == [Status.TAKEN, Status.LOOKING, Status.DECLINED]
    assert all(one.why_counted for one in found)
    with pytest.raises(Refused, match="has their answer"):
        actions.answer_proposals(event, decision, by=world.cleo, at=VOTED)


def test_there_is_no_answer_before_the_vote_is_counted(world: make.World) -> None:
    event, proposals = make_events.ready_to_decide(world)
    decision = make_events.put(event, world, proposals)
    with pytest.raises(Refused, match="not counted yet"):
        actions.answer_proposals(event, decision, by=world.cleo, at=make.day(37))
    with pytest.raises(Refused, match="once the vote about it is counted"):
        actions.add_words(queries.proposal(event, proposals[0].ref), by=world.cleo, at=make.day(37), words="Good.")


def test_an_answer_changes_only_where_somebody_said_openly_that_they_changed_it(world: make.World) -> None:
    event, decision, (_, _, declined) = make_events.voted(world)
    actions.answer_proposals(event, decision, by=world.cleo, at=VOTED)
    declined = queries.proposal(event, declined.ref)
    with pytest.raises(Refused, match="The vote decided this"):
        actions.change_answer(declined, by=world.cleo, at=VOTED, is_taken=True, words="The mayor wants it.")
    make_events.overridden(decision, world)
    actions.change_answer(declined, by=world.cleo, at=VOTED, is_taken=True, words="The mayor wants it.")
    found = queries.proposal(event, declined.ref)
    assert (found.is_overridden, queries.status(found)) == (True, Status.TAKEN)
    assert queries.decisions_about(event)[0].override is not None


def test_who_has_no_account_is_told_by_somebody_and_that_is_noted(world: make.World) -> None:
    event, decision, proposals = make_events.voted(world)
    actions.answer_proposals(event, decision, by=world.cleo, at=VOTED)
    assert list(queries.answers_to_tell(event)) == proposals
    actions.note_answer_told(proposals[0], by=world.cleo, at=VOTED)
    assert list(queries.answers_to_tell(event)) == proposals[1:]
    with pytest.raises(Refused, match="noted already"):
        actions.note_answer_told(proposals[0], by=world.cleo, at=VOTED)


def test_the_answer_comes_by_letter_with_the_reason(world: make.World) -> None:
    event, proposals = make_events.ready_to_decide(world, 1)
    mine = make_events.proposal(event, world.dana, title="My corridor")
    decision = make_events.put(event, world, [*proposals, mine], places=1)
    make_events.count(decision, world, proposals[0])
    actions.answer_proposals(event, decision, by=world.cleo, at=VOTED)
    (line,) = news.news_of(world.dana, since=make.day(40), until=VOTED + timedelta(days=1))
    assert line.words.startswith("Your session “My corridor” was not taken. ")
    assert len(line.words) > len("Your session “My corridor” was not taken. ")


def test_a_question_put_again_stands_in_the_place_of_the_one_that_failed(world: make.World) -> None:
    event, proposals = make_events.ready_to_decide(world)
    decision = make_events.put(event, world, proposals)
    decide.extend_decision(decision, by=world.cleo, at=decision.closes_at)
    decide.close_decision(decision, by=world.cleo, at=decision.closes_at)
    with pytest.raises(Refused, match="decided nothing"):
        actions.answer_proposals(event, decision, by=world.cleo, at=decision.closes_at)


def test_the_shares_count_each_session_once(world: make.World) -> None:
    event, (one, two, three, four) = make_events.with_taken(world, 4)
    place = actions.offer_to_lead(two, by=world.amina, at=make.day(36))
    actions.welcome_leader(place, by=world.cleo, at=make.day(36))
    found = queries.shares(event).whole
    assert (found.citizen_led, found.together, found.shaped, found.without) == (2, 1, 0, 1)
    type(four).objects.filter(pk=four.pk).update(has_citizens=True)
    assert (queries.shares(event).whole.shaped, queries.shares(event).whole.without) == (1, 0)
    actions.cancel_proposal(one, by=world.cleo, at=make.day(37), why="Ill.")
    assert queries.shares(event).whole.sessions == 3
    assert queries.shares(event).days == ()
    assert three.pk


def test_what_came_from_elsewhere_is_counted_only_where_a_citizen_leads_it(world: make.World) -> None:
    event, (one, two) = make_events.with_taken(world, 2)
    type(one).objects.filter(event=event).update(kept={"guid": "a"})
    whole = queries.shares(event).whole
    assert (whole.sessions, whole.citizen_led) == (1, 1)
    assert two.pk
