"""An author says that their words should stand, and somebody new to it decides."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities import told
from cairn.ledger.action import action
from cairn.moderation import may, queries
from cairn.moderation.actions.opening import _case, _stand, _step
from cairn.moderation.choices import WORDS_LENGTH, State, What
from cairn.moderation.models import Appeal
from cairn.moderation.record import enter

if TYPE_CHECKING:
    from cairn.moderation.models import Step
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
    data = {"kind": case.kind, "reason": reason, "granted": is_granted}
    enter("moderation.words.appeal_decided", case, by=by, at=at, data=data)
    return step
