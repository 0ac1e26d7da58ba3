"""A question fails three times: whoever wants things to stay as they are says why, and answers for it."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from cairn.base.verdict import Refused
from cairn.decide import actions, may, queries
from cairn.decide.models import AsItIs, Decision
from cairn.decide.terms import Terms
from cairn.ledger import queries as ledger
from tests import make, make_drafters

WHY = "The money is promised elsewhere until spring."


def newest(world: make.World):
    return ledger.newest(world.chain).first()


@pytest.fixture
def failed(world: make.World) -> Decision:
    """A question that failed three times; Ben owns the decision, as the card says."""
    make.card(world)
    return make_drafters.failed_thrice(world)


def test_a_question_that_failed_twice_is_not_left_as_it_is(world: make.World) -> None:
    decision = make_drafters.failed(world)
    assert "failed three times" in may.name_as_it_is(world.amina, decision).reason


@pytest.mark.parametrize(("name", "holds"), [("ben", "owner"), ("cleo", "leads"), ("amina", "citizen"), ("dana", None)])
def test_whoever_wants_it_names_it_with_their_role(world: make.World, failed, name: str, holds: str | None) -> None:
    person = getattr(world, name)
    assert bool(may.name_as_it_is(person, failed)) is (holds is not None)
    assert not may.name_as_it_is(None, failed)
    if holds:
        named = actions.name_as_it_is(failed, by=person, at=make.day(50), words=WHY)
        assert (named.holds, named.by) == (holds, person)


def test_it_is_looked_at_again_in_three_months_by_who_answers_for_it(world: make.World, failed) -> None:
    named = actions.name_as_it_is(failed, by=world.amina, at=make.day(50), words=WHY)
    assert named.review_on == date(2026, 5, 24)
    assert (newest(world).kind, newest(world).data) == (
        "decide.as_it_is.named", {"holds": "citizen", "review": named.review_on.toordinal()},
    )  # fmt: skip
    assert "named this already" in may.name_as_it_is(world.ben, failed).reason
    before, due = date(2026, 5, 23), named.review_on
    assert "2026, or later" in may.review_as_it_is(world.amina, failed, before).reason
    allowed = {name: bool(may.review_as_it_is(getattr(world, name), failed, due)) for name in ("amina", "ben", "cleo")}
    assert allowed == {"amina": True, "ben": True, "cleo": True}
    assert not may.review_as_it_is(world.dana, failed, due)
    assert not may.review_as_it_is(None, failed, due)


def test_where_it_stays_whoever_says_so_answers_for_it_again(world: make.World, failed) -> None:
    actions.name_as_it_is(failed, by=world.amina, at=make.day(50), words=WHY)
    actions.review_as_it_is(failed, by=world.ben, at=make.day(140), words="Nobody was harmed.", stays=True)
    assert newest(world).data == {"stays": True}
    running = queries.to_review(failed)
    assert (running.by, running.holds, running.review_on) == (world.ben, "owner", date(2026, 8, 25))
    actions.review_as_it_is(failed, by=world.cleo, at=make.day(240), words="People waited.", stays=False)
    assert queries.to_review(failed) is None
    assert [one.review for one in queries.as_it_is(failed)] == ["People waited.", "Nobody was harmed."]
    with pytest.raises(Refused, match="nothing to look at again"):
        actions.review_as_it_is(failed, by=world.cleo, at=make.day(241), words="Again.", stays=False)


def test_what_is_to_be_looked_at_again_waits_until_the_question_is_put_again(world: make.World, failed) -> None:
    named = actions.name_as_it_is(failed, by=world.ben, at=make.day(50), words=WHY)
    assert list(queries.as_it_is_to_review_in([world.activity])) == [named]
    make.decision(world, queries.paper(failed), terms=Terms(follows=failed), at=make.day(60))
    assert list(queries.as_it_is_to_review_in([world.activity])) == []
    assert "until it is put again" in may.name_as_it_is(world.ben, failed).reason


def test_nothing_is_named_without_words(world: make.World, failed) -> None:
    with pytest.raises(Refused, match="no words yet"):
        actions.name_as_it_is(failed, by=world.ben, at=make.day(50), words="  ")


def test_the_database_knows_that_it_is_named_once_at_a_time_and_reviewed_in_words(world: make.World, failed) -> None:
    named = actions.name_as_it_is(failed, by=world.ben, at=make.day(50), words=WHY)
    with pytest.raises(IntegrityError), transaction.atomic():
        AsItIs.objects.filter(pk=named.pk).update(reviewed_at=make.day(60))
    with pytest.raises(IntegrityError), transaction.atomic():
        AsItIs.objects.create(
            decision=failed, holds="owner", words=WHY, named_at=make.day(60), review_on=make.day(150).date()
        )


@pytest.mark.parametrize(
    ("day", "then"),
    [
        (date(2026, 11, 30), date(2027, 2, 28)),
        (date(2026, 1, 15), date(2026, 4, 15)),
        (date(2026, 9, 1), date(2026, 12, 1)),
    ],
)
def test_three_months_on_is_the_same_day_or_the_last_of_the_month(day: date, then: date) -> None:
    assert queries.months_on(day) == then
