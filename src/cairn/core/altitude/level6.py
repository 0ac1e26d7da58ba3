"""Level 6, designed together: in at the start, options from both, shared chair, enough of us, paid, felt."""

from cairn.core.altitude import deciding, felt, meetings, money
from cairn.core.altitude.deciding import Decision
from cairn.core.altitude.facts import Fact
from cairn.core.altitude.findings import (
    Confirmation,
    Finding,
    failed,
    missing,
    not_said_yet,
    percent,
    said_so,
    short_of,
    shown,
)
from cairn.core.altitude.level5 import agenda_share, money_owed, told_how_to_claim
from cairn.core.altitude.record import Record
from cairn.core.altitude.rules import Condition
from cairn.core.altitude.sides_present import present
from cairn.core.words import Value


def in_at_the_start(record: Record, rule: Condition) -> Finding:
    """6.1: citizens met before the first option was written, and most agreed what the problem is."""
    options = record.ever("explore.option.written")
    cards = [fact for fact in record.ever("activities.card.published") if _starts_with_option(fact)]
    met = _first_citizen_session(record)
    if cards:
        return failed(rule, "An option was on the table from the start, as the decision card says.", cards)
    if not options or met is None:
        return missing(rule, "The record does not show a session with citizens and then a first option.", options)
    first = min(options, key=Fact.order)
    if first.at <= met.at:
        why = "The first option was written before the first session with citizens. That cannot be made good here."
        return failed(rule, why, [first, met])
    claims = record.of("activities.problem.agreed")
    counts = [record.witnesses.about(fact) for fact in claims]
    agreed = [count for count in counts if _most_agree(record, count, rule)]
    if agreed:
        best = max(agreed, key=lambda count: count.yes or 0)
        what = "Citizens met before the first option was written. Most of them agree what the problem is."
        why, values = said_so(what, best)
        return shown(rule, why, [first, met, *claims], confirmations=counts, values=values)
    if not claims:
        return missing(
            rule,
            "Citizens met before the first option was written. They have not agreed yet what the problem is.",
            [first, met],
        )
    best = min(counts, key=lambda count: count.remaining)
    why, values = not_said_yet("Most citizens have to agree what the problem is.", best)
    far = max(best.remaining, 0.1)
    return missing(rule, why, [first, met, *claims], remaining=far, confirmations=counts, values=values)


def options_from_both(record: Record, rule: Condition) -> Finding:
    """6.2: half of the options by citizens or jointly; the chosen one ours, or the departure answered."""
    options = record.of("explore.option.written")
    decisions = record.once(deciding.counted)
    written = {fact.about for fact in options}
    later = [fact for fact in record.of("explore.author.joined") if fact.text("joined") == "citizen"]
    joined = [fact for fact in later if fact.about in written and fact.side == "citizen"]
    ours = [*(fact for fact in options if "citizen" in fact.texts("sides")), *joined]
    confirmed = {fact.about for fact in ours if record.witnesses.confirm(fact)}
    counts = [record.witnesses.about(fact) for fact in ours]
    numbers = {"ours": len(confirmed), "every": len(options), "needed": percent(rule.value("share"))}
    if not options:
        return missing(rule, "No option is written yet.")
    share = len(confirmed) / len(options)
    rests_on = [*options, *joined, *(fact for one in decisions for fact in one.rests_on)]
    if share < rule.value("share"):
        why = (
            "Options that citizens confirm as written by them, alone or with others: %(ours)d of %(every)d. "
            "Needed: %(needed)d%%."
        )
        far = short_of(share, rule.value("share"))
        report = missing if len({fact.about for fact in ours}) > len(confirmed) else failed
        return report(rule, why, rests_on, remaining=far, confirmations=counts, values=numbers)
    if not decisions:
        return missing(rule, "The options are from both sides. None has been chosen yet.", options, remaining=0.5)
    left = [one for one in decisions if not (one.closed.flag("from_group") or _departure_answered(record, one))]
    if left:
        why = (
            "Choices that were none of the group's options, without a reason or without the citizens' reply: %(left)d."
        )
        return failed(rule, why, rests_on, remaining=len(left) / len(decisions), values={"left": len(left)})
    why = "Options written by citizens, alone or with others: %(ours)d of %(every)d. The choice came from the group."
    return shown(rule, why, rests_on, confirmations=counts, values=numbers)


