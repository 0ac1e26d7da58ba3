"""Real conversations beside the repository: totals equal a recount that shares no code with ours."""

import csv
from pathlib import Path

import pytest

from cairn.exchange import rows
from tests.exchange import polis_samples as samples

REAL = Path(__file__).parents[5] / "shared" / "data" / "polis"
FOLDERS = sorted(path for path in REAL.iterdir() if path.is_dir()) if REAL.is_dir() else []

needs_real_data = pytest.mark.skipif(not FOLDERS, reason=f"no real conversations beside the repository in {REAL.name}")


def sheet(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def recount(folder):
    """Statement → person → last vote, straight from the raw files."""
    last = {comment["comment-id"]: {} for comment in sheet(folder / "comments.csv")}
    if (folder / "votes.csv").exists():
        for line in sorted(sheet(folder / "votes.csv"), key=lambda line: int(line["timestamp"])):
            last[line["comment-id"]][line["voter-id"]] = line["vote"]
        return last
    for line in sheet(folder / "participants-votes.csv"):
        for statement, votes in last.items():
            if line.get(statement):
                votes[line["participant"]] = line[statement]
    return last


def totals_of(last):
    return {
        statement: rows.Totals(*(list(votes.values()).count(vote) for vote in ("1", "-1", "0")))
        for statement, votes in last.items()
    }


@needs_real_data
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_totals_of_a_real_conversation_equal_an_independent_recount(folder):
    delivery, last = samples.read(folder), recount(folder)
    assert delivery.totals == totals_of(last)
    assert len(delivery.reactions) == sum(len(votes) for votes in last.values())
    assert delivery.report.problems == ()
    published = {line["comment-id"]: (line["agrees"], line["disagrees"]) for line in sheet(folder / "comments.csv")}
    differs = [
        statement
        for statement, totals in totals_of(last).items()
        if published[statement] != (str(totals.agree), str(totals.disagree))
    ]
    assert [difference.statement for difference in delivery.report.differs] == differs


@needs_real_data
@pytest.mark.parametrize(
    ("name", "statements", "reactions", "replaced", "differs"),
    [("vtaiwan.uberx", 197, 49_443, 554, 96), ("american-assembly.bowling-green", 896, 225_524, 0, 211)],
)
def test_the_two_named_conversations_are_read_whole(name, statements, reactions, replaced, differs):
    report = samples.read(REAL / name).report
    assert report.statements == rows.Counts(kept=statements)
    assert report.reactions == rows.Counts(kept=reactions, replaced=replaced)
    assert len(report.differs) == differs


@needs_real_data
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_matrix_of_a_real_conversation_says_the_same_as_its_votes(folder, tmp_path):
    for name in ("comments.csv", "participants-votes.csv"):
        (tmp_path / name).write_bytes((folder / name).read_bytes())
    assert samples.read(tmp_path).totals == samples.read(folder).totals
