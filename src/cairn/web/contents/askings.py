"""Until when people are asked, in words, and what somebody can do about it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cairn.listen import may, queries
from cairn.web.components.words import day

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.listen.models import Asking
    from cairn.people.models import Person


def on_the_page(activity: Activity, person: Person | None, *, at: datetime) -> dict[str, Any]:
    """The context `asking`, in words, and what this person may do about it."""
    found = queries.asking(activity)
    return {
        "asking": found,
        "asking_in_words": _in_words(found, at) if found else "",
        "may_open_asking": may.open_asking(person, activity),
        "may_close_asking": found and may.close_asking(person, found),
        "may_shorten_asking": found and may.shorten_asking(person, found, at),
    }


def _in_words(found: Asking, at: datetime) -> str:
    until = {"day": day(found.until_on)}
    if found.closed_at is None and found.until_on < timezone.localdate(at):
        return _("It was said that people can have their say until %(day)s. They still can.") % until
    if found.closed_at is None:
        return _("You can have your say until %(day)s at least.") % until
    days = queries.days_asked(found, at=at)
    return ngettext(
        "The time for people to have their say ended on %(day)s, after %(n)d working day.",
        "The time for people to have their say ended on %(day)s, after %(n)d working days.",
        days,
    ) % {"day": day(found.closed_at), "n": days}
