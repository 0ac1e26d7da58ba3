"""Money of a vote; what did not come from the group: changes from outside, why, and what citizens say."""

from dataclasses import replace

import pytest
from django.db import IntegrityError, transaction

from cairn.activities import actions as activities
from cairn.activities.calendar import ordinal, working_days
from cairn.base.verdict import Refused
from cairn.core import altitude
from cairn.decide import actions, may, queries
from cairn.decide.models import Decision, DepartureWord
from cairn.ledger import queries as ledger
from cairn.ledger.models import Entry
from cairn.mountain import queries as mountain
from tests import make, make_work


def last(world: make.World) -> Entry:
    return ledger.newest(world.chain).first()


@pytest.fixture
def vote(world: make.World) -> Decision:
    """Taken by the shared rule, with Ben named as decision owner on the card."""
    make.card(world)
    return make_work.voted(world)


@pytest.fixture
def told(world: make.World) -> Decision:
    """Taken elsewhere, and none of the group's options; Ben answers for it."""
    make.card(world)
    return make.decided(world)


def test_a_vote_says_how_much_money_it_is_about(world: make.World) -> None:
    decision = make.decision(world, make.options(world), money=2_000)
    assert last(world).data["money"] == decision.money == 2_000
    assert mountain.reading(world.activity, at=make.day(4)).largest_money == 2_000


@pytest.mark.parametrize("pounds", [0, -1, 1_000_000_001])
def test_odd_amounts_are_refused(world: make.World, pounds: int) -> None:
    with pytest.raises(Refused, match="whole pounds"):
        make.decision(world, make.options(world), money=pounds)
    assert not queries.decisions(world.activity).exists()


def test_the_database_knows_that_a_decision_is_about_some_money_or_none(vote: Decision) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Decision.objects.filter(pk=vote.pk).update(money=0)


def test_a_change_from_outside_is_said_openly(world: make.World, vote: Decision) -> None:
    override = make_work.overridden(world, vote, happened_at=make.day(11))
    entry = last(world)
    assert (entry.kind, entry.about, entry.data) == ("decide.override.published", vote.ref, {"citizens_agree": False})
    assert (entry.happened_at, entry.entered_at) == (make.day(11), make.day(12))
    assert [one.override for one in queries.departures(vote)] == [override]
    assert queries.decision(world.activity, vote.ref).is_overridden
    assert mountain.reading(world.activity, at=make.day(13)).finding("7.2").state == "shown not"


def test_that_citizens_agreed_is_entered_only_where_it_is_claimed(world: make.World, vote: Decision) -> None:
    make_work.overridden(world, vote, do_citizens_agree=True)
    assert last(world).data == {"citizens_agree": True}
    finding = mountain.reading(world.activity, at=make.day(13)).finding("7.2")
    assert finding.state == "shown not"  # no citizen has confirmed it


@pytest.mark.parametrize("missing", ["what", "who", "why"])
def test_a_change_says_what_who_and_why(world: make.World, vote: Decision, missing: str) -> None:
    with pytest.raises(Refused, match="no words yet"):
        make_work.overridden(world, vote, **{missing: " "})
    assert not queries.departures(vote)


def test_a_change_comes_after_the_decision_and_not_in_the_future(world: make.World, vote: Decision) -> None:
    with pytest.raises(Refused, match="before the decision"):
        make_work.overridden(world, vote, happened_at=make.day(10))
    with pytest.raises(Refused, match="still to come"):
        make_work.overridden(world, vote, happened_at=make.day(13))


def test_the_decision_owner_or_the_lead_says_it_also_after_the_end(world: make.World, vote: Decision) -> None:
    activities.end_activity(world.activity, by=world.cleo, at=make.day(12))
    vote = queries.decision(world.activity, vote.ref)
    people = (world.amina, world.ben, world.cleo, world.dana, None)
    assert [bool(may.publish_override(one, vote)) for one in people] == [False, True, True, False, False]


def test_only_what_was_decided_here_can_be_changed_from_outside(world: make.World, told: Decision) -> None:
    assert "not taken here" in may.publish_override(world.cleo, told).reason
    open_vote = make.decision(world, make.options(world))
    assert "Nothing was decided here" in may.publish_override(world.cleo, open_vote).reason


def test_a_choice_of_the_group_needs_no_explanation(world: make.World, vote: Decision) -> None:
    assert "came from the group" in may.explain_departure(world.ben, vote).reason
    assert "came from the group" in may.reply_to_departure(world.amina, vote).reason
    assert queries.departure(vote) is None


def test_a_choice_from_elsewhere_that_took_up_an_option_needs_none_either(world: make.World) -> None:
    (option,) = make.options(world, 1)
    taken_up = actions.announce_decision(
        world.activity, by=world.cleo, at=make.day(3), taken_at=make.day(3), question="Which?",
        what_was_decided="Theirs.", option=option,
    )  # fmt: skip
    assert not queries.departures(taken_up)


