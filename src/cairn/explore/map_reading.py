"""An opinion map as plain values to keep, and the kept values as something to show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cairn.core import opinion_map
from cairn.core.opinion_map import drawing
from cairn.core.words import Words

if TYPE_CHECKING:
    from cairn.explore.models import MapReading, Statement

HERE = 4  # decimals of a place: finer than any screen


@dataclass(frozen=True, slots=True)
class Counted:
    """How often a statement was agreed with, disagreed with and passed."""

    statement: Statement
    agree: int
    disagree: int
    passed: int

    @property
    def answered(self) -> int:
        return self.agree + self.disagree + self.passed


@dataclass(frozen=True, slots=True)
class SideBySide:
    """One statement and what each of the shown sides said; None where too few of that side answered."""

    statement: Statement
    sides: tuple[Counted | None, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """What a group says more than the others: `votes` of the `answered` members gave this `answer`."""

    statement: Statement
    answer: str
    votes: int
    answered: int


@dataclass(frozen=True, slots=True)
class Group:
    """People who answer alike."""

    name: str
    people: int
    says: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Common:
    """Most people in every group give this `answer`: at least `at_least` per cent where it is lowest."""

    statement: Statement
    answer: str
    at_least: int


@dataclass(frozen=True, slots=True)
class Differing:
    """Most of one group agree with this, and more of the other disagree than agree."""

    statement: Statement
    agreeing: str
    disagreeing: str


@dataclass(frozen=True, slots=True)
class Mine:
    """Where I stand on the picture, and the group I answer most like, if any."""

    across: float
    upward: float
    group: str
    is_certain: bool


@dataclass(frozen=True, slots=True)
class Map:
    """The opinion map as a page shows it. `why` says why no groups are named, when none are."""

    reading: MapReading
    totals: tuple[Counted, ...]
    sides: tuple[tuple[str, int], ...]
    side_by_side: tuple[SideBySide, ...]
    groups: tuple[Group, ...]
    common: tuple[Common, ...]
    differing: tuple[Differing, ...]
    picture: opinion_map.Picture
    why: Words | None
    mine: Mine | None

    @property
    def has_picture(self) -> bool:
        return bool(self.picture.hexagons or self.picture.outlines)

    @property
    def you(self) -> tuple[float, float] | None:
        """Where I stand on the picture."""
        return (self.mine.across, self.mine.upward) if self.mine else None


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
                "says": [[said.statement, said.answer, said.votes, said.seen] for said in group.representative],
            }
            for group in drawn.groups
        ],
        "common": [[s.statement, s.answer, s.at_least] for s in drawn.common_ground if s.is_common],
        "differing": [[d.statement, d.agreeing.group, d.disagreeing.group] for d in drawn.divided],
        "evidence": [[proof.groups, proof.bits, proof.error] for proof in drawn.evidence],
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


def shown(reading: MapReading, statements: Mapping[str, Statement], *, voter: str) -> Map:
    """The kept map with the words of its statements. Statements no longer among `statements` are left out."""
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
        groups=tuple(_group(group, statements) for group in result["groups"]),
        common=tuple(
            Common(statements[number], answer, int(100 * at_least))
            for number, answer, at_least in result["common"]
            if number in statements
        ),
        differing=tuple(
            Differing(statements[number], agreeing, disagreeing)
            for number, agreeing, disagreeing in result["differing"]
            if number in statements
        ),
        picture=_shown_picture(result["picture"]),
        why=Words(result["why"]["template"], result["why"]["values"]) if result["why"] else None,
        mine=_mine(result["places"].get(voter)),
    )


def name_of(statement: Statement) -> str:
    """How the map names a statement: its number, so that anybody can repeat the map from an export."""
    return f"{statement.number:06}"


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


def _group(group: dict[str, Any], statements: Mapping[str, Statement]) -> Group:
    says = (
        Said(statements[number], answer, votes, answered)
        for number, answer, votes, answered in group["says"]
        if number in statements
    )
    return Group(group["name"], group["people"], tuple(says))


def _mine(place: list[Any] | None) -> Mine | None:
    if place is None:
        return None
    across, upward, group, certainty = place
    return Mine(across, upward, group, is_certain=certainty >= drawing.CERTAIN)
