"""When the clock alone can change a reading: nothing is entered, and still something falls due, begins or lapses.

Whatever the rules compare with the day of reading stands here once more, as the first day on which it comes out
differently. On some of these days nothing changes after all; what matters is that nothing changes on any other.
"""

from collections.abc import Iterable, Iterator
from itertools import chain

from cairn.core.altitude.facts import Fact
from cairn.core.altitude.kinds import KINDS
from cairn.core.altitude.record import Record

_IN_WORKING_DAYS = (  # the condition whose limit runs, and the facts it runs from
    ("3.2", "listen.contribution.made"),
    ("3.3", "decide.decision.closed"),
    ("4.4", "listen.contribution.made"),
    ("4.4", "decide.decision.closed"),
    ("5.4", "recognition.claim.made"),
    ("6.5", "recognition.claim.made"),
)
_REPLIES = ("listen.contribution.answered", "listen.theme.answered")
_PROMISES = ("do.commitment.made", "do.commitment.reagreed")
_AGREEMENTS = ("activities.agreement.agreed", "activities.agreement.renewed")
_FELT = ("learn.pulse.closed", "learn.joint_statement.closed", "learn.closing_vote.closed")


def may_change_on(record: Record, facts: Iterable[Fact]) -> int | None:
    """The next day after the reading's on which time alone could change it; None when there is no such day.

    `facts` are those given to the reading, so that facts of days to come are among them.
    """
    days = chain(_becoming_known(facts), _without_reply(record))
    if record.frozen_on is None:
        days = chain(days, _overdue(record), _beginning(record), _running_out(record))
    return min((day for day in days if day > record.read_on), default=None)


def _becoming_known(facts: Iterable[Fact]) -> Iterator[int]:
    return (fact.public_day for fact in facts if fact.kind in KINDS)


def _without_reply(record: Record) -> Iterator[int]:
    """Challenges without a public reply; their clock runs on where the activity is frozen."""
    limit = record.rules.whole("challenge_days")
    return (
        record.calendar.after(one.raised.public_day, limit + 1) for one in record.challenges if one.stands == "open"
    )


def _overdue(record: Record) -> Iterator[int]:
    """Questions, decisions, contributions and claims: for each limit the first that is not overdue yet."""
    for condition, kind in _IN_WORKING_DAYS:
        limit = record.rules.condition(condition).whole("days")
        running = (fact.day for fact in record.ever(kind) if not record.clock.is_overdue(fact.day, limit))
        first = min(running, default=None)
        if first is not None:
            yield record.calendar.after(first, limit + 1)


def _beginning(record: Record) -> Iterator[int]:
    """Sessions that take place, promises that are due, late, and silently late, and days named in a reply that pass."""
    for kind in ("sessions.session.planned", "sessions.session.changed"):
        yield from (fact.whole("starts") or 0 for fact in record.ever(kind))
    silence = record.rules.condition("7.6").whole("days")
    for day in (fact.whole("due") or 0 for kind in _PROMISES for fact in record.ever(kind)):
        yield from (day, day + 1, day + silence + 1)
    for day in (fact.whole("by_day") or 0 for kind in _REPLIES for fact in record.ever(kind)):
        yield day + 1


def _running_out(record: Record) -> Iterator[int]:
    """What counts for twelve months, and people who left and are asked for ninety days more."""
    window = record.rules.whole("window_days")
    lasting = record.days() if record.standing else (fact.day for kind in _FELT for fact in record.ever(kind))
    for day in lasting:
        yield day + window + 1
    for fact in (fact for kind in _AGREEMENTS for fact in record.ever(kind)):
        yield fact.day + record.rules.condition("7.1").whole("days") + 1
    for fact in record.ever("activities.person.left"):
        yield fact.day + record.rules.whole("ask_after_leaving_days") + 1
