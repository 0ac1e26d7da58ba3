"""Names that are only numbers: a million of them take no room."""

from collections.abc import Sequence
from typing import overload


class Numbered(Sequence[str]):
    """The names "0", "1" and so on.

    >>> Numbered(3)[2], len(Numbered(3))
    ('2', 3)
    """

    def __init__(self, count: int) -> None:
        self._numbers = range(count)

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[str, ...]: ...
    def __getitem__(self, place: int | slice) -> str | tuple[str, ...]:
        found = self._numbers[place]
        return str(found) if isinstance(found, int) else tuple(map(str, found))


def names(given: Sequence[str] | int) -> Sequence[str]:
    """These names; so many numbers where only a number is given."""
    return Numbered(given) if isinstance(given, int) else given
