"""Promises and changes of practice that wait for their owners: to be accepted, kept by their day, or spoken of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.do import queries as do
from cairn.learn import queries as learn
from cairn.notify.choices import About
from cairn.notify.news.line import page, quoted
from cairn.notify.waiting.line import Wait
from cairn.notify.written_days import in_words

if TYPE_CHECKING:
    from cairn.do.models import Commitment

AHEAD = timedelta(days=8)  # so that a week lies between the first reminder and the one on the day before
BEHIND = timedelta(days=28)


def promises(at: datetime) -> Iterator[Wait]:
    """To each owner of a promise that runs: will you own it, its day is near, or it has gone by."""
    on = timezone.localdate(at)
    for one in do.commitments_running_anywhere():
        for owner, said_yes in (
            (one.owner_citizen_id, one.citizen_accepted_at),
            (one.owner_staff_id, one.staff_accepted_at),
        ):
            found = _said(one, has_accepted=said_yes is not None, on=on)
            if owner is not None and found:
                thing, words = found
                values = {"day": in_words(one.due_on), "words": quoted(one.words)}
                url = page("do", one.activity)
                yield Wait(owner, About.PROMISES, thing, words % values, url, one.activity.title)


def practices(at: datetime) -> Iterator[Wait]:
    """To whoever sees to a change of practice: its day is near, or has gone by."""
    on = timezone.localdate(at)
    for one in learn.practices_running_anywhere():
        if one.owner_id and one.due_on - AHEAD <= on <= one.due_on + BEHIND:
            words = _("Say by %(day)s whether this is done, which you said you would see to: “%(words)s”")
            values = {"day": in_words(one.due_on), "words": quoted(one.words)}
            url = page("practice", one.programme, one.ref)
            yield Wait(one.owner_id, About.PROMISES, f"practice:{one.ref}", words % values, url, one.programme.title)


def _said(one: Commitment, *, has_accepted: bool, on: date) -> tuple[str, str] | None:
    """What waits for this owner today: under which name it is remembered, and in a sentence."""
    if on > one.due_on + BEHIND:
        return None
    if not has_accepted:
        return f"accept:{one.ref}", _("Will you own this promise? “%(words)s” Its day is %(day)s.")
    if on > one.due_on:
        return _day(one), _(
            "The day of this promise has gone by: “%(words)s” It was due on %(day)s, and everybody can read that it is"
            " late. Say how it goes, agree on a new day, or say why it is dropped."
        )
    if on >= one.due_on - AHEAD:
        return _day(one), _(
            "Your promise is due on %(day)s: “%(words)s” If it takes longer, agree on a new day before that one."
        )
    return None


def _day(one: Commitment) -> str:
    """The day of a promise is one thing, before it and after it: of both together no two letters come in a week."""
    return f"day:{one.ref}:{one.due_on}"
