"""Letters for groups that stay with the people: a group keeps the letter most of its members had.

Groups are matched to those of the reading before by how many people they share, all at once, so that the largest number
of people keeps its letter. A match needs half of the smaller of the two. Groups without one get a letter nobody had, as
long as there is one.
"""

from collections.abc import Mapping, Sequence
from itertools import permutations

import numpy as np

from cairn.core.opinion_map.reactions import Whole

LETTERS = "ABCDE"


def letters(people: Sequence[str], group: Whole, before: Mapping[str, str]) -> tuple[str, ...]:
    """The letter of each group 0, 1, …; `before` has the letter of each person in the reading before.

    >>> letters(["amina", "ben", "cleo"], np.array([0, 0, 1]), {"amina": "B", "ben": "B", "cleo": "A"})
    ('B', 'A')
    """
    count = int(group.max()) + 1
    shared = np.zeros((count, len(LETTERS)), dtype=np.int64)
    for name, place in zip(people, group.tolist(), strict=True):
        letter = before.get(name, "")
        if letter and letter in LETTERS:
            shared[place, LETTERS.index(letter)] += 1
    best = max(
        permutations(range(len(LETTERS)), count),
        key=lambda chosen: sum(int(shared[place, letter]) for place, letter in enumerate(chosen)),
    )
    known = shared.sum(axis=1)
    had = [sum(1 for one in before.values() if one == letter) for letter in LETTERS]
    kept = {
        place: letter
        for place, letter in enumerate(best)
        if 0 < min(known[place], had[letter]) <= 2 * shared[place, letter]
    }
    used = {LETTERS.index(letter) for letter in set(before.values()) if letter and letter in LETTERS}
    new = sorted(set(range(len(LETTERS))) - set(kept.values()), key=lambda letter: (letter in used, letter))
    free = iter(new)
    return tuple(LETTERS[kept[place] if place in kept else next(free)] for place in range(count))


def by_letter(group: Whole, found: Sequence[str]) -> tuple[Whole, tuple[str, ...], tuple[int, ...]]:
    """The groups in the order of their letters: each person's group, the letters, and which group each was."""
    order = tuple(sorted(range(len(found)), key=lambda place: found[place]))
    rank = np.empty(len(order), dtype=np.int64)
    rank[list(order)] = np.arange(len(order))
    return rank[group], tuple(found[place] for place in order), order
