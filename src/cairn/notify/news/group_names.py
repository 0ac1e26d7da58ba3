"""News of names for groups on the opinion map: others agreed with the one somebody proposed."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime

from django.utils.translation import gettext as _

from cairn.explore import queries as explore
from cairn.notify.news.line import News, page
from cairn.notify.news.reading import rows


def group_names(persons: Collection[int], since: datetime, until: datetime) -> Iterator[News]:
    """The names these people proposed that groups have now."""
    for name in rows(explore.names_agreed_of, persons, since, until):
        words = _("Others agreed with the name you proposed: group %(letter)s on the map is called “%(name)s” now.")
        url, values = page("opinion_map", name.activity), {"letter": name.letter, "name": name.words}
        yield News(words % values, url, name.agreed_at or until, name.author_id or 0)
