"""Common ground is claimed only with ten answers and a sure majority in every group."""

import numpy as np
import pytest

from cairn.core.opinion_map import common_ground

GROUPS = ("A", "B")


def shared(agree, disagree, seen, groups=GROUPS):
    counts = (np.array(column).reshape(-1, 1) for column in (agree, disagree, seen))
    (found,) = common_ground.common_ground(("more light",), groups, *counts)
    return found


def test_bounds_are_wilsons():
    lower, upper = common_ground.bounds(np.array([30, 0]), np.array([40, 0]))
    # (p + z²/2n ± z sqrt(p(1 - p)/n + z²/4n²)) / (1 + z²/n) for p = 0.75, n = 40, z = 1.6449
    assert [lower[0], upper[0]] == pytest.approx([0.6240, 0.8443], abs=1e-4)
    assert [lower[1], upper[1]] == [0, 1]


def test_group_informed_consensus_multiplies_over_groups():
    assert common_ground.consensus(np.array([[8], [3]]), np.array([[8], [4]])) == pytest.approx([9 / 10 * 4 / 6])


def test_a_statement_most_of_every_group_agrees_with_is_common_ground():
    found = shared([28, 27], [1, 2], [30, 30])
    assert found.is_common
    assert (found.answer, [share.group for share in found.shares]) == ("agree", ["A", "B"])
    assert found.at_least == min(share.at_least for share in found.shares) > 0.7


def test_nine_answers_from_one_group_are_not_enough():
    found = shared([28, 9], [1, 0], [30, 9])
    assert not found.is_common
    assert str(found.why_not) == (
        "It takes 10 answers from every group to speak of common ground. From group B so far: 9."
    )


def test_a_bare_majority_of_a_small_group_is_not_sure_enough():
    found = shared([28, 7], [1, 4], [30, 12])
    assert str(found.why_not) == "We can only be sure that 35 % of group B agree."


def test_rejecting_together_is_common_ground_too():
    found = shared([1, 0], [28, 25], [30, 26])
    assert (found.is_common, found.answer) == (True, "disagree")


def test_too_few_answers_from_everybody_are_counted():
    found = shared([7], [0], [7], groups=("everybody",))
    assert str(found.why_not) == "It takes 10 answers to speak of common ground. So far: 7."


def test_one_broad_range_is_spoken_of_without_groups():
    found = shared([7], [5], [12], groups=("everybody",))
    assert str(found.why_not) == "We can only be sure that 35 % agree."


def test_no_groups_have_no_common_ground():
    empty = np.zeros((0, 1))
    assert common_ground.common_ground(("more light",), (), empty, empty, empty) == ()


def test_groups_divide_where_one_surely_agrees_and_another_disagrees():
    agree, disagree, seen = np.array([[27, 27], [3, 26]]), np.array([[2, 2], [26, 3]]), np.full((2, 2), 30)
    (found,) = common_ground.divided(("a road", "a bench"), GROUPS, agree, disagree, seen)
    assert (found.statement, found.agreeing.group, found.disagreeing.group) == ("a road", "A", "B")
    assert 0.4 < found.gap < 0.8


def test_a_group_with_nine_answers_divides_nobody():
    agree, disagree, seen = np.array([[27], [0]]), np.array([[2], [9]]), np.array([[30], [9]])
    assert common_ground.divided(("a road",), GROUPS, agree, disagree, seen) == ()
