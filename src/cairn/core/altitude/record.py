"""One activity's facts, grouped once, and cut to what counts on the day of reading."""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import Any

from cairn.core.altitude import challenges
from cairn.core.altitude.challenges import Challenge
from cairn.core.altitude.clock import Clock
from cairn.core.altitude.facts import Fact
from cairn.core.altitude.kinds import KINDS
from cairn.core.altitude.rules import Rules
from cairn.core.altitude.witnesses import Witnesses, is_written_later
from cairn.core.working_days import WorkingDays

OWED_TO = frozenset({"citizen", "public", "unclear"})
IN_DOUBT = "unclear"  # owed an answer like everybody, and shows nothing: it may be staff talking to themselves
_TAKES_PART = ("activities.person.joined", "sessions.person.checked_in", "listen.contribution.made")
_SIDE_GROUND = "side"
_NAMED_DAYS = (
    ("sessions.session.planned", "starts"),
    ("sessions.session.changed", "starts"),
    ("do.commitment.made", "due"),
)


class Record:
    """What the conditions read.

    `ever(kind)` gives every fact of a kind; `of(kind)` only those that count today: in a standing group the
    last twelve months. `today` is the day of reading, or the day the activity was frozen.
    """

    def __init__(self, facts: Iterable[Fact], *, rules: Rules, today: int, calendar: WorkingDays) -> None:
        self.rules = rules
        self.calendar = calendar
        self.read_on = today
        self._ever = _grouped(facts, today)
        self._of: dict[str, Sequence[Fact]] = {}
        self._once: dict[Callable[[Record], Any], Any] = {}
        self.standing = any(fact.flag("standing") for fact in self.ever("activities.activity.opened"))
        self.challenges: tuple[Challenge, ...] = ()
        self.frozen_on = self._settle(
            challenges.read(self._ever, Clock(calendar, today), rules.whole("challenge_days"))
        )
        self.clock = Clock(calendar, today if self.frozen_on is None else self.frozen_on)

    @property
    def today(self) -> int:
        return self.clock.today

    @cached_property
    def year_from(self) -> int:
        """The first day of the last twelve months: what people felt counts from then on, in every activity."""
        return self.today - self.rules.whole("window_days")

    @property
    def since(self) -> int:
        """The first day that still counts: in a standing group that of the last twelve months."""
        return self.year_from if self.standing else 0

    @cached_property
    def grown_old(self) -> tuple[int, ...]:
        """The days that lie more than twelve months back and on which something happened, was planned or due."""
        return tuple(sorted({day for day in self.days() if day < self.year_from}))

    def days(self) -> Iterable[int]:
        """Every day that grows old: of the facts, of sessions planned, and on which promises were due."""
        for fact in self.every():
            yield fact.day
        for kind, name in _NAMED_DAYS:
            yield from (day for fact in self.ever(kind) if (day := fact.whole(name)) is not None)

    def ever(self, kind: str) -> Sequence[Fact]:
        return self._ever.get(kind, ())

    def of(self, kind: str) -> Sequence[Fact]:
        found = self._of.get(kind)
        if found is None:
            found = self.ever(kind)
            if self.since:
                found = [fact for fact in found if fact.day >= self.since]
            self._of[kind] = found
        return found

    def every(self) -> Iterable[Fact]:
        return (fact for facts in self._ever.values() for fact in facts)

    def by_about(self, kind: str) -> dict[str, list[Fact]]:
        """Every fact of a kind, by what it is about."""
        found: dict[str, list[Fact]] = {}
        for fact in self.ever(kind):
            found.setdefault(fact.about, []).append(fact)
        return found

    def is_written_later(self, fact: Fact) -> bool:
        """Whether it was entered so long after the event that the entry alone proves nothing."""
        return is_written_later(fact, self.rules)

    def counting_from(self, day: int) -> "Record":
        """The same record, read as if the twelve months had begun on an earlier day."""
        other = object.__new__(Record)
        other.__dict__.update(self.__dict__)
        other.__dict__.update(year_from=day, _of={}, _once={})
        return other

    def once[T](self, read: "Callable[[Record], T]") -> T:
        """What `read` finds in this record, worked out once."""
        if read not in self._once:
            self._once[read] = read(self)
        found: T = self._once[read]
        return found

    @cached_property
    def witnesses(self) -> Witnesses:
        took_part = {fact.by for kind in _TAKES_PART for fact in self.ever(kind) if fact.side == "citizen"}
        since = {
            by: min((fact.day for fact in self.ever("activities.person.joined") if fact.by == by), default=0)
            for by in self.doubted
        }
        return Witnesses(
            self.ever("witness.fact.counted"),
            took_part=len(took_part - self.doubted - {""}),
            doubted=since,
            rules=self.rules,
        )

    @cached_property
    def doubted(self) -> frozenset[str]:
        """People whose side fell in a challenge: they count in no share of the citizens."""
        fallen = {
            one.fact for one in self.challenges if one.ground == _SIDE_GROUND and one.stands in {"upheld", "unanswered"}
        }
        if not fallen:
            return frozenset()
        return frozenset(fact.by for fact in self.every() if fact.number in fallen)

    def is_doubted(self, fact: Fact) -> bool:
        """Whether it was said for the citizens by somebody whose side fell in a challenge: then it is nobody's word."""
        return fact.side == "citizen" and fact.by in self.doubted

    @cached_property
    def group(self) -> frozenset[str]:
        """The citizens to ask: joined, and not gone for more than ninety days."""
        last: dict[str, tuple[int, bool, int]] = {}
        for kind, here in (("activities.person.joined", True), ("activities.person.left", False)):
            for fact in self.ever(kind):
                if fact.side == "citizen" and fact.by:
                    last[fact.by] = max(last.get(fact.by, (fact.at, here, fact.day)), (fact.at, here, fact.day))
        asked = self.rules.whole("ask_after_leaving_days")
        return frozenset(by for by, (_, here, day) in last.items() if here or self.today - day <= asked)

    def _settle(self, raised: tuple[Challenge, ...]) -> int | None:
        """The day the activity was frozen, if it was; what weighs on it no more is then taken out of the record.

        Which challenges came in time depends on that day, and the day on them, because one can undo the review. So
        this begins with the earliest day there can be, and goes on while a challenge in time moves it.
        """
        every, contest = self._ever, self.rules.whole("contest_after_end_days")
        earliest = self._ended_on()
        while earliest is not None:
            in_time = tuple(one for one in raised if one.raised.day <= earliest + contest)
            frozen = self._weighed(every, in_time)
            if frozen is not None and (frozen <= earliest or len(in_time) == len(raised)):
                return self._frozen(frozen)
            earliest = frozen
        self._weighed(every, raised)
        return None

    def _ended_on(self) -> int | None:
        return min((fact.day for fact in self.ever("activities.activity.ended")), default=None)

    def _frozen(self, on: int) -> int:
        """From this day on nothing new weighs; mending and proof still count."""
        self._keep(lambda fact: fact.day <= on or _counts_when_frozen(fact))
        return on

    def _weighed(self, every: dict[str, list[Fact]], raised: tuple[Challenge, ...]) -> int | None:
        """Take out what these challenges found untrue; then the day of the review that citizens confirm, once ended."""
        self._ever, self.challenges = every, raised
        for name in ("witnesses", "doubted"):
            self.__dict__.pop(name, None)
        untrue = {
            one.fact for one in raised if one.stands == "upheld" and one.ground != _SIDE_GROUND and one.fact is not None
        }
        if untrue:
            self._keep(lambda fact: fact.number not in untrue)
        ended = self._ended_on()
        if ended is None:
            return None
        reviewed = [fact.public_day for fact in self.ever("learn.review.published") if self.witnesses.confirm(fact)]
        return max(ended, min(reviewed)) if reviewed else None

    def _keep(self, keep: Callable[[Fact], bool]) -> None:
        self._ever = {kind: [fact for fact in facts if keep(fact)] for kind, facts in self._ever.items()}


def _counts_when_frozen(fact: Fact) -> bool:
    kind = KINDS[fact.kind]
    return kind.mends or kind.supports(fact)


def _grouped(facts: Iterable[Fact], today: int) -> dict[str, list[Fact]]:
    """Facts by kind; what lies in the future, or was not yet entered, gives no credit."""
    groups: dict[str, list[Fact]] = {kind: [] for kind in KINDS}
    for fact in facts:
        if fact.day <= today and fact.entered_day <= today and fact.kind in groups:
            groups[fact.kind].append(fact)
    return groups
