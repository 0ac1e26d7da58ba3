"""A bad line is reported and left out; a file broken as a whole is refused in one sentence."""

import pytest

from cairn.exchange.csv_tables import Unreadable
from tests.exchange import polis_samples as samples

NOT_A_TIME = "is not a time in seconds or milliseconds since 1970."


def problems(folder):
    return [str(problem) for problem in samples.read(folder).report.problems]


@pytest.mark.parametrize(
    ("line", "column", "sentence"),
    [
        ("1435654193000,x,0,1,7", "vote", "The vote is “7”; it can be 1 (agree), 0 (pass) or -1 (disagree)."),
        ("1435654193000,x,0,1,", "vote", "The vote is “”; it can be 1 (agree), 0 (pass) or -1 (disagree)."),
        ("1435654193000,x,99,1,1", "comment-id", "No statement “99” was read from the comments."),
        ("-1435654193000,x,0,1,1", "timestamp", f"“-1435654193000” {NOT_A_TIME}"),
        ("1780358400,x,0,1,1", "timestamp", "“1780358400” is a time that has not come yet."),
        ("5,x,0,1,1", "timestamp", f"“5” {NOT_A_TIME}"),
        ("²,x,0,1,1", "timestamp", f"“²” {NOT_A_TIME}"),
        (f"{'9' * 5000},x,0,1,1", "timestamp", f"“{'9' * 39}…” {NOT_A_TIME}"),
        ("1435654193000,x,0,ann,1", "voter-id", "“ann” is not a number."),
        ("1435654193000,x,0,\x1b[31m,1", "voter-id", "“?[31m” is not a number."),
    ],
)
def test_a_bad_vote_is_reported_and_the_others_count(tmp_path, line, column, sentence):
    delivery = samples.read(samples.old_export(tmp_path, votes=samples.VOTES + line + "\n"))
    assert [str(problem) for problem in delivery.report.problems] == [f"votes.csv, line 8, column {column}: {sentence}"]
    assert delivery.report.reactions.skipped == 1
    assert len(delivery.reactions) == 4


@pytest.mark.parametrize(
    ("line", "column", "sentence"),
    [
        ("1435654192085,x,0,1,0,0,1,Again", "comment-id", "Statement 0 stands in the file already;"),
        ("1435654192085,x,9,1,0,0,1,  ", "comment-body", "The statement has no words."),
        ("1435654192085,x,9,1,0,0,2,What", "moderated", "“2” does not say if it was let in"),
        ("-1,x,9,1,0,0,1,What", "timestamp", f"“-1” {NOT_A_TIME}"),
        ("1435654192085,x,nine,1,0,0,1,What", "comment-id", "“nine” is not a number."),
    ],
)
def test_a_bad_statement_is_reported_and_left_out(tmp_path, line, column, sentence):
    delivery = samples.read(samples.old_export(tmp_path, comments=samples.COMMENTS + line + "\n"))
    (problem,) = delivery.report.problems
    assert str(problem).startswith(f"comments.csv, line 6, column {column}: {sentence}")
    assert (delivery.report.statements.kept, delivery.report.statements.skipped) == (3, 1)


def test_a_statement_with_unreadable_published_totals_is_kept(tmp_path):
    delivery = samples.read(
        samples.old_export(tmp_path, comments=samples.COMMENTS.replace("0,1,2,0,1", "0,1,many,0,1"))
    )
    (problem,) = delivery.report.problems
    assert str(problem) == (
        "comments.csv, line 2, column agrees: “many” is not a number. The statement is kept and its votes are counted."
    )
    assert delivery.report.statements.kept == 3


def test_bad_cells_of_the_matrix_are_reported_one_by_one(tmp_path):
    matrix = "participant,group-id,0,1,2,77\n1,,7,1,,1\n1,,1,1,1,1\n2,,1\nann,,,,,\n3,,1,,,\n"
    delivery = samples.read(samples.matrix_export(tmp_path, participants_votes=matrix))
    assert [(problem.line, problem.column, str(problem.why)) for problem in delivery.report.problems] == [
        (1, "77", "No such statement was read, so the votes on it are left out."),
        (2, "0", "The vote is “7”; it can be 1 (agree), 0 (pass) or -1 (disagree)."),
        (3, "participant", "Participant 1 stands in the file already; the first line is kept."),
        (4, "", "The line has 3 cells and the header 6."),
        (5, "participant", "“ann” is not a number."),
    ]
    assert (delivery.report.reactions.kept, delivery.report.reactions.skipped) == (2, 5)


