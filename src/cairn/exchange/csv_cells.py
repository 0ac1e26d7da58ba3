"""The tables that go out, and their cells."""

import csv
import io
from collections.abc import Iterable

STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", *"\uff1d\uff0b\uff0d\uff20")  # wide = + - @ too


def harmless(cell: str) -> str:
    r"""The cell, marked as words where a table would take it for a formula.

    >>> harmless("=1+1"), harmless("\uff1d1")[0], harmless("a chair")
    ("'=1+1", "'", 'a chair')
    """
    return f"'{cell}" if cell.startswith(STARTS_A_FORMULA) else cell


def written(rows: Iterable[Iterable[object]]) -> str:
    """These rows as a table, a line for each.

    >>> written([["what", "how many"], ["chairs, with arms", 4]]).splitlines()
    ['what,how many', '"chairs, with arms",4']
    """
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue()
