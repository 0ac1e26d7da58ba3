"""Help lines for each country: those that come with Cairn, or an organisation's own."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal, cast, get_args

from django.conf import settings

from cairn.programmes.countries import Country

WITH_CAIRN = Path(__file__).with_name("helplines.toml")
type Kind = Literal["now", "urgent", "listen", "harm"]
KINDS: tuple[Kind, ...] = get_args(Kind.__value__)


class Unreadable(Exception):
    """A file of help lines that cannot be used. `str(unreadable)` says why, for whoever runs the server."""


@dataclass(frozen=True, slots=True)
class Line:
    """Somebody one can turn to: who, how, and where and when the number was looked up."""

    kind: Kind
    who: str
    how: str
    number: str = ""  # as a telephone dials it
    source: str = ""
    checked_on: date | None = None


@dataclass(frozen=True, slots=True)
class Help:
    """The lines of one country, and the neutral page that "Leave quickly" opens there."""

    country: str
    leave_to: str
    lines: tuple[Line, ...]

    def of(self, *kinds: Kind) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.kind in kinds)


def help_in(country: str) -> Help:
    """The help lines of a country, or of the place the site is for where none is named."""
    lines = in_force()
    return lines.get(country) or lines.get(settings.COUNTRY) or lines[Country.ELSEWHERE]


def in_force() -> Mapping[str, Help]:
    """The lines of every country: an organisation's own where its file can be read, else those that come with Cairn."""
    own = settings.HELP_LINES
    try:
        return {**_read(WITH_CAIRN), **(_read(Path(own)) if own else {})}
    except Unreadable:  # said at the start by the check; a page that offers help must still come
        return _read(WITH_CAIRN)


def trouble() -> str:
    """Why the organisation's own file cannot be used; nothing when it can, or when there is none."""
    try:
        if settings.HELP_LINES:
            _read(Path(settings.HELP_LINES))
    except Unreadable as unreadable:
        return str(unreadable)
    return ""


@cache
def _read(path: Path) -> dict[str, Help]:
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise Unreadable(f"{path} cannot be read: {error}") from None
    return {country: _help(country, part) for country, part in found.items()}


def _help(country: str, part: Any) -> Help:
    if country not in Country.values:
        raise Unreadable(f"“{country}” is none of the countries: {', '.join(Country.values)}.")
    if not isinstance(part, dict) or not _is_page(part.get("leave_to")):
        raise Unreadable(f"“{country}” needs leave_to, an address that begins with https://.")
    lines = part.get("lines")
    if not isinstance(lines, list) or not lines:
        raise Unreadable(f"“{country}” needs lines: at least one [[{country}.lines]].")
    found = tuple(_line(country, line) for line in lines)
    if not any(line.kind == "now" for line in found):
        raise Unreadable(f'“{country}” needs a line of the kind "now": what to do when somebody is in danger.')
    return Help(country, str(part["leave_to"]), found)


def _line(country: str, line: Any) -> Line:
    given = line if isinstance(line, dict) else {}
    kind, who, how = given.get("kind"), given.get("who"), given.get("how")
    if kind not in KINDS or not (isinstance(who, str) and who) or not (isinstance(how, str) and how):
        raise Unreadable(f"A line of “{country}” needs kind ({', '.join(KINDS)}), who and how: {line!r}.")
    number, checked_on = given.get("number", ""), given.get("checked_on")
    if not isinstance(number, str) or (number and not number.isdecimal()):
        raise Unreadable(f"The number of “{who}” is digits alone, in quotes: {number!r}.")
    if number and not (isinstance(checked_on, date) and given.get("source")):
        raise Unreadable(f"The number of “{who}” needs source, where it was looked up, and checked_on, when.")
    return Line(cast("Kind", kind), who, how, number, str(given.get("source", "")), checked_on)


def _is_page(address: object) -> bool:
    return isinstance(address, str) and address.startswith("https://")