@pytest.mark.parametrize(
    ("decided_by", "takes_up", "departs"),
    [("group", 1, True), ("group", 0, False), ("others", 1, False), ("", 1, False)],
)
def test_where_the_group_decides_an_announcement_against_its_vote_is_a_departure(
    world: make.World, decided_by: str, takes_up: int, *, departs: bool
) -> None:
    make.card(world)
    vote = make_work.voted(world)
    make.card(world, at=make.day(12), decided_by=decided_by)
    option = queries.paper(vote)[takes_up]
    told = actions.announce_decision(
        world.activity, by=world.ben, at=make.day(13), taken_at=make.day(13), question="Which?",
        what_was_decided="The other one.", option=option,
    )  # fmt: skip
    assert last(world).data["from_group"] is not departs
    assert bool(queries.departure(told)) is departs
    assert bool(may.explain_departure(world.ben, told)) is departs
    assert bool(may.reply_to_departure(world.amina, told)) is departs


def test_where_the_group_decides_and_has_not_voted_an_option_taken_up_elsewhere_is_no_departure(
    world: make.World,
) -> None:
    make.card(world, decided_by="group")
    (option,) = make.options(world, 1)
    assert not queries.goes_against_vote(world.activity, option)


def test_both_sides_stand_beside_a_choice_that_was_none_of_ours(world: make.World, told: Decision) -> None:
    explained = actions.explain_departure(told, by=world.ben, at=make.day(1), words="The lease ends in May.")
    assert (last(world).kind, last(world).about) == ("decide.departure.explained", told.ref)
    reply = actions.reply_to_departure(told, by=world.amina, at=make.day(2), words="We heard too late.", credit="name")
    entry = last(world)
    assert (entry.kind, entry.about, entry.side, entry.mark) == (
        "decide.departure.replied", told.ref, "citizen", "",
    )  # fmt: skip
    assert queries.departures(told) == [queries.Departure(None, explained, (reply,))]
    assert reply.shown_credit == "Amina"


def test_a_departure_counts_as_answered_only_with_the_citizens_reply(world: make.World) -> None:
    make.card(world)
    make.options(world)
    told = make.decided(world, at=make.day(3))
    assert options_from_both(world) == "shown not"
    actions.explain_departure(told, by=world.ben, at=make.day(4), words="The lease ends in May.")
    assert options_from_both(world) == "shown not"
    actions.reply_to_departure(told, by=world.amina, at=make.day(4), words="We heard too late.")
    assert options_from_both(world) == "shown"


def options_from_both(world: make.World) -> str:
    """Condition 6.2 in five days, had citizens confirmed that the options are theirs."""
    facts = mountain.facts(ledger.lines([world.chain])[world.chain])
    counts = [
        replace(
            fact, number=len(facts) + place, kind="witness.fact.counted", side="system", by="",
            data={"fact": fact.number, "asked": 2, "enough": True, "most": True, "by_author": False},
        )
        for place, fact in enumerate((one for one in facts if one.kind == "explore.option.written"), start=1)
    ]  # fmt: skip
    today = make.day(5)
    reading = altitude.read([*facts, *counts], today=ordinal(today), calendar=working_days(), sealed=len(facts) + 2)
    return str(reading.finding("6.2").state)


def test_it_is_explained_once_by_who_answers_for_it(world: make.World, told: Decision) -> None:
    people = (world.amina, world.ben, world.cleo, world.dana, None)
    assert [bool(may.explain_departure(one, told)) for one in people] == [False, True, True, False, False]
    actions.explain_departure(told, by=world.ben, at=make.day(1), words="The lease ends in May.")
    assert "explained already" in may.explain_departure(world.cleo, told).reason


def test_citizens_who_take_part_reply_each_once(world: make.World, told: Decision) -> None:
    (neighbour,) = world.citizens(1)
    people = (world.amina, neighbour, world.ben, world.cleo, world.dana, None)
    assert [bool(may.reply_to_departure(one, told)) for one in people] == [True, True, False, False, False, False]
    for someone in (world.amina, neighbour):
        actions.reply_to_departure(told, by=someone, at=make.day(1), words="We heard too late.")
        assert "stand here already" in may.reply_to_departure(someone, told).reason
    assert len(queries.departure(told).replies) == 2


def test_nobody_replies_to_themselves(world: make.World) -> None:
    make.card(world, decision_owner=world.amina)
    told = make.decided(world)
    assert "You answer for this decision" in may.reply_to_departure(world.amina, told).reason


def test_each_change_is_explained_and_replied_to_by_itself(world: make.World, vote: Decision) -> None:
    first = make_work.overridden(world, vote)
    actions.explain_departure(vote, by=world.ben, at=make.day(13), words="We were told so.")
    actions.reply_to_departure(vote, by=world.amina, at=make.day(13), words="We were not.")
    second = make_work.overridden(world, vote, at=make.day(14), what="Half a corner.")
    assert may.explain_departure(world.ben, vote)
    assert may.reply_to_departure(world.amina, vote)
    newest, older = queries.departures(vote)
    assert (newest.override, newest.explanation, newest.replies) == (second, None, ())
    assert (older.override, older.explanation.words) == (first, "We were told so.")
    assert [reply.words for reply in older.replies] == ["We were not."]


def test_the_database_knows_that_a_change_is_explained_once(world: make.World, vote: Decision) -> None:
    make_work.overridden(world, vote)
    word = actions.explain_departure(vote, by=world.ben, at=make.day(13), words="We were told so.")
    again = DepartureWord(
        decision=vote,
        override=word.override,
        tells="explained",
        side="staff",
        words="Again.",
        published_at=make.day(14),
    )
    with pytest.raises(IntegrityError), transaction.atomic():
        again.save()
