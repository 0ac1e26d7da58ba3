"""Holding words, hiding them, keeping them, restoring them: each with its reason for the author."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.activities import calendar
from cairn.ledger.action import action
from cairn.moderation import may, queries
from cairn.moderation.actions.opening import _case, _stand, _step
from cairn.moderation.choices import HOLD_DAYS, Reason, State, What
from cairn.moderation.may.reports import give, is_open
from cairn.moderation.record import enter

if TYPE_CHECKING:
    from cairn.moderation.models import Case, Step
    from cairn.moderation.things import Thing
    from cairn.people.models import Person


@action
def hold(thing: Thing, *, by: Person, at: datetime, reason: str, words: str) -> Step:
    """Out of sight at once, for three working days at most: until then a second moderator looks, or it lapses."""
    on = timezone.localdate(at)
    case = _case(thing, at=at)
    may.hold(by, thing, on=on).or_refuse()
    give(reason).or_refuse()
    if not is_open(case.state):
        case.opened_on = on
    _stand(case, State.HELD, reason=reason, out_since=on, until=calendar.due_on(at, HOLD_DAYS))
    step = _step(case, What.HELD, by=by, at=at, reason=reason, words=words)
    _enter("moderation.words.held", case, step, by=by)
    return step


@action
def hide(thing: Thing, *, by: Person, at: datetime, reason: str, words: str) -> Step:
    """The second pair of eyes: hidden until it is restored. The author reads the words given here."""
    case = _case(thing, at=at)
    may.hide(by, thing, on=timezone.localdate(at)).or_refuse()
    give(reason).or_refuse()
    _stand(case, State.HIDDEN, reason=reason, out_since=case.out_since_on)
    step = _step(case, What.HIDDEN, by=by, at=at, reason=reason, words=words, is_decision=True)
    _enter("moderation.words.hidden", case, step, by=by)
    return step


@action
def keep(thing: Thing, *, by: Person, at: datetime, words: str) -> Step:
    """The words stay, or come back from a hold: what was reported is closed, with the reason."""
    case = _case(thing, at=at)
    may.keep(by, thing).or_refuse()
    reason = case.reason or _reported(case)
    _stand(case, State.KEPT)
    step = _step(case, What.KEPT, by=by, at=at, reason=reason, words=words, is_decision=True)
    _enter("moderation.words.kept", case, step, by=by)
    return step


@action
def restore(thing: Thing, *, by: Person, at: datetime, words: str) -> Step:
    """One of those who hid the words brings them back."""
    case = _case(thing, at=at)
    may.restore(by, thing).or_refuse()
    reason = case.reason
    _stand(case, State.RESTORED)
    step = _step(case, What.RESTORED, by=by, at=at, reason=reason, words=words)
    _enter("moderation.words.restored", case, step, by=by)
    return step


def _reported(case: Case) -> str:
    """The reason that was reported first; without a report something else."""
    first = queries.reports(case).first()
    return first.reason if first else Reason.SOMETHING_ELSE


def _enter(kind: str, case: Case, step: Step, *, by: Person) -> None:
    enter(kind, case, by=by, at=step.at, data={"kind": case.kind, "reason": str(step.reason)})
