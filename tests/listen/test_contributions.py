"""Contributions, questions, and the answers that are owed to them."""

from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, transaction
from pytest_django import DjangoAssertNumQueries

from cairn.activities import actions as activities
from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.listen import actions, may, queries
from cairn.listen.models import Reply
from cairn.listen.stage import STAGE
from tests import make, make_slips

A_DAY = date(2026, 3, 2)


def test_a_contribution_stands_in_the_record_with_its_side(world: make.World) -> None:
    made = make.contribution(world, words="  Chairs with arms.\r\nPlease.  ")
    entry = ledger.newest(world.chain).first()
    assert made.words == "Chairs with arms.\nPlease."
    assert (entry.kind, entry.side, entry.about) == ("listen.contribution.made", "citizen", made.ref)
    assert entry.mark == world.amina.mark_in(world.chain)
    assert entry.data == {"question": False}
    assert entry.content == made.fingerprint(made.words)


def test_what_was_said_earlier_keeps_both_moments(world: make.World) -> None:
    made = make.contribution(world, at=make.day(4), happened_at=make.day(1))
    entry = ledger.newest(world.chain).first()
    assert (made.made_at, entry.happened_at, entry.entered_at) == (make.day(1), make.day(1), make.day(4))
    with pytest.raises(Refused, match="still to come"):
        make.contribution(world, at=make.day(4), happened_at=make.day(6))


def test_people_who_take_part_contribute_and_anybody_signed_in_asks(world: make.World) -> None:
    people = (world.amina, world.ben, world.cleo, world.dana, None)
    assert [bool(may.contribute(one, world.activity)) for one in people] == [True, True, False, False, False]
    assert [bool(may.ask_question(one, world.activity)) for one in people] == [True, True, True, True, False]
    with pytest.raises(Refused, match="Join this activity first"):
        make.contribution(world, by=world.dana)
    asked = make.contribution(world, by=world.dana, words="When will it open?", is_question=True)
    assert asked.side == "public"
    assert ledger.newest(world.chain).first().data == {"question": True}


def test_nothing_is_put_into_work_that_has_ended_but_its_answers_stay_owed(world: make.World) -> None:
    made = make.contribution(world)
    activities.end_activity(world.activity, by=world.cleo, at=make.day(1))
    with pytest.raises(Refused, match="has ended"):
        make.contribution(world, at=make.day(2), is_question=True)
    actions.reply(made, by=world.cleo, at=make.day(2), answer="done", words="We moved them.")
    assert queries.owed(world.activity, at=make.day(3)) == []


def test_answers_come_from_those_who_lead_or_own_the_decision(world: make.World) -> None:
    made = make.contribution(world)
    people = (world.amina, world.ben, world.cleo, world.dana, None)
    assert [bool(may.reply(one, world.activity)) for one in people] == [False, False, True, False, False]
    make.card(world)  # Ben owns the decision
    assert [bool(may.reply(one, world.activity)) for one in people] == [False, True, True, False, False]
    with pytest.raises(Refused, match="Answers come from those who lead"):
        actions.reply(made, by=world.amina, at=make.day(1), answer="done", words="All good.")
    assert queries.contribution(world.activity, made.ref).latest_reply is None


@pytest.mark.parametrize(
    ("answer", "by_on", "by_day"),
    [
        ("done", None, None),
        ("cannot", None, None),
        ("cannot", A_DAY, None),
        ("will_do", A_DAY, A_DAY.toordinal()),
        ("not_yet", A_DAY, A_DAY.toordinal()),
    ],
)
def test_an_answer_is_one_of_four_and_public(
    world: make.World, answer: str, by_on: date | None, by_day: int | None
) -> None:
    made = make.contribution(world)
    reply = actions.reply(made, by=world.cleo, at=make.day(1), answer=answer, words="Because.", by_on=by_on)
    entry = ledger.newest(world.chain).first()
    assert (entry.kind, entry.about, entry.data) == (
        "listen.contribution.answered", made.ref, {"answer": answer, "by_day": by_day},
    )  # fmt: skip
    assert entry.content == reply.fingerprint("Because.")
    assert queries.contribution(world.activity, made.ref).latest_reply == reply


@pytest.mark.parametrize(
    ("details", "why"),
    [
        ({"answer": "will_do"}, "Enter the day people can count on"),
        ({"answer": "not_yet"}, "Enter the day people can count on"),
        ({"answer": "will_do", "by_on": date(2026, 1, 5)}, "has gone by"),
        ({"answer": "will_do", "by_on": date(2036, 1, 5)}, "more than two years"),
        ({"answer": "thanks"}, "one of the four"),
        ({"answer": "done", "words": " "}, "no words yet"),
    ],
)
def test_half_an_answer_is_refused(world: make.World, details: dict[str, object], why: str) -> None:
    made = make.contribution(world)
    with pytest.raises(Refused, match=why):
        actions.reply(made, by=world.cleo, at=make.day(1), **{"words": "Well.", **details})
    assert not Reply.objects.exists()


def test_the_database_knows_that_a_promise_has_a_day(world: make.World) -> None:
    made = make.contribution(world)
    reply = actions.reply(made, by=world.cleo, at=make.day(1), answer="done", words="Yes.")
    reply.answer = "will_do"
    with pytest.raises(IntegrityError), transaction.atomic():
        reply.save()


