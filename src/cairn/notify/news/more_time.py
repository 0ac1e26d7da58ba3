"""News of votes that stay open because too few of a side had voted: to everybody of that side, voted or not."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.decide import queries as decide
from cairn.notify.news.line import News, day_of, page, quoted
from cairn.notify.news.reading import rows


def more_time(persons: Collection[int], since: datetime, until: datetime) -> Iterator[News]:
    """The same words to each of that side: nobody can tell from them who has voted, and neither can we."""
    for entry in rows(decide.given_more_time_for, persons, since, until):
        decision = entry.decision
        if entry.side not in decision.sides_short or decision.closes_at is None:
            continue
        words = _(
            "“%(question)s” is not counted yet: too few people of your side had voted. You can vote until %(day)s. If"
            " you have voted already, you need do nothing."
        )
        values = {"question": quoted(decision.question), "day": day_of(timezone.localdate(decision.closes_at))}
        url = page("decision", decision.activity, decision.ref)
        yield News(words % values, url, decision.extended_at or until, entry.person_id)
