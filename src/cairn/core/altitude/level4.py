"""Level 4, asked while open: asked before the decision, nothing settled, nobody shut out, each one answered."""

from cairn.core.altitude import deciding, meetings
from cairn.core.altitude.deciding import Decision
from cairn.core.altitude.facts import Fact
from cairn.core.altitude.findings import Finding, failed, missing, short_of, shown
from cairn.core.altitude.record import IN_DOUBT, OWED_TO, Record
from cairn.core.altitude.rules import Condition

_MADE = "listen.contribution.made"


def asked_before(record: Record, rule: Condition) -> Finding:
    """4.1: enough citizens contributed before the decision, and asking stayed open long enough."""
    needed = rule.whole("citizens_standing" if record.standing else "citizens")
    days = rule.whole("days")
    decision = _decision_asked_about(record)
    voices = _voices(record, decision)
    people = {fact.by for fact in voices} - record.doubted - {""}
    numbers = {"reached": len(people), "needed": needed, "days": days}
    far = short_of(len(people), needed)
    if decision is None:
        why = "Citizens who have said something: %(reached)d; needed: %(needed)d. No decision is taken yet."
        return missing(rule, why, voices, remaining=max(far, 0.1), values=numbers)
    rests_on = [*voices, *decision.rests_on]
    if len(people) < needed:
        why = "Citizens who said something before the decision: %(reached)d; needed: %(needed)d."
        return (failed if voices else missing)(rule, why, rests_on, remaining=far, values=numbers)
    opened, how_long = _asking_opened(record, decision, voices)
    numbers["open"] = how_long
    if how_long >= days:
        why = "Citizens who said something before the decision: %(reached)d. Asking was open for %(open)d working days."
        return shown(rule, why, [*rests_on, *opened], values=numbers)
    shorter = record.of("listen.asking.shortened")
    agreed = [fact for fact in shorter if record.witnesses.confirm(fact)]
    if agreed:
        why = "Citizens who said something: %(reached)d. They agreed that asking is over after %(open)d working days."
        return shown(
            rule, why, [*rests_on, *opened, *agreed], confirmations=map(record.witnesses.about, agreed), values=numbers
        )
    why = "Asking was open for %(open)d of the %(days)d working days needed."
    return failed(rule, why, [*rests_on, *opened, *shorter], remaining=short_of(how_long, days), values=numbers)


def still_open(record: Record, rule: Condition) -> Finding:
    """4.2: a real choice at opening, with nothing settled beforehand."""
    settled = [
        *(fact for kind in _CARDS for fact in record.of(kind) if fact.flag("decided")),
        *_settled_before(record),
    ]
    if settled:
        return failed(rule, "Something had settled the question before people were asked about it.", settled)
    cards = [fact for kind in _CARDS for fact in record.of(kind) if fact.data.get("decided") is False]
    if not cards:
        return missing(rule, "No decision card says yet that nothing has settled the question.")
    opened = record.ever("activities.activity.opened")
    if any(fact.flag("open_question") for fact in opened):
        return shown(rule, "It opened as an open question, with nothing settled.", [*cards, *opened])
    decisions = record.once(deciding.counted)
    options = rule.whole("options")
    fewest = min((_live_options(one) for one in decisions), default=0)
    rests_on = [*cards, *(fact for one in decisions for fact in one.rests_on)]
    numbers = {"fewest": fewest, "needed": options}
    if decisions and fewest >= options:
        return shown(
            rule,
            "There was a real choice of %(fewest)d options when the decision opened, with nothing settled.",
            rests_on,
            values=numbers,
        )
    if not decisions:
        return missing(
            rule, "There is neither an open question nor a decision with %(needed)d options.", cards, values=numbers
        )
    why = "Options to choose from when the decision opened: %(fewest)d; needed: %(needed)d."
    return failed(rule, why, rests_on, remaining=short_of(fewest, options), values=numbers)


def nobody_shut_out(record: Record, rule: Condition) -> Finding:
    """4.3: no access need without a remedy its owner accepts.

    A need of staff or partners weighs until they accept, like any other; that it is met shows nothing by itself.
    """
    accepted = {_whose(fact): fact for fact in record.ever("activities.need.accepted")}
    stated = record.ever("activities.need.stated")
    unmet = [fact for fact in stated if _whose(fact) not in accepted]
    met = [fact for fact in stated if fact.side in OWED_TO and _whose(fact) in accepted and fact.day >= record.since]
    numbers = {"unmet": len(unmet), "met": len(met)}
    few = len(stated) < record.rules.whole("people_for_figures")
    if unmet:
        why = "Access needs that are not met in a way their owners accept: %(unmet)d."
        why = "Something somebody needs to join in is not met in a way they accept." if few else why
        return failed(
            rule, why, stated, remaining=1.0 if few else len(unmet) / len(stated), owed="access", values=numbers
        )
    if met:
        why = "What people need to join in is met, as they say themselves."
        why = why if few else "Access needs met, as their owners say: %(met)d."
        return shown(rule, why, [*met, *(accepted[_whose(fact)] for fact in met)], values=numbers)
    way = meetings.way_was_open(record, "can_state_needs")
    if way:
        why = "No access need is on record, and people were told before the first session how to state one."
        return shown(rule, why, way)
    return missing(rule, "People were not told before the first session how to state an access need.")


