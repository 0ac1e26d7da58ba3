"""Lists asked for again and again with other values: their question is put together once, and only the values change.

Django takes longer to put a question together than the database to answer it. What is prepared here is found by trying:
a list is made twice with values that stand nowhere else. Where both questions are the same but for those values, the
values have their places in it. A list that looks into the database while it is made, or depends on anything else, is
put together each time, as ever.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db import connection, models

from cairn.base import presence


@dataclass(frozen=True, slots=True)
class Question:
    """The question whether a list holds anything; for each value its name, or the value where it is always the same."""

    words: str
    places: tuple[tuple[str, Any], ...]

    def filled(self, values: Mapping[str, Any]) -> presence.Asked:
        return presence.Asked(self.words, [values[name] if name else same for name, same in self.places])


type Made = Callable[..., models.QuerySet[Any]]


@dataclass(frozen=True, slots=True)
class Lists:
    """Many lists under their names, each made from the same arguments.

    `values`: what such arguments bring into a question, by name. `examples`: two sets of arguments whose values are all
    different, and stand in no question by themselves.
    """

    lists: Mapping[str, Made]
    values: Callable[..., Mapping[str, Any]]
    examples: Callable[[], tuple[tuple[Any, ...], tuple[Any, ...]]]
    _known: dict[tuple[str, str], Question | None] = field(default_factory=dict)

    def with_rows(self, names: Iterable[str], *args: Any) -> dict[str, bool]:
        """For each of these lists, whether there is at least one row in it. One query."""
        values = {name: _in_database(value) for name, value in self.values(*args).items()}
        asked: dict[str, presence.Asked | None] = {}
        for name in names:
            known = self.question(name)
            asked[name] = known.filled(values) if known else presence.question(self.lists[name](*args))
        return presence.answered(asked)

    def question(self, name: str) -> Question | None:
        """The prepared question; None where it has to be put together each time."""
        key = connection.vendor, name
        if key not in self._known:
            one, other = (self._example(self.lists[name], args) for args in self.examples())
            self._known[key] = one if one == other else None
        return self._known[key]

    def _example(self, made: Made, args: tuple[Any, ...]) -> Question | None:
        try:
            with connection.execute_wrapper(_refuse_to_look):
                asked = presence.question(made(*args))
        except _LooksUp:
            return None
        if asked is None:
            return None
        names = {_in_database(value): name for name, value in self.values(*args).items()}
        places = [(names[one], None) if _is_hashable(one) and one in names else ("", one) for one in asked.values]
        return Question(asked.words, tuple(places))


class _LooksUp(Exception):
    """A list looks into the database while it is made."""


def _refuse_to_look(*_how: Any) -> Any:
    raise _LooksUp


def _in_database(value: Any) -> Any:
    """The value as the database is given it."""
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    return connection.ops.adapt_datefield_value(value) if isinstance(value, date) else value


def _is_hashable(value: Any) -> bool:
    return value.__hash__ is not None
