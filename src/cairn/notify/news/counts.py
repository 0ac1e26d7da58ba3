"""News of counts: a vote was counted, what it came to, and the seal by which everybody can check it later."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.decide import queries as decide
from cairn.explore import queries as explore
from cairn.notify.news.line import News, page, quoted
from cairn.notify.news.reading import rows

if TYPE_CHECKING:
    from cairn.decide.models import Decision


def counts(persons: Collection[int], since: datetime, until: datetime) -> Iterator[News]:
    """Votes that these people could take part in and that were counted. The same words to each, voted or not."""
    for entry in rows(decide.counted_for, persons, since, until):
        decision: Decision = entry.decision
        words = _("“%(question)s” was counted. %(outcome)s The seal of the count, to check it by: %(seal)s")
        values = {
            "question": quoted(decision.question),
            "outcome": _outcome(decision),
            "seal": entry.seal,
        }
        url = page("decision", decision.activity, decision.ref)
        yield News(words % values, url, decision.closed_at or until, entry.person_id)


def _outcome(decision: Decision) -> str:
    if decision.chosen is None:
        return _("The result stands on its page.") if decision.is_decided else _("Nothing was decided.")
    return _("Decided: “%(title)s”.") % {"title": explore.option_titles([decision.chosen.ref])[decision.chosen.ref]}
