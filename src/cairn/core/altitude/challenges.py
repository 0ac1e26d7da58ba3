"""Challenges, their clocks and their rulings.

A challenge is flagged at once. After ten working days without a public reply, what it contests is not shown;
a reply, at any later time, restores it. A ruling that upholds it makes a fact void, a condition shown not,
or takes a person out of the citizens' counts. What was upheld can be put right, once citizens confirm that;
only a question settled beforehand stays settled.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from cairn.core.altitude.clock import Clock
from cairn.core.altitude.facts import Fact

type Standing = Literal["open", "unanswered", "upheld", "dismissed"]

DEFAULT_CONDITION: Mapping[str, str] = {"already_decided": "4.2", "pressure": "2.1"}


@dataclass(frozen=True, slots=True)
class Challenge:
    """One challenge as it stands today."""

    raised: Fact
    stands: Standing
    ground: str
    condition: str
    fact: int | None
    reply_due: int | None
    rests_on: tuple[Fact, ...]
    put_right: tuple[Fact, ...]


def read(groups: Mapping[str, Sequence[Fact]], clock: Clock, days: int) -> tuple[Challenge, ...]:
    """Every challenge with how it stands; `days` is the time for a public reply, in working days."""
    raised = groups.get("witness.challenge.raised", ())
    if not raised:
        return ()
    replies = _by_about(groups.get("witness.challenge.replied", ()))
    rulings = _by_about(groups.get("witness.challenge.ruled", ()))
    mended = _by_about(groups.get("witness.challenge.put_right", ()))
    return tuple(
        _challenge(one, replies.get(one.about, []), rulings.get(one.about, []), mended.get(one.about, []), clock, days)
        for one in raised
    )


def _challenge(  # noqa: PLR0913, PLR0917 - one per kind of entry a challenge can have
    raised: Fact, replied: list[Fact], ruled: list[Fact], mended: list[Fact], clock: Clock, days: int
) -> Challenge:
    ground = raised.text("ground")
    return Challenge(
        raised,
        _standing(raised, replied, ruled, clock, days),
        ground,
        raised.text("condition") or DEFAULT_CONDITION.get(ground, ""),
        raised.whole("fact"),
        None if replied or ruled else clock.due(raised.public_day, days),
        (raised, *replied, *ruled),
        tuple(mended),
    )


def _standing(raised: Fact, replied: list[Fact], ruled: list[Fact], clock: Clock, days: int) -> Standing:
    if any(ruling.flag("upheld") for ruling in ruled):
        return "upheld"
    if ruled:
        return "dismissed"
    if not replied and clock.is_overdue(raised.public_day, days):
        return "unanswered"
    return "open"


def _by_about(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        found.setdefault(fact.about, []).append(fact)
    return found
