"""An author says that their words should stand, and somebody new to it decides: asked in if no moderator is."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.activities import told
from cairn.ledger.action import action
from cairn.moderation import may, queries
from cairn.moderation.actions.opening import _case, _stand, _step
from cairn.moderation.choices import WORDS_LENGTH, Reason, State, What
from cairn.moderation.models import Appeal, Step
from cairn.moderation.record import enter

if TYPE_CHECKING:
    from cairn.moderation.things import Thing
    from cairn.people.models import Person


@action
def appeal(thing: Thing, *, at: datetime, words: str, by: Person | None = None) -> Appeal:
    """The author asks for somebody else to look. Its entry has the side alone: many authors stand nowhere by name."""
    case = _case(thing, at=at)
    may.appeal(by, thing).or_refuse()
    hiding = queries.hiding(case)
    assert hiding is not None  # the gate has seen it
    made = Appeal.objects.create(hiding=hiding, words=told.plainly(words, most=WORDS_LENGTH), appealed_at=at)
    data = {"kind": case.kind, "reason": case.reason}
    enter("moderation.words.appealed", case, by=None, side=case.side, at=at, data=data)
    return made


@action
def appeal_refusal(
    thing: Thing, *, by: Person, at: datetime, words: str, refused_by: Person | None, refused_at: datetime, reason: str,
    told_why: str,
) -> Appeal:  # fmt: skip
    """The writer of a reply that was not published asks for somebody else to look: neither author nor whoever refused.

    `reason` and `told_why`: why it was not published, as its writer read it. Words are known here from now on.
    """
    may.appeal_refusal(by, thing).or_refuse()
    case = _case(thing, at=at)
    case.opened_on = timezone.localdate(refused_at)
    _stand(case, State.REFUSED, reason=reason, out_since=case.opened_on)
    refused = Step.objects.create(
        case=case, what=What.REFUSED, by=refused_by, reason=Reason(reason), words=told_why, at=refused_at
    )
    made = Appeal.objects.create(hiding=refused, words=told.plainly(words, most=WORDS_LENGTH), appealed_at=at)
    data = {"kind": case.kind, "reason": case.reason}
    enter("moderation.words.appealed", case, by=None, side=case.side, at=at, data=data)
    return made


@action
def ask_in(thing: Thing, *, by: Person, at: datetime, lot: int) -> Appeal:
    """Somebody who is no moderator here is asked to decide this one appeal. The lot says who, and nobody else is told.

    `lot`: a number drawn by whoever calls. The entry says who had it drawn. Whoever was asked before and let the day go
    by is not asked again.
    """
    case = _case(thing, at=at)
    on = timezone.localdate(at)
    may.ask_in(by, thing, on=on).or_refuse()
    waiting, found = queries.appeal_waiting(case), queries.to_ask_in(thing, case, on=on)
    assert waiting is not None  # the gate has seen it
    _pass_on(waiting)
    waiting.asked, waiting.asked_at = found[lot % len(found)], at
    waiting.save(update_fields=["asked", "asked_at"])
    enter("moderation.words.decider_asked", case, by=by, at=at, data={"kind": case.kind})
    return waiting


@action
def decline_appeal(thing: Thing, *, by: Person, at: datetime) -> Appeal:
    """Whoever was asked says no, for no reason, and reads nothing here any more."""
    case = _case(thing, at=at)
    may.decline_appeal(by, thing).or_refuse()
    waiting = queries.appeal_waiting(case)
    assert waiting is not None  # the gate has seen it
    _pass_on(waiting)
    waiting.asked, waiting.asked_at = None, None
    waiting.save(update_fields=["asked", "asked_at"])
    enter("moderation.words.decider_declined", case, by=None, side="system", at=at, data={"kind": case.kind})
    return waiting


@action
def decide_appeal(thing: Thing, *, by: Person, at: datetime, is_granted: bool, words: str) -> Step:
    """Granted, the words are back; turned down, they stay hidden for good. The author reads why."""
    case = _case(thing, at=at)
    may.decide_appeal(by, thing).or_refuse()
    waiting, reason = queries.appeal_waiting(case), case.reason
    assert waiting is not None  # the gate has seen it
    if is_granted:
        _stand(case, State.RESTORED)
    what = What.GRANTED if is_granted else What.TURNED_DOWN
    step = _step(case, what, by=by, at=at, reason=reason, words=words)
    waiting.decision = step
    waiting.save(update_fields=["decision"])
    waiting.passed_on_by.clear()
    data = {"kind": case.kind, "reason": reason, "granted": is_granted}
    enter("moderation.words.appeal_decided", case, by=by, at=at, data=data)
    return step


def _pass_on(appeal: Appeal) -> None:
    """Whoever was asked so far is not asked again about this appeal."""
    if appeal.asked is not None:
        appeal.passed_on_by.add(appeal.asked)
