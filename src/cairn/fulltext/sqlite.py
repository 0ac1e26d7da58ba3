"""The index in SQLite: a table of FTS5 beside the indexed one, kept by triggers.

The words themselves are not kept twice (`content=`), only where each stands. SQLite deletes from such an index by
noting that a word is gone; `optimize` then writes the index anew without it, so that destroyed words are really gone.
"""

from __future__ import annotations

from cairn.fulltext.alike import ALL_OF_THEM
from cairn.fulltext.sought import Sought
from cairn.fulltext.tables import Indexed

TOKENS = "porter unicode61 remove_diacritics 2"  # English stems; "cafe" finds "café"
DEEDS = ("insert", "update", "delete")


def put_up(indexed: Indexed) -> list[str]:
    """The statements that make the index anew from the rows there are."""
    name, columns = indexed.name, ", ".join(indexed.columns)
    kept = f"INSERT INTO {name}(rowid, {columns}) VALUES (new.id, {_of('new', indexed)});"  # noqa: S608 - our own names
    gone = f"INSERT INTO {name}({name}, rowid, {columns}) VALUES ('delete', old.id, {_of('old', indexed)});"  # noqa: S608
    clean = f"INSERT INTO {name}({name}) VALUES ('optimize');"  # noqa: S608
    changed = f"({_of('old', indexed)}) IS NOT ({_of('new', indexed)})"
    settings = f"content='{indexed.table}', content_rowid='id', tokenize='{TOKENS}'"
    return [
        *take_down(indexed),
        f"CREATE VIRTUAL TABLE {name} USING fts5({columns}, {settings})",
        f"INSERT INTO {name}({name}) VALUES ('rebuild')",  # noqa: S608
        f"CREATE TRIGGER {name}_insert AFTER INSERT ON {indexed.table} BEGIN {kept} END",
        f"CREATE TRIGGER {name}_update AFTER UPDATE ON {indexed.table} WHEN {changed} BEGIN {gone} {kept} {clean} END",
        f"CREATE TRIGGER {name}_delete AFTER DELETE ON {indexed.table} BEGIN {gone} {clean} END",
    ]


def take_down(indexed: Indexed) -> list[str]:
    triggers = [f"DROP TRIGGER IF EXISTS {indexed.name}_{deed}" for deed in DEEDS]
    return [*triggers, f"DROP TABLE IF EXISTS {indexed.name}"]


def stands(indexed: Indexed) -> tuple[str, list[str]]:
    """Asks whether the table and the triggers of this index are there, word for word as `put_up` makes them."""
    made = [statement for statement in put_up(indexed) if statement.startswith("CREATE ")]
    found = f"SELECT count(*) FROM sqlite_master WHERE sql IN ({', '.join(['%s'] * len(made))})"  # noqa: S608 - only places
    return f"SELECT ({found}) = {len(made):d}", made


def agrees(indexed: Indexed) -> str:
    """Fails when the index does not say what the table says."""
    return f"INSERT INTO {indexed.name}({indexed.name}, rank) VALUES ('integrity-check', 1)"  # noqa: S608 - our own names


def holding(indexed: Indexed, words: Sought) -> tuple[str, list[str]]:
    """The ids of the rows that hold all the words."""
    each = [*map(_quoted, words.whole)]
    if words.is_open:
        each.append(f"{_quoted(words.words[-1])}*")
    return f"SELECT rowid FROM {indexed.name} WHERE {indexed.name} MATCH %s", [" AND ".join(each)]  # noqa: S608


def held(indexed: Indexed, words: Sought, *, among: str, most: int) -> tuple[str, list[str]]:
    """For each word, and for all of them: its place, ids of rows in `among` that hold it, and how many were looked at.

    Of each the newest `most` rows are looked at. `among` asks whether there is a row with the id `held.id`; its
    parameters stand after those given here.
    """
    name, each = indexed.name, [*map(_quoted, words.words)]
    newest = f"SELECT rowid FROM {name} WHERE {name} MATCH %s ORDER BY rowid DESC LIMIT {most:d}"  # noqa: S608 - our own names
    places = (*range(len(each)), ALL_OF_THEM)
    every = " UNION ALL ".join(f"SELECT {place:d} AS word, rowid AS id FROM ({newest})" for place in places)  # noqa: S608
    counted = "SELECT word, id, count(*) OVER (PARTITION BY word) AS looked_at FROM looked"
    found = f"WITH looked AS MATERIALIZED ({every}), held AS ({counted}) SELECT word, id, looked_at FROM held"  # noqa: S608
    return f"{found} WHERE ({among} LIMIT 1) IS NOT NULL", [*each, " AND ".join(each)]


def holds(indexed: Indexed, words: Sought, places: list[int], rows: list[int]) -> tuple[str, list[str]]:
    """Which of these words, given by their places, each of these rows holds."""
    name, ids = indexed.name, ", ".join(f"{row:d}" for row in rows)
    one = f"SELECT {{:d}} AS word, rowid AS id FROM {name} WHERE {name} MATCH %s AND rowid IN ({ids})"  # noqa: S608 - our own names, numbers
    return " UNION ALL ".join(map(one.format, places)), [_quoted(words.words[place]) for place in places]


def _quoted(word: str) -> str:
    """A word as FTS5 reads it and nothing else: inside quotes no sign is an operator."""
    return '"' + word.replace('"', '""') + '"'


def _of(row: str, indexed: Indexed) -> str:
    return ", ".join(f"{row}.{column}" for column in indexed.columns)
