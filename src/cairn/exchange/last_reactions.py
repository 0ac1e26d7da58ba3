"""The last reaction of each person to each statement, out of millions of lines, in little memory."""

from array import array
from collections.abc import Collection, Iterator
from datetime import UTC, datetime, timedelta
from typing import cast

import numpy as np

from cairn.exchange import rows

WHEN_UNKNOWN = -1
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class LastReactions(Collection[rows.ReactionRow]):
    """Add reactions in the order of the file, then walk through those that count, oldest first.

    Of several reactions by one person to one statement the last by time counts; at the same moment, the
    one further down in the file. Some 20 bytes are held for each reaction added.

    >>> reactions = LastReactions(["7"])
    >>> reactions.add("ann", "7", 1, moment=2_000_000)
    >>> reactions.add("ann", "7", -1, moment=1_000_000)
    >>> [row.vote for row in reactions], reactions.replaced, reactions.totals["7"].agree
    ([1], 1, 1)
    """

    def __init__(self, statements: Collection[str]) -> None:
        self._statements = {statement: place for place, statement in enumerate(statements)}
        self._people: dict[str, int] = {}
        self._keys = array("q")
        self._moments = array("q")
        self._votes = array("b")
        self._important = array("b")
        self._kept: np.ndarray[tuple[int], np.dtype[np.int64]] | None = None

    def add(self, person: str, statement: str, vote: rows.Vote, *, moment: int, important: bool = False) -> None:
        """Take in one reaction; `moment` in microseconds since 1970 UTC, or `WHEN_UNKNOWN`.

        Raises KeyError for a statement that was not named at the start.
        """
        place = self._statements[statement]
        number = self._people.setdefault(person, len(self._people))
        self._keys.append(number * len(self._statements) + place)
        self._moments.append(moment)
        self._votes.append(vote)
        self._important.append(important)
        self._kept = None

    @property
    def replaced(self) -> int:
        """How many do not count because the same person reacted to the same statement later."""
        return len(self._keys) - len(self)

    @property
    def totals(self) -> dict[str, rows.Totals]:
        """The sums for every statement, also for those nobody reacted to."""
        last = self._last()
        places = np.array(self._keys, np.int64)[last] % max(len(self._statements), 1)
        votes = np.array(self._votes, np.int8)[last]
        cells = np.bincount(places * 3 + votes + 1, minlength=3 * len(self._statements)).reshape(-1, 3)
        return {
            statement: rows.Totals(agree=agree, disagree=disagree, passed=passed)
            for statement, (disagree, passed, agree) in zip(self._statements, cells.tolist(), strict=True)
        }

    def __len__(self) -> int:
        return len(self._last())

    def __contains__(self, row: object) -> bool:
        return any(row == mine for mine in self)

    def __iter__(self) -> Iterator[rows.ReactionRow]:
        people, statements = list(self._people), list(self._statements)
        for index in self._last().tolist():
            number, place = divmod(self._keys[index], len(statements))
            moment = self._moments[index]
            yield rows.ReactionRow(
                person=people[number],
                statement=statements[place],
                vote=cast("rows.Vote", self._votes[index]),
                at=None if moment == WHEN_UNKNOWN else _EPOCH + timedelta(microseconds=moment),
                important=bool(self._important[index]),
            )

    def _last(self) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
        """The places in the file order of the reactions that count, oldest first."""
        if self._kept is None:
            keys = np.array(self._keys, np.int64)
            moments = np.array(self._moments, np.int64)
            order = np.lexsort((moments, keys))  # stable: at the same moment the order of the file stays
            in_order = keys[order]
            is_last = np.ones(len(order), bool)
            is_last[:-1] = in_order[1:] != in_order[:-1]
            kept = np.sort(order[is_last])
            self._kept = kept[np.argsort(moments[kept], kind="stable")]
        return self._kept
