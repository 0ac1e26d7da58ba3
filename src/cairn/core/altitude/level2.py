"""Level 2, explained to us: people were free to choose, and it was explained in time."""

from cairn.core.altitude import meetings
from cairn.core.altitude.facts import Fact
from cairn.core.altitude.findings import Finding, failed, missing, short_of, shown
from cairn.core.altitude.record import Record
from cairn.core.altitude.rules import Condition

_INVITATION = "activities.invitation.published"
_SAYS = ("purpose", "time_asked", "what_people_get", "free_to_leave")
_SILENT_ON = {
    "purpose": "The invitation does not say what it is for.",
    "time_asked": "The invitation does not say how much time is asked.",
    "what_people_get": "The invitation does not say what people get.",
    "free_to_leave": ("The invitation does not say that anyone may refuse or leave with no effect on their care."),
}
_NOT_BEGUN = "It counts from the first session, and none has been held yet."


def free_to_choose(record: Record, rule: Condition) -> Finding:
    """2.1: an invitation that says all four things, before the first session."""
    in_time = meetings.published_in_time(record, (_INVITATION,), lambda fact: _said(fact) == len(_SAYS))
    if in_time:
        return shown(rule, "The invitation said all four things before the first session.", in_time)
    invitations = record.ever(_INVITATION)
    if not invitations:
        return missing(rule, "No invitation is published yet.")
    best = max(invitations, key=lambda fact: (_said(fact), fact.order()))
    silent = [name for name in _SAYS if not best.flag(name)]
    if silent:
        why = (
            _SILENT_ON[silent[0]] if len(silent) == 1 else "The invitation says %(said)d of the 4 things it has to say."
        )
        return failed(rule, why, invitations, remaining=short_of(_said(best), len(_SAYS)), values={"said": _said(best)})
    if not _has_begun(record):
        return missing(rule, "The invitation is published. " + _NOT_BEGUN, invitations, remaining=0.1)
    return failed(rule, _too_late(record), invitations)


def explained_in_time(record: Record, rule: Condition) -> Finding:
    """2.2: a plain explanation in time, in two formats and in each one asked for."""
    formats, days = rule.whole("formats"), rule.whole("days")
    published = [*record.ever(_INVITATION), *record.ever("activities.format.published")]
    asked = record.ever("activities.format.asked")
    owed = {fact.text("format") for fact in asked} - {name for fact in published for name in _formats(fact)}
    if owed:
        return failed(
            rule,
            "Formats that somebody asked for and that are not there yet: %(missing)d.",
            [*published, *asked],
            remaining=short_of(len(published), len(published) + len(owed)),
            owed="access",
            values={"missing": len(owed)},
        )
    in_time = meetings.published_in_time(
        record, (_INVITATION, "activities.format.published"), lambda fact: bool(_formats(fact)), lead=days
    )
    reached = len({name for fact in in_time for name in _formats(fact)})
    numbers = {"reached": reached, "needed": formats, "days": days}
    if reached >= formats:
        why = "Explained in %(reached)d formats, %(days)d working days or more before the first session."
        return shown(rule, why, [*in_time, *asked], values=numbers)
    if not _has_begun(record):
        out = len({name for fact in published for name in _formats(fact)})
        why = "The explanation is out in %(out)d of the %(needed)d formats needed. " + _NOT_BEGUN
        return missing(
            rule, why, published, remaining=short_of(out, formats) or 0.1, values={"out": out, "needed": formats}
        )
    why = (
        "Explained in %(reached)d of the %(needed)d formats needed, at least %(days)d working days before "
        "the first session."
    )
    report = failed if published else missing
    return report(rule, why, published, remaining=short_of(reached, formats), values=numbers)


def _said(fact: Fact) -> int:
    return sum(fact.flag(name) for name in _SAYS)


def _formats(fact: Fact) -> tuple[str, ...]:
    return fact.texts("formats") if fact.kind == _INVITATION else (fact.text("format"),)


def _has_begun(record: Record) -> bool:
    days = record.once(meetings.first_days)
    return bool(days) and days[0] <= record.today


def _too_late(record: Record) -> str:
    if record.since:
        return "The invitation has grown too old, or came after the first session."
    return "The invitation came after the first session. That cannot be made good here, only in the next work."
