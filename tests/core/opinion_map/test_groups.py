"""Groups: k-means over places, silhouettes, and none smaller than five."""

from math import exp

import numpy as np
import pytest

from cairn.core.opinion_map import Reactions, axes, groups
from tests.core.opinion_map.conversations import each_published, published_votes


def clouds(*sizes, seed=1):
    dice = np.random.default_rng(seed)
    middles = [(-3, 0), (3, 0), (0, 5), (0, -5)]
    spread = (middle + dice.normal(scale=0.4, size=(size, 2)) for middle, size in zip(middles, sizes, strict=False))
    return np.concatenate(list(spread))


def test_a_silhouette_is_worked_by_hand():
    points = np.array([[0.0, 0], [2, 0], [10, 0], [13, 0]])
    # Own distances 2, 2, 3, 3; the other pair is 11.5, 9.5, 9, 12 away.
    expected = np.mean([9.5 / 11.5, 7.5 / 9.5, 6 / 9, 9 / 12])
    assert groups.silhouette(points, np.array([0, 0, 1, 1])) == pytest.approx(expected)


def test_four_clouds_are_four_groups_the_largest_first():
    best, *_ = groups.candidates(clouds(40, 30, 20, 10), seed=1)
    assert np.bincount(best.group).tolist() == [40, 30, 20, 10]
    assert best.centres[0] == pytest.approx([-3, 0], abs=0.3)


def test_more_than_five_hundred_places_are_gathered_first():
    best, *_ = groups.candidates(clouds(500, 300), seed=1)
    assert np.bincount(best.group).tolist() == [500, 300]


def test_a_group_of_four_is_never_made():
    splits = groups.candidates(clouds(40, 30, 4), seed=1)
    assert splits
    assert all(np.bincount(split.group).min() >= 5 for split in splits)


def test_nine_people_are_not_split():
    assert groups.candidates(clouds(5, 4), seed=1) == ()


def test_people_who_all_stand_in_one_place_are_not_split():
    assert groups.candidates(np.zeros((40, 2)), seed=1) == ()


def test_one_group_has_no_silhouette():
    assert groups.silhouette(np.zeros((4, 2)), np.zeros(4, dtype=np.int64)) == 0


def test_fewer_groups_come_back_than_asked_for_where_places_coincide():
    (split,) = groups.partitions(np.zeros((12, 2)), [3], seed=1)
    assert (split.count, split.silhouette) == (1, 0)


def test_the_order_of_points_does_not_matter():
    points = clouds(40, 30, 20)
    shuffle = np.random.default_rng(2).permutation(len(points))
    best, *_ = groups.candidates(points, seed=1)
    again, *_ = groups.candidates(points[shuffle], seed=1)
    assert (best.group[shuffle] == again.group).all()


def test_certainty_is_worked_by_hand():
    points = np.array([[-1.0, 1], [-1, -1], [1, 1], [1, -1]])
    halves = groups.Partition(np.array([0, 0, 1, 1]), np.array([[-1.0, 0], [1, 0]]), 0.5)
    # Half a unit of variance per axis; squared distances 1 to the own and 5 to the other middle.
    assert halves.certainty(points) == pytest.approx([1 / (1 + exp(-4))] * 4)


def test_people_between_two_groups_are_less_certain():
    points = np.concatenate([clouds(40, 40), [[-3.0, 0], [0.0, 0]]])
    best, *_ = groups.candidates(points, seed=1)
    certainty = best.certainty(points)
    assert certainty[-2] > 0.999 > certainty[-1] >= 0.5


@each_published
def test_the_seed_does_not_decide_the_number_of_groups_in_published_conversations(folder):
    reactions = Reactions.of(published_votes(folder)).voiced()
    points = axes.places(reactions, axes.axes(reactions))[reactions.answers() >= 7]
    assert len({groups.candidates(points, seed=seed)[0].count for seed in range(3)}) == 1
