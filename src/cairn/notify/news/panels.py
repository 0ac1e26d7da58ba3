"""News of the panel that hears objections: that one was drawn, to oneself alone."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime

from django.utils.translation import gettext as _

from cairn.decide import queries as decide
from cairn.notify.news.line import News, page, quoted
from cairn.notify.news.reading import rows


def panels(persons: Collection[int], since: datetime, until: datetime) -> Iterator[News]:
    """Those of these people who were drawn by lot to hear objections, and have said nothing yet."""
    for place in rows(decide.asked_to_hear, persons, since, until):
        decision = place.panel.decision
        words = _(
            "You were drawn by lot to hear why people object in “%(question)s”, with others of each side. Nobody learns"
            " that it is you, and you can step down. Without you, what most of the others say may not be enough."
        )
        url = page("hear_objections", decision.activity, decision.ref)
        yield News(
            words % {"question": quoted(decision.question)},
            url,
            place.asked_at or until,
            place.person_id or 0,
            asks=True,
        )
