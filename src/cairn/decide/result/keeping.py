"""The outcome as plain values to keep, and what of it goes into the record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cairn.core.ballots import Outcome, Round, Shares
    from cairn.core.words import Words

FEWEST_FOR_NUMBERS = 5  # ballots on every side, before any number is shown
MOST_ROUNDS = 8  # of ranked choice, the last ones: with many options they would fill pages


def kept(outcome: Outcome) -> dict[str, Any]:
    """The whole outcome as JSON values; options by ref, exact amounts as text such as "1/3"."""
    return {
        "rule": outcome.rule,
        "mode": outcome.mode,
        "status": outcome.status,
        "winner": outcome.winner,
        "chosen": list(outcome.chosen),
        "order": list(outcome.order),
        "tie_broken_by": outcome.tie_broken_by,
        "turnout": {side: asdict(turnout) for side, turnout in outcome.turnout.items()},
        "tallies": {
            option: {side: asdict(tally) for side, tally in by_side.items()}
            for option, by_side in outcome.tallies.items()
        },
        "why": _kept_words(outcome.why),
        "why_each": {option: _kept_words(words) for option, words in outcome.why_each.items()},
        "next_steps": _kept_words(outcome.next_steps),
        "best_per_side": {side: list(options) for side, options in outcome.best_per_side.items()},
        "shares": _kept_shares(outcome.shares),
        "rounds": [_kept_round(number, one) for number, one in enumerate(outcome.rounds, start=1)][-MOST_ROUNDS:],
    }


def shows_numbers(outcome: Mapping[str, Any]) -> bool:
    """Whether every side cast enough ballots for numbers not to give anybody away."""
    return all(turnout["ballots"] >= FEWEST_FOR_NUMBERS for turnout in outcome["turnout"].values())


def counts_for_record(outcome: Mapping[str, Any]) -> dict[str, Any] | None:
    """The counts that go into the public record: per option and side, or None where a side is too small."""
    if not shows_numbers(outcome):
        return None
    public = ("yes", "no", "support", "objections", "accepted")
    return {
        option: {side: {name: tally[name] for name in public} for side, tally in by_side.items()}
        for option, by_side in outcome["tallies"].items()
    }


def _kept_words(sentences: Iterable[Words]) -> list[dict[str, Any]]:
    return [{"template": words.template, "values": dict(words.values)} for words in sentences]


def _kept_shares(shares: Shares | None) -> dict[str, Any] | None:
    if shares is None:
        return None
    paid = {option: {side: str(amount) for side, amount in by.items()} for option, by in shares.paid.items()}
    return {"purse": str(shares.purse), "paid": paid, "filled": list(shares.filled), "left": str(shares.left)}


def _kept_round(number: int, one: Round) -> dict[str, Any]:
    standing = {option: {side: str(share) for side, share in by.items()} for option, by in one.standing.items()}
    return {"number": number, "out": one.option, "is_drawn": one.is_drawn, "standing": standing}
