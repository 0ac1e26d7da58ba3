"""The kept outcome as everybody may see it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from cairn.decide.result.keeping import shows_numbers
from cairn.decide.result.saying import Saying, by_side
from cairn.decide.result.shape import OptionResult, Result, RoundResult, SideCount, Turnout

if TYPE_CHECKING:
    from cairn.decide.models import DecisionOption, Objection
    from cairn.explore.models import Option


def shown(
    outcome: Mapping[str, Any],
    paper: Sequence[DecisionOption],
    objections: Mapping[str, Sequence[Objection]],
    *,
    total: int | None = None,
) -> Result:
    """The kept outcome with titles and names of sides in its sentences, without numbers where a side is small.

    `total`: what there was to share, if anything was.
    """
    has_numbers, mode = shows_numbers(outcome), outcome.get("mode", "choose one")
    by_ref = {line.option.ref: line.option for line in paper}
    titles = {ref: f"“{option.title}”" for ref, option in by_ref.items()}
    saying = Saying(outcome, titles, has_numbers, is_money=mode == "budget")
    shares = outcome.get("shares")
    best = outcome.get("best_per_side", {}) if has_numbers else {}
    return Result(
        status=outcome["status"],
        why=saying.why(),
        options=tuple(_option(saying, line, objections.get(line.option.ref, ())) for line in paper),
        turnout=tuple(Turnout(side, **numbers) for side, numbers in by_side(outcome["turnout"])),
        has_numbers=has_numbers,
        rule=outcome["rule"],
        mode=mode,
        chosen=tuple(by_ref[ref] for ref in chosen(outcome)),
        next_steps=saying.said(outcome.get("next_steps", ())),
        best_per_side=tuple((side, _options(by_ref, refs)) for side, refs in by_side(best)),
        is_tie_drawn=outcome["tie_broken_by"] == "lottery",
        there_was=saying.amount(total) if total is not None else "",
        is_left=saying.amount(shares["left"]) if shares else "",
        each_held=saying.amount(shares["purse"]) if shares else "",
        rounds=tuple(_round(by_ref, one) for one in outcome.get("rounds", ())) if has_numbers else (),
    )


def chosen(outcome: Mapping[str, Any]) -> list[str]:
    """The refs of what was chosen, in their order; nothing where nothing was decided."""
    if outcome["status"] != "decided":
        return []
    first = [outcome["winner"]] if outcome["winner"] else []
    return list(outcome.get("chosen", first))


def _option(saying: Saying, line: DecisionOption, objections: Sequence[Objection]) -> OptionResult:
    outcome, ref = saying.outcome, line.option.ref
    places = {each: place for place, each in enumerate(chosen(outcome), start=1)}
    shares = outcome.get("shares") or {"paid": {}, "filled": []}
    paid = shares["paid"].get(ref, {}) if saying.has_numbers else {}
    return OptionResult(
        option=line.option,
        is_chosen=ref in places,
        sides=tuple(
            _side_count(side, tally, has_numbers=saying.has_numbers) for side, tally in by_side(outcome["tallies"][ref])
        ),
        why=saying.why_option(ref),
        objections=tuple(objections),
        place=places.get(ref),
        takes=saying.amount(line.cost) if line.cost is not None else "",
        paid=tuple((side, saying.amount(amount)) for side, amount in by_side(paid)),
        cost=line.cost,
        paid_exactly=tuple((side, Fraction(amount)) for side, amount in by_side(paid)),
        is_filled=ref in shares["filled"],
        why_not=line.why_not,
    )


def _side_count(side: str, tally: Mapping[str, Any], *, has_numbers: bool) -> SideCount:
    if not has_numbers:
        return SideCount(side, tally["accepted"])
    return SideCount(
        side, tally["accepted"], tally["n"], tally["support"], tally["yes"], tally["no"], tally["objections"],
        tally["quorum"],
    )  # fmt: skip


def _round(by_ref: Mapping[str, Option], kept: Mapping[str, Any]) -> RoundResult:
    standing = tuple(
        (by_ref[ref], tuple((side, Fraction(share)) for side, share in by_side(kept["standing"][ref])))
        for ref in by_ref
        if ref in kept["standing"]
    )
    return RoundResult(kept["number"], by_ref[kept["out"]], kept["is_drawn"], standing)


def _options(by_ref: Mapping[str, Option], refs: Sequence[str]) -> tuple[Option, ...]:
    return tuple(by_ref[ref] for ref in refs)
