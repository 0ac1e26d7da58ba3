"""News of decisions that came from somebody's words, to those not on the roll: the others hear of the count."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.decide import queries as decide
from cairn.notify.news.commitments import source
from cairn.notify.news.line import News, page, quoted


def decided(persons: Collection[int], since: datetime, until: datetime) -> Iterator[News]:
    """What was decided from the words of these people."""
    found = list(decide.decided_between(persons, since=since, until=until))
    threads = decide.threads_to(found, on=timezone.localdate(until))
    counted = {(one.decision_id, one.person_id) for one in decide.counted_for(persons, since=since, until=until)}
    for decision in found:
        for person, thread in decide.people_behind(threads[decision.pk]).items():
            if person in persons and (decision.pk, person) not in counted:
                words = _("“%(question)s” was decided. It came from %(source)s.")
                values = {"question": quoted(decision.question), "source": source(thread)}
                url = page("decision", decision.activity, decision.ref)
                yield News(words % values, url, decision.closed_at or until, person)
