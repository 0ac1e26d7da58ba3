"""Challenges, their clocks and their rulings.

A challenge is flagged at once. After ten working days without a public reply, what it contests is not shown;
a reply, at any later time, restores it. A ruling that upholds it makes a fact void, a condition shown not,
or takes a person out of the citizens' counts. What was upheld can be put right, once citizens confirm that;
only a question settled beforehand stays settled. Whoever raised a challenge can take it back until it is ruled on.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from cairn.core.altitude.clock import Clock
from cairn.core.altitude.facts import Fact

type Standing = Literal["open", "unanswered", "upheld", "dismissed", "taken back"]

RAISED = "witness.challenge.raised"
AFTERWARDS = (
    "witness.challenge.replied",
    "witness.challenge.taken_back",
    "witness.challenge.ruled",
    "witness.challenge.put_right",
)
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
    raised = groups.get(RAISED, ())
    if not raised:
        return ()
    after = {kind: _by_about(groups.get(kind, ())) for kind in AFTERWARDS}
    return tuple(
        _challenge(one, {kind: found.get(one.about, []) for kind, found in after.items()}, clock, days)
        for one in raised
    )


def _challenge(raised: Fact, after: Mapping[str, Sequence[Fact]], clock: Clock, days: int) -> Challenge:
    replied, taken_back, ruled, put_right = (after[kind] for kind in AFTERWARDS)
    ground = raised.text("ground")
    is_due = not (replied or taken_back or ruled)
    return Challenge(
        raised,
        _standing(ruled, is_taken_back=bool(taken_back), is_late=is_due and clock.is_overdue(raised.public_day, days)),
        ground,
        raised.text("condition") or DEFAULT_CONDITION.get(ground, ""),
        raised.whole("fact"),
        clock.due(raised.public_day, days) if is_due else None,
        (raised, *replied, *taken_back, *ruled),
        tuple(put_right),
    )


def _standing(ruled: Sequence[Fact], *, is_taken_back: bool, is_late: bool) -> Standing:
    if any(ruling.flag("upheld") for ruling in ruled):
        return "upheld"
    if ruled:
        return "dismissed"
    if is_taken_back:
        return "taken back"
    return "unanswered" if is_late else "open"


def _by_about(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        found.setdefault(fact.about, []).append(fact)
    return found
