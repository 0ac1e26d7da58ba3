"""News of the lot of those who draft: that one was drawn, to oneself alone."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime

from django.utils.translation import gettext as _

from cairn.decide import queries as decide
from cairn.notify.news.line import News, page, quoted
from cairn.notify.news.reading import rows


def drafters(persons: Collection[int], since: datetime, until: datetime) -> Iterator[News]:
    """Those of these people who were drawn by lot to draft an option, and have not said yes or no."""
    for place in rows(decide.asked_to_draft, persons, since, until):
        decision = place.drafting.decision
        words = _(
            "“%(question)s” failed twice. You were drawn by lot to draft an option for it, together with others of each"
            " side. You can say no. After a week without an answer the next one is asked."
        )
        url = page("drafters", decision.activity, decision.ref)
        yield News(
            words % {"question": quoted(decision.question)},
            url,
            place.asked_at or until,
            place.person_id or 0,
            asks=True,
        )
