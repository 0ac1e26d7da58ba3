"""Agreed changes of practice whose day is near or over, and of which nobody has said what became of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext as _

from cairn.learn import queries as learn
from cairn.web import links
from cairn.web.contents.lead.line import Held, Waits


def practices(held: Held, _at: datetime) -> Iterator[Waits]:
    """Whoever owns it says what became of it, or whoever leads the work."""
    for one in learn.practices_in(held.to_answer):
        words = _("See that it is done, and said: %(words)s") % {"words": one.words}
        url = links.in_programme("practice", one.programme, one.ref)
        yield Waits(words, url, one.lesson.review.activity.title, due_on=one.due_on)
