"""The rules of the mountain, applied: facts in, altitude out."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from cairn.core.altitude import (
    contest,
    felt,
    foothold,
    level2,
    level3,
    level4,
    level5,
    level6,
    level7,
    passing_time,
    promise,
    work,
)
from cairn.core.altitude.facts import Fact
from cairn.core.altitude.findings import Finding
from cairn.core.altitude.foothold import Foothold
from cairn.core.altitude.promise import Promise
from cairn.core.altitude.record import Record
from cairn.core.altitude.rules import Condition, Rules
from cairn.core.altitude.rules_v1 import RULES_V1
from cairn.core.words import Words
from cairn.core.working_days import WorkingDays

type Check = Callable[[Record, Condition], Finding]

CHECKS: tuple[tuple[str, Check], ...] = (
    ("2.1", level2.free_to_choose),
    ("2.2", level2.explained_in_time),
    ("3.1", level3.decision_card),
    ("3.2", level3.questions_answered),
    ("3.3", level3.reasons_given),
    ("4.1", level4.asked_before),
    ("4.2", level4.still_open),
    ("4.3", level4.nobody_shut_out),
    ("4.4", level4.answered),
    ("5.1", level5.decider_in_the_room),
    ("5.2", level5.our_items),
    ("5.3", level5.changed_by_us),
    ("5.4", level5.not_out_of_pocket),
    ("6.1", level6.in_at_the_start),
    ("6.2", level6.options_from_both),
    ("6.3", level6.shared_chair_and_agenda),
    ("6.4", level6.enough_of_us),
    ("6.5", level6.paid_as_promised),
    ("6.6", level6.felt_by_citizens),
    ("7.1", level7.agreement),
    ("7.2", level7.equal_say),
    ("7.3", level7.money_shared),
    ("7.4", work.work_shared),
    ("7.5", level7.judged_together),
    ("7.6", work.promises_kept),
    ("7.7", level7.felt_as_equal),
)
ALWAYS_WINDOWED = frozenset({"6.6", "7.1", "7.7"})


@dataclass(frozen=True, slots=True)
class Strand:
    """One of the strands shown beside the level: which of its conditions are shown, and which are not."""

    name: str
    shown: tuple[str, ...]
    not_shown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """How far up one activity is, and why.

    `foothold` is the next one on the way to what was promised: None once the promise is kept. `further` is
    the next one in any case, for those who want to climb on: None only at the top. Until `may_change_on` it reads
    the same without a new entry, but for sentences that count days: None when time alone cannot change it.
    """

    rules: str
    read_on: int
    level: int
    promised: int | None
    promise: Promise
    promise_by: int
    promise_changes: tuple[tuple[int, int], ...]
    findings: tuple[Finding, ...]
    banners: tuple[Words, ...]
    capped_by: Words | None
    foothold: Foothold | None
    further: Foothold | None
    pinned: Foothold | None
    strands: tuple[Strand, ...]
    gap: float | None
    missing_entries: int
    standing: bool
    withdrawn: bool
    opened_on: int | None
    ended_on: int | None
    frozen_on: int | None
    largest_money: int | None
    largest_decision: str
    may_change_on: int | None

    @property
    def is_complete(self) -> bool:
        return self.missing_entries == 0

    @property
    def is_coproduced(self) -> bool:
        """The word *co-produced* belongs to level 7 alone."""
        return self.level == 7

    @property
    def late(self) -> tuple[Finding, ...]:
        """What came late and was healed by doing: it stays listed."""
        return tuple(finding for finding in self.findings if finding.late_by)

    def finding(self, condition: str) -> Finding:
        """The finding about one condition; KeyError when the rules have none of that id."""
        for finding in self.findings:
            if finding.condition == condition:
                return finding
        raise KeyError(condition)


def read(
    facts: Iterable[Fact],
    *,
    rules: Rules = RULES_V1,
    today: int,
    calendar: WorkingDays,
    sealed: int | None = None,
) -> Reading:
    """Read one activity's altitude from its facts.

    `today` is an ordinal day. `sealed` is the number of the last entry the ledger vouches for; without it,
    the highest number given. When an entry is missing, the level is 1 and the reading says so.

    >>> read((), today=738000, calendar=WorkingDays()).level
    1
    """
    facts = tuple(facts)
    record = Record(facts, rules=rules, today=today, calendar=calendar)
    findings = tuple(_find(record, rules.condition(identity), check) for identity, check in CHECKS)
    missing = _missing_entries(facts, sealed)
    gap = record.once(felt.felt).gap
    level = _level(findings, rules, gap) if missing == 0 else 1
    promised, changes = promise.made(record)
    further = foothold.choose(findings, level, rules, today)
    if missing:
        further = foothold.complete_the_record(missing)
    is_kept = promised is not None and level >= promised and missing == 0
    money, decision = _largest_money(record)
    return Reading(
        rules=rules.version,
        read_on=today,
        level=level,
        promised=promised,
        promise=promise.result(level, promised),
        promise_by=level - promised if promised is not None else 0,
        promise_changes=changes,
        findings=findings,
        banners=tuple(_banners(record, gap, missing)),
        capped_by=_cap(record, gap, missing),
        foothold=None if is_kept else further,
        further=further,
        pinned=_pinned(record, findings),
        strands=_strands(findings, rules),
        gap=gap,
        missing_entries=missing,
        standing=record.standing,
        withdrawn=bool(record.ever("activities.activity.withdrawn")),
        opened_on=min((fact.day for fact in record.ever("activities.activity.opened")), default=None),
        ended_on=min((fact.day for fact in record.ever("activities.activity.ended")), default=None),
        frozen_on=record.frozen_on,
        largest_money=money,
        largest_decision=decision,
        may_change_on=passing_time.may_change_on(record, facts),
    )


def _find(record: Record, rule: Condition, check: Check) -> Finding:
    found = check(record, rule)
    can_lapse = record.standing or rule.id in ALWAYS_WINDOWED
    if can_lapse and not found.is_shown and found.lapsed_on is None and record.grown_old:
        found = replace(found, lapsed_on=_lapsed_on(record, rule, check))
    return contest.contested(record, found) if record.challenges else found


def _lapsed_on(record: Record, rule: Condition, check: Check) -> int | None:
    """The day on which what shows it grew too old; None when it would not be shown even if nothing did."""
    earlier = record.once(_by_first_day)

    def is_shown(number: int) -> bool:
        return check(earlier(days[number]), rule).is_shown

    days = record.grown_old
    shown, not_shown = 0, len(days)
    if not is_shown(shown):
        return None
    while not_shown - shown > 1:
        middle = (shown + not_shown) // 2
        shown, not_shown = (middle, not_shown) if is_shown(middle) else (shown, middle)
    return days[shown] + record.rules.whole("window_days") + 1


def _by_first_day(record: Record) -> Callable[[int], Record]:
    """The record with its twelve months begun on an earlier day, each made once."""
    return cache(record.counting_from)


def _level(findings: Sequence[Finding], rules: Rules, gap: float | None) -> int:
    """The highest level all of whose conditions, and those below it, are shown."""
    lacking = [rules.condition(finding.condition).level for finding in findings if not finding.is_shown]
    level = min(lacking, default=len(rules.levels) + 1) - 1
    if gap is not None and gap >= rules.value("gap_cap"):
        level = min(level, rules.whole("gap_cap_level"))
    return level


def _missing_entries(facts: Sequence[Fact], sealed: int | None) -> int:
    """How many numbers are missing between 1 and the last one; a number given twice counts as one missing."""
    numbers = {fact.number for fact in facts}
    last = max(max(numbers, default=0), sealed or 0)
    return (last - len(numbers)) + (len(facts) - len(numbers))


def _banners(record: Record, gap: float | None, missing: int) -> Iterable[Words]:
    if missing:
        yield Words("The record is not complete: entries missing, %(missing)d.", {"missing": missing})
    if gap is not None and gap >= record.rules.value("gap_cap"):
        yield Words("The two sides remember this differently.")
    if gap is not None and round(gap, 1) < 0:
        yield Words("Citizens rate it higher than staff; staff may need support.")
    if record.ever("activities.activity.withdrawn"):
        yield Words("This activity was withdrawn. It stays listed and counts as level 1.")


def _cap(record: Record, gap: float | None, missing: int) -> Words | None:
    """Why the level can be no higher than a certain height, whatever else is shown."""
    if missing:
        return Words("Level 1 until the record is complete.")
    upheld = {one.ground for one in record.challenges if contest.is_in_force(record, one)}
    if contest.PRESSURE in upheld:
        return Words("Level 1 until the pressure that was upheld is put right.")
    if contest.ALREADY_DECIDED in upheld:
        return Words("At most level 3: a ruling upheld that this was already decided.")
    if gap is not None and gap >= record.rules.value("gap_cap"):
        values = {"level": record.rules.whole("gap_cap_level"), "gap": gap}
        return Words("At most level %(level)d: staff rate it %(gap).1f points higher than citizens.", values)
    return None


def _pinned(record: Record, findings: Sequence[Finding]) -> Foothold | None:
    """The foothold citizens named last as their priority, while it is not shown and nobody of them took it back."""
    said = [*record.ever("witness.foothold.pinned"), *record.ever("witness.foothold.unpinned")]
    said = [fact for fact in said if fact.side == "citizen" and fact.by not in record.doubted]
    if not said:
        return None
    wanted = max(said, key=Fact.order).text("condition")
    unmet = (one for one in findings if one.condition == wanted and not one.is_shown)
    return next((foothold.describe(one, record.rules, record.read_on) for one in unmet), None)


def _strands(findings: Sequence[Finding], rules: Rules) -> tuple[Strand, ...]:
    found: dict[str, tuple[list[str], list[str]]] = {name: ([], []) for name in rules.strands}
    for finding in findings:
        done, open_ = found[rules.condition(finding.condition).strand]
        (done if finding.is_shown else open_).append(finding.condition)
    return tuple(Strand(name, tuple(done), tuple(open_)) for name, (done, open_) in found.items())


def _largest_money(record: Record) -> tuple[int | None, str]:
    decisions = [
        (amount, fact.about)
        for fact in record.ever("decide.decision.opened")
        if (amount := fact.whole("money")) is not None
    ]
    return max(decisions, default=(None, ""))
