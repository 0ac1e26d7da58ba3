"""An opinion map as plain values to keep."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from cairn.core import opinion_map

if TYPE_CHECKING:
    from cairn.core.opinion_map import Representative, Shared, Telling
    from cairn.core.opinion_map.ranges import End
    from cairn.explore.models import MapReading, Statement

HERE = 4  # decimals of a place: finer than any screen


def kept(drawn: opinion_map.OpinionMap) -> dict[str, Any]:
    """The map as JSON values; statements by their numbers, people by their marks."""
    picture = opinion_map.picture(drawn)
    groups = [group.name for group in drawn.groups]
    return {
        "totals": {t.statement: [t.agree, t.disagree, t.passed] for t in drawn.totals},
        "sides": [
            {
                "name": side.name,
                "people": side.people,
                "totals": {t.statement: _counts(t) for t in side.totals if t},
            }
            for side in drawn.sides
        ],
        "groups": [
            {
                "name": group.name,
                "people": group.people,
                "says": [_told(said) for said in group.representative],
            }
            for group in drawn.groups
        ],
        "range": [{"low": _end(one.low), "high": _end(one.high), "between": one.between} for one in drawn.range],
        "common": _common(drawn.common_ground),
        "across_sides": _common(drawn.across_sides),
        "stability": drawn.stability,
        "fingerprint": drawn.fingerprint,
        "differing": [[d.statement, d.agreeing.group, d.disagreeing.group] for d in drawn.divided],
        "evidence": [[proof.groups, proof.bits, proof.error, proof.directions] for proof in drawn.evidence],
        "why": {"template": drawn.why.template, "values": dict(drawn.why.values)} if drawn.why else None,
        "picture": _kept_picture(picture),
        "places": {
            name: [
                *_rounded(position / picture.scale),
                groups[group] if groups else "",
                round(certainty, HERE),
            ]
            for name, position, group, certainty in zip(
                drawn.people,
                drawn.positions,
                drawn.membership.tolist(),
                drawn.certainty.tolist(),
                strict=True,
            )
        },
    }


def letters(reading: MapReading | None) -> dict[str, str]:
    """The letter of the group each person was in, by their mark."""
    places = reading.result["places"] if reading else {}
    return {mark: place[2] for mark, place in places.items() if place[2]}


def name_of(statement: Statement) -> str:
    """How the map names a statement: its number, so that anybody can repeat the map from an export."""
    return f"{statement.number:06}"


def _told(said: Representative | Telling) -> list[Any]:
    row = [said.statement, said.answer, said.votes, said.seen]
    return [*row, said.others_votes, said.others_seen] if isinstance(said, opinion_map.Telling) else row


def _end(end: End) -> dict[str, Any]:
    return {"people": end.people, "says": [_told(said) for said in end.says]}


def _common(shared: Iterable[Shared]) -> list[list[Any]]:
    return [[one.statement, one.answer, one.at_least] for one in shared if one.is_common]


def _counts(totals: opinion_map.Totals) -> list[int]:
    return [totals.agree, totals.disagree, totals.passed]


def _rounded(position: Any) -> list[float]:
    return [round(float(number), HERE) for number in position]


def _line(points: Any) -> list[list[float]]:
    return [_rounded(point) for point in points]


def _kept_picture(picture: opinion_map.Picture) -> dict[str, Any]:
    return {
        "reach": picture.reach,
        "size": picture.size,
        "scale": picture.scale,
        "hexagons": [
            [_rounded(cell.centre), _line(cell.corners), cell.people, cell.group] for cell in picture.hexagons
        ],
        "outlines": [[outline.group, _rounded(outline.centre), _line(outline.line)] for outline in picture.outlines],
        "withheld": picture.withheld,
    }
