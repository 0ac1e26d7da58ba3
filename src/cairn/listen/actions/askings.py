"""A time in which people are asked: opened, ended, or shorter than usual because citizens agreed."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.activities import told
from cairn.activities.record import enter, next_number
from cairn.ledger.action import action
from cairn.listen import may
from cairn.listen.choices import WHY_SHORTER_LENGTH
from cairn.listen.models import Asking

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


@action
def open_asking(activity: Activity, *, by: Person, at: datetime, until_on: date) -> Asking:
    """From now on people are asked, until that day at least."""
    may.open_asking(by, activity).or_refuse()
    may.ask_until(until_on, on=timezone.localdate(at)).or_refuse()
    asking = Asking(activity=activity, until_on=until_on, opened_at=at)
    enter("listen.asking.opened", activity, by=by, at=at, about=asking)
    asking.number = next_number(Asking.objects.filter(activity=activity))
    asking.save()
    return asking


@action
def close_asking(asking: Asking, *, by: Person, at: datetime) -> Asking:
    """People are no longer asked. They can still say something; it may come too late for the decision."""
    may.close_asking(by, asking).or_refuse()
    asking.closed_at = at
    asking.save(update_fields=["closed_at"])
    enter("listen.asking.closed", asking.activity, by=by, at=at, about=asking)
    return asking


@action
def shorten_asking(asking: Asking, *, by: Person, at: datetime, words: str) -> Asking:
    """Citizens agreed to less time than ten working days, and why. It counts once they confirm it."""
    may.shorten_asking(by, asking, at).or_refuse()
    asking.shortened_at, asking.why_shorter = at, told.plainly(words, most=WHY_SHORTER_LENGTH)
    asking.save(update_fields=["shortened_at", "why_shorter"])
    content = asking.fingerprint(asking.why_shorter)
    enter("listen.asking.shortened", asking.activity, by=by, at=at, about=asking, content=content)
    return asking
