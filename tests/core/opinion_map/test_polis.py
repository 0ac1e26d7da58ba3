"""Polis's method: its formulas against a plain reference, its own published groups, and what order may not change."""

import csv

import numpy as np
import pytest

from cairn.core import opinion_map
from cairn.core.opinion_map import Reactions, common_ground, counts, polis, representative
from cairn.core.opinion_map.polis import heaps, kmeans, splits
from tests.core.opinion_map import polis_reference
from tests.core.opinion_map.conversations import each_published, planted, published_groups, published_votes


def rejected(folder):
    with (folder / "comments.csv").open(encoding="utf-8", newline="") as file:
        return {row["comment-id"] for row in csv.DictReader(file) if row["moderated"] == "-1"}


def table(reactions):
    rows = [[None] * len(reactions.statements) for _ in reactions.people]
    for person, statement, vote in zip(reactions.person, reactions.statement, reactions.vote.tolist(), strict=True):
        rows[person][statement] = vote
    return rows


def shuffled(reactions, seed):
    """The same conversation, with its people in another order; and where each of them came from."""
    order = np.random.default_rng(seed).permutation(len(reactions.people))
    size = {"people": len(reactions.people), "statements": reactions.statements}
    return order, Reactions.of_arrays(order[reactions.person], reactions.statement, reactions.vote, **size)


@each_published
def test_with_polis_own_groups_consensus_and_representative_statements_are_polis(folder):
    reactions = Reactions.of(published_votes(folder))
    known = published_groups(folder)
    group = np.array([known.get(name, -1) for name in reactions.people])
    told = counts.by_group(reactions, group, max(known.values()) + 1)
    found = common_ground.consensus(told.agree, told.seen), common_ground.consensus(told.disagree, told.seen)
    chosen = representative.representative(reactions.statements, told.agree, told.disagree, told.seen, as_polis=True)
    rows, groups = table(reactions), group.tolist()
    everything = range(len(reactions.statements))
    for place in everything:
        expected = polis_reference.informed(rows, groups, place)
        assert (found[0][place], found[1][place]) == pytest.approx(expected, abs=1e-12)
    for one, of_group in enumerate(chosen):
        expected = polis_reference.representative(rows, groups, one, everything)
        assert [(each.statement, each.answer) for each in of_group] == [
            (reactions.statements[place], answer) for place, answer in expected
        ]


