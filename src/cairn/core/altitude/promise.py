"""The level aimed at, and what came of it."""

from typing import Literal

from cairn.core.altitude.facts import Fact
from cairn.core.altitude.record import Record

type Promise = Literal["nothing promised", "kept", "exceeded", "not reached"]


def made(record: Record) -> tuple[int | None, tuple[tuple[int, int], ...]]:
    """The level aimed at, fixed by the first decision card, and later changes as (day, level)."""
    cards = sorted(record.ever("activities.card.published"), key=Fact.order)
    promised = next((level for level in map(_aim, cards) if level is not None), None)
    later = [
        *record.ever("activities.promise.changed"),
        *record.ever("activities.card.corrected"),
        *cards[1:],
    ]
    changes = []
    current = promised
    for fact in sorted(later, key=Fact.order):
        level = _aim(fact)
        if level is not None and level != current:
            changes.append((fact.day, level))
            current = level
    return promised, tuple(changes)


def result(level: int, promised: int | None) -> Promise:
    if promised is None:
        return "nothing promised"
    if level == promised:
        return "kept"
    return "exceeded" if level > promised else "not reached"


def _aim(fact: Fact) -> int | None:
    level = fact.whole("promised")
    return level if level is not None and 1 <= level <= 7 else None
