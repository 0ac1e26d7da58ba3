"""Lists asked for again and again with other values: their question is put together once, and only the values change.

Django takes longer to put a question together than the database to answer it. What is prepared here is found by trying:
a list is made twice with values that stand nowhere else. Where both questions are the same but for those values, the
values have their places in it. A list that looks into the database while it is made, or depends on anything else, is
put together each time, as ever.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from copy import copy
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection, models
from django.db.models.sql.compiler import SQLCompiler

from cairn.base import presence


@dataclass(frozen=True, slots=True)
class Question:
    """A question put together once; for each value its name, or the value where it is always the same."""

    words: str
    places: tuple[tuple[str, Any], ...]

    def filled(self, values: Mapping[str, Any]) -> presence.Asked:
        return presence.Asked(self.words, [values[name] if name else same for name, same in self.places])


@dataclass(frozen=True, slots=True)
class Reading:
    """The question for all rows of a list, and how Django makes its rows of the answer."""

    question: Question
    rows: models.QuerySet[Any]
    compiler: SQLCompiler

    def read(self, values: Mapping[str, Any]) -> list[Any]:
        """The rows with these values: Django's own reading of rows, given the question instead of making it."""
        asked, rows, compiler = self.question.filled(values), self.rows.all(), copy(self.compiler)
        compiler.connection = connection
        compiler.as_sql = lambda *_how, **_more: (asked.words, tuple(asked.values))  # type: ignore[method-assign]
        rows.query.get_compiler = lambda *_how, **_more: compiler  # type: ignore[method-assign]
        return list(rows)


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
    _readings: dict[tuple[str, str], Reading | None] = field(default_factory=dict)

    def with_rows(self, names: Iterable[str], *args: Any) -> dict[str, bool]:
        """For each of these lists, whether there is at least one row in it. One query."""
        values = self._filling(args)
        asked: dict[str, presence.Asked | None] = {}
        for name in names:
            known = self.question(name)
            asked[name] = known.filled(values) if known else presence.question(self.lists[name](*args))
        return presence.answered(asked)

    def rows(self, name: str, *args: Any) -> list[Any]:
        """The rows of this list, all of them."""
        known = self.reading(name)
        return known.read(self._filling(args)) if known else list(self.lists[name](*args))

    def question(self, name: str) -> Question | None:
        """The prepared question whether a list holds anything; None where it has to be put together each time."""
        key = connection.vendor, name
        if key not in self._known:
            one, other = (self._example(name, args) for args in self.examples())
            self._known[key] = one if one == other else None
        return self._known[key]

    def reading(self, name: str) -> Reading | None:
        """The prepared question for the rows of a list; None where it has to be put together each time."""
        key = connection.vendor, name
        if key not in self._readings:
            one, other = (self._example_of_rows(name, args) for args in self.examples())
            self._readings[key] = one if one and other and one.question == other.question else None
        return self._readings[key]

    def _filling(self, args: tuple[Any, ...]) -> dict[str, Any]:
        return {name: _in_database(value) for name, value in self.values(*args).items()}

    def _example(self, name: str, args: tuple[Any, ...]) -> Question | None:
        try:
            with connection.execute_wrapper(_refuse_to_look):
                asked = presence.question(self.lists[name](*args))
        except _LooksUp:
            return None
        return self._with_places(asked.words, asked.values, args) if asked else None

    def _example_of_rows(self, name: str, args: tuple[Any, ...]) -> Reading | None:
        try:
            with connection.execute_wrapper(_refuse_to_look):
                rows = self.lists[name](*args)
                compiler = rows.query.get_compiler(connection=connection)
                words, values = compiler.as_sql()
        except (_LooksUp, EmptyResultSet):
            return None
        if _brings_more(rows):
            return None
        return Reading(self._with_places(words, values, args), rows, compiler)

    def _with_places(self, words: str, values: Iterable[Any], args: tuple[Any, ...]) -> Question:
        """The question with a place for each value that these arguments bring into it."""
        names = {_in_database(value): name for name, value in self.values(*args).items()}
        places = [(names[one], None) if _is_hashable(one) and one in names else ("", one) for one in values]
        return Question(words, tuple(places))


def _brings_more(rows: models.QuerySet[Any]) -> bool:
    """Whether values reach the rows beside the question: by what is read with them, or by things known beforehand."""
    beside = rows._prefetch_related_lookups  # type: ignore[attr-defined]  # noqa: SLF001 - Django says it nowhere else
    known = rows._known_related_objects  # type: ignore[attr-defined]  # noqa: SLF001 - the same
    return bool(known) or any(isinstance(one, models.Prefetch) for one in beside)


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
