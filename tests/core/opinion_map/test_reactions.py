"""Reactions and totals: the last vote counts, and every total is exact."""

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.core import opinion_map
from cairn.core.opinion_map import Reactions, loops
from tests.core.opinion_map.conversations import each_published, planted, published_votes

some_votes = st.lists(
    st.tuples(st.sampled_from("abcdef"), st.sampled_from("uvwxyz"), st.sampled_from([-1, 0, 1])), max_size=60
)


def test_the_last_vote_of_a_person_counts():
    reactions = Reactions.of([("amina", "a bench", 1), ("ben", "a bench", 0), ("amina", "a bench", -1)])
    (total,) = opinion_map.totals(reactions)
    assert (total.agree, total.disagree, total.passed, total.seen) == (0, 1, 1, 2)


@pytest.mark.parametrize("vote", [7, -2, 2])
def test_a_vote_of_seven_is_refused_with_a_sentence(vote):
    with pytest.raises(opinion_map.UnknownVoteError, match=f"not {vote}"):
        Reactions.of([("amina", "a bench", vote)])


def test_a_statement_nobody_answered_is_listed_with_zeros():
    (bench, light) = opinion_map.totals(Reactions.of([("amina", "light", 1)], statements=["a bench", "light"]))
    assert (bench.statement, bench.seen, light.agree) == ("a bench", 0, 1)


def test_no_votes_make_no_totals():
    assert opinion_map.totals(Reactions.of([])) == ()


@given(some_votes)
def test_totals_count_every_pair_of_person_and_statement_once(votes):
    last = {(person, statement): vote for person, statement, vote in votes}
    totals = opinion_map.totals(Reactions.of(votes))
    assert sum(total.seen for total in totals) == len(last)
    assert sum(total.agree - total.disagree for total in totals) == sum(last.values())


@given(some_votes, st.randoms(use_true_random=False))
def test_the_order_of_people_and_statements_does_not_matter(votes, dice):
    last = [(*pair, vote) for pair, vote in {(p, s): vote for p, s, vote in votes}.items()]
    shuffled = dice.sample(last, len(last))
    one, other = Reactions.of(last), Reactions.of(shuffled)
    assert (one.people, one.statements) == (other.people, other.statements)
    assert all((getattr(one, name) == getattr(other, name)).all() for name in ("person", "statement", "vote"))


def test_reactions_cannot_be_changed():
    reactions = Reactions.of([("amina", "a bench", 1)])
    with pytest.raises(ValueError, match="read-only"):
        reactions.vote[0] = -1


def columns(votes):
    """People, statements and votes as numbers, in the order of the votes."""
    return (np.array([vote[place] for vote in votes], dtype=np.int64) for place in range(3))


def same(one, other):
    names = ("starts", "statement", "vote", "matters", "person")
    return all(np.array_equal(getattr(one, name), getattr(other, name)) for name in names)


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5), st.integers(-1, 1)), max_size=60))
def test_arrays_and_names_make_the_same_reactions(votes):
    of_names = Reactions.of([(str(p), str(s), v) for p, s, v in votes], statements="012345")
    people = sorted({vote[0] for vote in votes})
    person, statement, vote = columns(votes)
    place = np.searchsorted(people, person) if people else person
    of_arrays = Reactions.of_arrays(place, statement, vote, people=len(people), statements=6)
    assert same(of_names, of_arrays)
    assert list(of_arrays.statements) == list(of_names.statements)


@pytest.mark.parametrize("statements", [300, 70_000])
def test_compiled_loops_sort_as_the_plain_ones_do(statements, monkeypatch):
    dice = np.random.default_rng(1)
    said = (dice.integers(0, 90, 9000), dice.integers(0, statements, 9000), dice.integers(-1, 2, 9000))
    marked, size = dice.random(9000) < 0.2, {"people": 100, "statements": statements}
    plain = Reactions.of_arrays(*said, matters=marked, **size)
    pytest.importorskip("numba")
    monkeypatch.setattr(loops, "MANY", 0)
    assert same(plain, Reactions.of_arrays(*said, matters=marked, **size))


def test_an_entry_takes_four_bytes():
    person, statement = np.repeat(np.arange(50), 20), np.tile(np.arange(20), 50)
    reactions = Reactions.of_arrays(person, statement, np.ones(1000, dtype=np.int64), people=50, statements=20)
    assert sum(column.nbytes for column in (reactions.statement, reactions.vote, reactions.matters)) == 4000


def test_a_small_conversation_never_loads_the_compiled_loops():
    assert loops.compiled(loops.MANY - 1) is None


def test_what_matters_is_counted_whatever_was_answered():
    votes = [("amina", "a bench", 1, True), ("ben", "a bench", 0, True), ("cleo", "a bench", 1)]
    votes += [("ben", "light", 1, True), ("ben", "light", 1, False)]
    bench, light = opinion_map.totals(Reactions.of(votes))
    assert (bench.agree, bench.passed, bench.matters, light.matters) == (2, 1, 2, 0)


def test_what_matters_never_changes_the_map():
    votes = planted(seed=2)
    marked = [(*vote, number % 3 == 0) for number, vote in enumerate(votes)]
    plain, with_marks = (opinion_map.draw(Reactions.of(one), seed=1) for one in (votes, marked))
    assert plain.positions.tolist() == with_marks.positions.tolist()
    assert (plain.groups, plain.common_ground) == (with_marks.groups, with_marks.common_ground)


@pytest.mark.parametrize(("person", "statement"), [(3, 0), (0, 9), (-1, 0)])
def test_a_place_without_a_name_is_refused(person, statement):
    with pytest.raises(ValueError, match="outside the names"):
        Reactions.of_arrays(np.array([person]), np.array([statement]), np.array([1]), people=2, statements=2)


@each_published
def test_totals_of_published_conversations_equal_an_independent_recount(folder):
    votes = published_votes(folder)
    last = {(person, statement): vote for person, statement, vote in votes}
    recount = Counter((statement, vote) for (_, statement), vote in last.items())
    totals = opinion_map.totals(Reactions.of(votes))
    assert sum(total.seen for total in totals) == len(last)
    for total in totals:
        counted = tuple(recount[total.statement, vote] for vote in (1, -1, 0))
        assert (total.agree, total.disagree, total.passed) == counted
