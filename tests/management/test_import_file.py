import io

import pytest
from django.core.management import CommandError, call_command

from cairn.activities import actions as activities
from cairn.explore import queries
from cairn.ledger import queries as ledger
from cairn.programmes import actions as programmes
from tests import make
from tests.exchange import polis_samples as samples
from tests.exchange.importers.polis.test_real_conversations import REAL, needs_real_data


def import_file(folder, *options, activity="quiet-corner", by="cleo@example.org"):
    said = io.StringIO()
    call_command("import_file", "polis", str(folder), "--activity", activity, "--as", by, *options, stdout=said)
    return said.getvalue()


def refusal(folder, **options):
    with pytest.raises(CommandError) as refused:
        import_file(folder, **options)
    return str(refused.value)


def so_much(world):
    return (
        len(queries.statements_with_hidden(world.activity)),
        queries.number_of_reactions(world.activity),
        len(ledger.newest(world.chain)),
    )


def test_a_folder_comes_in_and_the_counts_are_said(world, tmp_path):
    said = import_file(samples.old_export(tmp_path))
    assert "Read “The quiet room” (polis:6quiet) from summary.csv, comments.csv, votes.csv." in said
    assert "reactions            6         4         2         0" in said
    assert "statement 2: published 0 agree and 0 disagree, counted 0 and 1" in said
    assert said.endswith("Taken in: 3 statements and 4 reactions; 0 statements and 0 reactions were here already.\n")
    assert so_much(world)[:2] == (3, 4)


def test_the_same_folder_twice_changes_nothing(world, tmp_path):
    folder = samples.old_export(tmp_path)
    import_file(folder)
    before = so_much(world)
    assert import_file(folder).endswith(
        "All of it was here already (3 statements and 4 reactions). Nothing was changed.\n"
    )
    assert so_much(world) == before


def test_a_dry_run_says_everything_and_changes_nothing(world, tmp_path):
    before = so_much(world)
    said = import_file(samples.old_export(tmp_path), "--dry-run")
    assert "This was a rehearsal: 3 statements and 4 reactions would come in" in said
    assert so_much(world) == before


def test_bad_lines_are_named_one_by_one_and_the_rest_comes_in(world, tmp_path):
    said = import_file(samples.old_export(tmp_path, votes=samples.VOTES + "1435654193000,x,0,1,7\nrest\n"))
    assert "Could not be read (2):" in said
    assert "  votes.csv, line 8, column vote: The vote is “7”; it can be 1 (agree)" in said
    assert "  votes.csv, line 9: The line has 1 cells and the header 5." in said
    assert so_much(world)[:2] == (3, 4)


@pytest.mark.usefixtures("world")
def test_many_problems_are_cut_short_unless_all_are_asked_for(tmp_path):
    folder = samples.old_export(tmp_path, votes=samples.VOTES + "bad\n" * 60)
    short, full = import_file(folder, "--dry-run"), import_file(folder, "--dry-run", "--all-problems")
    assert "and 10 more; --all-problems lists them." in short
    assert (short.count("The line has 1 cells"), full.count("The line has 1 cells")) == (50, 60)


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ({"votes": b""}, "votes.csv: The file is empty. "),
        (
            {"comments": samples.COMMENTS.replace("moderated", "mod", 1)},
            "comments.csv: The column “moderated” is missing. Found: timestamp, datetime, ",
        ),
        (
            {"votes": samples.VOTES.encode() + b"\xe9\n"},
            "votes.csv: The file is not UTF-8 text: see line 8. Save it as UTF-8 and try again. ",
        ),
    ],
)
def test_a_broken_file_is_refused_whole(world, tmp_path, files, sentence):
    before = so_much(world)
    said = refusal(samples.old_export(tmp_path, **files))
    assert said.startswith(sentence)
    assert said.endswith(" Nothing was changed.")
    assert so_much(world) == before


def test_somebody_who_may_not_is_told_why(world, tmp_path):
    before = so_much(world)
    said = refusal(samples.old_export(tmp_path), by="dana@example.org")
    assert said.endswith(" Nothing was changed.")
    assert len(said) > len(" Nothing was changed.")
    assert so_much(world) == before


@pytest.mark.usefixtures("world")
def test_nobody_and_nowhere_are_said_plainly(tmp_path):
    folder = samples.old_export(tmp_path)
    assert refusal(folder, by="eve@example.org") == "Nobody here signs in as eve@example.org."
    assert refusal(folder, activity="loud-corner").startswith("There is no activity loud-corner here")
    assert refusal(folder, activity="other/quiet-corner").startswith("There is no activity other/quiet-corner")


def test_the_same_short_name_in_two_programmes_asks_which(world, tmp_path):
    other = programmes.open_programme(
        by=world.cleo, organisation=world.organisation, title="Eating well", slug="eating-well",
        purpose="Food people like.", at=make.MONDAY,
    )  # fmt: skip
    activities.open_activity(
        other, by=world.cleo, at=make.MONDAY, title="Quiet", slug="quiet-corner", question="Where?"
    )
    folder = samples.old_export(tmp_path)
    assert "Say which: eating-well/quiet-corner, waiting-well/quiet-corner." in refusal(folder)
    assert "Taken in: 3 statements" in import_file(folder, activity="waiting-well/quiet-corner")
    assert so_much(world)[:2] == (3, 4)


@needs_real_data
@pytest.mark.usefixtures("world")
def test_a_real_conversation_can_be_rehearsed():
    said = import_file(REAL / "vtaiwan.uberx", "--dry-run")
    assert "statements         197       197         0         0" in said
    assert "reactions       49,997    49,443       554         0" in said
    assert "Published totals that are not what the reactions add up to (96):" in said
    assert "and 46 more; --all-problems lists them." in said
    assert "197 statements and 49,443 reactions would come in" in said
