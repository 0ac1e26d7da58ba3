"""News of the look back at work that came from somebody's words: it is published, with what citizens say of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.decide import queries as decide
from cairn.notify.news.commitments import source
from cairn.notify.news.line import News, page

if TYPE_CHECKING:
    from cairn.decide.models import Decision
    from cairn.decide.queries import Thread
    from cairn.learn.models import Review


def looked_back(
    persons: Collection[int],
    found: Mapping[int, Review],
    decisions: Collection[Decision],
    threads: Mapping[int, list[Thread]],
    *,
    until: datetime,
) -> Iterator[News]:
    """Reviews of work that was traced from the words of these people; not to those who wrote them."""
    for activity, review in found.items():
        words = _("The look back at “%(title)s” is published. It came from %(source)s.")
        if review.has_verdict:  # type: ignore[attr-defined]
            words = _("The look back at “%(title)s” is out, with the citizens' verdict. It came from %(source)s.")
        here = [thread for one in decisions if one.activity_id == activity for thread in threads[one.pk]]
        for person, thread in decide.people_behind(here).items():
            if person in persons and person not in {leader.person_id for leader in review.leaders.all()}:
                values = {"title": review.activity.title, "source": source(thread)}
                yield News(words % values, page("review", review.activity), review.published_at or until, person)
