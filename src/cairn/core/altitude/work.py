"""Work and promises of level 7: tasks done by both sides (7.4), commitments kept in time (7.6)."""

from cairn.core.altitude.facts import Fact
from cairn.core.altitude.findings import Finding, failed, missing, percent, short_of, shown
from cairn.core.altitude.record import Record
from cairn.core.altitude.rules import Condition

_REAGREED = "do.commitment.reagreed"


def work_shared(record: Record, rule: Condition) -> Finding:
    """7.4: each side did a quarter of the finished tasks; citizens' tasks were taken on freely."""
    finished = {fact.about: fact for fact in sorted(record.of("do.task.finished"), key=Fact.order)}
    tasks = list(finished.values())
    if not tasks:
        return missing(rule, "No task of the work is finished yet.")
    counts = [record.witnesses.about(fact) for fact in tasks]
    confirmed = [fact for fact in tasks if record.witnesses.confirm(fact)]
    ours = sum("citizen" in fact.texts("sides") for fact in confirmed)
    staff = sum("staff" in fact.texts("sides") for fact in confirmed)
    needed = rule.value("share")
    numbers = {"ours": ours, "staff": staff, "every": len(tasks), "needed": percent(needed)}
    fewer = min(ours, staff) / len(tasks)
    if fewer < needed:
        why = (
            "Of %(every)d finished tasks, citizens confirm %(ours)d done by citizens and %(staff)d by staff. "
            "Each side needs %(needed)d%%."
        )
        report = failed if len(confirmed) == len(tasks) else missing
        return report(rule, why, tasks, remaining=short_of(fewer, needed), confirmations=counts, values=numbers)
    taken_on = record.ever("do.task.accepted")
    accepted = [fact for fact in taken_on if fact.side == "citizen" and not record.is_doubted(fact)]
    offered = [fact for fact in record.ever("do.task.offered") if fact.flag("recognition")]
    fair = {fact.about for fact in accepted} & {fact.about for fact in offered}
    dumped = [fact for fact in tasks if "citizen" in fact.texts("sides") and fact.about not in fair]
    rests_on = [*tasks, *accepted, *offered]
    if dumped:
        why = (
            "Citizens' tasks that were not freely taken on, or with nothing offered in return: %(dumped)d of %(every)d."
        )
        far = len(dumped) / len(tasks)
        return failed(rule, why, rests_on, remaining=far, values={"dumped": len(dumped), "every": len(tasks)})
    why = "Of %(every)d finished tasks citizens did %(ours)d and staff %(staff)d, all freely taken on."
    return shown(rule, why, rests_on, confirmations=counts, values=numbers)


def promises_kept(record: Record, rule: Condition) -> Finding:
    """7.6: commitments kept in time or re-agreed, none silently late."""
    deeds = _Deeds(record)
    due = [fact for fact in deeds.made if _is_due(record, fact) and deeds.still_counts(fact)]
    if not due:
        return missing(rule, "No promise is due yet.", deeds.made)
    good = [fact for fact in due if deeds.is_kept_in_time(fact)]
    silent = [fact for fact in due if deeds.is_silently_late(fact, rule.whole("days"))]
    share, needed = len(good) / len(due), rule.value("share")
    numbers = {
        "good": len(good),
        "every": len(due),
        "silent": len(silent),
        "days": rule.whole("days"),
        "needed": percent(needed),
    }
    rests_on = [fact for made in due for fact in (made, *deeds.about(made))]
    if silent:
        why = "Promises more than %(days)d days late without a word: %(silent)d of %(every)d due."
        first = min(made.whole("due") or 0 for made in silent)
        return failed(rule, why, rests_on, remaining=len(silent) / len(due), by_day=first, values=numbers)
    if share + 1e-9 < needed:
        why = (
            "Promises kept in time, or given a new day with citizens: %(good)d of %(every)d due. Needed: %(needed)d%%."
        )
        return failed(rule, why, rests_on, remaining=short_of(share, needed), values=numbers)
    why = "Promises kept in time, or given a new day with citizens: %(good)d of %(every)d due."
    return shown(rule, why, rests_on, values=numbers)


class _Deeds:
    """What became of each commitment."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.made = [fact for fact in record.ever("do.commitment.made") if fact.whole("due") is not None]
        self.corrected = record.by_about("do.commitment.corrected")
        kept = record.by_about("do.commitment.kept")
        self.kept = {about: still for about, facts in kept.items() if (still := self._still_kept(about, facts))}
        self.reagreed = record.by_about(_REAGREED)
        self.late = record.by_about("do.commitment.late")
        self.dropped = record.by_about("do.commitment.dropped")

    def about(self, made: Fact) -> tuple[Fact, ...]:
        became = (self.kept, self.corrected, self.reagreed, self.late, self.dropped)
        return tuple(fact for facts in became for fact in facts.get(made.about, ()))

    def due(self, made: Fact) -> int:
        """The day it is due: the latest one that citizens agreed to."""
        new = (fact.whole("due") or 0 for fact in self.reagreed.get(made.about, ()) if self._is_agreed(fact))
        return max([made.whole("due") or 0, *new])

    def is_kept_in_time(self, made: Fact) -> bool:
        due, kept = self.due(made), self.kept.get(made.about, ())
        return due >= self.record.today or any(self._kept_on(fact) <= due for fact in kept)

    def is_silently_late(self, made: Fact, days: int) -> bool:
        if self.kept.get(made.about) or self.late.get(made.about):
            return False
        return not self._is_explained(made) and self.record.today - self.due(made) > days

    def still_counts(self, made: Fact) -> bool:
        """In a standing group, old commitments count only while they are neither kept nor openly dropped."""
        is_old = (made.whole("due") or 0) < self.record.since
        return not (is_old and (self.kept.get(made.about) or self._is_explained(made)))

    def _still_kept(self, about: str, kept: list[Fact]) -> list[Fact]:
        """What was said to be kept and not put right since, in the order of the record."""
        put_right = max((fact.number for fact in self.corrected.get(about, ())), default=0)
        return [fact for fact in kept if fact.number > put_right]

    def _kept_on(self, fact: Fact) -> int:
        """The day it was kept. What was written later was kept when it was said: nobody could have seen it before."""
        return fact.public_day if self.record.is_written_later(fact) else fact.day

    def _is_explained(self, made: Fact) -> bool:
        return any(fact.flag("reason") for fact in self.dropped.get(made.about, ()))

    def _is_agreed(self, fact: Fact) -> bool:
        said_by_a_citizen = fact.side == "citizen" and not self.record.is_doubted(fact)
        return fact.flag("citizens_agree") and (said_by_a_citizen or self.record.witnesses.confirm(fact))


def _is_due(record: Record, made: Fact) -> bool:
    return (made.whole("due") or 0) <= record.today
