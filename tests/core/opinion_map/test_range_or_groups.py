"""A range of views or groups: groups are named where they were planted, and one broad range is not cut into any."""

import numpy as np
import pytest

from cairn.core import opinion_map
from cairn.core.opinion_map import Reactions, choice, densities, spaces, voices
from tests.core.opinion_map.conversations import planted

STATEMENTS, ANSWERS = 40, 20


def said(seed, odds):
    """Reactions of people with these log-odds of agreeing, array (people, statements), to 20 of 40 statements each."""
    dice = np.random.default_rng([seed, 7])
    people = len(odds)
    asked = np.sort(np.argsort(dice.random(odds.shape), axis=1)[:, :ANSWERS], axis=1)
    person = np.repeat(np.arange(people), ANSWERS)
    chance = 1 / (1 + np.exp(-odds[person, asked.ravel()]))
    vote = np.where(dice.random(len(person)) < chance, 1, -1)
    names = tuple(f"{number:04}" for number in range(people))
    statements = tuple(f"s{number:02}" for number in range(odds.shape[1]))
    return Reactions.of_arrays(person, asked.ravel(), vote, people=names, statements=statements)


def along(seed, places):
    """The log-odds of people at these places on a line or a plane, array (people, directions)."""
    dice = np.random.default_rng(seed)
    return dice.normal(0, 0.8, STATEMENTS) + places @ dice.normal(size=(places.shape[1], STATEMENTS))


def drawn(reactions, seed=1):
    return opinion_map.draw(reactions, seed=seed, by=opinion_map.RANGE_OR_GROUPS)


def bell(seed, people, directions, spread):
    return np.random.default_rng([seed, 1]).normal(0, spread, (people, directions))


def even_line(seed, people):
    return np.random.default_rng([seed, 2]).uniform(-1.7, 1.7, (people, 1))


def two_heaps(seed, people, spread=0.3):
    return np.repeat([[-1.2, 0.0], [1.2, 0.0]], people // 2, axis=0) + bell(seed, people, 2, spread)


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize(
    "places", [lambda s: bell(s, 240, 1, 1.2), lambda s: bell(s, 240, 2, 0.9), lambda s: even_line(s, 240)],
    ids=["one direction", "two directions", "an even line"],
)  # fmt: skip
def test_a_broad_range_is_not_cut_into_groups(seed, places):
    found = drawn(said(seed, along(seed, places(seed))))
    assert found.groups == ()
    assert "one broad range of views" in str(found.why)
    best = max(found.evidence, key=lambda one: one.bits)
    assert best.directions > 0
    assert best.is_clear


def test_two_heaps_with_a_valley_between_them_are_two_groups():
    maps = [drawn(said(seed, along(seed, two_heaps(seed, 240)))) for seed in range(4)]
    found = [one for one in maps if one.groups]
    assert len(found) >= 3  # with so few people it is missed now and then, and never made three
    for one in found:
        assert len(one.groups) == 2
        first = np.mean((one.membership == 0) == (np.arange(240) < 120))
        assert max(first, 1 - first) > 0.9
        assert one.stability > 0.8


@pytest.mark.parametrize("seed", range(2))
def test_a_minority_of_one_in_five_with_views_of_its_own_is_found(seed):
    dice = np.random.default_rng([seed, 3])
    odds = np.repeat(dice.normal(0, 1.4, (2, STATEMENTS)), [320, 80], axis=0)
    found = drawn(said(seed, odds))
    assert [group.people for group in found.groups] == pytest.approx([320, 80], abs=15)


def test_names_and_the_order_of_votes_change_nothing():
    votes = planted(seed=1)
    names = sorted({name for name, _, _ in votes})
    renamed = dict(zip(names, reversed(names), strict=True))
    one, other = drawn(Reactions.of(votes)), drawn(Reactions.of([(renamed[p], s, v) for p, s, v in reversed(votes)]))
    group_of = dict(zip(other.people, other.membership.tolist(), strict=True))
    assert [group_of[renamed[name]] for name in one.people] == one.membership.tolist()
    assert one.evidence == other.evidence


def test_somebody_who_agrees_with_everything_that_pulls_one_way_stands_at_that_end():
    reactions = said(1, along(1, bell(1, 200, 1, 1.2)))
    ((_, everybody),) = voices.Crowd.of(reactions, np.ones(200, dtype=np.bool_), seed=1).in_turn()
    space = spaces.fit(everybody, 1, seed=1)
    true = bell(1, 200, 1, 1.2)[:, 0]
    assert abs(np.corrcoef(spaces.stand(everybody, space).place[:, 0], true)[0, 1]) > 0.85


def test_a_lopsided_heap_has_no_valley():
    bells = densities.Bells(np.array([0.7, 0.3]), np.array([[0.0, 0.0], [1.2, 0.0]]), np.stack([np.eye(2) * 0.5] * 2))
    assert bells.heaps().tolist() == [0, 0]
    apart = densities.Bells(bells.sizes, np.array([[-1.5, 0.0], [1.5, 0.0]]), np.stack([np.eye(2) * 0.2] * 2))
    assert apart.heaps().tolist() == [0, 1]


def test_chance_alone_agrees_by_nothing():
    dice = np.random.default_rng(1)
    assert choice.agreement(dice.integers(3, size=3000), dice.integers(3, size=3000)) == pytest.approx(0, abs=0.02)
    assert choice.agreement(np.array([0, 0, 1, 1]), np.array([0, 1, 0, 1])) == pytest.approx(-0.5)


@pytest.mark.parametrize("seed", range(4))
def test_a_group_of_one_in_twenty_is_found(seed):
    dice = np.random.default_rng([seed, 5])
    of_group = dice.normal(0, 1, STATEMENTS) + dice.normal(0, 1.6, (2, STATEMENTS))
    small = np.arange(1_200) >= 1_140
    found = drawn(said(seed, of_group[small.astype(np.int64)]))
    assert len(found.groups) == 2
    assert choice.agreement(small.astype(np.int64), found.membership) > 0.6
