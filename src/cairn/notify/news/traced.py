"""News of work that came from somebody's words: decisions, promises, the look back. The threads are followed once."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime

from django.utils import timezone

from cairn.decide import queries as decide
from cairn.do import queries as do
from cairn.learn import queries as learn
from cairn.notify.news.commitments import commitments
from cairn.notify.news.decided import decided
from cairn.notify.news.line import News
from cairn.notify.news.looked_back import looked_back
from cairn.notify.news.reading import rows


def traced(persons: Collection[int], since: datetime, until: datetime) -> Iterator[News]:
    """What was decided, promised and looked back at in that time and came from words of these people."""
    found = rows(decide.decided_between, persons, since, until)
    became = rows(do.commitments_changed, persons, since, until)
    steps = list(do.changes(became, since=since, until=until))
    reviews = {one.activity_id: one for one in rows(learn.reviews_published, persons, since, until)}
    reviewed = [one for one in decide.decisions_among(list(reviews)) if one.is_decided] if reviews else []
    promised = [step.commitment.decision for step in steps if step.commitment.decision is not None]
    decisions = {one.pk: one for one in (*found, *promised, *reviewed)}
    threads = decide.threads_to(list(decisions.values()), on=timezone.localdate(until), of=persons)
    if any(threads.values()):
        counted = {(one.decision_id, one.person_id) for one in rows(decide.counted_for, persons, since, until)}
        yield from decided(persons, found, threads, counted, until=until)
        yield from commitments(persons, steps, threads)
        yield from looked_back(persons, reviews, reviewed, threads, until=until)
