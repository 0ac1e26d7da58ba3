"""Answering: the last answer counts, whatever happens in between, and what is taken back was never given."""

from __future__ import annotations

import itertools
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from cairn.base.verdict import Refused
from cairn.explore import actions, queries
from cairn.explore.models import Reaction, Statement
from cairn.explore.sums import KEPT
from tests import make

A_MINUTE = timedelta(minutes=1)


def kept(statement: Statement) -> dict[str, int]:
    return Statement.objects.values(*KEPT[:-1]).get(pk=statement.pk)


def total(world: make.World, statement: Statement) -> tuple[int, int, int]:
    found = queries.totals(world.activity)[statement.ref]
    return found.agree, found.disagree, found.passed


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_the_last_answer_counts_in_whatever_order_answers_arrive(world: make.World, order: tuple[int, ...]) -> None:
    (statement,) = make.statements(world, 1)
    votes = (1, 1, -1)
    for place in order:
        actions.react(statement, by=world.ben, at=make.day(1) + place * A_MINUTE, vote=votes[place])
    assert queries.last_vote(world.ben, statement) == -1
    assert total(world, statement) == (0, 1, 0)
    assert kept(statement) == queries.sums(world.activity)[statement.pk]
    assert queries.number_of_reactions(world.activity) == 3


answers = st.lists(
    st.tuples(
        st.sampled_from(["amina", "ben"]), st.integers(0, 1), st.sampled_from([-1, 0, 1, None]), st.booleans(),
        st.integers(0, 40),
    ),
    max_size=14,
)  # fmt: skip


@settings(max_examples=20)
@given(given_answers=answers)
def test_under_any_interleaving_the_last_counts_and_the_sums_are_right(world: make.World, given_answers) -> None:
    """None is "undo". Answers may arrive after later ones; an undo takes back what counts when it is pressed."""
    with transaction.atomic():
        statements = make.statements(world, 2)
        said: dict[tuple[str, int], list[tuple[int, int | None]]] = {}
        rows = 0
        for name, about, vote, matters, minute in given_answers:
            person, at = getattr(world, name), make.day(1) + minute * A_MINUTE
            if vote is None:
                last = queries.newest_answer(person, world.activity)
                if last is None:
                    with pytest.raises(Refused):
                        actions.undo_answer(world.activity, by=person, at=at)
                    continue
                assert actions.undo_answer(world.activity, by=person, at=at) == last.statement
                assert queries.last_vote(person, last.statement) is None
            else:
                actions.react(statements[about], by=person, at=at, vote=vote, matters=matters)
            rows += 1
        for row in Reaction.objects.order_by("at", "pk"):
            said.setdefault((row.voter, row.statement_id), []).append((row.pk, row.vote))
        expected = {key: rows[-1][1] for key, rows in said.items() if rows[-1][1] is not None}
        counted = queries.what_counts(world.activity).values_list("voter", "statement", "vote")
        assert {(voter, about): vote for voter, about, vote in counted} == expected
        assert queries.number_of_reactions(world.activity) == rows
        sums = queries.sums(world.activity)
        for statement in statements:
            assert kept(statement) == sums.get(statement.pk, dict.fromkeys(KEPT[:-1], 0))
        transaction.set_rollback(True)


def test_what_is_taken_back_is_as_if_it_had_never_been_given(world: make.World) -> None:
    first, second = make.statements(world, 2)
    actions.react(first, by=world.ben, at=make.day(1), vote=1)
    actions.react(second, by=world.ben, at=make.day(2), vote=-1, matters=True)
    assert actions.undo_answer(world.activity, by=world.ben, at=make.day(3)) == second
    assert total(world, second) == (0, 0, 0)
    assert kept(second) == dict.fromkeys(KEPT[:-1], 0)
    assert queries.progress(world.ben, world.activity) == queries.Progress(1, 2)
    assert queries.next_statement(world.ben, world.activity) == second
    assert actions.undo_answer(world.activity, by=world.ben, at=make.day(3)) == first
    assert queries.number_of_people(world.activity) == 0
    assert not queries.answers_of(world.ben, world.activity)
    with pytest.raises(Refused, match="no answer of yours"):
        actions.undo_answer(world.activity, by=world.ben, at=make.day(4))
    assert queries.number_of_reactions(world.activity) == 4


