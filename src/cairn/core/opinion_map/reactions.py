"""Reactions: who agreed with, disagreed with or passed on which statement; one row per pair."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

type Whole = NDArray[np.int64]
type Real = NDArray[np.float64]
type Mask = NDArray[np.bool_]

AGREE = 1
PASS = 0
DISAGREE = -1
VOTES = (DISAGREE, PASS, AGREE)


class UnknownVoteError(ValueError):
    """A vote that is neither agree (1) nor pass (0) nor disagree (-1)."""


@dataclass(frozen=True, slots=True, eq=False)
class Reactions:
    """The votes of an activity, sorted by person and statement; what was not answered is simply not there.

    `people` and `statements` are sorted names. `person`, `statement` and `vote` are three parallel arrays,
    one entry per vote: a place in `people`, a place in `statements`, and 1 agree, 0 pass or -1 disagree.

    >>> votes = [("ben", "more light", 1), ("amina", "more light", 0), ("ben", "more light", -1)]
    >>> reactions = Reactions.of(votes)
    >>> reactions.people, reactions.statements, reactions.vote.tolist()
    (('amina', 'ben'), ('more light',), [0, -1])
    """

    people: tuple[str, ...]
    statements: tuple[str, ...]
    person: Whole
    statement: Whole
    vote: Whole

    @classmethod
    def of(cls, votes: Iterable[tuple[str, str, int]], *, statements: Iterable[str] = ()) -> Self:
        """Reactions from (person, statement, vote) in order of time: the last one per pair counts.

        `statements` names statements that must appear even if nobody has answered them yet.
        Raises UnknownVoteError for a vote other than -1, 0 or 1.
        """
        last: dict[tuple[str, str], int] = {}
        for person, statement, vote in votes:
            if vote not in VOTES:
                raise UnknownVoteError(f"A vote is 1 (agree), 0 (pass) or -1 (disagree), not {vote!r}.")
            last[person, statement] = int(vote)
        names = tuple(sorted({person for person, _ in last}))
        listed = tuple(sorted({statement for _, statement in last}.union(statements)))
        place_of_person = {name: place for place, name in enumerate(names)}
        place_of_statement = {name: place for place, name in enumerate(listed)}
        rows = sorted((place_of_person[p], place_of_statement[s], vote) for (p, s), vote in last.items())
        columns = np.array(rows, dtype=np.int64).reshape(-1, 3).T
        return cls(names, listed, *(closed(np.ascontiguousarray(column)) for column in columns))

    def __len__(self) -> int:
        return len(self.vote)

    def keep(self, wanted: Mask) -> "Reactions":
        """The same people and statements with only the votes marked True in `wanted`."""
        chosen = (closed(column[wanted]) for column in (self.person, self.statement, self.vote))
        return Reactions(self.people, self.statements, *chosen)

    def voiced(self) -> "Reactions":
        """Only the votes of people who agreed or disagreed at least once: the others hold no opinion yet."""
        return self.keep(self.opinions()[self.person] > 0)

    def answers(self) -> Whole:
        """How many statements each person has answered, passes included; one number per person."""
        return np.bincount(self.person, minlength=len(self.people))

    def opinions(self) -> Whole:
        """How many statements each person has agreed or disagreed with; one number per person."""
        return np.bincount(self.person[self.vote != PASS], minlength=len(self.people))

    def count(self, vote: int, *, group: Whole | None = None, groups: int = 1) -> Whole:
        """How often each statement got this vote, by group: array (groups, statements).

        `group` gives each person's group, -1 for people to leave out; without it all people are one group.
        """
        chosen = self.vote == vote
        of_person = np.zeros(len(self.people), dtype=np.int64) if group is None else group
        return self._tally(chosen, of_person, groups)

    def seen(self, *, group: Whole | None = None, groups: int = 1) -> Whole:
        """How many people answered each statement, passes included, by group: array (groups, statements)."""
        of_person = np.zeros(len(self.people), dtype=np.int64) if group is None else group
        return self._tally(np.ones(len(self.vote), dtype=np.bool_), of_person, groups)

    def _tally(self, chosen: Mask, of_person: Whole, groups: int) -> Whole:
        row = of_person[self.person]
        chosen = chosen & (row >= 0)
        width = len(self.statements)
        cell = row[chosen] * width + self.statement[chosen]
        return np.bincount(cell, minlength=groups * width).reshape(groups, width)


def closed[Item: np.generic](array: NDArray[Item]) -> NDArray[Item]:
    """The same array, no longer writable: frozen in, frozen out."""
    array.setflags(write=False)
    return array
