"""News of decisions that came from somebody's words, to those not on the roll: the others hear of the count."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.decide import queries as decide
from cairn.notify.news.commitments import source
from cairn.notify.news.line import News, page, quoted

if TYPE_CHECKING:
    from cairn.decide.models import Decision
    from cairn.decide.queries import Thread


def decided(
    persons: Collection[int],
    found: Iterable[Decision],
    threads: Mapping[int, list[Thread]],
    counted: Container[tuple[int, int]],
    *,
    until: datetime,
) -> Iterator[News]:
    """What was decided from the words of these people; `counted`: who hears of the count, by decision and person."""
    for decision in found:
        for person, thread in decide.people_behind(threads[decision.pk]).items():
            if person in persons and (decision.pk, person) not in counted:
                words = _("“%(question)s” was decided. It came from %(source)s.")
                values = {"question": quoted(decision.question), "source": source(thread)}
                url = page("decision", decision.activity, decision.ref)
                yield News(words % values, url, decision.closed_at or until, person)
