"""A public answer to what somebody said."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.activities import queries as activities
from cairn.activities import told
from cairn.activities.record import enter
from cairn.ledger.action import action
from cairn.listen import may
from cairn.listen.choices import DATED, REPLY_LENGTH, Answer
from cairn.listen.models import Reply

if TYPE_CHECKING:
    from cairn.listen.models import Contribution
    from cairn.people.models import Person


@action
def reply(
    contribution: Contribution,
    *,
    by: Person,
    at: datetime,
    answer: str,
    words: str,
    by_on: date | None = None,
    happened_at: datetime | None = None,
) -> Reply:
    """A public answer: done, will do by a day, cannot because, or not yet with the next day. The latest one counts."""
    activity = contribution.activity
    may.reply(by, activity).or_refuse()
    replied_at = told.at_last(happened_at, at)
    may.reply_so(answer=answer, by_on=by_on, on=timezone.localdate(replied_at)).or_refuse()
    day = by_on if answer in DATED else None
    given = Reply(
        contribution=contribution, by=by, side=activities.side_of(by, activity, on=at.date()),
        answer=Answer(answer), words=told.plainly(words, most=REPLY_LENGTH), by_on=day, replied_at=replied_at,
    )  # fmt: skip
    given.save()
    enter(
        "listen.contribution.answered", activity, by=by, at=at, about=contribution,
        data={"answer": answer, "by_day": day.toordinal() if day else None},
        content=given.fingerprint(given.words), happened_at=replied_at,
    )  # fmt: skip
    return given
