"""What every importer promises, whatever the system."""

from collections import Counter

import pytest

from cairn.exchange import importers, rows
from cairn.exchange.csv_tables import Unreadable
from tests.exchange import polis_samples

# A good sample, and one with lines that cannot be read, for every importer.
SAMPLES = {
    "polis": (
        polis_samples.old_export,
        lambda folder: polis_samples.old_export(folder, votes=polis_samples.VOTES + "5,x,9,ann,7\nrest\n"),
    ),
}
every_importer = pytest.mark.parametrize("importer", importers.IMPORTERS, ids=lambda importer: importer.name)
every_sample = pytest.mark.parametrize("which", [0, 1], ids=["good", "with bad lines"])


@pytest.fixture
def delivery(importer, which, tmp_path):
    return importer.read(SAMPLES[importer.name][which](tmp_path / "sample"), now=polis_samples.NOW)


@every_importer
@every_sample
def test_every_reaction_belongs_to_a_statement_and_counts_once(delivery):
    known = {row.source_id for row in delivery.statements}
    assert len(known) == len(delivery.statements) > 0
    assert {row.statement for row in delivery.reactions} <= known
    assert set(Counter((row.person, row.statement) for row in delivery.reactions).values()) == {1}


@every_importer
@every_sample
def test_totals_are_recounted_for_every_statement(delivery):
    counted = Counter((row.statement, row.vote) for row in delivery.reactions)
    assert delivery.totals == {
        row.source_id: rows.Totals(*(counted[row.source_id, vote] for vote in (1, -1, 0)))
        for row in delivery.statements
    }


@every_importer
@every_sample
def test_the_report_counts_what_is_handed_over_and_names_what_is_not(delivery, which):
    report = delivery.report
    assert report.statements.kept == len(delivery.statements)
    assert report.reactions.kept == len(delivery.reactions)
    assert bool(report.problems) == bool(report.statements.skipped + report.reactions.skipped) == bool(which)
    assert all(problem.line > 0 and str(problem.why) for problem in report.problems)


@every_importer
def test_reading_twice_gives_the_same(importer, tmp_path):
    folder = SAMPLES[importer.name][1](tmp_path / "sample")
    first, second = (importer.read(folder, now=polis_samples.NOW) for _ in "12")
    assert (first.source, first.statements, first.report) == (second.source, second.statements, second.report)
    assert list(first.reactions) == list(second.reactions)


@every_importer
def test_a_folder_without_files_is_refused_in_one_sentence(importer, tmp_path):
    with pytest.raises(Unreadable, match=r"^[^\n]+: [A-Z][^\n]+\.$"):
        importer.read(tmp_path, now=polis_samples.NOW)


@every_importer
def test_an_importer_is_found_by_its_name(importer):
    assert importers.named(importer.name) is importer
    assert importers.named("nothing of the kind") is None