@each_published
def test_what_polis_counted_for_everybody_is_what_we_count(folder):
    if not (folder / "votes.csv").exists():
        pytest.skip("no list of votes")
    found = {one.statement: one for one in opinion_map.totals(Reactions.of(published_votes(folder)))}
    with (folder / "comments.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["comment-id"] in found]
    ours = np.array([(found[row["comment-id"]].agree, found[row["comment-id"]].disagree) for row in rows])
    theirs = np.array([(int(row["agrees"]), int(row["disagrees"])) for row in rows])
    assert len(rows) > 0
    assert np.corrcoef(ours.ravel(), theirs.ravel())[0, 1] > 0.999


@each_published
def test_the_number_of_groups_does_not_hang_on_the_order_of_people(folder):
    reactions = Reactions.of(published_votes(folder))
    first = polis.outcome(reactions)
    assert first.count >= 2
    for seed in range(50):
        order, other = shuffled(reactions, seed)
        again = polis.outcome(other)
        assert again.silhouettes == first.silhouettes
        assert np.array_equal(again.group[order], first.group)


@each_published
def test_places_are_polis_projection_of_a_dense_matrix(folder):
    reactions = Reactions.of(published_votes(folder))
    zeroed = np.array([name in rejected(folder) for name in reactions.statements])
    found = polis.outcome(reactions, zeroed=zeroed)
    matrix = np.full((len(reactions.people), len(reactions.statements)), np.nan)
    matrix[reactions.person, reactions.statement] = reactions.vote
    matrix[:, zeroed] = 0
    answered, means = (~np.isnan(matrix)).sum(axis=1), np.nanmean(matrix, axis=0)
    centred = np.where(np.isnan(matrix), means, matrix) - means
    _, vectors = np.linalg.eigh(centred.T @ centred)
    leading = vectors.T[:-3:-1]
    assert np.abs(np.sum(found.axes.directions * leading, axis=1)) == pytest.approx([1, 1], abs=1e-6)
    expected = centred @ leading.T * np.sqrt(matrix.shape[1] / answered)[:, None]
    assert np.abs(found.places) == pytest.approx(np.abs(expected), abs=1e-4)


def test_two_planted_groups_are_found_and_described():
    reactions = Reactions.of(planted(seed=1))
    found = polis.outcome(reactions)
    first = np.array([name.startswith("0") for name in reactions.people])
    assert found.count == 2
    assert abs(np.mean((found.group == 0) == first) - 0.5) > 0.48
    assert all(1 <= len(of_group) <= 5 for of_group in found.representative)


def test_voting_twice_the_same_and_other_names_change_nothing():
    votes = planted(seed=3, sizes=(40, 30, 20))
    one, twice = (polis.outcome(Reactions.of(some)) for some in (votes, votes + votes[::3]))
    assert one.group.tolist() == twice.group.tolist()
    renamed = polis.outcome(Reactions.of([(f"x{person}", f"y{statement}", vote) for person, statement, vote in votes]))
    assert one.places.tolist() == renamed.places.tolist()


def test_the_order_of_statements_does_not_matter():
    votes = planted(seed=3, sizes=(40, 30, 20))
    turned = [(person, f"s{99 - int(statement[1:])}", vote) for person, statement, vote in votes]
    one, other = (polis.outcome(Reactions.of(some)) for some in (votes, turned))
    assert one.group.tolist() == other.group.tolist()
    assert one.informed[0] == pytest.approx(other.informed[0][::-1])


def test_one_who_only_passes_changes_nothing_on_a_map_by_polis():
    votes = planted(seed=3)
    passing = [("a passer-by", statement, 0) for statement in sorted({statement for _, statement, _ in votes})]
    before, after = (
        opinion_map.draw(Reactions.of(some), seed=1, by=opinion_map.POLIS) for some in (votes, [*votes, *passing])
    )
    assert before.positions.tolist() == after.positions.tolist()
    assert (before.groups, before.people) == (after.groups, after.people)


def test_the_largest_group_comes_first_and_none_is_under_five_where_that_is_asked():
    reactions = Reactions.of(planted(seed=2, sizes=(60, 40, 4)))
    found = polis.outcome(reactions, fewest=5)
    sizes = np.bincount(found.group)
    assert sizes.tolist() == sorted(sizes.tolist(), reverse=True)
    assert sizes.min() >= 5


def test_rejected_statements_count_as_answered_by_everybody_and_are_never_shown():
    votes = planted(seed=2)
    reactions = Reactions.of(votes)
    zeroed = np.array([name in {"s00", "s01"} for name in reactions.statements])
    found, plain = polis.outcome(reactions, zeroed=zeroed), polis.outcome(reactions)
    shown = {one.statement for of_group in found.representative for one in of_group}
    assert not shown & {"s00", "s01"}
    assert (found.axes.directions[:, zeroed] == 0).all()
    assert np.abs(found.places).max() < np.abs(plain.places).max()
    assert not set(found.consensus.agree + found.consensus.disagree) & {0, 1}


def test_consensus_is_worked_by_hand():
    found = polis.consensus(np.array([30, 2, 16, 20]), np.array([1, 30, 15, 2]), np.array([32, 33, 33, 22]))
    assert (found.agree, found.disagree) == ((0, 3), (1,))


def test_fifteen_people_are_let_in_even_if_few_answered_seven():
    answers = np.array([9] * 3 + [2] * 20 + [0] * 2)
    assert polis.in_conversation(answers, 30).sum() == 15
    assert polis.in_conversation(np.full(30, 4), 4).all()


def test_extremity_and_priority_are_worked_by_hand():
    found = polis.outcome(Reactions.of([("a", "x", 1), ("a", "y", 1), ("b", "x", -1), ("b", "y", -1)])).axes
    # Means 0, one axis (1, 1) / sqrt 2: sqrt(2) * 1 / sqrt(2) = 1.
    assert polis.extremity(found) == pytest.approx([1, 1])
    found = polis.priority(np.array([3]), np.array([1]), np.array([5]), np.array([1.0]), about_people=None)
    assert found == pytest.approx([((1 - 2 / 7) * 2 * (4 / 7) * 5) ** 2])
    assert polis.priority(*np.zeros((3, 1)), np.zeros(1), about_people=np.array([True])) == pytest.approx([49])


def test_nobody_and_people_who_all_stand_in_one_place_are_not_split():
    assert splits.splits(np.zeros((0, 2)), seed=1) == ()
    assert splits.splits(np.zeros((40, 2)), seed=1) == ()
    assert polis.outcome(Reactions.of([])).count == 0
    assert polis.outcome(Reactions.of([("a", "x", 1)])).count == 0


@pytest.mark.parametrize("people", [300, 9_000])
def test_heaps_keep_everybody_and_their_middle(people):
    points = np.random.default_rng(1).normal(size=(people, 2))
    found = heaps.heaps(points)
    assert found.weights.sum() == people
    assert found.weights @ found.centres / people == pytest.approx(points.mean(axis=0), abs=1e-6)
    assert np.abs(found.centres[found.of_person] - points).max() < 0.1


def test_many_starts_at_once_find_four_clouds():
    dice = np.random.default_rng(1)
    points = np.concatenate([dice.normal(middle, 0.3, size=(20, 2)) for middle in ((0, 0), (5, 0), (0, 5), (5, 5))])
    group = kmeans.tightest(points, np.ones(80, dtype=np.int64), 4, dice)
    assert sorted(np.bincount(group).tolist()) == [20, 20, 20, 20]
