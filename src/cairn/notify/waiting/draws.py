"""Fair draws: somebody was drawn, and has so many days to say yes or no."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.notify.choices import About
from cairn.notify.news.line import page
from cairn.notify.waiting.line import Wait
from cairn.notify.written_days import in_words
from cairn.selection import queries as selection

LAST_DAYS = timedelta(days=2)  # before silence counts as no


def drawn(at: datetime) -> Iterator[Wait]:
    """To whoever was drawn and has not answered: at once, and again in the last two days."""
    today = timezone.localdate(at)
    for one in selection.places_waiting_anywhere():
        due_on, role = selection.answer_due_on(one), one.lot.draw.role
        if today > due_on or one.sign_up is None or one.sign_up.application is None:
            continue
        is_last = today >= due_on - LAST_DAYS
        words = _("You were drawn for “%(title)s”. Say yes or no by %(day)s. After that it counts as no.")
        said = words % {"title": role.title, "day": in_words(due_on)}
        thing = f"drawn:{one.lot.ref}:{one.sign[:8]}{':last' if is_last else ''}"
        url = page("my_draw", role.programme, role.ref)
        yield Wait(one.sign_up.application.person_id, About.ASKED, thing, said, url, role.programme.title, again=False)
