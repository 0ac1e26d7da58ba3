"""News of measures: somebody said how it stands, or corrected what was said."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime

from django.utils.translation import gettext as _

from cairn.learn import queries as learn
from cairn.notify.news.line import News, page, quoted
from cairn.notify.news.reading import rows


def values(persons: Collection[int], since: datetime, until: datetime) -> Iterator[News]:
    """What others entered where these people take part."""
    for one in rows(learn.values_told_to, persons, since, until):
        words = (
            _("Corrected: how “%(different)s” stands. Look at the value and the reason.")
            if one.corrects_id
            else _("Somebody said how “%(different)s” stands, and where that comes from.")
        )
        url = page("measure_values", one.measure.measures.activity)
        yield News(words % {"different": quoted(one.measure.different)}, url, one.entered_at, one.person)