def answered(record: Record, rule: Condition) -> Finding:
    """4.4: a public reply to every contribution, thirty working days after the decision at the latest.

    Words of people whose side nobody knows are owed one, and show nothing by having it.
    """
    limit = rule.whole("days")
    taken = record.once(deciding.taken)
    decided_on = taken[0].closed.day if taken else None
    replies = record.once(deciding.replies)
    waiting, done, known, rests_on, late = [], 0, 0, [], 0
    for made in record.ever(_MADE):
        if made.flag("question") or made.side not in OWED_TO:
            continue
        reply = replies.get(made.about)
        if reply is None:
            waiting.append(made)
        elif made.day >= record.since or reply.day >= record.since:
            done += 1
            known += made.side != IN_DOUBT
            rests_on += [made, *reply.rests_on]
            if decided_on is not None:
                late = max(late, record.clock.late(max(decided_on, made.day), reply.public_day, limit))
    every = done + len(waiting)
    numbers = {"done": done, "every": every, "waiting": len(waiting), "days": limit}
    if every == 0:
        return missing(rule, "No citizen has said anything here yet.")
    if not waiting:
        return _all_answered(rule, rests_on, known=known, late=late, numbers=numbers)
    why = "Things people said that have no public answer yet: %(waiting)d of %(every)d"
    far = len(waiting) / every
    if decided_on is None:
        return missing(
            rule,
            why + ". No decision is taken yet.",
            [*rests_on, *waiting],
            remaining=far,
            owed="answer",
            values=numbers,
        )
    first = max(decided_on, min(made.day for made in waiting))
    due = record.clock.due(first, limit)
    if record.clock.is_overdue(first, limit):
        why += ", more than %(days)d working days after the decision."
        return failed(rule, why, [*rests_on, *waiting], remaining=far, owed="answer", by_day=due, values=numbers)
    why += ". There is still time."
    return missing(rule, why, [*rests_on, *waiting], remaining=far, owed="answer", by_day=due, values=numbers)


def _all_answered(rule: Condition, rests_on: list[Fact], *, known: int, late: int, numbers: dict[str, int]) -> Finding:
    """4.4 where nothing waits: shown if anybody is known to be on another side than those who answer."""
    if not known:
        why = "All that was said came from people whose side nobody knows. Answers to it show nothing by themselves."
        return missing(rule, why, rests_on, values=numbers)
    why = "Everything people said has a public answer: %(done)d of %(every)d."
    return shown(rule, why, rests_on, late_by=late, values=numbers)


_CARDS = ("activities.card.published", "activities.card.corrected")


def _decision_asked_about(record: Record) -> Decision | None:
    """The first decision; in a standing group the latest that still counts."""
    decisions = record.once(deciding.counted)
    if not decisions:
        return None
    return decisions[-1] if record.standing else decisions[0]


def _voices(record: Record, decision: Decision | None) -> list[Fact]:
    """Citizens' contributions before the decision; in a standing group not more than a year before it."""
    since = 0
    if record.since and decision is not None:
        since = decision.closed.day - record.rules.whole("window_days")
    return [
        fact
        for fact in record.ever(_MADE)
        if fact.side == "citizen"
        and not fact.flag("question")
        and fact.day >= since
        and (decision is None or _came_before(record, fact, decision.closed))
    ]


def _came_before(record: Record, voice: Fact, decided: Fact) -> bool:
    """Whether it was said before the decision. Written down long after, it had to be in the record by that day."""
    return voice.at < decided.at and (voice.entered_day <= decided.day or not record.is_written_later(voice))


def _asking_opened(record: Record, decision: Decision, voices: list[Fact]) -> tuple[list[Fact], int]:
    """The facts that opened asking, and for how many working days it stayed open at a stretch.

    Where nobody said that asking was opened, the invitation or the stage of listening opened it. Who closed too early
    can open it again: then the longer stretch counts.
    """
    since = decision.closed.day - record.rules.whole("window_days") if record.since else 0
    opened = [fact for fact in record.ever("listen.asking.opened") if fact.day >= since]
    if not opened:
        entered = (fact for fact in record.ever("climb.stage.entered") if fact.text("stage") == "listen")
        invited = record.ever("activities.invitation.published")
        opened = [fact for fact in (*entered, *invited) if fact.day >= since]
    closed = [fact for fact in record.ever("listen.asking.closed") if fact.day >= since]
    first = min((*opened, *voices), key=lambda fact: (fact.public_day, fact.order()))
    last = decision.opened or decision.closed
    stretches = (_days_open(record, fact, closed, last) for fact in (first, *opened))
    return opened, max(stretches)


def _days_open(record: Record, opening: Fact, closed: list[Fact], last: Fact) -> int:
    """Working days from an opening to the next close, or to the decision."""
    ends = [fact for fact in closed if fact.at >= opening.at]
    return record.calendar.between(opening.public_day, min(fact.day for fact in (*ends, last)))


def _settled_before(record: Record) -> list[Fact]:
    taken = record.once(deciding.counted)
    first = min((one.closed.at for one in taken), default=None)
    return [fact for fact in record.of("activities.choice.settled") if first is None or fact.at < first]


def _whose(need: Fact) -> tuple[str, str, str]:
    """Which need, and whose: nobody on another side can accept for its owner."""
    return need.about, need.by, "owed" if need.side in OWED_TO else need.side


def _live_options(decision: Decision) -> int:
    return (decision.opened.whole("options") or 0) if decision.opened else 0
