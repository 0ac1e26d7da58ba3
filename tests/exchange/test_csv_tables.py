import tracemalloc

import pytest

from cairn.exchange import csv_tables
from cairn.exchange.problems import Tally

LONG = csv_tables.LONGEST_LINE


def read(path, content, **options):
    """Rows with their lines, and the problems as sentences."""
    path.write_bytes(content)
    tally = Tally(path.name)
    with csv_tables.table(path, **options) as table:
        rows = list(table.rows(tally))
    assert tally.skipped == len(tally.problems)
    return rows, [str(problem) for problem in tally.problems]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "sheet.csv"


def test_rows_come_with_their_line_and_blank_lines_do_not_matter(path):
    rows, problems = read(path, b"a,b\n1,2\n\n3,4\n")
    assert rows == [(2, ["1", "2"]), (4, ["3", "4"])]
    assert problems == []


def test_a_byte_order_mark_capitals_and_windows_line_ends_do_not_matter(path):
    path.write_bytes(b"\xef\xbb\xbfA, B \r\n1,2\r\n")
    tally = Tally(path.name)
    with csv_tables.table(path) as table:
        assert table.places("b", "a") == [1, 0]
        assert list(table.rows(tally)) == [(2, ["1", "2"])]


def test_a_cell_may_hold_line_breaks_where_that_is_expected(path):
    rows, problems = read(path, b'a,b\n1,"x\ny"\n2,z\n', lines_per_row=5)
    assert rows == [(2, ["1", "x\ny"]), (4, ["2", "z"])]
    assert problems == []


def test_a_quotation_mark_never_closed_costs_one_line_where_line_breaks_are_not_expected(path):
    rows, problems = read(path, b'a,b\n1,"x\n2,y\n3,z\n')
    assert rows == [(3, ["2", "y"]), (4, ["3", "z"])]
    assert problems == ["sheet.csv, line 2: A quotation mark is opened here and not closed."]


def test_a_row_of_endless_lines_ends_at_the_bound(path):
    rows, problems = read(path, b'a\n"1\n' + b"more\n" * 10, lines_per_row=3)
    assert problems[0].startswith("sheet.csv, line 4: A quotation mark")
    assert [line for line, _ in rows] == list(range(5, 13))


def test_a_line_with_too_few_or_too_many_cells_is_left_out(path):
    rows, problems = read(path, b"a,b\n1\n1,2\n1,2,3\n")
    assert rows == [(3, ["1", "2"])]
    assert problems == [
        "sheet.csv, line 2: The line has 1 cells and the header 2.",
        "sheet.csv, line 4: The line has 3 cells and the header 2.",
    ]


def test_a_line_with_nul_bytes_is_left_out(path):
    rows, problems = read(path, b"a,b\n1,\0\0\n3,4\n")
    assert rows == [(3, ["3", "4"])]
    assert problems == ["sheet.csv, line 2: The line holds NUL bytes, which no text has."]


def test_a_header_in_the_middle_is_left_out(path):
    rows, problems = read(path, b"a,b\n1,2\nA,b\n3,4\n")
    assert [line for line, _ in rows] == [2, 4]
    assert problems == ["sheet.csv, line 3: The header stands here once more."]


def test_a_cell_beyond_what_csv_reads_is_left_out(path):
    rows, problems = read(path, b"a,b\n" + b"x" * 200_000 + b",2\n3,4\n")
    assert rows == [(3, ["3", "4"])]
    assert problems == ["sheet.csv, line 2: This is not well-formed CSV (field larger than field limit (131072))."]


def test_a_line_of_fifty_megabytes_is_named_and_never_held(path):
    with path.open("wb") as file:
        file.write(b"a,b\n1,2\n3,")
        for _ in range(50):
            file.write(b"x" * 1_000_000)
        file.write(b"\n5,6\n")
    tally = Tally(path.name)
    tracemalloc.start()
    with csv_tables.table(path) as table:
        rows = list(table.rows(tally))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert rows == [(2, ["1", "2"]), (4, ["5", "6"])]
    assert [str(problem) for problem in tally.problems] == [f"sheet.csv, line 3: The line is longer than {LONG} bytes."]
    assert peak < 10_000_000


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "sheet.csv: The file is empty."),
        (b"\n \n\n", "sheet.csv: The file is empty."),
        (b"\xef\xbb\xbf", "sheet.csv: The file is empty."),
        (b"a,\0\n1,2\n", "sheet.csv: Line 1: The line holds NUL bytes, which no text has."),
        (b'a,"b\n1,2\n', "sheet.csv: Line 1: A quotation mark is opened here and not closed."),
        (b"x" * (LONG + 1) + b"\n1\n", f"sheet.csv: Line 1: The line is longer than {LONG} bytes."),
        (b"a,b,A\n1,2,3\n", "sheet.csv: The column “a” stands in the header twice."),
        (
            "a,b\n1,2\n1,café\n".encode("latin-1"),
            "sheet.csv: The file is not UTF-8 text: see line 3. Save it as UTF-8 and try again.",
        ),
        (
            "a,b\n1,2\n".encode("utf-16"),
            "sheet.csv: The file is not UTF-8 text: see line 1. Save it as UTF-8 and try again.",
        ),
    ],
)
def test_a_file_broken_as_a_whole_is_refused_in_one_sentence(path, content, sentence):
    with pytest.raises(csv_tables.Unreadable) as refusal:
        read(path, content)
    assert str(refusal.value) == sentence


def test_a_missing_column_is_named_with_those_found(path):
    path.write_bytes(b"a,b\n")
    with csv_tables.table(path) as table, pytest.raises(csv_tables.Unreadable) as refusal:
        table.places("a", "vote")
    assert str(refusal.value) == "sheet.csv: The column “vote” is missing. Found: a, b."


def test_a_folder_with_the_name_of_a_file_is_refused(path):
    path.mkdir()
    with pytest.raises(csv_tables.Unreadable, match=r"sheet\.csv: The file cannot be opened"):
        read_only(path)


def read_only(path):
    with csv_tables.table(path) as table:
        return table.header
