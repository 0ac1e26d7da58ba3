"""Published budgets (.pb) are read whole, written back the same, counted again, or refused with line and reason."""

from fractions import Fraction

import pytest
from django.core.management import CommandError, call_command

from cairn.core.ballots import UnfitPoll
from cairn.exchange import pabulib
from cairn.exchange.csv_tables import Unreadable
from cairn.exchange.pabulib import budget as fields
from tests.exchange.pabulib_samples import SMALL, each_published


@pytest.fixture
def read(tmp_path):
    def reading(text):
        path = tmp_path / "budget.pb"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return pabulib.read(path)

    return reading


def test_every_field_is_read(read):
    budget = read(SMALL)
    assert (budget.budget, budget.vote_type, budget.meta["our_own"], budget.extras) == (
        100,
        "approval",
        "a; b",
        ("our_own",),
    )
    bench, trees, lamp = budget.projects
    assert (bench.name, bench.cost, bench.selected, bench.cells["category"]) == ('The "Dai" bench', 40, 1, "street")
    assert (trees.selected, lamp.cost) == (2, Fraction("60.5"))
    assert budget.votes[0].projects == ("a", "b")
    assert budget.votes[0].cells["voting_method"] == "paper"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_is_read_is_written_back_byte_for_byte(read, end):
    text = SMALL.replace("\n", end)
    assert pabulib.written(read(text)) == text


@each_published
def test_every_published_file_is_written_back_as_it_was(path):
    budget = pabulib.read(path)
    assert pabulib.written(budget).encode() == path.read_bytes()
    assert set(budget.extras) == set()


@pytest.mark.parametrize("field", [*fields.META_FIELDS[12:], *fields.PROJECT_FIELDS[5:-1], *fields.VOTE_FIELDS[3:]])
def test_no_field_of_the_format_is_taken_for_unknown(read, field):
    if field in fields.META_FIELDS:
        budget = read(SMALL.replace("our_own;", f"{field};"))
        assert (budget.meta[field], budget.extras) == ("a; b", ())
    elif field in fields.PROJECT_FIELDS:
        budget = read(SMALL.replace("name;category;selected", f"name;{field};x"))
        assert (budget.projects[0].cells[field], budget.extras) == ("street", ("our_own", "x"))
    else:
        budget = read(SMALL.replace("voter_id;vote;age;sex;voting_method", f"voter_id;vote;x;y;{field}"))
        assert (budget.votes[0].cells[field], budget.extras) == ("paper", ("our_own", "x", "y"))


