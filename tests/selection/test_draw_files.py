"""The tables of the sortition field, in and out, as they really come."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.exchange import draw_files
from cairn.exchange.csv_cells import written
from cairn.selection.lines import Line, by_question

LINES = [Line("Gender", "Woman", 4, 6), Line("Gender", "Man", 4, 6), Line("Area", "North, and west", 2, 8)]
WITH_ROOM = [Line("Gender", "Woman", 4, 6, 2, 8), Line("Gender", "Man", 4, 6)]
QUOTED = b'Area,"North, and west",2,8'
REAL_FORMS = {
    "as it is today": b"feature,value,min,max\nGender,Woman,4,6\nGender,Man,4,6\n" + QUOTED,
    "the older names": b"category,name,min,max\nGender,Woman,4,6\nGender,Man,4,6\n" + QUOTED + b"\n",
    "Excel in Europe": (
        "\ufefffeature;value;min;max\r\nGender;Woman;4;6\r\nGender;Man;4;6\r\nArea;North, and west;2;8\r\n".encode()
    ),
    "tabs, capitals, blanks": (
        b"Feature \t VALUE\tMin\tMax\n\nGender \tWoman\t4\t6\nGender\tMan\t4\t6\nArea\tNorth, and west\t2\t8\n\n"
    ),
    "Excel says which sign": (
        b"sep=;\r\nfeature;value;min;max\r\nGender;Woman;4;6\r\nGender;Man;4;6\r\nArea;North, and west;2;8"
    ),
    "a mark twice, line ends in cells": (
        '\ufeff\ufefffeature,value,min,max\nGender,Woman,4,6\nGender,Man,4,6\nArea:,"North,\nand west",2,8\n'.encode()
    ),
    "other columns beside": b"feature,value,min,max,note\nGender,Woman,4,6,x\nGender,Man,4,6,\n" + QUOTED + b",y\n",
    "no room to move": (
        b"feature,value,min,max,min_flex,max_flex\nGender,Woman,4,6,-1,-1\nGender,Man,4,6,,\n" + QUOTED + b",,\n"
    ),
}


@pytest.mark.parametrize("form", REAL_FORMS)
def test_quotas_are_read_in_every_form_in_which_they_come(form: str) -> None:
    read = draw_files.quotas(REAL_FORMS[form])
    assert (read.lines, read.faults) == (LINES, [])


@pytest.mark.parametrize("lines", [LINES, WITH_ROOM])
def test_quotas_that_went_out_come_in_the_same(lines: list[Line]) -> None:
    read = draw_files.quotas(draw_files.quotas_as_file(lines).encode())
    meant = [
        (one.feature, one.value, one.least, one.most,
         one.least if one.least_flex is None else one.least_flex, one.most if one.most_flex is None else one.most_flex)
        for one in read.lines
    ]  # fmt: skip
    assert meant == [
        (one.feature, one.value, one.least, one.most,
         one.least if one.least_flex is None else one.least_flex, one.most if one.most_flex is None else one.most_flex)
        for one in lines
    ]  # fmt: skip
    assert read.faults == []


def test_a_formula_goes_out_harmless_and_comes_back_as_it_was() -> None:
    lines = [Line("Age", "=1+1", 0, 1), Line("Age", "-18", 0, 1)]
    text = draw_files.quotas_as_file(lines)
    assert "'=1+1" in text
    assert draw_files.quotas(text.encode()).lines == lines


@pytest.mark.parametrize(
    ("raw", "line", "said"),
    [
        (b"", 0, "empty"),
        (b"feature,value,min\nA,b,1\n", 0, "column “max” is missing"),
        (b"feature,value,min,max\n", 0, "no line after the header"),
        (b"feature,value,min,max\nA,b,1,2\nA,c,3,2\n", 3, "min is over max"),
        (b"feature,value,min,max\nA,b,few,2\n", 2, "not a number like 3"),
        (b"feature,value,min,max\nA,,1,2\n", 2, "Write both"),
        (b"feature,value,min,max,min\nA,b,1,2,3\n", 0, "stands in the first line twice"),
        (b"PK\x03\x04\x00\x00", 0, "Save it as CSV"),
        ("feature,value,min,max\nA,b,1,2\n".encode("utf-16"), 0, "Save it as CSV"),
        (b'feature,value,min,max\n"A,b,1,2\nA,c,1,2\n', 0, "none closes it"),
        (b'feature,value,min,max\nA,"' + b"b" * 140_000 + b'",1,2\n', 0, "Line 2 cannot be read"),
        (b"feature,value,min,max\n" + b"A,b,1,2\n" * 80_000, 0, "over half a megabyte"),
        (b"feature,value,min,max\nA,b,-3,2\n", 2, "not a number like 3"),
    ],
)
def test_what_is_wrong_is_said_with_its_line_and_what_to_do(raw: bytes, line: int, said: str) -> None:
    fault = draw_files.quotas(raw).faults[0]
    assert (fault.line, said in str(fault.why)) == (line, True)


def test_of_people_only_signs_and_answers_are_kept() -> None:
    raw = "id,name,e-mail,gender,area\nk4m9,Amina Yusuf,a@example.org, woman ,North\nx2,Ben Hale,b@e.org,Man,north\n"
    read = draw_files.people(raw.encode(), [*LINES[:2], Line("Area", "North", 0, 4)])
    assert read.people == {"k4m9": {"Gender": "Woman", "Area": "North"}, "x2": {"Gender": "Man", "Area": "North"}}
    assert (read.left_out, read.faults) == (("name", "e-mail"), [])


@pytest.mark.parametrize(
    ("raw", "line", "said"),
    [
        ("id,gender\nAmina Yusuf,Woman\n", 2, "nobody's name"),
        ("id,gender\na@example.org,Woman\n", 2, "nobody's name"),
        ("id,gender\nk4,Other\n", 2, "none of the answers: Woman, Man"),
        ("id,gender\nk4,\n", 2, "none of the answers"),
        ("id,gender\nk4,Man\nk4,Man\n", 3, "stands here twice"),
        ("gender\nMan\n", 0, "no column “id”"),
        ("id,sex\nk4,Man\n", 0, "column “Gender” is missing"),
        ("id,gender\nk4\n", 2, "fewer cells"),
    ],
)
def test_a_line_about_somebody_that_cannot_be_taken_says_why(raw: str, line: int, said: str) -> None:
    fault = draw_files.people(raw.encode(), LINES[:2]).faults[0]
    assert (fault.line, said in str(fault.why)) == (line, True)


def test_people_that_went_out_come_in_the_same() -> None:
    people = {"k4": {"Gender": "Woman"}, "-4": {"Gender": "Man"}}
    text = draw_files.written_people(people, LINES[:2])
    assert draw_files.people(text.encode(), LINES[:2]).people == people


CELLS = st.text(st.characters(codec="utf-8"), max_size=12)


@given(st.one_of(st.binary(max_size=300), st.lists(st.lists(CELLS, max_size=7), max_size=6).map(written)))
def test_whatever_comes_as_a_file_is_read_or_refused_in_a_sentence(came: bytes | str) -> None:
    raw = came if isinstance(came, bytes) else came.encode()
    for head in (b"", b"feature,value,min,max,min_flex,max_flex\n", b"id;gender;name\n"):
        for read in (draw_files.quotas(head + raw), draw_files.people(head + raw, LINES[:2])):
            assert all(str(fault.why).endswith(".") for fault in read.faults)
            assert read.faults or getattr(read, "lines", None) or getattr(read, "people", None)


@given(st.lists(st.tuples(CELLS, CELLS, st.integers(0, 99), st.integers(0, 99)), min_size=1, max_size=6))
def test_quotas_from_a_file_are_typed_and_read_again_as_they_were(rows: list[tuple[str, str, int, int]]) -> None:
    from cairn.web.forms.fair_draws import read, typed

    lines = [Line(question, answer, least, least + more) for question, answer, least, more in rows]
    came = draw_files.quotas(draw_files.quotas_as_file(lines).encode())
    asked = [line for one in by_question(came.lines).values() for line in one]
    if not came.faults:
        assert read(typed(came.lines)) == asked
