"""Polis conversations, in both forms that Polis has exported them: a folder of CSV files, or a zip of it.

Every total is recounted from the votes; published totals are only compared. What is read of people is the
number Polis gave them: the optional `xid`, which can lead back to a person elsewhere, is left alone.
Source of the two forms: math/src/polismath/darwin/export.clj and server/src/report.ts in compdemocracy/polis.
"""

import hashlib
from datetime import datetime
from pathlib import Path

from cairn.exchange import rows
from cairn.exchange.importers.polis import cells, export, reactions, statements, summary
from cairn.exchange.last_reactions import LastReactions


def read(path: Path, /, *, now: datetime) -> rows.Delivery:
    """The conversation in this folder or zip file: statements, and the last vote of each person on each.

    A statement or vote later than `now` is a mistake in the file and reported.

    Raises `csv_tables.Unreadable` when there is no such folder, a file is missing or broken as a whole.
    """
    latest = cells.microseconds(now)
    with export.opened(path) as files:
        about = summary.read(files.summary)
        found = statements.read(files.comments, now=latest)
        votes = reactions.read(files, tuple(row.source_id for row in found.rows), now=latest)
    totals = votes.last.totals
    return rows.Delivery(
        source=f"polis:{about.conversation or _fingerprint(found.rows)}",
        title=about.topic,
        statements=found.rows,
        reactions=votes.last,
        totals=totals,
        report=rows.Report(
            files=tuple(file.name for file in (files.summary, files.comments, files.votes) if file),
            statements=rows.Counts(kept=len(found.rows), skipped=found.tally.skipped),
            reactions=_counts(votes.last, skipped=votes.tally.skipped),
            problems=(*about.tally.problems, *found.tally.problems, *votes.tally.problems),
            differs=statements.differences(found.published, totals),
        ),
    )


IMPORTER = rows.Importer(name="polis", title="Polis", read=read)


def _counts(last: LastReactions, *, skipped: int) -> rows.Counts:
    return rows.Counts(kept=len(last), replaced=last.replaced, skipped=skipped)


def _fingerprint(found: tuple[rows.StatementRow, ...]) -> str:
    """A name for a conversation whose summary is missing: its first statement never changes."""
    if not found:
        return "empty"
    first = min(found, key=lambda row: int(row.source_id))
    second = int(first.at.timestamp())  # the two forms agree on seconds only
    return hashlib.sha256(f"{first.source_id}\n{second}\n{first.words}".encode()).hexdigest()[:16]