@pytest.mark.parametrize("column", ["timestamp", "comment-id", "author-id", "moderated", "comment-body"])
def test_comments_without_a_column_are_refused(tmp_path, column):
    folder = samples.old_export(tmp_path, comments=samples.COMMENTS.replace(column, "other", 1))
    with pytest.raises(Unreadable, match=rf"comments\.csv: The column “{column}” is missing\. Found: .*other"):
        samples.read(folder)


@pytest.mark.parametrize("column", ["timestamp", "comment-id", "voter-id", "vote"])
def test_votes_without_a_column_are_refused(tmp_path, column):
    header, _, lines = samples.VOTES.partition("\n")
    columns = ["other" if each == column else each for each in header.split(",")]
    folder = samples.old_export(tmp_path, votes=",".join(columns) + "\n" + lines)
    with pytest.raises(Unreadable, match=rf"votes\.csv: The column “{column}” is missing\. Found: .*other"):
        samples.read(folder)


def test_a_matrix_without_participants_is_refused(tmp_path):
    with pytest.raises(Unreadable, match="The column “participant” is missing"):
        samples.read(samples.matrix_export(tmp_path, participants_votes="group-id,0\n1,1\n"))


@pytest.mark.parametrize("name", ["comments", "votes", "summary"])
def test_a_file_that_is_not_utf_8_is_refused_with_the_line(tmp_path, name):
    text = getattr(samples, name.upper()) + "café\n"
    folder = samples.old_export(tmp_path, **{name: text.encode("latin-1")})
    line = text.count("\n")
    with pytest.raises(Unreadable, match=rf"{name}\.csv: The file is not UTF-8 text: see line {line}\."):
        samples.read(folder)


@pytest.mark.parametrize("name", ["comments", "votes"])
def test_an_empty_file_is_refused(tmp_path, name):
    with pytest.raises(Unreadable, match=rf"^{name}\.csv: The file is empty\.$"):
        samples.read(samples.old_export(tmp_path, **{name: b""}))


def test_a_duplicated_header_is_refused_in_the_first_line_and_left_out_later(tmp_path):
    header = samples.VOTES.partition("\n")[0]
    assert problems(samples.old_export(tmp_path / "later", votes=samples.VOTES + header + "\n")) == [
        "votes.csv, line 8: The header stands here once more."
    ]
    twice = samples.old_export(tmp_path / "twice", votes=header + ",vote\n")
    with pytest.raises(Unreadable, match=r"^votes\.csv: The column “vote” stands in the header twice\.$"):
        samples.read(twice)


def test_a_statement_of_fifty_megabytes_is_named_and_left_out(tmp_path):
    folder = samples.old_export(tmp_path)
    with (folder / "comments.csv").open("ab") as file:
        file.write(b'1435654192085,x,3,1,0,0,1,"')
        for _ in range(50):
            file.write(b"x" * 1_000_000)
        file.write(b'"\n1435654192085,x,4,1,0,0,1,The last one\n')
    delivery = samples.read(folder)
    assert [str(problem) for problem in delivery.report.problems] == [
        "comments.csv, line 6: The line is longer than 1000000 bytes."
    ]
    assert [row.source_id for row in delivery.statements] == ["0", "1", "2", "4"]


def test_a_folder_without_files_is_refused(tmp_path):
    folder = tmp_path / "nothing"
    folder.mkdir()
    with pytest.raises(Unreadable, match=r"^nothing: There is no comments\.csv here\. Found: no files at all\.$"):
        samples.read(folder)


def test_a_folder_without_votes_is_refused_with_what_is_there(tmp_path):
    folder = samples.write(tmp_path / "half", comments=samples.COMMENTS, summary=samples.SUMMARY)
    sentence = r"There is no votes\.csv or participants-votes\.csv here\. Found: comments\.csv, summary\.csv\."
    with pytest.raises(Unreadable, match=f"^half: {sentence}$"):
        samples.read(folder)


def test_two_files_for_one_thing_are_refused(tmp_path):
    folder = samples.old_export(tmp_path, a_votes=samples.VOTES)
    with pytest.raises(Unreadable, match=r"Two files look like votes\.csv: a-votes\.csv and votes\.csv\."):
        samples.read(folder)


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(Unreadable, match=r"^away: There is no such folder or zip file\.$"):
        samples.read(tmp_path / "away")
