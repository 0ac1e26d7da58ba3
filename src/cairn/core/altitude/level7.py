"""Level 7, shared start to finish: agreement, equal say, money, judged together, felt as equal."""

from collections.abc import Sequence
from dataclasses import replace

from cairn.core.altitude import deciding, felt
from cairn.core.altitude.deciding import Decision
from cairn.core.altitude.facts import Fact
from cairn.core.altitude.findings import Finding, failed, missing, not_said_yet, percent, short_of, shown
from cairn.core.altitude.level6 import by_figures, by_statement
from cairn.core.altitude.record import Record
from cairn.core.altitude.rules import Condition

SIDES = ("citizen", "staff")
_COVERS = ("scope", "money", "not_shared")
_AGREED = "activities.agreement.agreed"
_RENEWED = "activities.agreement.renewed"


def agreement(record: Record, rule: Condition) -> Finding:
    """7.1: agreed by both sides on all four points, and renewed within twelve months."""
    agreed = record.ever(_AGREED)
    complete = {
        fact.about for fact in agreed if all(fact.flag(name) for name in _COVERS) and fact.text("decision_rule")
    }
    every = [fact for fact in (*agreed, *record.ever(_RENEWED)) if fact.about in complete]
    signed = [fact for fact in every if not record.is_doubted(fact)]
    latest = _latest_by_both(signed, complete)
    rests_on = signed or agreed
    if latest is None:
        if not agreed:
            return missing(rule, "There is no agreement yet.")
        sides = {fact.side for fact in signed if fact.side in SIDES}
        why = "Not both sides have agreed yet on what this covers, how we decide, the money, and what is not shared."
        return missing(rule, why, rests_on, remaining=max(short_of(len(sides), 2), 0.5), values={"sides": len(sides)})
    days = rule.whole("days")
    age = record.today - latest
    if age <= days:
        return shown(
            rule,
            "Both sides stand behind the agreement. Days since it was agreed or renewed: %(age)d.",
            rests_on,
            values={"age": age},
        )
    why = "The agreement is %(age)d days old. Both sides have to renew it within %(days)d days."
    found = failed(rule, why, rests_on, remaining=short_of(days, age), values={"age": age, "days": days})
    return replace(found, lapsed_on=latest + days + 1)


def equal_say(record: Record, rule: Condition) -> Finding:
    """7.2: every decision by the agreed rule, nobody outvoted, no override against the citizens."""
    decisions = record.once(deciding.counted)
    if not decisions:
        return missing(rule, "No decision has been taken yet.")
    overrides = record.of("decide.override.published")
    against = [fact for fact in overrides if not (fact.flag("citizens_agree") and record.witnesses.confirm(fact))]
    rests_on = [*(fact for one in decisions for fact in one.rests_on), *overrides]
    if against:
        why = "Decisions that somebody outside changed without citizens' consent: %(against)d."
        return failed(rule, why, rests_on, values={"against": len(against)})
    unequal = [
        one for one in decisions if not (one.closed.flag("equal_say") or one.citizens_share() >= rule.value("share"))
    ]
    if unequal:
        why = "Decisions where citizens could be outvoted: %(unequal)d of %(every)d."
        return failed(
            rule,
            why,
            rests_on,
            remaining=len(unequal) / len(decisions),
            values={"unequal": len(unequal), "every": len(decisions)},
        )
    return _by_the_agreed_rule(record, rule, decisions, rests_on)


def money_shared(record: Record, rule: Condition) -> Finding:
    """7.3: a published budget, and a decision on it with citizens on the roll."""
    budget = record.of("do.budget.published")
    if not budget:
        return missing(rule, "No budget is published yet.")
    taken = {one.ref: one for one in record.once(deciding.counted)}
    shared = [
        fact
        for fact in record.of("do.budget.decided")
        if fact.text("decision") in taken and taken[fact.text("decision")].citizens_share() > 0
    ]
    needed = rule.whole("decisions")
    made = len({fact.text("decision") for fact in shared})
    if made >= needed:
        decisions = [one for fact in shared for one in taken[fact.text("decision")].rests_on]
        why = "The budget is published; decisions on it shared with citizens: %(made)d."
        return shown(rule, why, [*budget, *shared, *decisions], values={"made": made})
    why = "The budget is published; no decision on it was shared with citizens yet."
    return missing(rule, why, budget, remaining=0.5)


def judged_together(record: Record, rule: Condition) -> Finding:
    """7.5: measures agreed before delivery, a review citizens led, their verdict unedited."""
    measures = [fact for fact in record.ever("learn.measures.agreed") if not record.is_doubted(fact)]
    agreed_on = _both_sides_on(measures)
    started = _delivery_started(record)
    reviews = record.of("learn.review.published")
    if agreed_on is None:
        return missing(rule, "The two sides have not agreed yet how to tell whether it worked.", measures)
    if started is None:
        return missing(
            rule,
            "Both sides agreed how to tell whether it worked. The work has not started yet.",
            measures,
            remaining=0.9,
        )
    if agreed_on > started.at:
        return failed(
            rule, "How to tell whether it worked was agreed only after the work had started.", [*measures, started]
        )
    return _review(record, rule, reviews, [*measures, started, *reviews])


