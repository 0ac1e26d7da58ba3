"""Sessions: when the first one was, which took place, who was there, and whose items were reached."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from cairn.core.altitude.facts import Fact
from cairn.core.altitude.record import IN_DOUBT, OWED_TO, Record


@dataclass(frozen=True, slots=True)
class Meeting:
    """One session. `day` is the day it was held, or else the day it is planned for."""

    ref: str
    day: int
    took_place: bool
    is_design: bool
    rests_on: tuple[Fact, ...]
    held: Fact | None


@dataclass(frozen=True, slots=True)
class Agenda:
    """Minutes of the agenda: all of them, and those of reached citizens' items that citizens confirm."""

    minutes: int
    ours: int
    claimed: int
    rests_on: tuple[Fact, ...]
    claims: tuple[Fact, ...]

    @property
    def share(self) -> float:
        return self.ours / self.minutes if self.minutes else 0.0


def meetings(record: Record) -> tuple[Meeting, ...]:
    """Every session planned or held, at any time.

    A session nobody planned on record is read as a design session: missing must not excuse.
    """
    plans = (*record.ever("sessions.session.planned"), *record.ever("sessions.session.changed"))
    planned = _latest(plans, lambda fact: fact.about)
    held = _latest(record.ever("sessions.session.held"), session_of)
    cancelled = {fact.about for fact in record.ever("sessions.session.cancelled")}
    found = []
    for ref in sorted(planned.keys() | held.keys()):
        plan, was = planned.get(ref), held.get(ref)
        day = was.day if was else _starts(plan)
        if was is None and (ref in cancelled or day is None):
            continue
        took_place = was is not None or (day is not None and day <= record.today)
        is_design = plan is None or plan.flag("design")
        found.append(Meeting(ref, day or 0, took_place, is_design, tuple(one for one in (plan, was) if one), was))
    return tuple(found)


def counted(record: Record) -> tuple[Meeting, ...]:
    """The sessions that took place, as far back as facts count."""
    return tuple(meeting for meeting in record.once(meetings) if meeting.took_place and meeting.day >= record.since)


def first_days(record: Record) -> tuple[int, ...]:
    """The day of the first session (in a standing group also: of the first in the last twelve months).

    Where no session is on record, the first contribution or decision stands in for it: that is when people
    were first asked. Empty while nothing of the kind has happened.
    """
    ever = _first(record, 0)
    if ever is None:
        return ()
    if not record.since:
        return (ever,)
    lately = _first(record, record.since)
    return (ever,) if lately in {None, ever} else (ever, lately or ever)


def published_in_time(
    record: Record, kinds: Iterable[str], counts: Callable[[Fact], bool], *, lead: int = 0
) -> tuple[Fact, ...]:
    """Publications made before the first session, at least `lead` working days ahead of it.

    In a standing group they count while something of the same kinds is less than twelve months old.
    """
    said = [fact for kind in kinds for fact in record.ever(kind) if counts(fact)]
    fresh = [fact for fact in said if fact.day >= record.since]
    days = record.once(first_days)
    if not fresh or not days or days[0] > record.today:
        return ()
    early = [fact for fact in said if _before(record, fact, days[0], lead)]
    if early or len(days) == 1:
        return tuple(early)
    return tuple(fact for fact in fresh if _before(record, fact, days[1], lead))


def way_was_open(record: Record, *flags: str) -> tuple[Fact, ...]:
    """Publications before the first session that told people how to ask, claim or state a need."""
    kinds = ("activities.invitation.published", "activities.card.published")
    return published_in_time(record, kinds, lambda fact: any(fact.flag(flag) for flag in flags))


def agenda(record: Record) -> Agenda:
    """Whose items the time of the sessions went to.

    An item's time is what was planned for it or what it had, whichever is more, so that items nobody reached
    still count as agenda. Only reached minutes of citizens' items, confirmed by citizens, are ours.
    """
    over = {meeting.ref for meeting in record.once(counted)}
    known = {meeting.ref for meeting in record.once(meetings)}
    cancelled = {fact.about for fact in record.ever("sessions.session.cancelled")}

    def happened(session: str) -> bool:
        return session in over or not (session in known or session in cancelled)

    added = [fact for fact in record.of("sessions.item.added") if happened(fact.text("session"))]
    reached = [fact for fact in record.of("sessions.item.reached") if happened(fact.text("session"))]
    off = _taken_off(record)
    planned: dict[str, int] = {}
    proposed_by_others = {fact.about for fact in added if fact.side != "citizen" or fact.by in record.doubted}
    for fact in added:
        if (fact.about, fact.by) not in off:
            planned[fact.about] = max(planned.get(fact.about, 0), _minutes(fact))
    claims = [
        fact for fact in reached if fact.text("proposed_by") == "citizen" and _item(fact) not in proposed_by_others
    ]
    confirmed = [fact for fact in claims if record.witnesses.confirm(fact)]
    theirs = [fact for fact in reached if fact.text("proposed_by") != "citizen"]
    had, total, claimed = _per_item(confirmed), dict(planned), _per_item(claims)
    for item, minutes in _sum(had, _per_item(theirs)).items():
        total[item] = max(total.get(item, 0), minutes)
    return Agenda(
        sum(total.values()),
        sum(had.values()),
        sum(claimed.values()),
        (*added, *theirs, *claims),
        tuple(claims),
    )


def session_of(fact: Fact) -> str:
    return fact.text("session") or fact.about


def _taken_off(record: Record) -> set[tuple[str, str]]:
    """Items taken off the agenda before their session, each with the mark of who did it: (item, mark)."""
    held = {meeting.ref: meeting.held for meeting in record.once(meetings)}
    removed = ((fact, held.get(fact.text("session"))) for fact in record.ever("sessions.item.removed"))
    return {(fact.about, fact.by) for fact, was in removed if was is None or fact.at < was.at}


def _per_item(facts: Iterable[Fact]) -> dict[str, int]:
    """Minutes each item had, over all sessions; a session's minutes are counted once."""
    once: dict[tuple[str, str], int] = {}
    for fact in facts:
        key = _item(fact), fact.text("session")
        once[key] = max(once.get(key, 0), _minutes(fact))
    found: dict[str, int] = {}
    for (item, _), minutes in once.items():
        found[item] = found.get(item, 0) + minutes
    return found


def _sum(left: dict[str, int], right: dict[str, int]) -> dict[str, int]:
    return {item: left.get(item, 0) + right.get(item, 0) for item in left.keys() | right.keys()}


def _item(fact: Fact) -> str:
    return fact.text("item") or fact.about


def _minutes(fact: Fact) -> int:
    return max(0, fact.whole("minutes") or 0)


def _first(record: Record, since: int) -> int | None:
    days = [meeting.day for meeting in record.once(meetings) if meeting.day >= since]
    if days:
        return min(days)
    sides = OWED_TO - {IN_DOUBT}
    asked = [fact.day for fact in record.ever("listen.contribution.made") if fact.side in sides]
    taken = [fact.day for fact in record.ever("decide.decision.closed")]
    return min((day for day in asked + taken if day >= since), default=None)


def _before(record: Record, fact: Fact, first: int, lead: int) -> bool:
    out = fact.public_day
    return out < first and (not lead or record.calendar.between(out, first) >= lead)


def _starts(plan: Fact | None) -> int | None:
    return plan.whole("starts") if plan else None


def _latest(facts: Iterable[Fact], key: Callable[[Fact], str]) -> dict[str, Fact]:
    found: dict[str, Fact] = {}
    for fact in facts:
        ref = key(fact)
        if ref not in found or fact.order() > found[ref].order():
            found[ref] = fact
    return found
