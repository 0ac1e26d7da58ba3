"""The index in PostgreSQL: GIN over the stems of the columns. The same expression stands in the index and in a search.

PostgreSQL keeps it with every write. Signs between words are blanked first, so that an address or a date is found
by its parts as it is in SQLite, and accents are taken off both what is kept and what is sought.
"""

from __future__ import annotations

import string

from cairn.fulltext.sought import Sought, unaccented
from cairn.fulltext.tables import Indexed

SIGNS = "".join(sign for sign in string.punctuation if sign not in "%'") + "\N{RIGHT SINGLE QUOTATION MARK}"


def put_up(indexed: Indexed) -> list[str]:
    """The statements that make the index anew from the rows there are."""
    return [
        "SET CONSTRAINTS ALL IMMEDIATE",  # a table with foreign keys still to be checked cannot be indexed
        *take_down(indexed),
        f"CREATE INDEX {indexed.name} ON {indexed.table} USING gin ({stems(indexed)})",
    ]


def take_down(indexed: Indexed) -> list[str]:
    return [f"DROP INDEX IF EXISTS {indexed.name}"]


def stems(indexed: Indexed) -> str:
    """The stems of what stands in the columns, as an expression."""
    text = " || ' ' || ".join(f"coalesce({column}, '')" for column in indexed.columns)
    plain = f"regexp_replace(normalize({text}, NFKD), '[\\u0300-\\u036f]', '', 'g')"
    return f"to_tsvector('english', translate({plain}, '{SIGNS}''', '{' ' * (len(SIGNS) + 1)}'))"


def stands() -> str:
    """Asks whether the index stands in the database, given its name."""
    return "SELECT count(*) FROM pg_indexes WHERE indexname = %s"


def holding(indexed: Indexed, words: Sought) -> tuple[str, list[str]]:
    """The ids of the rows that hold all the words."""
    each = [*map(_quoted, words.whole)]
    if words.is_open:
        each.append(f"{_quoted(words.words[-1])}:*")
    found = f"SELECT id FROM {indexed.table} WHERE {stems(indexed)} @@ to_tsquery('english', %s)"  # noqa: S608 - our own names
    return found, [" & ".join(each)]


def alike(indexed: Indexed, words: Sought, *, among: str, shared: int) -> tuple[str, list[str]]:
    """The ids among `among` (a query for ids) of rows that share so many of the words, the most alike first.

    Its parameters stand before those of `among`.
    """
    each = [*map(_quoted, words.words)]
    counted = " + ".join(["(stems @@ to_tsquery('english', %s))::int"] * len(each))
    found = (
        f"WITH sought AS (SELECT to_tsquery('english', %s) AS any_of), "  # noqa: S608 - our own names
        f"found AS MATERIALIZED (SELECT id, {stems(indexed)} AS stems, any_of FROM {indexed.table}, sought "
        f"WHERE {stems(indexed)} @@ any_of) "
        f"SELECT id FROM found WHERE {counted} >= {shared:d} AND id IN ({among}) "
        "ORDER BY ts_rank(stems, any_of) DESC, id"
    )
    return found, [" | ".join(each), *each]


def _quoted(word: str) -> str:
    """A word as `to_tsquery` reads it: letters and digits inside quotes, without accents."""
    return f"'{unaccented(word)}'"
