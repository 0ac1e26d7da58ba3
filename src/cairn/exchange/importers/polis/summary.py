"""summary.csv: what the conversation is about, and its address. It may be missing."""

import re
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable

from cairn.exchange import csv_tables
from cairn.exchange.problems import Tally

_CODE = re.compile(r"[A-Za-z0-9_-]{1,40}")
_LINES_PER_ROW = 500  # the description may be long, and in paragraphs


@dataclass(frozen=True, slots=True)
class Summary:
    """`conversation` is the last part of the conversation's address; either is empty when nothing says it."""

    topic: str = ""
    conversation: str = ""
    tally: Tally = field(default_factory=lambda: Tally("summary.csv"))


def read(path: Traversable | None) -> Summary:
    """Topic and name of the conversation, or an empty summary."""
    if path is None:
        return Summary()
    tally = Tally(path.name)
    with csv_tables.table(path, lines_per_row=_LINES_PER_ROW, header=("key", "value")) as table:
        values = {row[0].strip(): row[1].strip() for _, row in table.rows(tally)}
    last = values.get("url", "").rstrip("/").rpartition("/")[2]
    return Summary(values.get("topic", ""), last if _CODE.fullmatch(last) else "", tally)
