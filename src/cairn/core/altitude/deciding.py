"""Decisions as the conditions read them, and whether a reply is a reply."""

from collections.abc import Iterable
from dataclasses import dataclass

from cairn.core.altitude.facts import Fact
from cairn.core.altitude.record import Record


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision that was taken. `opened` is None when the record does not say how it was opened."""

    ref: str
    closed: Fact
    opened: Fact | None

    @property
    def rests_on(self) -> tuple[Fact, ...]:
        return (self.closed,) if self.opened is None else (self.opened, self.closed)

    def citizens_share(self) -> float:
        """Citizens' share of the votes, from the roll; 0 when there is none."""
        roll = self.opened.part("roll") if self.opened else {}
        votes = {side: count for side, count in roll.items() if isinstance(count, int) and count > 0}
        everyone = sum(votes.values())
        return votes.get("citizen", 0) / everyone if everyone else 0.0


def taken(record: Record) -> tuple[Decision, ...]:
    """Every decision taken at any time, earliest first. A vote that decided nothing is no decision."""
    opened = earliest(record.ever("decide.decision.opened"))
    closed = earliest(fact for fact in record.ever("decide.decision.closed") if fact.text("outcome") in {"decided", ""})
    found = [Decision(ref, fact, opened.get(ref)) for ref, fact in closed.items()]
    return tuple(sorted(found, key=lambda one: one.closed.order()))


def counted(record: Record) -> tuple[Decision, ...]:
    """The decisions taken, as far back as facts count."""
    return tuple(one for one in record.once(taken) if one.closed.day >= record.since)


def is_reply(answer: Fact, today: int) -> bool:
    """Done, cannot because, will do by a day, or not yet with a next day that has not passed."""
    said = answer.text("answer")
    by_day = answer.whole("by_day")
    if said in {"done", "cannot"}:
        return True
    if said == "will_do":
        return by_day is not None
    return said == "not_yet" and by_day is not None and by_day >= today


def earliest(facts: Iterable[Fact]) -> dict[str, Fact]:
    """The earliest fact about each thing."""
    found: dict[str, Fact] = {}
    for fact in facts:
        known = found.get(fact.about)
        if known is None or fact.order() < known.order():
            found[fact.about] = fact
    return found


def replies(record: Record) -> dict[str, Fact]:
    """The first public reply to each contribution, its own or that of its undisputed theme."""
    found = earliest(_replies_in(record, "listen.contribution.answered"))
    themes = earliest(_replies_in(record, "listen.theme.answered"))
    disputed = {(fact.about, fact.text("theme")) for fact in record.ever("listen.contribution.disputed")}
    for placed in record.ever("listen.contribution.placed"):
        theme = placed.text("theme")
        reply = themes.get(theme)
        if reply is None or (placed.about, theme) in disputed:
            continue
        known = found.get(placed.about)
        if known is None or reply.order() < known.order():
            found[placed.about] = reply
    return found


def _replies_in(record: Record, kind: str) -> Iterable[Fact]:
    return (fact for fact in record.ever(kind) if is_reply(fact, record.today))
