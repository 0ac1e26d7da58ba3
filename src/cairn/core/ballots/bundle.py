"""Everything a stranger needs to count a decision again, in one file that nobody can change unseen.

The file is JSON in its one written form (see `cairn.core.chain`). Its parts follow each other in a chain: the seal of
a part is the SHA-256 of the seal before it and of {name: part} as JSON; the first follows 64 zeros, the last seals all.

A change to any byte breaks the form or a seal. But whoever holds the file can make all seals anew: against that, only
the last seal helps, and only where a reader has it from elsewhere (the ledger, an e-mail, a notice on the wall).
`docs/verify/cairn_recount.py` reads the file on its own.

What is kept apart: receipts from ballots, so that a receipt proves that a ballot was counted and nothing about what it
says; and, wherever the rule can count so, what a ballot says about one option from what it says about the others, so
that nobody can be known again by an unusual paper. Where a side cast fewer than five ballots none are published.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from cairn.core.ballots.objections import Heard
from cairn.core.ballots.outcome import Outcome, Shares, Tally
from cairn.core.ballots.pile import BLANK, Pile, piled
from cairn.core.ballots.poll import SHARING, Ballot, Budget, Poll
from cairn.core.ballots.rule import Rule
from cairn.core.chain import GENESIS, canonical, link

FORMAT = "cairn-bundle/2"
PARTS = ("decision", "rule", "roll", "ballots", "lottery", "objections", "ledger", "result")
PARTS_OF = {  # files published before stay as they are
    "cairn-bundle/1": tuple(name for name in PARTS if name != "objections"),
    FORMAT: PARTS,
}
FEWEST = 5  # ballots of a side, before anything is published that counts them

type Shown = Literal["ballots", "counts", "accepted"]


class BadBundle(ValueError):
    """What is wrong with a bundle, in a sentence."""


@dataclass(frozen=True, slots=True)
class About:
    """What the bundle says beside the count: the question, titles of options, the draw, and proofs from the ledger.

    `mark` is the decision's own: receipts are made of it, and entries of the ledger name it. `heard`: the objections
    that kept an option from being chosen until they were heard, and what the panel said.
    """

    mark: str
    question: str
    titles: Mapping[str, str]
    lottery_source: str
    lottery_drawn: str
    ledger: Mapping[str, Any]
    heard: Sequence[Heard] = ()


def written(rule: Rule, poll: Poll, ballots: Iterable[Ballot], outcome: Outcome, about: About) -> bytes:
    """The bundle as the bytes to publish. Ballots and receipts are sorted: their order tells nothing.

    Of a small side no ballot is in it, see `shown`.

    Raises a `BadBallot` for a ballot that does not belong, and `BadBundle` where only some ballots of a side have a
    receipt, or two have the same.
    """
    cast = list(ballots)
    pile = piled(poll, cast, scale=rule.scale, rule=rule.name)
    parts: dict[str, Any] = {
        "decision": _decision(poll, about),
        "rule": {"name": rule.name, "paper": _paper(rule)},
        "roll": {side: _roll(side, people, cast) for side, people in poll.roll.items()},
        "ballots": _ballots(rule, poll, pile, outcome),
        "lottery": {"source": about.lottery_source, "drawn": about.lottery_drawn, "seed": poll.lottery_seed},
        "objections": _heard(about.heard),
        "ledger": dict(about.ledger),
        "result": result(outcome),
    }
    seals = _seals(parts, PARTS)
    return canonical({"format": FORMAT, "parts": parts, "seals": seals, "seal": seals[PARTS[-1]]})


def shown(outcome: Outcome) -> Shown:
    """How much of a count can be published without giving anybody away.

    "ballots": all of it, where every side cast five or more. Otherwise "counts": those of the larger sides, and of the
    others only what they accept. But where options had to be put in order, the numbers of one side and the order tell
    numbers of the other; and where people object, whose objections they are: all can be read, so those of one side tell
    how many of the other object. Then "accepted": what each side accepts.
    """
    if all(each.ballots >= FEWEST for each in outcome.turnout.values()):
        return "ballots"
    is_ordered = len(outcome.order) > 1 or outcome.shares is not None
    is_objected_to = any(tally.objections for by_side in outcome.tallies.values() for tally in by_side.values())
    return "accepted" if is_ordered or is_objected_to else "counts"


def seal(bundle: bytes) -> str:
    """The last seal of a bundle: what to publish elsewhere."""
    return str(_opened(bundle)["seal"])


def read(bundle: bytes) -> tuple[Poll, Pile | None, dict[str, Any]]:
    """The poll, the ballots (None where they are not published) and all parts of a bundle whose seals fit.

    Ballots published option by option come back as papers that nobody cast, and that count the same.

    Raises `BadBundle` for whatever was changed since it was written.
    """
    opened = _opened(bundle)
    parts = opened["parts"]
    if _seals(parts, PARTS_OF[opened["format"]]) != opened["seals"] or opened["seal"] != opened["seals"][PARTS[-1]]:
        raise BadBundle("The seals do not fit: something in the file was changed.")
    decision = parts["decision"]
    budget = decision["budget"]
    poll = Poll(
        options=tuple(option["mark"] for option in decision["options"]),
        roll={side: each["people"] for side, each in parts["roll"].items()},
        lottery_seed=parts["lottery"]["seed"],
        mode=decision["mode"],
        upheld_objections=frozenset(decision["upheld_objections"]),
        budget=Budget(budget["total"], budget["costs"], budget["each_side_may_fund_its_own"]) if budget else None,
        is_hard_to_reverse=decision["is_hard_to_reverse"],
        attempt=decision["attempt"],
        was_extended=decision["was_extended"],
        objections_heard=decision["objections_heard"],
    )
    return poll, _pile(poll, parts["ballots"]), parts


def result(outcome: Outcome) -> dict[str, Any]:
    """An outcome as JSON values, as far as it is `shown`: what a recount has to come to.

    Exact shares stand as text, such as "1/3". Without all ballots there is no order but that of what was chosen.
    """
    level = shown(outcome)
    return {
        "status": outcome.status,
        "order": list(outcome.order if level == "ballots" else outcome.chosen),
        "chosen": list(outcome.chosen),
        "counts": {
            option: {side: _counted(tally, level) for side, tally in by_side.items()}
            for option, by_side in outcome.tallies.items()
        },
        "shares": _shares(outcome.shares) if level == "ballots" else None,
    }


def _counted(tally: Tally, level: Shown) -> dict[str, Any]:
    is_counted = level == "ballots" or (level == "counts" and tally.n >= FEWEST)
    counts = ("yes", "no", "support", "objections") if is_counted else ()
    return {name: getattr(tally, name) for name in ("n", *counts, "quorum", "accepted")}


def _opened(bundle: bytes) -> dict[str, Any]:
    try:
        opened = json.loads(bundle)
        is_written = canonical(opened) == bundle
    except (ValueError, TypeError, RecursionError, AttributeError):
        raise BadBundle("This is not a bundle: it cannot be read as JSON.") from None
    is_known = is_written and str(opened.get("format")) in PARTS_OF
    if not is_known or set(opened) != {"format", "parts", "seals", "seal"}:
        raise BadBundle("This is not a bundle in its written form: something in the file was changed.")
    if not isinstance(opened["parts"], dict) or set(opened["parts"]) != set(PARTS_OF[opened["format"]]):
        raise BadBundle("A part of the bundle is missing, or there is one too many.")
    return dict(opened)


def _seals(parts: Mapping[str, Any], names: Iterable[str]) -> dict[str, str]:
    found, previous = {}, GENESIS
    for name in names:
        previous = found[name] = link(previous, {name: parts[name]})
    return found


def _decision(poll: Poll, about: About) -> dict[str, Any]:
    budget = poll.budget
    return {
        "mark": about.mark,
        "question": about.question,
        "options": [{"mark": option, "title": about.titles.get(option, option)} for option in poll.options],
        "mode": poll.mode,
        "budget": budget
        and {
            "total": budget.total,
            "costs": dict(budget.costs),
            "each_side_may_fund_its_own": budget.each_side_may_fund_its_own,
        },
        "is_hard_to_reverse": poll.is_hard_to_reverse,
        "upheld_objections": sorted(poll.upheld_objections),
        "attempt": poll.attempt,
        "was_extended": poll.was_extended,
        "objections_heard": poll.objections_heard,
    }


def _heard(heard: Sequence[Heard]) -> list[dict[str, Any]]:
    """Each objection by itself; sorted, so that their order tells nothing."""
    said = [
        {
            "option": each.option,
            "words": each.words,
            "about_harm": each.is_paramount,
            "wants_aside": dict(each.wants_aside),
            "set_aside": each.is_set_aside,
        }
        for each in heard
    ]
    return sorted(said, key=canonical)


def _paper(rule: Rule) -> dict[str, str]:
    """The grades in words; empty where options are ranked."""
    return {str(grade): words.template for grade, words in rule.scale.words.items()} if rule.scale else {}


def _roll(side: str, people: int, cast: Sequence[Ballot]) -> dict[str, Any]:
    mine = [ballot.receipt for ballot in cast if ballot.side == side]
    receipts = sorted(receipt for receipt in mine if receipt)
    if len(receipts) not in {0, len(mine)}:
        raise BadBundle(f"Some ballots of the {side} side have a receipt and some have none.")
    if len(set(receipts)) < len(receipts):
        raise BadBundle(f"Two ballots of the {side} side have the same receipt.")
    return {"people": people, "ballots": len(mine), "receipts": receipts}


def _ballots(rule: Rule, poll: Poll, pile: Pile, outcome: Outcome) -> dict[str, Any]:
    """The ballots as far as they are shown: whole papers where the count needs them, else each option by itself."""
    level, needs_whole = shown(outcome), rule.scale is None or poll.mode in SHARING
    of_a_side = _whole if needs_whole else _apart
    return {
        "shown": level,
        "papers": "whole" if needs_whole else "apart",
        "sides": {side: of_a_side(pile, side) for side in poll.roll} if level == "ballots" else {},
    }


def _whole(pile: Pile, side: str) -> list[list[int | None]]:
    """Each ballot as its grades in the order of the paper, None for a blank; sorted."""
    papers = sorted(pile.papers(side).items())
    return [_grades(paper) for paper, many in papers for _ in range(many)]


def _apart(pile: Pile, side: str) -> dict[str, list[int | None]]:
    """For each option what the ballots of a side say about it, sorted: no line of one belongs to one of another."""
    return {option: _grades(bytes(sorted(pile.column(side, option)))) for option in pile.options}


def _grades(packed: bytes) -> list[int | None]:
    return [None if grade == BLANK else grade for grade in packed]


def _pile(poll: Poll, published: Mapping[str, Any]) -> Pile | None:
    if published["shown"] != "ballots":
        return None
    rows = {}
    for side, each in published["sides"].items():
        papers = each if published["papers"] == "whole" else zip(*(each[one] for one in poll.options), strict=True)
        rows[side] = b"".join(bytes(BLANK if grade is None else grade for grade in paper) for paper in papers)
    return Pile(poll.options, rows)


def _shares(shares: Shares | None) -> dict[str, Any] | None:
    if shares is None:
        return None
    return {
        "purse": str(shares.purse),
        "paid": {one: {side: str(amount) for side, amount in paid.items()} for one, paid in shares.paid.items()},
        "filled": list(shares.filled),
        "left": str(shares.left),
    }
