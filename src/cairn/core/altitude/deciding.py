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


@dataclass(frozen=True, slots=True)
class Answered:
    """The public answer to a contribution: the facts it rests on. Through a theme these are the reply and the placing.

    It counts from the day on which all of them were there.
    """

    rests_on: tuple[Fact, ...]

    @property
    def day(self) -> int:
        return max(fact.day for fact in self.rests_on)

    @property
    def public_day(self) -> int:
        return max(fact.public_day for fact in self.rests_on)

    def order(self) -> tuple[int, list[tuple[int, int, str]]]:
        return self.public_day, sorted((fact.order() for fact in self.rests_on), reverse=True)


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


def replies(record: Record) -> dict[str, Answered]:
    """The first public answer to each contribution: a reply of its own, or one to the theme it stands in.

    A theme's reply reaches only what stays in it: not what was taken out again, and not what its author disputes.
    """
    own = earliest(_replies_in(record, "listen.contribution.answered"))
    found = {about: Answered((reply,)) for about, reply in own.items()}
    themes = earliest(_replies_in(record, "listen.theme.answered"))
    left = _left(record)
    for placed in record.ever("listen.contribution.placed"):
        theme = placed.text("theme")
        reply = themes.get(theme)
        if reply is None or any(
            _undoes(fact, placed, record.frozen_on) for fact in left.get((placed.about, theme), ())
        ):
            continue
        through = Answered((placed, reply))
        known = found.get(placed.about)
        if known is None or through.order() < known.order():
            found[placed.about] = through
    return found


def _left(record: Record) -> dict[tuple[str, str], list[Fact]]:
    """What was disputed by its author, or taken out of its theme again, by contribution and theme."""
    found: dict[tuple[str, str], list[Fact]] = {}
    for kind in (_DISPUTED, "listen.contribution.taken_out"):
        for fact in record.ever(kind):
            found.setdefault((fact.about, fact.text("theme")), []).append(fact)
    return found


def _undoes(left: Fact, placed: Fact, frozen_on: int | None) -> bool:
    """Whether this ended that placing. A no of the author ends every placing in that theme, earlier or later.

    After the activity is frozen nothing new weighs on it, but what is placed only then can still be undone.
    """
    if frozen_on is not None and left.day > frozen_on >= placed.day:
        return False
    return left.kind == _DISPUTED or left.order() > placed.order()


_DISPUTED = "listen.contribution.disputed"


def _replies_in(record: Record, kind: str) -> Iterable[Fact]:
    return (fact for fact in record.ever(kind) if is_reply(fact, record.today))
