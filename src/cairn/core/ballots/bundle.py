"""Everything a stranger needs to count a decision again, in one file that nobody can change unseen.

The file is JSON in its one written form (see `cairn.core.chain`). Its parts follow each other in a chain: the seal of
a part is the SHA-256 of the seal before it and of {name: part} as JSON; the first follows 64 zeros, the last seals all.

A change to any byte breaks the form or a seal. But whoever holds the file can make all seals anew: against that, only
the last seal helps, and only where a reader has it from elsewhere (the ledger, an e-mail, a notice on the wall).
`docs/verify/cairn_recount.py` reads the file on its own. Receipts stand apart from ballots, so a receipt proves that a
ballot was counted, and nothing about what it says.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cairn.core.ballots.outcome import Outcome, Shares
from cairn.core.ballots.pile import BLANK, Pile, piled
from cairn.core.ballots.poll import Ballot, Budget, Poll
from cairn.core.ballots.rule import Rule
from cairn.core.chain import GENESIS, canonical, link

FORMAT = "cairn-bundle/1"
PARTS = ("decision", "rule", "roll", "ballots", "lottery", "ledger", "result")


class BadBundle(ValueError):
    """What is wrong with a bundle, in a sentence."""


@dataclass(frozen=True, slots=True)
class About:
    """What the bundle says beside the count: the question, titles of options, the draw, and proofs from the ledger."""

    question: str
    titles: Mapping[str, str]
    lottery_source: str
    lottery_drawn: str
    ledger: Mapping[str, Any]


def written(rule: Rule, poll: Poll, ballots: Iterable[Ballot], outcome: Outcome, about: About) -> bytes:
    """The bundle as the bytes to publish. Ballots and receipts are sorted: their order tells nothing.

    Raises a `BadBallot` for a ballot that does not belong, and `BadBundle` where only some ballots of a side have a
    receipt, or two have the same.
    """
    cast = list(ballots)
    pile = piled(poll, cast, scale=rule.scale, rule=rule.name)
    parts: dict[str, Any] = {
        "decision": _decision(poll, about),
        "rule": {"name": rule.name, "paper": _paper(rule)},
        "roll": {side: _roll(side, people, cast) for side, people in poll.roll.items()},
        "ballots": {side: _rows(pile, side) for side in poll.roll},
        "lottery": {"source": about.lottery_source, "drawn": about.lottery_drawn, "seed": poll.lottery_seed},
        "ledger": dict(about.ledger),
        "result": result(outcome),
    }
    seals = _seals(parts)
    return canonical({"format": FORMAT, "parts": parts, "seals": seals, "seal": seals[PARTS[-1]]})


def seal(bundle: bytes) -> str:
    """The last seal of a bundle: what to publish elsewhere."""
    return str(_opened(bundle)["seal"])


def read(bundle: bytes) -> tuple[Poll, Pile, dict[str, Any]]:
    """The poll, the ballots and all parts of a bundle whose seals fit.

    Raises `BadBundle` for whatever was changed since it was written.
    """
    opened = _opened(bundle)
    parts = opened["parts"]
    if _seals(parts) != opened["seals"] or opened["seal"] != opened["seals"][PARTS[-1]]:
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
    rows = {side: _packed(each) for side, each in parts["ballots"].items()}
    return poll, Pile(poll.options, rows), parts


def result(outcome: Outcome) -> dict[str, Any]:
    """An outcome as JSON values: what a recount has to come to. Exact shares stand as text, such as "1/3"."""
    counted = ("n", "yes", "no", "support", "objections", "quorum", "accepted")
    return {
        "status": outcome.status,
        "order": list(outcome.order),
        "chosen": list(outcome.chosen),
        "counts": {
            option: {side: {name: getattr(tally, name) for name in counted} for side, tally in by_side.items()}
            for option, by_side in outcome.tallies.items()
        },
        "shares": _shares(outcome.shares),
    }


def _opened(bundle: bytes) -> dict[str, Any]:
    try:
        opened = json.loads(bundle)
        is_written = canonical(opened) == bundle
    except (ValueError, TypeError, RecursionError, AttributeError):
        raise BadBundle("This is not a bundle: it cannot be read as JSON.") from None
    if not is_written or opened.get("format") != FORMAT or set(opened) != {"format", "parts", "seals", "seal"}:
        raise BadBundle("This is not a bundle in its written form: something in the file was changed.")
    if not isinstance(opened["parts"], dict) or set(opened["parts"]) != set(PARTS):
        raise BadBundle("A part of the bundle is missing, or there is one too many.")
    return dict(opened)


def _seals(parts: Mapping[str, Any]) -> dict[str, str]:
    found, previous = {}, GENESIS
    for name in PARTS:
        previous = found[name] = link(previous, {name: parts[name]})
    return found


def _decision(poll: Poll, about: About) -> dict[str, Any]:
    budget = poll.budget
    return {
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


def _rows(pile: Pile, side: str) -> list[list[int | None]]:
    """Each ballot as its grades in the order of the paper, None for a blank; sorted."""
    papers = sorted(pile.papers(side).items())
    return [[None if grade == BLANK else grade for grade in paper] for paper, many in papers for _ in range(many)]


def _packed(rows: Sequence[Sequence[int | None]]) -> bytes:
    return b"".join(bytes(BLANK if grade is None else grade for grade in row) for row in rows)


def _shares(shares: Shares | None) -> dict[str, Any] | None:
    if shares is None:
        return None
    return {
        "purse": str(shares.purse),
        "paid": {one: {side: str(amount) for side, amount in paid.items()} for one, paid in shares.paid.items()},
        "filled": list(shares.filled),
        "left": str(shares.left),
    }
