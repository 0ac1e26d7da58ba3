"""The index in SQLite: a table of FTS5 beside the indexed one, kept by triggers.

The words themselves are not kept twice (`content=`), only where each stands. SQLite deletes from such an index by
noting that a word is gone; `optimize` then writes the index anew without it, so that destroyed words are really gone.
"""

from __future__ import annotations

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


def stands() -> str:
    """Asks for the names of everything that should stand in the database for one index, given its name four times."""
    return "SELECT count(*) FROM sqlite_master WHERE name IN (%s, %s || '_insert', %s || '_update', %s || '_delete')"


def agrees(indexed: Indexed) -> str:
    """Fails when the index does not say what the table says."""
    return f"INSERT INTO {indexed.name}({indexed.name}, rank) VALUES ('integrity-check', 1)"  # noqa: S608 - our own names


def holding(indexed: Indexed, words: Sought) -> tuple[str, list[str]]:
    """The ids of the rows that hold all the words."""
    each = [*map(_quoted, words.whole)]
    if words.is_open:
        each.append(f"{_quoted(words.words[-1])}*")
    return f"SELECT rowid FROM {indexed.name} WHERE {indexed.name} MATCH %s", [" AND ".join(each)]  # noqa: S608


def alike(indexed: Indexed, words: Sought, *, among: str, shared: int) -> tuple[str, list[str]]:
    """The ids among `among` (a query for ids) of rows that share so many of the words, the most alike first.

    Its parameters stand before those of `among`.
    """
    name, each = indexed.name, [*map(_quoted, words.words)]
    every = " UNION ALL ".join([f"SELECT rowid FROM {name} WHERE {name} MATCH %s"] * len(each))  # noqa: S608 - our own names
    sharing = f"SELECT rowid FROM ({every}) GROUP BY rowid HAVING count(*) >= {shared:d}"  # noqa: S608
    found = f"SELECT rowid FROM {name} WHERE {name} MATCH %s AND rowid IN ({sharing}) AND rowid IN ({among})"  # noqa: S608
    return f"{found} ORDER BY bm25({name}), rowid", [" OR ".join(each), *each]


def _quoted(word: str) -> str:
    """A word as FTS5 reads it and nothing else: inside quotes no sign is an operator."""
    return '"' + word.replace('"', '""') + '"'


def _of(row: str, indexed: Indexed) -> str:
    return ", ".join(f"{row}.{column}" for column in indexed.columns)