def shared_chair_and_agenda(record: Record, rule: Condition) -> Finding:
    """6.3: 40% of agenda time put forward by citizens, and a citizen in half of the chairs."""
    agenda = agenda_share(record, rule, rule.value("agenda"))
    over = record.once(meetings.counted)
    claims = [fact for fact in record.of("sessions.chair.named") if "citizen" in fact.texts("sides")]
    counts = [record.witnesses.about(fact) for fact in claims]
    led = {fact.text("session") for fact in claims if record.witnesses.confirm(fact)}
    chaired = sum(meeting.ref in led for meeting in over)
    share = chaired / len(over) if over else 0.0
    numbers = {"chaired": chaired, "every": len(over), "needed": percent(rule.value("chair"))}
    rests_on = [*claims, *(fact for meeting in over for fact in meeting.rests_on)]
    if not over:
        return missing(rule, "No session has been held yet.")
    if share < rule.value("chair"):
        why = (
            "Sessions that a citizen chaired or co-chaired, as citizens confirm: %(chaired)d of %(every)d. "
            "Needed: %(needed)d%%."
        )
        far = max(short_of(share, rule.value("chair")), agenda.remaining)
        return missing(rule, why, rests_on, remaining=far, confirmations=counts, values=numbers)
    if not agenda.is_shown:
        return agenda
    minutes = record.once(meetings.agenda)
    why = (
        "%(reached)d%% of agenda time was citizens' own. Sessions they chaired or co-chaired: %(chaired)d of %(every)d."
    )
    counts += [record.witnesses.about(fact) for fact in minutes.claims]
    rests_on += minutes.rests_on
    return shown(rule, why, rests_on, confirmations=counts, values={**numbers, "reached": percent(minutes.share)})


def enough_of_us(record: Record, rule: Condition) -> Finding:
    """6.4: a third of the people present, never fewer than two, in every design session."""
    design = [meeting for meeting in record.once(meetings.counted) if meeting.is_design]
    if not design:
        return missing(rule, "No session has been held yet where options are shaped.")
    rooms = [present(record, meeting) for meeting in design]
    citizens, share = rule.whole("citizens"), rule.value("share")
    thin = [room for room in rooms if room.citizens < citizens or room.share + 1e-9 < share]
    fewest = min(rooms, key=lambda room: (room.share, room.citizens))
    rests_on = [fact for room in rooms for fact in room.rests_on]
    counts = [record.witnesses.about(fact) for room in rooms for fact in room.claims]
    numbers = {
        "citizens": fewest.citizens,
        "people": fewest.people,
        "thin": len(thin),
        "every": len(rooms),
    }
    if thin:
        why = (
            "Sessions where options were shaped with too few citizens: %(thin)d of %(every)d. In one, "
            "%(citizens)d of %(people)d people were citizens."
        )
        report = failed if fewest.people else missing
        return report(rule, why, rests_on, remaining=len(thin) / len(rooms), confirmations=counts, values=numbers)
    why = (
        "Sessions where options were shaped: %(every)d. The fewest citizens in one: %(citizens)d of %(people)d people."
    )
    return shown(rule, why, rests_on, confirmations=counts, values=numbers)


def paid_as_promised(record: Record, rule: Condition) -> Finding:
    """6.5: payment offered to every citizen in the group, each claim paid in time."""
    group = record.group
    offers = record.of("recognition.payment.offered")
    offered = group & {mark for fact in offers for mark in (fact.about, *fact.texts("to"))}
    found = money.claims(record, ("time",), rule.whole("days"))
    if found.owed:
        return money_owed(record, rule, found)
    numbers = {"offered": len(offered), "group": len(group), "paid": len(found.settled)}
    if not group:
        return missing(rule, "No citizen has joined the group yet.")
    rests_on = [*offers, *found.rests_on]
    if len(offered) < len(group):
        why = "Citizens in the group who are offered payment for their time: %(offered)d of %(group)d."
        return missing(rule, why, rests_on, remaining=short_of(len(offered), len(group)), values=numbers)
    way = told_how_to_claim(record)
    if not found.settled and not way:
        why = "No claim is on record, and people were not told before the first session how to claim."
        return missing(rule, why, rests_on, remaining=0.5)
    why = "Citizens in the group who are offered payment for their time: %(offered)d of %(group)d."
    if len(found.settled) >= record.rules.whole("people_for_figures"):
        why += " Claims paid: %(paid)d."
    return shown(rule, why, [*rests_on, *way], late_by=found.late, values=numbers)


def felt_by_citizens(record: Record, rule: Condition) -> Finding:
    """6.6: the citizens' power score, with no full point between the sides; or a joint statement."""
    both = record.once(felt.felt)
    if both.citizens is None:
        return by_statement(record, rule)
    score, gap = rule.value("score"), rule.value("gap")
    return by_figures(rule, both, score, gap)


