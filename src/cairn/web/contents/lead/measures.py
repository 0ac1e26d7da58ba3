"""Measures whose day is over and of which nobody has said what they came to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.learn import queries as learn
from cairn.web import links
from cairn.web.contents.lead.line import Held, Waits


def values_wanted(held: Held, at: datetime) -> Iterator[Waits]:
    """The day by which something was to be different has come: whoever takes part can say how it stands."""
    for one in learn.measures_without_value(held.to_answer, on=timezone.localdate(at)):
        words = _("See that somebody says how it stands: %(different)s") % {"different": one.different}
        where = one.measures.activity
        yield Waits(words, links.in_activity("measure_values", where), where.title, due_on=one.by_on)
