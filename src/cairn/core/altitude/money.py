"""Claims of citizens: paid in time, paid late and received, or still owed (5.4 and 6.5)."""

from collections.abc import Iterable
from dataclasses import dataclass

from cairn.core.altitude.deciding import earliest
from cairn.core.altitude.facts import Fact
from cairn.core.altitude.record import OWED_TO, Record


@dataclass(frozen=True, slots=True)
class Claims:
    """All claims of one sort. `overdue` and `waiting` are unpaid; `late` counts working days."""

    settled: tuple[Fact, ...]
    waiting: tuple[Fact, ...]
    overdue: tuple[Fact, ...]
    unconfirmed: tuple[Fact, ...]
    rests_on: tuple[Fact, ...]
    late: int
    due: int | None

    @property
    def owed(self) -> tuple[Fact, ...]:
        return (*self.overdue, *self.unconfirmed, *self.waiting)

    @property
    def every(self) -> int:
        return len(self.settled) + len(self.owed)


def claims(record: Record, what: Iterable[str], limit: int) -> Claims:
    """How the claims of this sort stand.

    A payment in time needs no word from anybody. A late one is healed once the person says it has come.
    """
    sorts = frozenset(what)
    paid, received = (
        earliest(record.ever("recognition.claim.paid")),
        earliest(fact for fact in record.ever("recognition.claim.received") if fact.side in OWED_TO),
    )
    withdrawn = {(fact.about, fact.by) for fact in record.ever("recognition.claim.withdrawn") if fact.side in OWED_TO}
    settled: list[Fact] = []
    waiting: list[Fact] = []
    overdue: list[Fact] = []
    unconfirmed: list[Fact] = []
    rests_on, late = [], 0
    for claim in record.ever("recognition.claim.made"):
        if claim.text("what") not in sorts or claim.side not in OWED_TO or (claim.about, claim.by) in withdrawn:
            continue
        came = [fact for fact in (paid.get(claim.about), received.get(claim.about)) if fact]
        rests_on += [claim, *came]
        if not came:
            (overdue if record.clock.is_overdue(claim.day, limit) else waiting).append(claim)
            continue
        lateness = record.clock.late(claim.day, min(fact.day for fact in came), limit)
        if lateness and claim.about not in received:
            unconfirmed.append(claim)
        elif claim.day >= record.since or max(fact.day for fact in came) >= record.since:
            settled.append(claim)
            late = max(late, lateness)
    owed = [*waiting, *overdue, *unconfirmed]
    due = record.clock.due(min(claim.day for claim in owed), limit) if owed else None
    return Claims(tuple(settled), tuple(waiting), tuple(overdue), tuple(unconfirmed), tuple(rests_on), late, due)
