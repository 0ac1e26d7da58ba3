"""News of statements: a round was closed in which others answered what somebody wrote."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from cairn.explore import queries as explore
from cairn.notify.news.line import News, page, quoted

STANDS: Mapping[str, Any] = {
    "common": _("In every group of people who answer alike, most say the same about it."),
    "differing": _("People differ on it."),
    "between": _("It is neither common ground nor what divides people most."),
    "": "",
}


def statements(persons: Collection[int], since: datetime, until: datetime) -> Iterator[News]:
    """How many answered what these people wrote, and how it stands, when a round was closed."""
    for one in explore.answered_by_round(persons, since=since, until=until):
        said = quoted(one.statement.words)
        if one.answered is None:
            words = _("A few people answered your statement “%(said)s”.") % {"said": said}
        else:
            words = ngettext(
                "%(n)d person answered your statement “%(said)s”.",
                "%(n)d people answered your statement “%(said)s”.",
                one.answered,
            ) % {"n": one.answered, "said": said}
        url = page("opinion_map", one.statement.activity)
        yield News(f"{words} {STANDS[one.stands]}".strip(), url, one.at, one.statement.author_id or 0)