def test_one_answer_of_several_can_be_taken_back(world: make.World) -> None:
    first, second = make.statements(world, 2)
    for statement in (first, second):
        actions.react(statement, by=world.ben, at=make.day(1), vote=1)
    actions.undo_answer(world.activity, by=world.ben, at=make.day(2), statement=first)
    assert [one.ref for one in queries.answers_of(world.ben, world.activity)] == [second.ref]


def test_nobody_takes_back_the_answer_of_another(world: make.World) -> None:
    (statement,) = make.statements(world, 1)
    actions.react(statement, by=world.ben, at=make.day(1), vote=1)
    with pytest.raises(Refused):
        actions.undo_answer(world.activity, by=world.amina, at=make.day(2), statement=statement)
    assert queries.last_vote(world.ben, statement) == 1


def test_what_matters_is_kept_with_the_answer_and_goes_with_it(world: make.World) -> None:
    (statement,) = make.statements(world, 1)
    actions.react(statement, by=world.ben, at=make.day(1), vote=1, matters=True)
    actions.react(statement, by=world.amina, at=make.day(1), vote=0, matters=True)
    assert kept(statement)["mattered_to"] == 2
    actions.react(statement, by=world.ben, at=make.day(2), vote=1)
    assert kept(statement)["mattered_to"] == 1
    (mine,) = queries.answers_of(world.amina, world.activity)
    assert (mine.my_vote, mine.my_matters) == (0, True)


def test_a_round_digests_what_matters_and_what_was_taken_back(world: make.World) -> None:
    (statement,) = make.statements(world, 1)
    digests = [queries.so_far(world.activity).digest]
    actions.react(statement, by=world.ben, at=make.day(1), vote=1)
    digests.append(queries.so_far(world.activity).digest)
    actions.react(statement, by=world.ben, at=make.day(2), vote=1, matters=True)
    digests.append(queries.so_far(world.activity).digest)
    actions.undo_answer(world.activity, by=world.ben, at=make.day(3))
    digests.append(queries.so_far(world.activity).digest)
    assert len(set(digests)) == 4


def test_the_database_takes_nothing_that_cannot_be(world: make.World) -> None:
    (statement,) = make.statements(world, 1)
    row = {"activity": world.activity, "statement": statement, "voter": "x", "side": "staff", "at": make.day(1)}
    for wrong in ({"vote": 7}, {"vote": None, "matters": True}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Reaction.objects.create(**row, **wrong)
    with pytest.raises(IntegrityError), transaction.atomic():
        Statement.objects.filter(pk=statement.pk).update(agreed_by=1)


def test_two_answers_in_one_moment_are_both_kept(world: make.World) -> None:
    (statement,) = make.statements(world, 1)
    for vote in (1, -1):
        actions.react(statement, by=world.ben, at=make.day(1), vote=vote)
    assert queries.last_vote(world.ben, statement) == -1
    assert queries.number_of_reactions(world.activity) == 2


@pytest.mark.parametrize(("name", "may"), [("amina", True), ("ben", True), ("cleo", False), ("dana", False)])
def test_who_takes_part_answers_and_undoes(world: make.World, name: str, *, may: bool) -> None:
    (statement,) = make.statements(world, 1)
    person = getattr(world, name)
    deeds = (
        lambda: actions.react(statement, by=person, at=make.day(1), vote=1, matters=True),
        lambda: actions.undo_answer(world.activity, by=person, at=make.day(2)),
    )
    for deed in deeds:
        if may:
            deed()
        else:
            with pytest.raises(Refused, match="Join this activity first"):
                deed()
    assert queries.number_of_reactions(world.activity) == 2 * may
