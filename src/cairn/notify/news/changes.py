"""News of changes: somebody's words are said to have changed an option or a decision."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime

from django.utils.translation import gettext as _

from cairn.explore import queries as explore
from cairn.notify.news.line import News, page, quoted
from cairn.notify.news.reading import rows


def changes(persons: Collection[int], since: datetime, until: datetime) -> Iterator[News]:
    """What the words of these people changed, as others say."""
    for link in rows(explore.influences_of_words_by_any_of, persons, since, until):
        said = link.contribution
        words = (
            _("Your words “%(said)s” are said to have changed the option “%(title)s”. Was it so?")
            if link.option
            else _("Your words “%(said)s” are said to have changed a decision. Was it so?")
        )
        values = {"said": quoted(said.words), "title": link.option.title if link.option else ""}
        url = page("contribution", link.activity, said.ref)
        yield News(words % values, url, link.claimed_at, said.author_id or 0)
