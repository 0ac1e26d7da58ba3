"""comments.csv: the statements, rejected ones included, and the totals that were published with them."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable

from cairn.core.words import Words
from cairn.exchange import csv_tables, rows
from cairn.exchange.importers.polis import cells
from cairn.exchange.problems import BadCell, Tally

_COLUMNS = ("timestamp", "comment-id", "author-id", "moderated", "comment-body")
_LINES_PER_ROW = 200  # people break lines inside a statement


@dataclass(frozen=True, slots=True)
class Statements:
    """`published` holds the agrees and disagrees of those statements where the file gives them."""

    rows: tuple[rows.StatementRow, ...]
    published: Mapping[str, tuple[int, int]]
    tally: Tally


def read(path: Traversable, *, now: int) -> Statements:
    """Every readable statement, in the order of the file; of two with one number, the first."""
    tally = Tally(path.name)
    found: dict[str, rows.StatementRow] = {}
    published: dict[str, tuple[int, int]] = {}
    with csv_tables.table(path, lines_per_row=_LINES_PER_ROW) as table:
        table.places(*_COLUMNS)
        for line, row in table.rows(tally):
            named = dict(zip(table.header, row, strict=True))
            try:
                statement = _statement(named, now=now)
                _refuse_second(statement, found)
            except BadCell as bad:
                tally.skip(line, bad.why, bad.column)
                continue
            found[statement.source_id] = statement
            totals = _published(named, line, tally)
            if totals is not None:
                published[statement.source_id] = totals
    return Statements(tuple(found.values()), published, tally)


def differences(
    published: Mapping[str, tuple[int, int]], totals: Mapping[str, rows.Totals]
) -> tuple[rows.Difference, ...]:
    """The statements whose published totals are not those recounted."""
    return tuple(
        rows.Difference(statement, agrees, disagrees, totals[statement].agree, totals[statement].disagree)
        for statement, (agrees, disagrees) in published.items()
        if (agrees, disagrees) != (totals[statement].agree, totals[statement].disagree)
    )


def _statement(named: Mapping[str, str], *, now: int) -> rows.StatementRow:
    words = named["comment-body"].strip()
    if not words:
        raise BadCell("comment-body", "The statement has no words.")
    return rows.StatementRow(
        source_id=cells.number("comment-id", named["comment-id"]),
        words=words,
        at=cells.when(cells.moment("timestamp", named["timestamp"], now=now)),
        author=cells.number("author-id", named["author-id"]) if named["author-id"] else None,
        moderated=cells.moderation("moderated", named["moderated"]),
        seed=cells.flag("is-seed", named.get("is-seed", "")),
    )


def _refuse_second(statement: rows.StatementRow, found: Mapping[str, rows.StatementRow]) -> None:
    if statement.source_id in found:
        why = "Statement %(number)s stands in the file already; the first one is kept."
        raise BadCell("comment-id", why, number=statement.source_id)


def _published(named: Mapping[str, str], line: int, tally: Tally) -> tuple[int, int] | None:
    if "agrees" not in named or "disagrees" not in named:
        return None
    try:
        agrees, disagrees = (int(cells.number(column, named[column])) for column in ("agrees", "disagrees"))
    except BadCell as bad:
        why = Words("%(why)s The statement is kept and its votes are counted.", {"why": str(bad.why)})
        tally.remark(line, why, bad.column)
        return None
    return agrees, disagrees
