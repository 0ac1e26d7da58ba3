"""Fair draws: questions to answer anew; somebody was drawn, and has so many days to say yes or no."""

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


def questions_changed(at: datetime) -> Iterator[Wait]:
    """To whoever answered questions of a draw that are others now: once for each time they changed."""
    for one in selection.answers_to_renew(at=at):
        role, draw = one.draw.role, one.draw
        assert one.application is not None  # whoever was collected elsewhere has no account to write to
        words = _("The questions of the draw for “%(title)s” changed. Answer them by %(day)s, or you are not in it.")
        said = words % {"title": role.title, "day": in_words(role.closes_on)}
        thing, url = f"draw-questions:{role.ref}:{draw.edition}", page("my_draw", role.programme, role.ref)
        yield Wait(one.application.person_id, About.ASKED, thing, said, url, role.programme.title, again=False)


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
