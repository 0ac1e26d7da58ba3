"""News of moderation: somebody's words were held, hidden, kept or brought back, and why."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from cairn.moderation import queries as moderation
from cairn.moderation.choices import BECAUSE, What
from cairn.notify.news.line import News, page
from cairn.notify.news.reading import rows

WORDS: Mapping[str, Any] = {
    What.HELD: _("Words of yours in “%(title)s” are out of sight until a second person has looked: %(because)s."),
    What.HIDDEN: _("Words of yours in “%(title)s” were hidden because %(because)s. You can appeal."),
    What.KEPT: _("A moderator looked at words of yours in “%(title)s”. They stay."),
    What.RESTORED: _("Words of yours in “%(title)s” were hidden and are back."),
    What.GRANTED: _("Your appeal about words of yours in “%(title)s” was granted. They are back."),
    What.TURNED_DOWN: _("Your appeal about words of yours in “%(title)s” was turned down. Read why."),
}


def moderated(persons: Collection[int], since: datetime, until: datetime) -> Iterator[News]:
    """What moderators did about the words of these people. The words themselves stand in no letter."""
    for step in rows(moderation.steps_about_words_of, persons, since, until):
        case = step.case
        values = {"title": case.place.title, "because": BECAUSE[step.reason]}
        url = page("moderated_words", case.place, case.kind, case.ref)
        yield News(str(WORDS[step.what]) % values, url, step.at, case.author_id or 0)


def asked_to_decide(persons: Collection[int], since: datetime, until: datetime) -> Iterator[News]:
    """These people are asked in to decide an appeal."""
    for appeal in rows(moderation.appeals_asked_of, persons, since, until):
        case = appeal.hiding.case
        words = _("You are asked to decide whether hidden words in “%(title)s” come back. You can say no.")
        url = page("moderated_words", case.place, case.kind, case.ref)
        yield News(
            str(words) % {"title": case.place.title},
            url,
            appeal.asked_at or appeal.appealed_at,
            appeal.asked_id or 0,
            asks=True,
        )
