"""The next foothold, in five lines: name, what is missing, who can act, what will count, by when."""

from collections.abc import Iterable
from dataclasses import dataclass

from cairn.core.altitude.findings import Finding
from cairn.core.altitude.rules import Rules
from cairn.core.words import Words

_OWED_FIRST = {"money": 0, "answer": 1, "access": 2}


@dataclass(frozen=True, slots=True)
class Foothold:
    """The next condition to meet. `by_day` is an ordinal day, where there is one."""

    condition: str
    name: Words
    missing: Words
    who: Words
    proof: Words
    by: Words
    by_day: int | None


def choose(findings: Iterable[Finding], level: int, rules: Rules, today: int) -> Foothold | None:
    """The foothold to the level above `level`; None at the top.

    Picked in this order: what was met and has lapsed; what is owed to a citizen now (money, then answers,
    then access); the smallest distance still to go; the lowest number.
    """
    ids = {rule.id for rule in rules.of_level(level + 1)} if level < len(rules.levels) else set()
    unmet = [one for one in findings if one.condition in ids and not one.is_shown]
    return describe(min(unmet, key=_order), rules, today) if unmet else None


def describe(finding: Finding, rules: Rules, today: int) -> Foothold:
    """One finding as a foothold."""
    return Foothold(
        finding.condition,
        Words(rules.condition(finding.condition).title),
        finding.why,
        finding.who,
        finding.proof,
        _by(finding, today),
        finding.by_day,
    )


def complete_the_record(missing: int) -> Foothold:
    """The foothold of a record with gaps: nothing else can be read before they are filled."""
    return Foothold(
        "",
        Words("Complete the record"),
        Words("Entries missing from the record: %(missing)d.", {"missing": missing}),
        Words("Whoever keeps the record"),
        Words("Every entry from the first to the last, without a gap."),
        Words("At once."),
        None,
    )


def _order(finding: Finding) -> tuple[int, int, float, str]:
    if finding.lapsed_on is not None:
        return 0, 0, finding.remaining, finding.condition
    if finding.owed:
        return 1, _OWED_FIRST[finding.owed], finding.remaining, finding.condition
    return 2, 0, finding.remaining, finding.condition


def _by(finding: Finding, today: int) -> Words:
    if finding.by_day is not None and finding.by_day < today:
        return _in_days("It was due %(days)d days ago.", "It was due yesterday.", today - finding.by_day)
    if finding.by_day == today:
        return Words("It is due today.")
    if finding.by_day is not None:
        return _in_days("It is due in %(days)d days.", "It is due tomorrow.", finding.by_day - today)
    if finding.lapsed_on is not None:
        return _in_days("It lapsed %(days)d days ago.", "It lapsed yesterday.", today - finding.lapsed_on)
    return Words("No day is set; the next session is a good one.")


def _in_days(many: str, one: str, days: int) -> Words:
    return Words(one) if days == 1 else Words(many, {"days": days})
