"""The axes are Polis's: missing answers sit at the statement's mean."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.core.opinion_map import Reactions, axes
from tests.core.opinion_map.conversations import each_published, planted, published_votes


def dense(reactions):
    """The matrix of votes with each gap filled by its statement's mean, the slow and plain way."""
    matrix = np.full((len(reactions.people), len(reactions.statements)), np.nan)
    matrix[reactions.person, reactions.statement] = reactions.vote
    matrix = matrix[(np.abs(np.nan_to_num(matrix)) > 0).any(axis=1)]
    means = np.nanmean(matrix, axis=0)
    return np.where(np.isnan(matrix), means, matrix), means


def reference(reactions):
    """The two leading directions of the filled and centred matrix, with their eigenvalues."""
    filled, means = dense(reactions)
    strengths, directions = np.linalg.eigh((filled - means).T @ (filled - means))
    return strengths[:-3:-1], directions.T[:-3:-1]


def test_two_people_who_disagree_on_everything_span_one_axis():
    found = axes.axes(Reactions.of([("a", "x", 1), ("a", "y", 1), ("b", "x", -1), ("b", "y", -1)]))
    assert np.allclose(found.directions, [[0.5**0.5, 0.5**0.5], [0, 0]])
    assert np.allclose(found.strengths, [4, 0])


def test_a_place_is_stretched_for_people_with_few_answers():
    reactions = Reactions.of([("a", "x", 1), ("a", "y", 1), ("b", "x", -1), ("b", "y", -1), ("c", "x", 1)])
    found = axes.axes(reactions)
    means = np.array([1 / 3, 0])
    assert np.allclose(found.means, means)
    expected = np.sqrt(2 / 1) * (1 - means[0]) * found.directions[0, 0]
    assert axes.places(reactions, found)[2, 0] == pytest.approx(expected)


@pytest.mark.parametrize(("people", "statements"), [(60, 24), (10, 40), (150, 260)])
def test_axes_equal_a_dense_reference(people, statements):
    reactions = Reactions.of(planted(seed=3, sizes=(people, people), statements=statements))
    found = axes.axes(reactions)
    strengths, directions = reference(reactions)
    assert np.abs(np.sum(found.directions * directions, axis=1)) == pytest.approx([1, 1], abs=1e-6)
    assert found.strengths == pytest.approx(strengths, rel=1e-6)


@each_published
def test_axes_of_published_conversations_equal_a_dense_reference(folder):
    reactions = Reactions.of(published_votes(folder))
    found = axes.axes(reactions)
    strengths, directions = reference(reactions)
    assert np.abs(np.sum(found.directions * directions, axis=1)) == pytest.approx([1, 1], abs=1e-6)
    assert found.strengths == pytest.approx(strengths, rel=1e-6)


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("wxyz"), st.sampled_from([-1, 0, 1])), max_size=16))
def test_axes_are_unit_length_and_upright_or_absent(votes):
    found = axes.axes(Reactions.of(votes))
    lengths = np.linalg.norm(found.directions, axis=1)
    assert all(length == pytest.approx(1) or length == 0 for length in lengths)
    assert abs(found.directions[0] @ found.directions[1]) < 1e-6
    assert ((found.strengths > 0) == (lengths > 0)).all()
