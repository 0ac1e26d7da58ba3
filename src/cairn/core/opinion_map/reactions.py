"""Reactions: who agreed with, disagreed with or passed on which statement; one entry per pair, as sparse rows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from cairn.core.opinion_map import loops, numbered

type Whole = NDArray[np.int64]
type Real = NDArray[np.float64]
type Mask = NDArray[np.bool_]
type Small = NDArray[np.integer[Any]]
type Columns = tuple[NDArray[Any], NDArray[Any], NDArray[Any]]
type Spoken = tuple[str, str, int] | tuple[str, str, int, bool]

AGREE = 1
PASS = 0
DISAGREE = -1
VOTES = (DISAGREE, PASS, AGREE)
AT_ONCE = 1_000_000


class UnknownVoteError(ValueError):
    """A vote that is neither agree (1) nor pass (0) nor disagree (-1)."""


@dataclass(frozen=True, slots=True, eq=False)
class Reactions:
    """The votes of an activity, sorted by person and statement; what was not answered is simply not there.

    `people` and `statements` are names. The answers of the person at place i are the entries from `starts[i]` up to
    `starts[i + 1]` of three parallel arrays: `statement` (a place in `statements`), `vote` (1 agree, 0 pass, -1
    disagree) and `matters` (whether they said that it matters to them). An entry takes four bytes.

    >>> votes = [("ben", "more light", 1), ("amina", "more light", 0), ("ben", "more light", -1)]
    >>> reactions = Reactions.of(votes)
    >>> reactions.people, reactions.statements, reactions.vote.tolist()
    (('amina', 'ben'), ('more light',), [0, -1])
    """

    people: Sequence[str]
    statements: Sequence[str]
    starts: Whole
    statement: Small
    vote: NDArray[np.int8]
    matters: Mask

    @classmethod
    def of(cls, votes: Iterable[Spoken], *, statements: Iterable[str] = ()) -> Self:
        """Reactions from (person, statement, vote) in order of time: the last one per pair counts.

        A fourth entry, True or False, says whether this matters to the person. `statements` names statements that must
        appear even if nobody has answered them yet. Names are sorted.
        Raises UnknownVoteError for a vote other than -1, 0 or 1.
        """
        last: dict[tuple[str, str], tuple[int, bool]] = {}
        for person, statement, vote, *rest in votes:
            if vote not in VOTES:
                raise _unknown(vote)
            last[person, statement] = int(vote), bool(rest and rest[0])
        names = tuple(sorted({person for person, _ in last}))
        listed = tuple(sorted({statement for _, statement in last}.union(statements)))
        place_of_person = {name: place for place, name in enumerate(names)}
        place_of_statement = {name: place for place, name in enumerate(listed)}
        rows = sorted((place_of_person[p], place_of_statement[s], *said) for (p, s), said in last.items())
        columns = np.array(rows, dtype=np.int64).reshape(-1, 4).T
        return cls.of_arrays(*columns[:3], matters=columns[3] > 0, people=names, statements=listed)

    @classmethod
    def of_arrays(  # noqa: PLR0913 - what it takes is named
        cls,
        person: Small,
        statement: Small,
        vote: Small,
        *,
        matters: Mask | None = None,
        people: Sequence[str] | int,
        statements: Sequence[str] | int,
    ) -> Self:
        """Reactions from parallel arrays in order of time: the last one per pair counts.

        `person` and `statement` are places in `people` and `statements`; where a number is given instead of names,
        they are called "0", "1" and so on. Fastest where the arrays are sorted by person, then statement.
        Raises UnknownVoteError for a vote other than -1, 0 or 1.
        """
        names = numbered.names(people)
        listed = numbered.names(statements)
        _look_at(person, statement, vote, len(names), len(listed))
        marked = np.zeros(len(vote), dtype=np.bool_) if matters is None else np.asarray(matters, dtype=np.bool_)
        narrow = np.asarray(statement, dtype=np.uint16 if len(listed) <= 1 << 16 else np.uint32)
        columns: Columns = (narrow, np.asarray(vote, dtype=np.int8), marked)
        if _is_sorted(person, narrow):
            starts = np.append(np.searchsorted(person, np.arange(len(names), dtype=person.dtype)), len(person))
        elif kernels := loops.compiled(len(vote)):
            starts, columns = kernels.rows(person, *columns, len(names))
        else:
            starts, columns = _sorted(person, columns, (len(names), len(listed)))
        return cls(names, listed, closed(starts), *_closed(columns))

    def __len__(self) -> int:
        return len(self.vote)

    @property
    def person(self) -> Whole:
        """The place in `people` of every entry, worked out anew each time: ask once where there are many."""
        return np.repeat(np.arange(len(self.people)), self.answers())

    def keep(self, wanted: Mask) -> "Reactions":
        """The same people and statements with only the votes marked True in `wanted`."""
        starts = np.zeros_like(self.starts)
        np.cumsum(self._per_person(wanted), out=starts[1:])
        chosen = (self.statement[wanted], self.vote[wanted], self.matters[wanted])
        return Reactions(self.people, self.statements, closed(starts), *_closed(chosen))

    def voiced(self) -> "Reactions":
        """Only the votes of people who agreed or disagreed at least once: the others hold no opinion yet."""
        has_opinion = self.opinions() > 0
        if bool(has_opinion[self.answers() > 0].all()):
            return self
        return self.keep(np.repeat(has_opinion, self.answers()))

    def answers(self) -> Whole:
        """How many statements each person has answered, passes included; one number per person."""
        return np.diff(self.starts)

    def opinions(self) -> Whole:
        """How many statements each person has agreed or disagreed with; one number per person."""
        return self._per_person(self.vote != PASS)

    def count(self, vote: int, *, group: Whole | None = None, groups: int = 1) -> Whole:
        """How often each statement got this vote, by group: array (groups, statements).

        `group` gives each person's group, -1 for people to leave out; without it all people are one group.
        """
        return self._tally(self.vote == vote, group, groups)

    def seen(self, *, group: Whole | None = None, groups: int = 1) -> Whole:
        """How many people answered each statement, passes included, by group: array (groups, statements)."""
        return self._tally(None, group, groups)

    def mattering(self, *, group: Whole | None = None, groups: int = 1) -> Whole:
        """To how many people each statement matters, by group: array (groups, statements)."""
        return self._tally(self.matters, group, groups)

    def _tally(self, chosen: Mask | None, group: Whole | None, groups: int) -> Whole:
        width = len(self.statements)
        if chosen is not None and not chosen.any():
            return np.zeros((groups, width), dtype=np.int64)
        total = np.zeros(groups * width, dtype=np.int64)
        for first, last in self._people_at_once():
            of_vote = slice(self.starts[first], self.starts[last])
            cell = self.statement[of_vote].astype(np.int64)
            wanted = np.ones(len(cell), dtype=np.bool_) if chosen is None else chosen[of_vote]
            if group is not None:
                row = np.repeat(group[first:last], np.diff(self.starts[first : last + 1]))
                cell, wanted = cell + row * width, wanted & (row >= 0)
            total += np.bincount(cell[wanted], minlength=groups * width)
        return total.reshape(groups, width)

    def _people_at_once(self) -> Iterable[tuple[int, int]]:
        """Ranges of people with about a million votes each."""
        cuts = np.searchsorted(self.starts, np.arange(0, len(self), AT_ONCE)).tolist()
        return pairwise(sorted({0, *cuts, len(self.people)}))

    def _per_person(self, wanted: Mask) -> Whole:
        """How many of each person's entries are marked."""
        found = np.zeros(len(self.people), dtype=np.int64)
        answered = self.answers() > 0
        if answered.any():
            found[answered] = np.add.reduceat(wanted, self.starts[:-1][answered], dtype=np.int64)
        return found


