"""What was found about one condition: its state, why, and the facts it rests on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from cairn.core.altitude.facts import NOTHING, Fact
from cairn.core.altitude.rules import Condition
from cairn.core.words import Value, Words

type State = Literal["shown", "shown not", "not shown yet"]
type Owed = Literal["", "money", "answer", "access"]

SHOWN: State = "shown"
FAILED: State = "shown not"
MISSING: State = "not shown yet"

WITNESSES = Words("Citizens who were there, by saying whether it was so")


@dataclass(frozen=True, slots=True)
class Confirmation:
    """How the citizens answered about one human fact: counts only, never who.

    `yes`, `no` and `absent` are None until the asking has closed, and where fewer than five citizens were asked.
    `most` says whether more than half of those asked said yes, `by_author` whether whoever said the words did.
    """

    fact: int
    asked: int
    needed: int
    written_later: bool
    is_counted: bool = False
    confirmed: bool = False
    most: bool = False
    by_author: bool = False
    yes: int | None = None
    no: int | None = None
    absent: int | None = None

    @property
    def remaining(self) -> float:
        """How far from confirmed, from 0 to 1; never nothing while it is not."""
        if self.confirmed:
            return 0.0
        return max(0.1, short_of(self.yes, self.needed)) if self.yes is not None else 0.5


@dataclass(frozen=True, slots=True)
class Finding:
    """The state of one condition, in words and numbers, with everything needed to check it.

    `remaining` is the distance still to go, from 0 (shown) to 1 (nothing there yet). `owed` names what a
    citizen is owed now, if anything. `by_day` is the day it is, or was, due. `late_by` counts working days.
    """

    condition: str
    state: State
    why: Words
    who: Words
    proof: Words
    facts: tuple[int, ...] = ()
    confirmations: tuple[Confirmation, ...] = ()
    remaining: float = 1.0
    owed: Owed = ""
    by_day: int | None = None
    late_by: int | None = None
    lapsed_on: int | None = None
    challenged: bool = False

    @property
    def is_shown(self) -> bool:
        return self.state == SHOWN


def shown(  # noqa: PLR0913 - every part has a default
    rule: Condition,
    why: str,
    on: Iterable[Fact] = (),
    *,
    late_by: int = 0,
    confirmations: Iterable[Confirmation] = (),
    values: Mapping[str, Value] = NOTHING,
) -> Finding:
    """Shown; where it came late, the lateness stays listed."""
    return Finding(
        rule.id,
        SHOWN,
        Words(f"{why} {_late(late_by)}", {**values, "late": late_by}) if late_by else Words(why, values),
        rule.who,
        rule.proof,
        _numbers(on),
        _in_order(confirmations),
        remaining=0.0,
        late_by=late_by or None,
    )


def failed(  # noqa: PLR0913 - every part has a default
    rule: Condition,
    why: str,
    on: Iterable[Fact] = (),
    *,
    remaining: float = 1.0,
    owed: Owed = "",
    by_day: int | None = None,
    confirmations: Iterable[Confirmation] = (),
    values: Mapping[str, Value] = NOTHING,
) -> Finding:
    """Shown not: the facts say that the rule was not met."""
    words = Words(why, values)
    return Finding(
        rule.id,
        FAILED,
        words,
        rule.who,
        rule.proof,
        _numbers(on),
        _in_order(confirmations),
        _clipped(remaining),
        owed,
        by_day,
    )


def missing(  # noqa: PLR0913 - every part has a default
    rule: Condition,
    why: str,
    on: Iterable[Fact] = (),
    *,
    remaining: float = 1.0,
    owed: Owed = "",
    by_day: int | None = None,
    confirmations: Iterable[Confirmation] = (),
    values: Mapping[str, Value] = NOTHING,
) -> Finding:
    """Not shown yet: evidence is missing, unconfirmed, or not due. Where it waits for a yes, citizens can act."""
    words, counts = Words(why, values), _in_order(confirmations)
    waits_for_citizens = any(not one.confirmed for one in counts)
    return Finding(
        rule.id,
        MISSING,
        words,
        WITNESSES if waits_for_citizens else rule.who,
        rule.proof,
        _numbers(on),
        counts,
        _clipped(remaining),
        owed,
        by_day,
    )


def short_of(reached: float, needed: float) -> float:
    """How far from `needed` still, as a share of it: 0 when reached.

    >>> short_of(1, 4)
    0.75
    """
    return _clipped((needed - reached) / needed) if needed > 0 else 0.0


def said_so(what: str, count: Confirmation) -> tuple[str, Mapping[str, Value]]:
    """The sentence that citizens confirm something, with numbers where five or more were asked."""
    if count.yes is None:
        return f"{what} Enough of the citizens who were there confirm it.", NOTHING
    return f"{what} Citizens who confirm it: %(yes)d of %(asked)d asked.", {"yes": count.yes, "asked": count.asked}


def not_said_yet(what: str, count: Confirmation) -> tuple[str, Mapping[str, Value]]:
    """The sentence that citizens do not confirm something, or not yet."""
    if not count.is_counted:
        return f"{what} Citizens who were there have not been heard on it yet.", NOTHING
    if count.yes is None:
        return f"{what} Not enough of the citizens who were there confirm it.", NOTHING
    values = {"yes": count.yes, "needed": count.needed}
    return f"{what} Citizens who confirm it: %(yes)d; needed: %(needed)d.", values


def percent(share: float) -> int:
    """Whole percent, rounded down so that nothing looks reached before it is.

    >>> percent(0.2999999), percent(0.3)
    (29, 30)
    """
    return int(share * 100 + 1e-9)


def _late(working_days: int) -> str:
    if working_days == 1:
        return "The latest came one working day late."
    return "The latest came %(late)d working days late."


def _clipped(value: float) -> float:
    return min(1.0, max(0.0, value))


def _in_order(confirmations: Iterable[Confirmation]) -> tuple[Confirmation, ...]:
    found = {one.fact: one for one in confirmations}
    if len(found) < 2:
        return tuple(found.values())
    return tuple(found[number] for number in sorted(found))


def _numbers(facts: Iterable[Fact]) -> tuple[int, ...]:
    return tuple(sorted({fact.number for fact in facts}))
