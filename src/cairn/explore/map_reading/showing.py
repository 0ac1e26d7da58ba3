"""A kept opinion map as something to show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from cairn.core import opinion_map
from cairn.core.opinion_map import drawing
from cairn.core.words import Words
from cairn.explore.map_reading.parts import (
    Common,
    Counted,
    Differing,
    Direction,
    End,
    Group,
    Map,
    Mine,
    Said,
    SideBySide,
)

if TYPE_CHECKING:
    from cairn.explore.models import MapReading, Statement


def shown(
    reading: MapReading, statements: Mapping[str, Statement], *, voter: str, named: Mapping[str, str] | None = None
) -> Map:
    """The kept map with the words of its statements. Statements no longer among `statements` are left out.

    named: by the letter of a group the name people agreed on.
    """
    result = reading.result
    totals = _with_words(result["totals"], statements)
    sides = [_with_words(side["totals"], statements) for side in result["sides"]]
    return Map(
        reading=reading,
        totals=tuple(sorted(totals.values(), key=lambda one: (-one.answered, one.statement.number))),
        sides=tuple((side["name"], side["people"]) for side in result["sides"]),
        side_by_side=tuple(
            SideBySide(total.statement, tuple(side.get(number) for side in sides))
            for number, total in totals.items()
            if any(number in side for side in sides)
        ),
        groups=tuple(_group(group, statements, named or {}) for group in result["groups"]),
        range=tuple(
            Direction(_end(one["low"], statements), _end(one["high"], statements), one["between"])
            for one in result.get("range", ())
        ),
        common=_common(result["common"], statements),
        across_sides=_common(result.get("across_sides", ()), statements),
        differing=tuple(
            Differing(statements[number], agreeing, disagreeing)
            for number, agreeing, disagreeing in result["differing"]
            if number in statements
        ),
        stability=None if result.get("stability") is None else int(100 * result["stability"]),
        fingerprint=result.get("fingerprint", ""),
        picture=_shown_picture(result["picture"]),
        why=Words(result["why"]["template"], result["why"]["values"]) if result["why"] else None,
        mine=_mine(result["places"].get(voter)),
    )


def _shown_picture(result: dict[str, Any]) -> opinion_map.Picture:
    return opinion_map.Picture(
        reach=result["reach"],
        size=result["size"],
        scale=result["scale"],
        hexagons=tuple(
            opinion_map.Hexagon((across, upward), tuple(map(tuple, corners)), people, group)
            for (across, upward), corners, people, group in result["hexagons"]
        ),
        outlines=tuple(
            opinion_map.Outline(group, (across, upward), tuple(map(tuple, line)))
            for group, (across, upward), line in result["outlines"]
        ),
        withheld=result["withheld"],
    )


def _with_words(totals: Mapping[str, list[int]], statements: Mapping[str, Statement]) -> dict[str, Counted]:
    return {number: Counted(statements[number], *counts) for number, counts in totals.items() if number in statements}


def _group(group: dict[str, Any], statements: Mapping[str, Statement], named: Mapping[str, str]) -> Group:
    letter = group["name"]
    return Group(letter, group["people"], _says(group["says"], statements), named.get(letter, ""))


def _end(end: dict[str, Any], statements: Mapping[str, Statement]) -> End:
    return End(end["people"], _says(end["says"], statements))


def _says(rows: Iterable[list[Any]], statements: Mapping[str, Statement]) -> tuple[Said, ...]:
    return tuple(Said(statements[number], *rest) for number, *rest in rows if number in statements)


def _common(rows: Iterable[list[Any]], statements: Mapping[str, Statement]) -> tuple[Common, ...]:
    return tuple(
        Common(statements[number], answer, int(100 * at_least))
        for number, answer, at_least in rows
        if number in statements
    )


def _mine(place: list[Any] | None) -> Mine | None:
    if place is None:
        return None
    across, upward, group, certainty = place
    return Mine(across, upward, group, is_certain=certainty >= drawing.CERTAIN)
