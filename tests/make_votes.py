"""Votes under any rule and mode, over the real deeds."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from cairn.core.ballots.objections import Objection
from cairn.decide import actions, may, queries
from cairn.decide.terms import Terms
from tests import make, make_sharing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cairn.decide.models import Decision
    from cairn.explore.models import Option
    from cairn.people.models import Person

REVIEW = date(2027, 1, 4)


def terms(options: Iterable[Option], mode: str = "choose one", **changes: Any) -> Terms:
    """Terms in this mode: £1,000 or ten places, of which each option takes a half."""
    more: dict[str, Any] = {}
    if mode in {"budget", "places"}:
        total = 100_000 if mode == "budget" else 10
        more = {"total": total, "costs": {option.ref: total // 2 for option in options}}
    if mode == "consent":
        more = {"review_on": REVIEW}
    return Terms(**{"mode": mode, **more, **changes})  # type: ignore[arg-type]


def opened(
    world: make.World,
    mode: str = "choose one",
    *,
    number: int = 3,
    at: datetime | None = None,
    rule: str = "shared-power/1",
    **changes: Any,
) -> Decision:
    """A vote between so many options, or on one proposal for consent; the rule is agreed on before."""
    if rule != "shared-power/1":
        make_sharing.agreed(world, make_sharing.agreement(world, decision_rule=rule))
    found = make.options(world, 1 if mode == "consent" else number)
    review = {"review_on": (at + timedelta(days=60)).date()} if at and mode == "consent" else {}
    return make.decision(world, found, at=at, terms=terms(found, mode, rule=rule, **review, **changes))


def cast(
    decision: Decision,
    people: Iterable[Person],
    *given: int | None,
    at: datetime | None = None,
    why: str = "It harms.",
    is_paramount: bool = False,
) -> list[str]:
    """Each of the people gives the options these grades, or ranks, in the order of the paper; the codes."""
    filled = paper(decision, *given, why=why, is_paramount=is_paramount)
    return [actions.cast_ballot(decision, by=person, at=at or make.day(4), **filled) for person in people]


def objection(harm: str = "It harms.", change: str = "A ramp.", *, is_paramount: bool = False) -> Objection:
    return Objection(harm, change, is_paramount)


def paper(
    decision: Decision, *given: int | None, why: str = "It harms.", is_paramount: bool = False
) -> Mapping[str, Any]:
    """Grades, or ranks, in the order of the paper, with a reason for each, as the deeds take them."""
    refs = [line.option.ref for line in queries.lines(decision)]
    grades = {ref: grade for ref, grade in zip(refs, given, strict=True) if grade is not None}
    return {"grades": grades, "objections": dict.fromkeys(grades, objection(why, is_paramount=is_paramount))}


def closed(world: make.World, decision: Decision, *, at: datetime | None = None, drawn: str = "1 2 3") -> Decision:
    """Counted; after seven more days where too few of a side had voted."""
    closes = at or make.day(11)
    if may.extend_decision(world.cleo, decision, closes):
        closes += timedelta(days=7)
        actions.extend_decision(decision, by=world.cleo, at=closes - timedelta(days=7))
    return actions.close_decision(decision, by=world.cleo, at=closes, lottery_drawn=drawn)
