"""The counts of one programme, what ties them to each other and to what everybody knows, and what may be shown."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from cairn.core.disclosure import Band, Known, protect


@dataclass
class Tables:
    """Counts to be shown, counts that follow from them, and all that anybody may know of how they hang together."""

    counts: dict[str, int] = field(default_factory=dict)
    follows: dict[str, int] = field(default_factory=dict)
    known: list[Known] = field(default_factory=list)
    already: dict[str, Band] = field(default_factory=dict)

    def shown(self) -> dict[str, Band]:
        """What may be shown of each count."""
        return protect(self.counts, self.known, follows=self.follows, already=self.already)

    def of_a_known_whole(self, name: str, whole: int) -> None:
        """The count is a part of a number that everybody can read: so the rest of it follows."""
        rest = f"rest:{name}"
        self.follows[rest] = whole - self.counts[name]
        self.known += [Known({name: 1, rest: 1}, whole, whole), Known({rest: 1}, 0)]

    def within(self, names: Iterable[str], whole: int) -> None:
        """Nobody is in two of these, and all of them together are no more than a number that everybody can read."""
        self.known.append(Known(dict.fromkeys(names, 1), None, whole))

    def sum_of(self, whole: str, parts: Iterable[str]) -> None:
        """The whole is these parts together, and nobody is in two of them."""
        self.known.append(Known({whole: -1, **dict.fromkeys(parts, 1)}, 0, 0))

    def at_least(self, whole: str, parts: Iterable[str]) -> None:
        """The whole holds each of these parts, which may hold the same people, and perhaps others besides."""
        self.known += [Known({whole: 1, part: -1}, 0) for part in parts]

    def after(self, earlier: Sequence[Mapping[str, Band]], names: Collection[str], changes: Sequence[int]) -> None:
        """What was shown earlier, the oldest first, and how many people at most came or went after each time.

        How a count changed between two times follows, and is protected whatever it is.
        """
        for name in names:
            later = name
            for place in reversed(range(len(earlier))):
                if name not in earlier[place]:
                    break
                then, change = f"{place}:{name}", f"change:{place}:{name}"
                self.already[then], self.follows[change] = earlier[place][name], 0
                self.known += [
                    Known({later: 1, then: -1, change: -1}, 0, 0),
                    Known({change: 1}, -changes[place], changes[place]),
                ]
                later = then
