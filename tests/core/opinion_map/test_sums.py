"""Sums: whole numbers that say all the axes need, kept up to date vote by vote."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.core.opinion_map import Reactions, axes, loops, sums
from cairn.core.opinion_map.sums import Sums
from tests.core.opinion_map.conversations import each_published, planted, published_votes

PEOPLE, STATEMENTS = 6, 5
one_vote = st.tuples(st.integers(0, PEOPLE - 1), st.integers(0, STATEMENTS - 1), st.integers(-1, 1))


@pytest.fixture(params=["numpy", "numba"])
def with_loops(request, monkeypatch):
    """Both ways to add up: the plain one and the compiled one."""
    if request.param == "numba":
        pytest.importorskip("numba")
        monkeypatch.setattr(loops, "MANY", 0)
        loops.compiled(0)
    else:
        monkeypatch.setattr(loops, "MANY", 10**12)
        monkeypatch.setattr(loops, "at_hand", lambda: None)
    return request.param


def reactions_of(votes):
    person, statement, vote = (np.array([one[place] for one in votes], dtype=np.int64) for place in range(3))
    return Reactions.of_arrays(person, statement, vote, people=PEOPLE, statements=STATEMENTS)


def dense(reactions):
    """The three squares the slow and plain way."""
    votes = np.zeros((len(reactions.people), len(reactions.statements)))
    answered = votes.copy()
    votes[reactions.person, reactions.statement], answered[reactions.person, reactions.statement] = reactions.vote, 1
    return answered.T @ answered, votes.T @ answered, votes.T @ votes


def row(reactions, person):
    part = slice(reactions.starts[person], reactions.starts[person + 1])
    return reactions.statement[part], reactions.vote[part], reactions.matters[part]


def test_sums_equal_a_plain_recount(with_loops):
    reactions = Reactions.of(planted(seed=1, sizes=(90, 60)))
    found = Sums.of(reactions)
    assert all(map(np.array_equal, (found.both, found.leaning, found.product), dense(reactions)))


@each_published
def test_sums_of_published_conversations_equal_a_plain_recount(folder, with_loops):
    reactions = Reactions.of(published_votes(folder))
    found = Sums.of(reactions)
    assert all(map(np.array_equal, (found.both, found.leaning, found.product), dense(reactions)))
    assert found.agree.tolist() == reactions.count(1)[0].tolist()
    assert found.disagree.tolist() == reactions.count(-1)[0].tolist()
    assert found.seen.tolist() == reactions.seen()[0].tolist()


@given(st.lists(one_vote, max_size=40))
@pytest.mark.parametrize("way", ["numpy", "numba"])
def test_vote_after_vote_comes_to_the_same_as_a_recount(way, votes):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loops, "at_hand", (lambda: None) if way == "numpy" else lambda: loops.compiled(loops.MANY))
        kept, said = Sums.none(STATEMENTS), {}
        for person, statement, vote in votes:
            others = {s: v for (p, s), v in said.items() if p == person and s != statement}
            places, their_votes = np.array(list(others), dtype=np.int64), np.array(list(others.values()), dtype=np.int8)
            kept.answer(statement, vote, places, their_votes, before=said.get((person, statement)))
            said[person, statement] = vote
    assert kept.equals(Sums.of(reactions_of(votes)))


@each_published
def test_the_matrix_of_the_axes_is_that_of_the_plain_formula_to_the_last_digit_either_way(folder, with_loops):
    reactions = Reactions.of(published_votes(folder))
    found = Sums.of(reactions)
    of_each = (
        found.both * (found.means[:, None] * found.means) * 0.5 + found.product * 0.5 - found.leaning * found.means
    )
    assert np.array_equal(found.covariance(), of_each + of_each.T)
    apart = np.zeros((len(reactions.people), len(reactions.statements)))
    apart[reactions.person, reactions.statement] = reactions.vote - found.means[reactions.statement]
    assert found.covariance() == pytest.approx(apart.T @ apart, abs=1e-7)


def test_a_person_gone_is_as_if_they_had_never_been(with_loops):
    votes = [(*vote, number % 3 == 0) for number, vote in enumerate(planted(seed=1))]
    reactions = Reactions.of(votes)
    found, gone = Sums.of(reactions), reactions.people[7]
    found.remove(*row(reactions, 7))
    rest = Reactions.of([vote for vote in votes if vote[0] != gone], statements=reactions.statements)
    assert found.equals(Sums.of(rest))
    found.add(*row(reactions, 7))
    assert found.equals(Sums.of(reactions))


def test_people_in_parts_add_up_to_everybody():
    reactions = Reactions.of(planted(seed=1))
    first = np.arange(len(reactions.people)) < 50
    parts = [Sums.of(reactions.keep(mask[reactions.person])) for mask in (first, ~first)]
    assert sums.total(parts).equals(Sums.of(reactions))


def test_more_people_than_fit_into_sixteen_bits_are_counted_exactly(with_loops):
    people = 40_000
    person, statement = np.repeat(np.arange(people), 2), np.tile([0, 1], people)
    found = Sums.of(Reactions.of_arrays(person, statement, np.ones(2 * people, np.int8), people=people, statements=2))
    assert found.both.tolist() == found.product.tolist() == found.leaning.tolist() == [[people] * 2] * 2


def test_axes_after_a_vote_more_are_those_of_a_recount():
    votes = planted(seed=1, sizes=(150, 150), statements=260)
    reactions = Reactions.of(votes)
    kept = Sums.of(reactions)
    before = axes.of_sums(kept)
    statements, said, _ = row(reactions, 3)
    kept.answer(int(statements[0]), -int(said[0]) or 1, statements[1:], said[1:], before=int(said[0]))
    after, anew = axes.of_sums(kept, before=before), axes.of_sums(kept)
    assert np.abs(np.sum(after.directions * anew.directions, axis=1)) == pytest.approx([1, 1], abs=1e-9)
    assert after.strengths == pytest.approx(anew.strengths)


def test_an_order_of_people_changes_no_digit(with_loops):
    reactions = Reactions.of(planted(seed=1, sizes=(150, 150), statements=260))
    turned = np.random.default_rng(1).permutation(len(reactions.people))[reactions.person]
    size = {"people": len(reactions.people), "statements": 260}
    other = Reactions.of_arrays(turned, reactions.statement, reactions.vote, **size)
    one, two = axes.of_everybody(reactions), axes.of_everybody(other)
    assert one.directions.tolist() == two.directions.tolist()


def test_axes_of_more_statements_than_pairs_are_kept_for_equal_a_dense_reference(with_loops, monkeypatch):
    reactions = Reactions.of(planted(seed=1, sizes=(60, 60), statements=260))
    expected = axes.of_everybody(reactions)
    monkeypatch.setattr(sums, "MOST_STATEMENTS", 100)
    found = axes.of_everybody(reactions)
    assert np.abs(np.sum(found.directions * expected.directions, axis=1)) == pytest.approx([1, 1], abs=1e-9)
    assert found.strengths == pytest.approx(expected.strengths)