def by_figures(rule: Condition, both: felt.Felt, score: float, gap: float) -> Finding:
    """The pulse against its thresholds."""
    if both.citizens is None:
        return missing(rule, "Too few citizens answered to show a figure.")
    numbers = {"score": both.citizens.mean, "needed": score, "n": both.citizens.n, "gap": both.gap or 0.0, "limit": gap}
    if both.citizens.mean < score:
        why = (
            "Citizens say how far power was shared: %(score).1f of 5; needed: %(needed).1f. Citizens who "
            "answered: %(n)d."
        )
        return failed(
            rule, why, both.rests_on, remaining=max(short_of(both.citizens.mean, score), 0.05), values=numbers
        )
    if both.gap is not None and both.gap >= gap:
        why = "Staff rate it %(gap).1f points higher than citizens do. It has to be less than %(limit).1f."
        return failed(rule, why, both.rests_on, remaining=max(short_of(gap, both.gap), 0.05), values=numbers)
    return shown(rule, _compared(both.gap), both.rests_on, values=numbers)


def _compared(gap: float | None) -> str:
    """The sentence for a score that is high enough: how the staff's compares, to one decimal place."""
    if gap is None:
        return (
            "Citizens say how far power was shared: %(score).1f of 5 (%(n)d answered). Too few staff answered to "
            "compare."
        )
    if round(gap, 1) == 0:
        return "Citizens say how far power was shared: %(score).1f of 5 (%(n)d answered). Staff say the same."
    return "Citizens say how far power was shared: %(score).1f of 5 (%(n)d answered). Staff differ by %(gap)+.1f."


def by_statement(record: Record, rule: Condition) -> Finding:
    """A joint statement agreed by all but at most one of the citizens, where fewer than five answered."""
    found = felt.statement(record, rule.id)
    if found is None:
        values = {"floor": record.rules.whole("people_for_figures")}
        why = "Fewer than %(floor)d citizens have said how it felt, and there is no joint statement instead."
        return missing(rule, why, values=values)
    needed = max(record.rules.whole("confirmations"), found.asked - record.rules.whole("statement_dissent"))
    numbers: dict[str, Value] = {"agreed": found.agreed or 0, "asked": found.asked, "needed": needed}
    if found.agreed is None:
        if found.enough:
            return shown(rule, "The citizens agree to the joint statement, all or all but one of them.", [found.fact])
        return failed(
            rule, "The citizens do not agree to the joint statement: all but at most one have to.", [found.fact]
        )
    if found.agreed >= needed:
        why = "Citizens who agree to the joint statement: %(agreed)d of %(asked)d."
        return shown(rule, why, [found.fact], values=numbers)
    why = "Citizens who agree to the joint statement: %(agreed)d of %(asked)d; needed: %(needed)d."
    return failed(rule, why, [found.fact], remaining=short_of(found.agreed, needed), values=numbers)


def _departure_answered(record: Record, decision: Decision) -> bool:
    explained = any(fact.about == decision.ref for fact in record.ever("decide.departure.explained"))
    replied = any(
        fact.about == decision.ref and fact.side == "citizen" for fact in record.ever("decide.departure.replied")
    )
    return explained and replied


def _most_agree(record: Record, count: Confirmation, rule: Condition) -> bool:
    """More than half of today's group; without numbers, of those who were asked, if nobody joined since."""
    if not count.confirmed:
        return False
    if count.yes is None:
        return count.most and len(record.group) <= count.asked
    return count.yes >= int(len(record.group) * rule.value("share")) + 1


def _starts_with_option(card: Fact) -> bool:
    return card.flag("starts_with_option") or card.flag("reason_for_option")


def _first_citizen_session(record: Record) -> Fact | None:
    """What shows that citizens first met: their first check-in, or a session held without check-in.

    What was written later shows nothing: otherwise a session made up afterwards would have come first.
    """
    seen = record.ever("sessions.person.checked_in")
    others_only = {fact.text("session") for fact in seen if fact.side != "citizen"}
    ours = [fact for fact in seen if fact.side == "citizen" and fact.by not in record.doubted]
    with_us = {fact.text("session") for fact in ours}
    held = [
        meeting.held
        for meeting in record.once(meetings.meetings)
        if meeting.held and (meeting.ref in with_us or meeting.ref not in others_only)
    ]
    in_time = [fact for fact in (*ours, *held) if not record.is_written_later(fact)]
    return min(in_time, key=Fact.order, default=None)
