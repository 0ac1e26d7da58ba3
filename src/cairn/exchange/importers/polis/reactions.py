"""votes.csv, or the wide matrix of people and statements where there is no votes.csv."""

from dataclasses import dataclass

from cairn.core.words import Words
from cairn.exchange import csv_tables
from cairn.exchange.csv_tables import Table
from cairn.exchange.importers.polis import cells
from cairn.exchange.importers.polis.export import Export
from cairn.exchange.last_reactions import WHEN_UNKNOWN, LastReactions
from cairn.exchange.problems import BadCell, Tally, shown

_COLUMNS = ("timestamp", "comment-id", "voter-id", "vote")
_IMPORTANT = ("important", "high-priority", "importance")  # as it was called at one time or another


@dataclass(frozen=True, slots=True)
class Reactions:
    """The votes that count."""

    last: LastReactions
    tally: Tally


def read(files: Export, statements: tuple[str, ...], *, now: int) -> Reactions:
    """The last vote of each person on each of these statements."""
    last = LastReactions(statements)
    tally = Tally(files.votes.name)
    with csv_tables.table(files.votes) as table:
        if files.is_matrix:
            _read_matrix(table, frozenset(statements), last, tally)
        else:
            _read_votes(table, frozenset(statements), last, tally, now=now)
    return Reactions(last, tally)


def _read_votes(table: Table, statements: frozenset[str], last: LastReactions, tally: Tally, *, now: int) -> None:
    when, which, who, what = table.places(*_COLUMNS)
    marked = next((name for name in _IMPORTANT if name in table.header), None)
    important = table.places(marked)[0] if marked else None
    for line, row in table.rows(tally):
        try:
            last.add(
                cells.number("voter-id", row[who]),
                _known("comment-id", row[which], statements),
                cells.vote("vote", row[what]),
                moment=cells.moment("timestamp", row[when], now=now),
                important=important is not None and cells.flag(marked or "", row[important]),
            )
        except BadCell as bad:
            tally.skip(line, bad.why, bad.column)


def _read_matrix(table: Table, statements: frozenset[str], last: LastReactions, tally: Tally) -> None:
    (who,) = table.places("participant")
    columns = [(place, name) for place, name in enumerate(table.header) if name.isdigit()]
    for _, name in columns:
        if name not in statements:
            tally.remark(1, Words("No such statement was read, so the votes on it are left out."), shown(name))
    people: set[str] = set()
    for line, row in table.rows(tally):
        try:
            person = _new(cells.number("participant", row[who]), people)
        except BadCell as bad:
            tally.skip(line, bad.why, bad.column)
            continue
        for place, name in columns:
            if row[place] and name not in statements:
                tally.skipped += 1
            elif row[place]:
                try:
                    last.add(person, name, cells.vote(name, row[place]), moment=WHEN_UNKNOWN)
                except BadCell as bad:
                    tally.skip(line, bad.why, bad.column)


def _known(column: str, text: str, statements: frozenset[str]) -> str:
    if text not in statements:
        raise BadCell(column, "No statement “%(text)s” was read from the comments.", text=shown(text))
    return text


def _new(person: str, people: set[str]) -> str:
    if person in people:
        why = "Participant %(number)s stands in the file already; the first line is kept."
        raise BadCell("participant", why, number=person)
    people.add(person)
    return person
