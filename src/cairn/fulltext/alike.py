"""Which rows are most like some words, found without reading more than a bounded number of them.

Of each word only the newest rows that hold it are looked at, and those that hold all the words. A word that stands in
more rows than that tells little: it finds new rows alone, and of the best rows is looked up whether they hold it. So
ten thousand rows that share all their words cost no more than a few hundred.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from math import log

MOST_HELD = 400  # rows looked at for one word
BEST = 60  # rows of which is looked up which of the common words they hold
SHARED_AT_LEAST = 2  # one common word is chance; of a long text, a third of its words have to be there
SHARED_SHARE = 1 / 3
ALL_OF_THEM = -1  # in the place of a word: the row holds all of them

type Held = Iterable[tuple[int, int, int]]
"""The place of a word, the id of a row that holds it, and in how many rows looked at the word stands."""


@dataclass(slots=True)
class Shared:
    """Which of the words each row holds, and what each of them tells: the rarer, the more."""

    words: int
    of_row: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    held_by: dict[int, int] = field(default_factory=dict)

    @property
    def enough(self) -> int:
        """How many of the words a row has to share."""
        return min(self.words, max(SHARED_AT_LEAST, round(self.words * SHARED_SHARE)))

    @property
    def common(self) -> list[int]:
        """The words of which perhaps not every row was looked at."""
        return [word for word in range(self.words) if not 0 < self.held_by.get(word, 0) < MOST_HELD]

    def add(self, held: Held) -> None:
        for word, row, rows in held:
            self.of_row[row] |= set(range(self.words)) if word == ALL_OF_THEM else {word}
            if word != ALL_OF_THEM:
                self.held_by[word] = rows

    def best(self) -> list[int]:
        """The rows that share what tells most; the older of two first."""
        tells = {word: log(1 + 2 * MOST_HELD / rows) for word, rows in self.held_by.items()}
        worth = {row: sum(tells.get(word, 0) for word in words) for row, words in self.of_row.items()}
        return sorted(worth, key=lambda row: (-worth[row], row))


def most_alike(
    words: int, held: Held, common_in: Callable[[list[int], list[int]], Iterable[tuple[int, int]]], *, most: int
) -> list[int]:
    """The ids of the rows most alike, given what is held by whom. `common_in`: which of these words these rows hold."""
    shared = Shared(words)
    shared.add(held)
    best = shared.best()[:BEST]
    shared.of_row = defaultdict(set, {row: shared.of_row[row] for row in best})
    if best and (common := shared.common):
        for word, row in common_in(common, best):
            shared.of_row[row].add(word)
    return [row for row in shared.best() if len(shared.of_row[row]) >= shared.enough][:most]
