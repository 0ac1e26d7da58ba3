"""What open, unanswered and upheld challenges do to a finding."""

from dataclasses import replace

from cairn.core.altitude.challenges import Challenge
from cairn.core.altitude.findings import FAILED, MISSING, Finding
from cairn.core.altitude.record import Record
from cairn.core.words import Words

ALREADY_DECIDED = "already_decided"
PRESSURE = "pressure"
_UPHELD = {
    ALREADY_DECIDED: "A ruling upheld that this was already decided.",
    PRESSURE: "A ruling upheld that people were put under pressure; it has not been put right yet.",
}


def contested(record: Record, finding: Finding) -> Finding:
    """The finding as challenges leave it; they can lower it, never lift it."""
    touching = [one for one in record.challenges if _touches(one, finding)]
    if not touching:
        return finding
    upheld = next((one for one in touching if is_in_force(record, one)), None)
    if upheld is not None:
        why = Words(_UPHELD.get(upheld.ground, "A ruling upheld the challenge to this."))
        return _lowered(finding, upheld, why)
    unanswered = next((one for one in touching if one.stands == "unanswered"), None)
    if unanswered is not None and finding.is_shown:
        days = record.rules.whole("challenge_days")
        why = Words("A challenge has had no public reply for %(days)d working days.", {"days": days})
        return _lowered(finding, unanswered, why)
    return replace(finding, challenged=any(one.stands in {"open", "unanswered"} for one in touching))


def is_in_force(record: Record, challenge: Challenge) -> bool:
    """Whether it is upheld against a condition, still counts, and was not put right as citizens confirm."""
    if challenge.stands != "upheld" or not challenge.condition:
        return False
    if max(fact.day for fact in challenge.rests_on) < record.since:
        return False
    if challenge.ground == ALREADY_DECIDED:
        return True
    return not any(record.witnesses.confirm(fact) for fact in challenge.put_right)


def _touches(challenge: Challenge, finding: Finding) -> bool:
    if challenge.condition == finding.condition:
        return True
    return challenge.fact is not None and challenge.fact in finding.facts


def _lowered(finding: Finding, challenge: Challenge, why: Words) -> Finding:
    numbers = {*finding.facts, *(fact.number for fact in challenge.rests_on)}
    return replace(
        finding,
        state=FAILED if challenge.stands == "upheld" else MISSING,
        why=why,
        facts=tuple(sorted(numbers)),
        remaining=1.0,
        owed="" if challenge.stands == "upheld" else "answer",
        by_day=challenge.reply_due,
        challenged=True,
    )