def closed[Item: np.generic](array: NDArray[Item]) -> NDArray[Item]:
    """The same array, no longer writable: frozen in, frozen out."""
    array.setflags(write=False)
    return array


def _closed(columns: Columns) -> Columns:
    """Views that cannot be written through; the caller's arrays stay as they are."""
    statement, vote, matters = (closed(column.view()) for column in columns)
    return statement, vote, matters


def _unknown(vote: object) -> UnknownVoteError:
    return UnknownVoteError(f"A vote is 1 (agree), 0 (pass) or -1 (disagree), not {vote!r}.")


def _look_at(person: Small, statement: Small, vote: Small, people: int, statements: int) -> None:
    if not len(person) == len(statement) == len(vote):
        raise ValueError("Every vote has one person and one statement.")
    if not len(vote):
        return
    if vote.min() < DISAGREE or vote.max() > AGREE:
        raise _unknown(next(one for one in vote.tolist() if one not in VOTES))
    for places, most in ((person, people), (statement, statements)):
        if places.min() < 0 or places.max() >= most:
            raise ValueError("A place lies outside the names.")


def _is_sorted(person: Small, statement: Small) -> bool:
    """Whether every vote comes after the one before it, by person and then by statement."""
    for start in range(0, len(person) - 1, AT_ONCE):
        step = slice(start, start + AT_ONCE + 1)
        who, what = person[step], statement[step]
        if not ((who[1:] > who[:-1]) | ((who[1:] == who[:-1]) & (what[1:] > what[:-1]))).all():
            return False
    return True


def _sorted(person: Small, columns: Columns, shape: tuple[int, int]) -> tuple[Whole, Columns]:
    """Where each person's votes begin, and the votes by person and statement, the last one of each pair only."""
    pair = person.astype(np.int64) * shape[1] + columns[0]
    order = np.argsort(pair, kind="stable")
    pair = pair[order]
    what, vote, matters = columns
    is_last = np.append(pair[1:] != pair[:-1], True)
    starts = np.searchsorted(pair[is_last], np.arange(shape[0] + 1) * shape[1])
    kept = order[is_last]
    return starts, (what[kept], vote[kept], matters[kept])
