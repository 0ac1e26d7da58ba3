"""Level 5, heard with effect: the decider was there, our items were reached, something changed."""

from cairn.core.altitude import meetings, money
from cairn.core.altitude.facts import Fact
from cairn.core.altitude.findings import Finding, failed, missing, not_said_yet, percent, said_so, short_of, shown
from cairn.core.altitude.record import Record
from cairn.core.altitude.rules import Condition


def decider_in_the_room(record: Record, rule: Condition) -> Finding:
    """5.1: the person who decides was at a session with two citizens; they confirm it."""
    claims = record.of("sessions.decider.present")
    counts = [record.witnesses.about(fact) for fact in claims]
    confirmed = [count for count in counts if count.confirmed]
    if confirmed:
        best = max(confirmed, key=lambda count: count.yes or 0)
        why, values = said_so("The person who decides was there.", best)
        return shown(rule, why, claims, confirmations=counts, values=values)
    if not claims:
        return missing(rule, "The record has no session with the person who decides in the room.")
    best = min(counts, key=lambda count: count.remaining)
    why, values = not_said_yet("The record says that the person who decides was there.", best)
    return missing(rule, why, claims, remaining=best.remaining, confirmations=counts, values=values)


def our_items(record: Record, rule: Condition) -> Finding:
    """5.2: a quarter of agenda time on citizens' items that were reached, confirmed."""
    return agenda_share(record, rule, rule.value("share"))


def agenda_share(record: Record, rule: Condition, needed: float) -> Finding:
    """The share of agenda time that went to reached citizens' items, against what is needed."""
    agenda = record.once(meetings.agenda)
    counts = [record.witnesses.about(fact) for fact in agenda.claims]
    numbers = {
        "reached": percent(agenda.share),
        "needed": percent(needed),
        "ours": agenda.ours,
        "minutes": agenda.minutes,
    }
    if agenda.minutes and agenda.share >= needed:
        why = "Of %(minutes)d minutes, %(ours)d went to what citizens put on the agenda: %(reached)d%%."
        return shown(rule, why, agenda.rests_on, confirmations=counts, values=numbers)
    if not agenda.minutes:
        return missing(rule, "No agenda item of a session held is on record.", agenda.rests_on)
    why = (
        "Of %(minutes)d minutes, %(ours)d went to what citizens put on the agenda. That is %(reached)d%%; "
        "%(needed)d%% is needed."
    )
    if agenda.claimed > agenda.ours:
        why = (
            "Of %(minutes)d minutes, citizens confirm %(ours)d for what they put on the agenda. That is "
            "%(reached)d%%; %(needed)d%% is needed."
        )
    report = missing if agenda.claimed > agenda.ours or not agenda.claims else failed
    far = short_of(agenda.share, needed)
    return report(rule, why, agenda.rests_on, remaining=far, confirmations=counts, values=numbers)


def changed_by_us(record: Record, rule: Condition) -> Finding:
    """5.3: a change traced to a citizen's words, confirmed by their author or by two citizens."""
    made = [fact for fact in record.ever("listen.contribution.made") if fact.side == "citizen"]
    said = {fact.about: fact for fact in made if not record.is_doubted(fact)}
    claims = [fact for fact in record.of("explore.influence.claimed") if fact.text("contribution") in said]
    counts = [record.witnesses.about(fact) for fact in claims]
    changes = [fact for fact in claims if _is_confirmed(record, fact)]
    numbers = {"reached": len(changes), "needed": rule.whole("changes"), "claimed": len(claims)}
    if len(changes) >= rule.whole("changes"):
        words = [said[fact.text("contribution")] for fact in changes]
        why = "Changes traced to a citizen's words and confirmed: %(reached)d."
        return shown(rule, why, [*changes, *words], confirmations=counts, values=numbers)
    if not claims:
        return missing(rule, "The record does not show a change that came from a citizen's words.")
    far = min(count.remaining for count in counts)
    why = "Changes said to come from a citizen's words: %(claimed)d. Confirmed: %(reached)d; needed: %(needed)d."
    return missing(rule, why, claims, remaining=far, confirmations=counts, values=numbers)


def not_out_of_pocket(record: Record, rule: Condition) -> Finding:
    """5.4: expenses in advance or in time, with the terms told beforehand."""
    found = money.claims(record, ("expenses", ""), rule.whole("days"))
    terms = told_how_to_claim(record)
    if found.owed:
        return money_owed(record, rule, found)
    if not terms:
        why = "People were not told before the first session how costs are paid."
        return missing(rule, why, found.rests_on)
    prepaid = record.of("recognition.expense.prepaid")
    rests_on = [*terms, *found.rests_on, *prepaid]
    if found.settled or prepaid:
        values = {"paid": len(found.settled), "prepaid": len(prepaid)}
        why = "People were told beforehand how costs are paid, and they were paid."
        if min(values.values()) >= record.rules.whole("people_for_figures"):
            why = "People were told beforehand how costs are paid. Claims paid: %(paid)d. Paid in advance: %(prepaid)d."
        return shown(rule, why, rests_on, late_by=found.late, values=values)
    why = "No claim is on record, and people were told before the first session how costs are paid."
    return shown(rule, why, rests_on)


def told_how_to_claim(record: Record) -> list[Fact]:
    """What told people before the first session how costs are paid: the invitation, or the terms."""
    return [
        *meetings.way_was_open(record, "can_claim"),
        *meetings.published_in_time(record, ("recognition.terms.published",), lambda _: True),
    ]


def money_owed(record: Record, rule: Condition, found: money.Claims) -> Finding:
    """What is owed to citizens now, and since when it is late. No numbers where fewer than five claims were made."""
    numbers = {
        "owed": len(found.owed),
        "every": found.every,
        "overdue": len(found.overdue),
        "unconfirmed": len(found.unconfirmed),
        "days": rule.whole("days"),
    }
    few = found.every < record.rules.whole("people_for_figures")
    far = 1.0 if few else len(found.owed) / found.every
    if found.overdue:
        why = "Claims not paid within %(days)d working days: %(overdue)d of %(every)d."
        why = "Money was claimed and not paid within %(days)d working days." if few else why
    elif found.unconfirmed:
        why = "Claims paid late, where the person has not said yet that the money came: %(unconfirmed)d."
        why = "Money was paid late, and it is not said yet that it came." if few else why
    else:
        why = "Claims not paid yet: %(owed)d of %(every)d. There is still time."
        why = "Money was claimed and is not paid yet. There is still time." if few else why
    report = failed if found.overdue or found.unconfirmed else missing
    return report(rule, why, found.rests_on, remaining=far, owed="money", by_day=found.due, values=numbers)


def _is_confirmed(record: Record, claim: Fact) -> bool:
    counted = record.witnesses.about(claim)
    return counted.confirmed or counted.by_author
