"""Level 3, told straight: what is open was said, questions were answered, reasons were given."""

from cairn.core.altitude import deciding, meetings
from cairn.core.altitude.facts import Fact
from cairn.core.altitude.findings import Finding, failed, missing, shown
from cairn.core.altitude.record import IN_DOUBT, OWED_TO, Record
from cairn.core.altitude.rules import Condition

_CARD = ("activities.card.published", "activities.card.corrected")


def decision_card(record: Record, rule: Condition) -> Finding:
    """3.1: the decision card, before the first session."""
    in_time = meetings.published_in_time(record, _CARD, lambda _: True)
    if in_time:
        return shown(rule, "The decision card was out before the first session.", in_time)
    cards = [fact for kind in _CARD for fact in record.ever(kind)]
    if not cards:
        return missing(rule, "No decision card is published yet.")
    days = record.once(meetings.first_days)
    if not days or days[0] > record.today:
        why = "The decision card is published. It counts from the first session, and none has been held yet."
        return missing(rule, why, cards, remaining=0.1)
    if record.since:
        return failed(rule, "The decision card has grown too old, or came after the first session.", cards)
    why = "The decision card came after the first session. That cannot be made good here, only in the next work."
    return failed(rule, why, cards)


def questions_answered(record: Record, rule: Condition) -> Finding:
    """3.2: no citizen's question older than twenty working days without a public answer.

    Answers to questions from people whose side nobody knows are owed, and show nothing.
    """
    limit = rule.whole("days")
    answers = record.once(deciding.replies)
    open_, done, late = [], [], 0
    given: list[Fact] = []
    for question in record.ever("listen.contribution.made"):
        if not (question.flag("question") and question.side in OWED_TO):
            continue
        answer = answers.get(question.about)
        if answer is None:
            open_.append(question)
        elif question.day >= record.since or answer.day >= record.since:
            done.append(question)
            given.extend(answer.rests_on)
            late = max(late, record.clock.late(question.day, answer.public_day, limit))
    overdue = [question for question in open_ if record.clock.is_overdue(question.day, limit)]
    numbers = {"open": len(open_), "done": len(done), "overdue": len(overdue), "days": limit}
    if overdue:
        return failed(
            rule,
            "Questions still without a public answer after %(days)d working days: %(overdue)d.",
            [*done, *given, *open_],
            remaining=len(overdue) / (len(done) + len(open_)),
            owed="answer",
            by_day=record.clock.due(min(question.day for question in overdue), limit),
            values=numbers,
        )
    if any(question.side != IN_DOUBT for question in done):
        why = "Questions with a public answer: %(done)d. No question waits for one."
        if open_:
            why = "Questions with a public answer: %(done)d. Waiting, and still in time: %(open)d."
        return shown(rule, why, [*done, *given, *open_], late_by=late, values=numbers)
    return _no_question_shows_it(record, rule, open_, done, numbers)


def reasons_given(record: Record, rule: Condition) -> Finding:
    """3.3: each decision with its reasons, twenty working days after it was taken at the latest."""
    limit = rule.whole("days")
    reasons = deciding.earliest(record.ever("decide.reasons.published"))
    without, given, late = [], [], 0
    for decision in record.once(deciding.taken):
        reason = reasons.get(decision.ref)
        if reason is None:
            without.append(decision.closed)
        elif decision.closed.day >= record.since:
            given += [decision.closed, reason]
            late = max(late, record.clock.late(decision.closed.day, reason.public_day, limit))
    if not without and given:
        why = "Every decision has its reasons beside it. Decisions taken: %(given)d."
        return shown(rule, why, given, late_by=late, values={"given": len(given) // 2})
    if not without:
        return missing(rule, "No decision has been taken yet.")
    due = record.clock.due(min(fact.day for fact in without), limit)
    every = len(without) + len(given) // 2
    numbers = {"without": len(without), "every": every}
    why = "Decisions whose reasons are not published: %(without)d of %(every)d"
    if any(record.clock.is_overdue(fact.day, limit) for fact in without):
        return failed(
            rule,
            why + ", and the time for it is over.",
            [*without, *given],
            remaining=len(without) / every,
            owed="answer",
            by_day=due,
            values=numbers,
        )
    return missing(
        rule,
        why + ". There is still time.",
        [*without, *given],
        remaining=len(without) / every,
        owed="answer",
        by_day=due,
        values=numbers,
    )


def _no_question_shows_it(
    record: Record, rule: Condition, open_: list[Fact], done: list[Fact], numbers: dict[str, int]
) -> Finding:
    """3.2 where nothing is overdue and no question of anybody known was answered."""
    way = meetings.way_was_open(record, "can_ask")
    if way:
        why = "No question waits too long, and people were told before the first session how to ask one."
        return shown(rule, why, [*way, *open_])
    if open_:
        due = record.clock.due(min(question.day for question in open_), rule.whole("days"))
        why = "Questions waiting, and still in time: %(open)d. None is answered yet."
        return missing(rule, why, open_, owed="answer", by_day=due, values=numbers)
    if done:
        why = "The only questions answered came from people whose side nobody knows. They show nothing by themselves."
        return missing(rule, why, done, values=numbers)
    return missing(rule, "No question is on record, and people were not told before the first session how to ask one.")
