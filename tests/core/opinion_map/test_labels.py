"""Letters stay with the people when a map is drawn again."""

import numpy as np
import pytest

from cairn.core import opinion_map
from cairn.core.opinion_map import Reactions, labels
from tests.core.opinion_map.conversations import planted


def lettered(people, group, before):
    return labels.letters(people.split(), np.array(group), before)


def test_the_first_time_letters_follow_the_order():
    assert lettered("a b c", [0, 1, 2], {}) == ("A", "B", "C")


def test_a_group_keeps_its_letter_even_if_another_is_larger_now():
    before = dict.fromkeys("abc", "A") | dict.fromkeys("de", "B")
    assert lettered("a b c d e f g", [1, 1, 1, 0, 0, 0, 0], before) == ("B", "A")


def test_a_group_that_splits_leaves_its_letter_with_the_larger_part():
    before = dict.fromkeys("abcdef", "A") | dict.fromkeys("xyz", "B")
    assert lettered("a b c d e f x y z", [0, 0, 0, 0, 2, 2, 1, 1, 1], before) == ("A", "B", "C")


def test_a_new_group_takes_no_letter_that_was_in_use():
    before = dict.fromkeys("abc", "A") | dict.fromkeys("xyz", "B")
    assert lettered("a b c n m o", [0, 0, 0, 1, 1, 1], before) == ("A", "C")


def test_a_few_who_came_over_do_not_bring_the_letter_of_their_group():
    before = dict.fromkeys("abcdefghi", "A") | dict.fromkeys("rstuvwxyz", "B")
    people = "a b c d e f g h i r n m o p q"
    assert lettered(people, [0] * 9 + [1] * 6, before | {"n": "A", "m": "A", "o": "A"}) == ("A", "C")


@pytest.mark.parametrize("seed", range(3))
def test_a_small_addition_keeps_the_letters(seed):
    dice = np.random.default_rng(seed)
    votes = planted(seed=2, sizes=(50, 40))
    first = opinion_map.draw(Reactions.of(votes), seed=1, by=opinion_map.RANGE_OR_GROUPS)
    before = {name: first.place(name).group for name in first.people}
    names = sorted({name for name, _, _ in votes})
    like = dice.choice(names, size=3).tolist()
    more = [(f"new {place}", s, v) for place, name in enumerate(like) for p, s, v in votes if p == name]
    again = opinion_map.draw(Reactions.of(votes + more), seed=1, before=before, by=opinion_map.RANGE_OR_GROUPS)
    kept = [again.place(name).group == letter for name, letter in before.items()]
    assert len(first.groups) == len(again.groups) == 2
    assert sum(kept) >= 0.9 * len(kept)
