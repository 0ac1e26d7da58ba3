"""What a part of a programme says that has no place in our tables: as plain values to keep, and back again.

Nothing is kept twice: names and words stand in our own tables, where they can be changed and taken out of sight.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, replace
from datetime import date, datetime, timedelta
from typing import Any

from cairn.exchange.schedules import Extra, Generator, Link, Track
from cairn.exchange.schedules.schedule import NO_MORE

type Kept = dict[str, Any]

LENGTH_OF_A_DAY = len("2026-06-12")


def without_places(part: Any, *placed: str) -> Kept:
    """The fields of a part that have no place here, by their names; those in which nothing stands are left out."""
    named = {one.name: getattr(part, one.name) for one in fields(part) if one.name not in placed}
    return {name: _plain(value) for name, value in named.items() if value not in ("", None, (), {}, NO_MORE)}


def with_kept[Part: Any](part: Part, kept: Mapping[str, Any]) -> Part:
    """The part with what was kept of it when it came."""
    known = {one.name for one in fields(part)}
    return replace(part, **{name: _whole(name, value) for name, value in kept.items() if name in known})


def tracks(told: Iterable[Mapping[str, Any]]) -> tuple[Track, ...]:
    """The tracks as they were kept."""
    return tuple(with_kept(Track(name=""), one) for one in told)


def _plain(value: Any) -> Any:
    match value:
        case Extra():
            told = {"fields": value.fields, "attributes": value.attributes, "elements": value.elements}
            value = {name: _plain(inner) for name, inner in told.items() if inner}
        case Generator() | Link() | Track():
            value = without_places(value)
        case Mapping():
            value = {name: _plain(inner) for name, inner in value.items()}
        case list() | tuple():
            value = [_plain(inner) for inner in value]
        case date():
            value = value.isoformat()
    return value


def _whole(name: str, value: Any) -> Any:
    if name.endswith("extra"):
        return _extra(value)
    return WHOLE[name](value) if name in WHOLE else value


def _moment(value: str) -> date:
    return date.fromisoformat(value) if len(value) == LENGTH_OF_A_DAY else datetime.fromisoformat(value)


WHOLE: Mapping[str, Callable[[Any], Any]] = {
    "links": lambda told: tuple(with_kept(Link(url=""), one) for one in told),
    "attachments": lambda told: tuple(with_kept(Link(url=""), one) for one in told),
    "tracks": tracks,
    "generator": lambda told: with_kept(Generator(), told),
    "duration": lambda seconds: timedelta(seconds=seconds),
    "start": _moment,
    "end": _moment,
}


def _extra(told: Mapping[str, Any]) -> Extra:
    elements: Iterable[str] = told.get("elements", ())
    return Extra(fields=told.get("fields", {}), attributes=told.get("attributes", {}), elements=tuple(elements))