def test_the_latest_answer_counts(world: make.World) -> None:
    made = make.contribution(world)
    actions.reply(made, by=world.cleo, at=make.day(1), answer="not_yet", words="We measure first.", by_on=A_DAY)
    actions.reply(made, by=world.cleo, at=make.day(3), answer="done", words="They stand apart now.")
    found = queries.contribution(world.activity, made.ref)
    assert [one.answer for one in found.replies.all()] == ["not_yet", "done"]
    assert found.latest_reply.answer == "done"


def test_a_question_is_overdue_after_twenty_working_days(world: make.World) -> None:
    asked_on = datetime(2026, 3, 27, 9, tzinfo=UTC)  # a Friday; Good Friday and Easter Monday follow
    asked = make.contribution(world, at=asked_on, is_question=True)
    made = make.contribution(world, at=asked_on)
    due_on = date(2026, 4, 28)
    on_the_day = datetime(2026, 4, 28, 20, tzinfo=UTC)
    after = datetime(2026, 4, 29, 7, tzinfo=UTC)
    assert [(one.contribution, one.days, one.is_overdue) for one in queries.owed(world.activity, at=on_the_day)] == [
        (asked, 20, False),
        (made, 20, False),
    ]
    first, second = queries.owed(world.activity, at=after)
    assert (first.contribution, first.days, first.due_on, first.is_overdue) == (asked, 21, due_on, True)
    assert (second.due_on, second.is_overdue) == (None, False)


def test_a_day_that_went_by_is_owed_a_new_word(world: make.World) -> None:
    made = make.contribution(world)
    actions.reply(made, by=world.cleo, at=make.day(1), answer="will_do", words="New chairs.", by_on=date(2026, 1, 9))
    assert queries.owed(world.activity, at=make.day(4)) == []
    (owed,) = queries.owed(world.activity, at=make.day(7))
    assert (owed.contribution, owed.is_broken, owed.is_overdue, owed.days) == (made, True, True, 1)
    actions.reply(made, by=world.cleo, at=make.day(7), answer="done", words="They are here.")
    assert queries.owed(world.activity, at=make.day(8)) == []


def test_contributions_are_found_by_their_words_and_state(world: make.World) -> None:
    chairs = make.contribution(world, words="More chairs, 100% of them with arms.", at=make.day(1))
    bell = make.contribution(world, words="Why does the bell ring?", is_question=True, at=make.day(2))
    actions.reply(bell, by=world.cleo, at=make.day(3), answer="cannot", words="It is the fire bell.")
    found = queries.contributions
    assert list(found(world.activity)) == [bell, chairs]
    assert list(found(world.activity, containing="CHAIRS")) == [chairs]
    assert list(found(world.activity, containing="100%")) == [chairs]
    assert list(found(world.activity, containing="chair with arm")) == [chairs]
    assert list(found(world.activity, containing="%")) == []  # a sign is no word
    assert list(found(world.activity, only="questions")) == [bell]
    assert list(found(world.activity, only="waiting")) == [chairs]
    assert list(found(world.activity, only="answered")) == [bell]
    assert queries.numbers(world.activity) == {"all": 2, "answered": 1}


def test_a_person_sees_what_became_of_their_words(world: make.World) -> None:
    mine = make.contribution(world)
    make.contribution(world, by=world.ben)
    actions.reply(mine, by=world.cleo, at=make.day(1), answer="done", words="They stand apart now.")
    (found,) = queries.contributions_of(world.amina)
    assert (found, found.latest_reply.answer) == (mine, "done")


@pytest.mark.parametrize("number", [1, 5])
def test_a_list_costs_the_same_however_long(
    world: make.World, number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for one in range(number):
        made = make.contribution(world, words=f"Chair {one}")
        actions.reply(made, by=world.cleo, at=make.day(1), answer="not_yet", words="Soon.", by_on=A_DAY)
        make.story(world, uses=["public"])
    with django_assert_num_queries(3):
        shown = [(one.author.name, one.latest_reply.words) for one in queries.contributions(world.activity)]
    with django_assert_num_queries(3):
        stories = [one.teller.name for one in queries.stories(world.activity, world.amina, on=A_DAY)]
    with django_assert_num_queries(3):
        owed = queries.owed(world.activity, at=datetime(2026, 6, 1, tzinfo=UTC))
    assert len(shown) == len(stories) == len(owed) == number


def test_listening_may_close_once_a_citizen_was_heard(world: make.World) -> None:
    make.contribution(world, by=world.ben)
    make.contribution(world, is_question=True)
    assert not STAGE.may_close(world.activity)
    assert "No citizen has been heard yet" in STAGE.may_close(world.activity).reason
    make.contribution(world)
    assert STAGE.may_close(world.activity)


def test_a_story_is_being_heard_too(world: make.World) -> None:
    make.story(world)
    assert STAGE.may_close(world.activity)


def test_what_somebody_without_an_account_said_is_being_heard_too(world: make.World) -> None:
    make_slips.said(world, is_question=True)
    assert not STAGE.may_close(world.activity)
    make_slips.said(world)
    assert STAGE.may_close(world.activity)