def felt_as_equal(record: Record, rule: Condition) -> Finding:
    """7.7: power score, gap, response and closing vote; or a joint statement."""
    both = record.once(felt.felt)
    if both.citizens is None:
        return by_statement(record, rule)
    figures = by_figures(rule, both, rule.value("score"), rule.value("gap"))
    vote = _closing_vote(record)
    if vote is None or not figures.is_shown:
        if figures.is_shown:
            values = {"floor": record.rules.whole("people_for_figures")}
            why = "No secret closing vote with %(floor)d votes or more has been held yet."
            return missing(rule, why, both.rests_on, values=values)
        far = figures.remaining if vote else 1.0
        return failed(rule, figures.why.template, both.rests_on, remaining=far, values=figures.why.values)
    rests_on = [*both.rests_on, vote]
    response = both.citizens.n / both.citizens.asked if both.citizens.asked else 0.0
    yes, cast = vote.whole("yes") or 0, _cast(vote)
    numbers = {"response": percent(response), "yes": yes, "cast": cast}
    if response + 1e-9 < rule.value("response"):
        why = "Of the citizens asked, %(response)d%% answered; %(needed)d%% is needed."
        needed = percent(rule.value("response"))
        far = short_of(response, rule.value("response"))
        return failed(rule, why, rests_on, remaining=far, values={**numbers, "needed": needed})
    if yes / cast + 1e-9 < rule.value("vote"):
        why = "Votes that say it was done together: %(yes)d of %(cast)d; %(needed)d%% is needed."
        far = short_of(yes / cast, rule.value("vote"))
        values = {**numbers, "needed": percent(rule.value("vote"))}
        return failed(rule, why, rests_on, remaining=far, values=values)
    why = (
        "Of the citizens asked, %(response)d%% answered. Votes that say it was done together, start to "
        "finish: %(yes)d of %(cast)d."
    )
    return shown(rule, why, rests_on, values=numbers)


def _by_the_agreed_rule(
    record: Record, rule: Condition, decisions: tuple[Decision, ...], rests_on: list[Fact]
) -> Finding:
    """Whether citizens confirm, for each decision, that the rule of the agreement was used."""
    agreed = _rules_of_both_sides(record)
    counts = [record.witnesses.about(one.closed) for one in decisions]
    used = [
        one
        for one in decisions
        if record.witnesses.confirm(one.closed) and one.opened and one.opened.text("rule") in agreed
    ]
    numbers = {"used": len(used), "every": len(decisions)}
    if len(used) == len(decisions):
        why = "Decisions taken by the agreed rule, where citizens could not be outvoted: %(used)d of %(every)d."
        return shown(rule, why, rests_on, confirmations=counts, values=numbers)
    why = "Decisions taken by the rule both sides agreed on, as citizens confirm: %(used)d of %(every)d."
    far = short_of(len(used), len(decisions))
    return missing(rule, why, rests_on, remaining=far, confirmations=counts, values=numbers)


def _rules_of_both_sides(record: Record) -> set[str]:
    """The rules of the agreements that both sides agreed to."""
    signed: dict[tuple[str, str], set[str]] = {}
    for fact in (one for one in record.ever(_AGREED) if not record.is_doubted(one)):
        signed.setdefault((fact.about, fact.text("decision_rule")), set()).add(fact.side)
    return {rule for (_, rule), sides in signed.items() if rule and sides.issuperset(SIDES)}


def _review(record: Record, rule: Condition, reviews: Sequence[Fact], rests_on: list[Fact]) -> Finding:
    """Whether citizens confirm a review they led, with their verdict unedited."""
    led = [
        fact for fact in reviews if "citizen" in fact.texts("led_by") and fact.flag("verdict") and fact.flag("unedited")
    ]
    counts = [record.witnesses.about(fact) for fact in led]
    if any(count.confirmed for count in counts):
        why = (
            "How to tell whether it worked was agreed before the work. Citizens led the review, and their "
            "verdict is published unedited."
        )
        return shown(rule, why, rests_on, confirmations=counts)
    if not reviews:
        return missing(
            rule,
            "Both sides agreed how to tell whether it worked. No review is published yet.",
            rests_on,
            remaining=0.75,
        )
    if not led:
        why = "The review was not led by citizens, or their verdict is not published unedited."
        return failed(rule, why, rests_on, remaining=0.75)
    best = min(counts, key=lambda count: count.remaining)
    why, values = not_said_yet("Citizens led the review.", best)
    return missing(rule, why, rests_on, remaining=0.5, confirmations=counts, values=values)


def _latest_by_both(signed: list[Fact], refs: set[str]) -> int | None:
    """The latest day by which both sides stand behind one agreement; None when only one side does, or none."""
    days = []
    for ref in refs:
        mine = [fact for fact in signed if fact.about == ref]
        by_side = [max((fact.day for fact in mine if fact.side == side), default=None) for side in SIDES]
        known = [day for day in by_side if day is not None]
        if len(known) == len(SIDES):
            days.append(min(known))
    return max(days, default=None)


def _both_sides_on(facts: Sequence[Fact]) -> int | None:
    """The first moment from which both sides stood behind the same words; what was worded anew is agreed anew."""
    agreed = []
    for words in {fact.about for fact in facts}:
        mine = [fact for fact in facts if fact.about == words]
        first = [min((fact.at for fact in mine if fact.side == side), default=None) for side in SIDES]
        known = [at for at in first if at is not None]
        if len(known) == len(SIDES):
            agreed.append(max(known))
    return min(agreed, default=None)


def _delivery_started(record: Record) -> Fact | None:
    starts = [
        *record.ever("do.delivery.started"),
        *record.ever("do.commitment.made"),
        *record.ever("do.task.finished"),
        *(fact for fact in record.ever("climb.stage.entered") if fact.text("stage") == "do"),
    ]
    return min(starts, key=Fact.order, default=None)


def _closing_vote(record: Record) -> Fact | None:
    floor = record.rules.whole("people_for_figures")
    held = [
        fact
        for fact in record.ever("learn.closing_vote.closed")
        if fact.day >= record.year_from and _cast(fact) >= floor
    ]
    return max(held, key=Fact.order, default=None)


def _cast(vote: Fact) -> int:
    return sum(vote.whole(name) or 0 for name in ("yes", "partly", "no"))