def test_ranks_and_points_keep_their_order(read):
    ranked = read(SMALL.replace(";approval", ";ordinal").replace("1;a,b;31", '1;"b,a";31'))
    assert ranked.votes[0].projects == ("b", "a")
    points = SMALL.replace(";approval", ";cumulative").replace("vote;age", "vote;points")
    points = points.replace(";a,b;31", ";a,b;2,1.5").replace(";a;60", ";a;3").replace(";a,c;;", ";a,c;1,1;")
    assert read(points.replace("4;b;20", "4;b;1")).votes[0].points == (2, Fraction(3, 2))


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (("META\n", ""), "Line 1: A .pb file begins with a line META."),
        (("PROJECTS\n", "VOTES\n"), "Line 16: The section VOTES stands here; the order is META, PROJECTS, VOTES"),
        (("key;value", "value;key"), "Line 2: Below META stands a line key;value."),
        (("country;Wales", "country"), "Line 4: There are 1 cells here; a key and a value are two."),
        (("country;Wales", "unit;Wales"), "Line 5: The key “unit” is empty or stands here twice."),
        (("vote_type;approval\n", ""), "Line 2: The key “vote_type” is missing from META."),
        (("approval", "loudest"), "Line 10: “loudest” is no type of vote; there are approval, choose-1"),
        (("num_projects;3", "num_projects;4"), "Line 7: num_projects is “4”, but there are 3."),
        (("num_votes;4", "num_votes;many"), "Line 8: num_votes is “many”, but there are 4."),
        (("budget;100", "budget;1e9"), "Line 9: “1e9” is no number for budget."),
        (("budget;100", "budget;-5"), "Line 9: “-5” is no number for budget."),
        (("budget;100", "budget;" + "9" * 30), "is no number for budget."),
        (("project_id;cost", "project_id;price"), "Line 17: The field “cost” is missing from this header."),
        (("name;category", "name;name"), "Line 17: A field stands in this header twice, or has no name."),
        (("b;60;2", "a;60;2"), "Line 19: The project “a” has no fit id, or stands here twice."),
        (("green;2", "green;yes"), "Line 19: “yes” is no number from 0 to 9 for selected."),
        (("b;60;2;Trees", "b;60;2;Tr;ees"), "Line 19: There are 7 cells here and 6 in the header."),
        (('"The ""Dai"" bench"', '"The bench'), "Line 18: A quotation mark is opened here and not closed."),
        (("2;a;60", "2;z;60"), "Line 24: There is no project “z”."),
        (("2;a;60", "1;a;60"), "Line 24: The voter “1” has no id, or stands here twice."),
        (("1;a,b;31", "1;a,a;31"), "Line 23: A project stands in this vote twice."),
        ((";approval", ";choose-1"), "Line 23: This vote has 2 projects; one is to be chosen."),
        ((";approval", ";cumulative"), "Line 22: The field “points” is missing from this header."),
        (("Trees", "Tre\0es"), "Line 19: The line holds characters that no text has."),
        (("Trees", "T" * 131_072), "Line 19: The line is longer than 131072 characters."),
    ],
)
def test_a_bad_file_is_refused_with_line_and_reason(read, change, sentence):
    with pytest.raises(Unreadable) as refusal:
        read(SMALL.replace(*change, 1))
    assert sentence in str(refusal.value)
    assert str(refusal.value).startswith("budget.pb: ")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "Line 1: The section META is missing or empty."),
        (SMALL.split("VOTES")[0].encode(), "The section VOTES is missing or empty."),
        (SMALL.replace("Trees", "B\xe4ume").encode("latin-1"), "Line 19: This is not UTF-8 text."),
    ],
)
def test_half_a_file_is_refused(read, content, sentence):
    with pytest.raises(Unreadable) as refusal:
        read(content)
    assert sentence in str(refusal.value)


def test_a_file_that_is_not_there_is_refused_in_words(tmp_path):
    with pytest.raises(Unreadable, match="cannot be opened"):
        pabulib.read(tmp_path / "nowhere.pb")


def test_it_is_counted_as_one_side_or_with_sides(read):
    budget = read(SMALL)
    assert pabulib.counted(budget) == pabulib.Counted(("a",), {"all": 4}, 0)
    by_sex = pabulib.counted(read(SMALL.replace("4;b;20;;", "4;b;20;M;")), sides_by="sex")
    assert (by_sex.sides, by_sex.left_out) == ({"F": 2, "M": 2}, 0)
    with pytest.raises(UnfitPoll, match="no field colour"):
        pabulib.counted(budget, sides_by="colour")


def test_the_command_reads_counts_and_writes(tmp_path, capsys):
    path, new = tmp_path / "budget.pb", tmp_path / "new.pb"
    path.write_text(SMALL, encoding="utf-8")
    call_command("count_budget", str(path), write=new)
    said = capsys.readouterr().out
    assert "Read “Our street”: 3 projects, 4 votes (approval)." in said
    assert "Fields kept that the format does not know: our_own." in said
    assert "Funded by equal shares: 1 projects, 40 of 100 GBP." in said
    assert [project.selected for project in pabulib.read(new).projects] == [1, 0, 0]
    with pytest.raises(CommandError, match="is there already and was left alone"):
        call_command("count_budget", str(path), write=new)
    with pytest.raises(CommandError, match="no field colour"):
        call_command("count_budget", str(path), sides="colour")


def test_the_command_refuses_a_bad_file_with_its_line(tmp_path):
    path = tmp_path / "budget.pb"
    path.write_text(SMALL.replace("budget;100", "budget;lots"), encoding="utf-8")
    with pytest.raises(CommandError, match=r"budget.pb: Line 9: “lots” is no number for budget."):
        call_command("count_budget", str(path))
