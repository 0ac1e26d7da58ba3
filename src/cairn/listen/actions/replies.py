"""A public answer to what somebody said, or to a theme."""

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
    from cairn.activities.models import Activity
    from cairn.listen.models import Contribution, Theme
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
    given = _given(
        contribution.activity, by=by, at=at, answer=answer, words=words, by_on=by_on, happened_at=happened_at
    )
    given.contribution = contribution
    given.save()
    _enter("listen.contribution.answered", given, contribution, by=by, at=at)
    return given


@action
def reply_to_theme(
    theme: Theme,
    *,
    by: Person,
    at: datetime,
    answer: str,
    words: str,
    by_on: date | None = None,
    happened_at: datetime | None = None,
) -> Reply:
    """One public answer to everything that stands in the theme, now or later."""
    given = _given(theme.activity, by=by, at=at, answer=answer, words=words, by_on=by_on, happened_at=happened_at)
    may.reply_to_theme(theme).or_refuse()
    given.theme = theme
    given.save()
    _enter("listen.theme.answered", given, theme, by=by, at=at)
    return given


def _given(
    activity: Activity,
    *,
    by: Person,
    at: datetime,
    answer: str,
    words: str,
    by_on: date | None,
    happened_at: datetime | None,
) -> Reply:
    """The answer, if this person may give it so; not kept yet."""
    may.reply(by, activity).or_refuse()
    replied_at = told.at_last(happened_at, at)
    may.reply_so(answer=answer, by_on=by_on, on=timezone.localdate(replied_at)).or_refuse()
    return Reply(
        by=by, side=activities.side_of(by, activity, on=at.date()), answer=Answer(answer),
        words=told.plainly(words, most=REPLY_LENGTH), by_on=by_on if answer in DATED else None, replied_at=replied_at,
    )  # fmt: skip


def _enter(kind: str, given: Reply, about: Contribution | Theme, *, by: Person, at: datetime) -> None:
    enter(
        kind, about.activity, by=by, at=at, about=about,
        data={"answer": given.answer, "by_day": given.by_on.toordinal() if given.by_on else None},
        content=given.fingerprint(given.words), happened_at=given.replied_at,
    )  # fmt: skip
