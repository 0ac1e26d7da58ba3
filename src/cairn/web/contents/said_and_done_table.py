"""We said, we did, as a table to take along: a line for each thing said and each promise that came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.translation import gettext as _

from cairn.exchange.csv_cells import harmless, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cairn.web.contents.said_and_done import Row


def table(rows: Iterable[Row]) -> str:
    heads = [
        _("Activity"), _("Who"), _("What was said"), _("Side"), _("Name as chosen"), _("Day"), _("What came of it"),
        _("In words"), _("Promise"), _("Where it stands"), _("Page"),
    ]  # fmt: skip
    return written([heads, *(line for row in rows for line in _lines(row))])


def _lines(row: Row) -> Iterator[list[str]]:
    said_on = row.said_on.isoformat() if row.said_on else ""
    said = [row.activity.title, row.who, row.words, row.side, row.by, said_on, str(row.became.label)]
    did = " ".join(part for part in (row.did, row.did_words) if part)
    page = f"{settings.SITE_ADDRESS}{row.url}"
    for words, state in [(one.commitment.words, one.state) for one in row.promises] or [("", "")]:
        yield [harmless(cell) for cell in (*said, did, words, state, page)]
