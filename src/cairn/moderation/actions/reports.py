"""Saying that something is wrong with some words."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.activities import told
from cairn.ledger.action import quiet
from cairn.moderation import may, queries
from cairn.moderation.actions.opening import _case, _stand
from cairn.moderation.choices import REPORT_LENGTH, Reason, State
from cairn.moderation.may.reports import give, is_open
from cairn.moderation.models import Report

if TYPE_CHECKING:
    from cairn.moderation.things import Thing
    from cairn.people.models import Person


@quiet("in a small group an entry would tell who reported whom, and when")
def report(thing: Thing, *, at: datetime, reason: str, words: str = "", by: Person | None = None) -> Report:
    """From now on a moderator has to look. The words stay where they are meanwhile, and only the day is kept."""
    on = timezone.localdate(at)
    case = _case(thing, at=at)
    may.report(by, thing, on=on).or_refuse()
    give(reason).or_refuse()
    if not is_open(case.state):
        case.opened_on = on
    if not is_open(case.state) or queries.is_lapsed(case, on=on):
        _stand(case, State.REPORTED)
    said = told.plainly(words, most=REPORT_LENGTH) if words.strip() else ""
    return Report.objects.create(case=case, reason=Reason(reason), words=said, by=by, reported_on=on)
