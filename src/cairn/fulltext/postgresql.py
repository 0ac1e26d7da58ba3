"""The index in PostgreSQL: GIN over the stems of the columns. The same expression stands in the index and in a search.

PostgreSQL keeps it with every write. Signs between words are blanked first, so that an address or a date is found
by its parts as it is in SQLite, and accents are taken off both what is kept and what is sought.
"""

from __future__ import annotations

import hashlib
import string

from cairn.fulltext.alike import ALL_OF_THEM
from cairn.fulltext.sought import Sought, unaccented
from cairn.fulltext.tables import Indexed

SIGNS = "".join(sign for sign in string.punctuation if sign not in "%'") + "\N{RIGHT SINGLE QUOTATION MARK}"


def put_up(indexed: Indexed) -> list[str]:
    """The statements that make the index anew from the rows there are."""
    return [
        "SET CONSTRAINTS ALL IMMEDIATE",  # a table with foreign keys still to be checked cannot be indexed
        *take_down(indexed),
        f"CREATE INDEX {indexed.name} ON {indexed.table} USING gin ({stems(indexed)})",
        f"COMMENT ON INDEX {indexed.name} IS '{_mark(indexed)}'",
    ]


def take_down(indexed: Indexed) -> list[str]:
    return [f"DROP INDEX IF EXISTS {indexed.name}"]


def stems(indexed: Indexed) -> str:
    """The stems of what stands in the columns, as an expression."""
    text = " || ' ' || ".join(f"coalesce({column}, '')" for column in indexed.columns)
    plain = f"regexp_replace(normalize({text}, NFKD), '[\\u0300-\\u036f]', '', 'g')"
    return f"to_tsvector('english', translate({plain}, '{SIGNS}''', '{' ' * (len(SIGNS) + 1)}'))"


def stands(indexed: Indexed) -> tuple[str, list[str]]:
    """Asks whether the index is there, over the expression that `put_up` would use today."""
    found = "SELECT 1 FROM pg_class WHERE relname = %s AND obj_description(oid, 'pg_class') = %s"
    return f"SELECT EXISTS ({found})", [indexed.name, _mark(indexed)]


def _mark(indexed: Indexed) -> str:
    """What an index is marked with: PostgreSQL gives back an expression in words of its own."""
    return hashlib.sha256(stems(indexed).encode()).hexdigest()


def holding(indexed: Indexed, words: Sought) -> tuple[str, list[str]]:
    """The ids of the rows that hold all the words."""
    each = [*map(_quoted, words.whole)]
    if words.is_open:
        each.append(f"{_quoted(words.words[-1])}:*")
    found = f"SELECT id FROM {indexed.table} WHERE {stems(indexed)} @@ to_tsquery('english', %s)"  # noqa: S608 - our own names
    return found, [" & ".join(each)]


def held(indexed: Indexed, words: Sought, *, among: str, most: int) -> tuple[str, list[str]]:
    """For each word, and for all of them: its place, ids of rows in `among` that hold it, and how many were looked at.

    Of each `most` rows are looked at. `among` asks whether there is a row with the id `held.id`; its parameters stand
    after those given here. It is no EXISTS, which PostgreSQL answers by reading every row of `among` once.
    """
    each = [*map(_quoted, words.words)]
    some = f"SELECT id FROM {indexed.table} WHERE {stems(indexed)} @@ to_tsquery('english', %s) LIMIT {most:d}"  # noqa: S608 - our own names
    places = (*range(len(each)), ALL_OF_THEM)
    every = " UNION ALL ".join(f"SELECT {place:d} AS word, id FROM ({some}) AS of_word" for place in places)  # noqa: S608
    counted = "SELECT word, id, count(*) OVER (PARTITION BY word) AS looked_at FROM looked"
    found = f"WITH looked AS MATERIALIZED ({every}), held AS ({counted}) SELECT word, id, looked_at FROM held"  # noqa: S608
    return f"{found} WHERE ({among} LIMIT 1) IS NOT NULL", [*each, " & ".join(each)]


def holds(indexed: Indexed, words: Sought, places: list[int], rows: list[int]) -> tuple[str, list[str]]:
    """Which of these words, given by their places, each of these rows holds."""
    ids, kept = ", ".join(f"{row:d}" for row in rows), stems(indexed)
    one = "SELECT {:d} AS word, id FROM best WHERE stems @@ to_tsquery('english', %s)"
    best = f"SELECT id, {kept} AS stems FROM {indexed.table} WHERE id IN ({ids})"  # noqa: S608 - our own names, numbers
    found = " UNION ALL ".join(map(one.format, places))
    return f"WITH best AS MATERIALIZED ({best}) {found}", [_quoted(words.words[place]) for place in places]


def _quoted(word: str) -> str:
    """A word as `to_tsquery` reads it: letters and digits inside quotes, without accents."""
    return f"'{unaccented(word)}'"
