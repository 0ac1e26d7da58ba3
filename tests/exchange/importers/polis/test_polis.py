import re
from datetime import UTC, datetime

import pytest

from cairn.exchange import rows
from tests.exchange import polis_samples as samples


def test_the_old_form_is_read_with_milliseconds(tmp_path):
    delivery = samples.read(samples.old_export(tmp_path / "old"))
    assert (delivery.title, delivery.source) == ("The quiet room", "polis:6quiet")
    assert delivery.report.files == ("summary.csv", "comments.csv", "votes.csv")
    assert delivery.statements[0] == rows.StatementRow(
        source_id="0",
        words="Keep the quiet room open all day",
        at=datetime(2015, 6, 30, 8, 49, 52, 85_000, tzinfo=UTC),
        author="1",
        moderated=rows.Moderation.ACCEPTED,
        seed=False,
    )
    assert delivery.statements[1].words == 'Two lines, and a "quotation":\ntea at the door'
    assert delivery.report.problems == ()


def test_a_rejected_statement_and_its_votes_are_kept_and_marked(tmp_path):
    delivery = samples.read(samples.old_export(tmp_path))
    assert [row.moderated.value for row in delivery.statements] == ["accepted", "waiting", "rejected"]
    assert delivery.statements[2].author is None
    assert delivery.totals["2"] == rows.Totals(disagree=1)


def test_the_last_vote_by_time_counts_and_then_the_order_of_the_file(tmp_path):
    delivery = samples.read(samples.old_export(tmp_path))
    assert {(row.person, row.statement): row.vote for row in delivery.reactions} == {
        ("1", "0"): 1,
        ("2", "0"): 1,
        ("1", "1"): -1,
        ("3", "2"): -1,
    }
    assert delivery.report.reactions == rows.Counts(kept=4, replaced=2, skipped=0)


def test_published_totals_are_only_compared(tmp_path):
    delivery = samples.read(samples.old_export(tmp_path))
    assert delivery.totals["0"] == rows.Totals(agree=2)
    assert delivery.report.differs == (
        rows.Difference("2", published_agree=0, published_disagree=0, agree=0, disagree=1),
    )


def test_the_new_form_is_read_with_seconds_and_importance(tmp_path):
    delivery = samples.read(samples.new_export(tmp_path))
    first, *others = delivery.reactions
    assert first.at == datetime(2026, 1, 1, 0, 0, 1, tzinfo=UTC)
    assert first.important
    assert not any(row.important for row in others)
    assert [row.source_id for row in delivery.statements] == ["0", "4"]
    assert delivery.report.differs == ()


@pytest.mark.parametrize("name", ["important", "high-priority", "importance"])
def test_what_matters_to_somebody_is_read_under_each_name_it_had(tmp_path, name):
    votes = samples.NEW_VOTES.replace("important", name)
    first, *others = samples.read(samples.new_export(tmp_path, votes=votes)).reactions
    assert first.important
    assert not any(row.important for row in others)


def test_the_wide_matrix_is_read_where_there_is_no_votes_file(tmp_path):
    listed = samples.read(samples.old_export(tmp_path / "listed"))
    wide = samples.read(samples.matrix_export(tmp_path / "wide"))
    assert wide.totals == listed.totals
    assert wide.report.files == ("summary.csv", "comments.csv", "participants-votes.csv")
    assert {row.at for row in wide.reactions} == {None}
    assert wide.report.reactions == rows.Counts(kept=4)


def test_the_new_matrix_in_the_singular_is_read_as_well(tmp_path):
    folder = samples.new_export(tmp_path)
    (folder / "votes.csv").unlink()
    delivery = samples.read(folder)
    assert delivery.report.files[-1] == "participant-votes.csv"
    assert delivery.totals == {"0": rows.Totals(agree=2), "4": rows.Totals(passed=1)}


def test_where_both_are_there_the_votes_file_is_read(tmp_path):
    other = samples.MATRIX.replace("1,-1,", "-1,-1,")
    delivery = samples.read(samples.old_export(tmp_path, participants_votes=other))
    assert delivery.totals["0"] == rows.Totals(agree=2)


def test_an_identifier_from_elsewhere_is_left_alone(tmp_path):
    matrix = "participant,xid,group-id,0\n1,SECRET,0,1\n"
    delivery = samples.read(samples.matrix_export(tmp_path, participants_votes=matrix))
    assert [row.person for row in delivery.reactions] == ["1"]
    assert "SECRET" not in repr(delivery.report)


def test_a_seed_statement_is_marked_where_the_file_says_so(tmp_path):
    comments = (
        "timestamp,comment-id,author-id,agrees,disagrees,moderated,is-meta,is-seed,"
        "group-informed-consensus,comment-body\n"
        "1435654192085,0,1,0,0,1,false,true,0.5,From the start\n"
        "1435654192086,1,1,0,0,1,false,false,0.5,Later\n"
    )
    votes = "timestamp,comment-id,voter-id,vote\n1435654193000,0,1,1\n"
    delivery = samples.read(samples.write(tmp_path, comments=comments, votes=votes))
    assert [row.seed for row in delivery.statements] == [True, False]


def test_a_conversation_without_summary_is_recognised_by_its_first_statement(tmp_path):
    first = samples.write(tmp_path / "one", comments=samples.COMMENTS, votes=samples.VOTES)
    grown = samples.COMMENTS + "1435654992085,later,3,1,0,0,1,One more\n"
    second = samples.write(tmp_path / "two", comments=grown, votes=samples.VOTES)
    other = samples.new_export(tmp_path / "three")
    (other / "summary.csv").unlink()
    assert samples.read(first).source == samples.read(second).source
    assert samples.read(first).source != samples.read(other).source
    assert not samples.read(first).title


def test_names_with_something_in_front_are_found(tmp_path):
    folder = samples.new_export(tmp_path)
    for path in list(folder.iterdir()):
        path.rename(folder / f"2026-01-02-r7abc-{path.name}")
    assert samples.read(folder).report.reactions.kept == 3


def test_a_conversation_that_nobody_wrote_in_is_empty(tmp_path):
    comments, votes = (text.splitlines()[0] + "\n" for text in (samples.COMMENTS, samples.VOTES))
    delivery = samples.read(samples.write(tmp_path, comments=comments, votes=votes))
    assert (delivery.statements, len(delivery.reactions), delivery.totals) == ((), 0, {})


def test_an_address_that_is_no_plain_code_does_not_become_the_name_of_a_source(tmp_path):
    summary = "topic,The quiet room\nurl,https://polis.example/a story: mine\n"
    delivery = samples.read(samples.old_export(tmp_path, summary=summary))
    assert re.fullmatch(r"polis:[0-9a-f]{16}", delivery.source)
