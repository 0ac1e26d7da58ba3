"""CSV files from elsewhere, read line by line within bounds: a bad line costs that line, never the memory."""

import csv
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources.abc import Traversable
from typing import IO

from cairn.core.words import Value, Words
from cairn.exchange import problems

LONGEST_LINE = 1_000_000
"""Bytes. The widest real line, a matrix of a thousand statements, has a few thousand."""


class Unreadable(Exception):
    """A file that cannot be read at all, and why: nothing of it is taken in."""

    def __init__(self, file: str, template: str, **values: Value) -> None:
        self.file = file
        self.why = Words(template, values)
        super().__init__(f"{file}: {self.why}")


class _BadLine(Exception):
    def __init__(self, line: int, template: str, **values: Value) -> None:
        self.line = line
        self.why = Words(template, values)
        super().__init__(str(self.why))


class Table:
    """One CSV file and its header, opened by `table`."""

    def __init__(self, file: IO[bytes], name: str, lines_per_row: int, header: tuple[str, ...]) -> None:
        self.name = name
        self._lines = _Lines(file, name, lines_per_row)
        self._csv = csv.reader(self._lines, strict=True)
        self.header = header or self._checked_header()

    def places(self, *columns: str) -> list[int]:
        """Where these columns stand in every row.

        Raises `Unreadable`, naming the missing one and those found, when one is not there.
        """
        for column in columns:
            if column not in self.header:
                raise Unreadable(
                    self.name,
                    "The column “%(column)s” is missing. Found: %(found)s.",
                    column=column,
                    found=_listed(self.header),
                )
        return [self.header.index(column) for column in columns]

    def rows(self, tally: problems.Tally) -> Iterator[tuple[int, list[str]]]:
        """Each readable row with the number of the line it begins on; the others go into the tally."""
        while True:
            try:
                line, row = self._next_row()
            except StopIteration:
                return
            except _BadLine as bad:
                tally.skip(bad.line, bad.why)
                continue
            if row and len(row) != len(self.header):
                found = {"found": len(row), "expected": len(self.header)}
                tally.skip(line, Words("The line has %(found)d cells and the header %(expected)d.", found))
            elif row and row[0].lower() == self.header[0] and _cleaned(row) == self.header:
                tally.skip(line, Words("The header stands here once more."))
            elif row:
                yield line, row

    def _next_row(self) -> tuple[int, list[str]]:
        self._lines.began = self._lines.number
        line = self._lines.number + 1
        try:
            return line, next(self._csv)
        except csv.Error as error:
            raise _BadLine(line, "This is not well-formed CSV (%(detail)s).", detail=str(error)) from None

    def _checked_header(self) -> tuple[str, ...]:
        header: tuple[str, ...] = ()
        try:
            while not any(header):
                header = _cleaned(self._next_row()[1])
        except StopIteration:
            raise Unreadable(self.name, "The file is empty.") from None
        except _BadLine as bad:
            template = f"Line %(line)d: {bad.why.template}"
            raise Unreadable(self.name, template, line=bad.line, **bad.why.values) from None
        for column, times in Counter(header).items():
            if column and times > 1:
                why = "The column “%(column)s” stands in the header twice."
                raise Unreadable(self.name, why, column=problems.shown(column))
        return header


@contextmanager
def table(path: Traversable, *, lines_per_row: int = 1, header: tuple[str, ...] = ()) -> Iterator[Table]:
    """Open a CSV file; a cell in quotation marks may hold line breaks where `lines_per_row` allows it.

    Give the `header` of a file that has none. Raises `Unreadable` for a file that is empty, is not UTF-8,
    cannot be opened, or whose header is broken.
    """
    try:
        file = path.open("rb")
    except (OSError, RuntimeError, zipfile.BadZipFile) as error:
        raise Unreadable(path.name, "The file cannot be opened (%(detail)s).", detail=str(error)) from None
    with file:
        yield Table(file, path.name, lines_per_row, header)


class _Lines:
    """The lines of a file as text; `began` is the number of lines before the row being read."""

    def __init__(self, file: IO[bytes], name: str, lines_per_row: int) -> None:
        self._file = file
        self._name = name
        self._lines_per_row = lines_per_row
        self.number = 0
        self.began = 0

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        if self.number - self.began >= self._lines_per_row:
            raise _BadLine(self.number, "A quotation mark is opened here and not closed.")
        raw = self._read()
        if not raw:
            raise StopIteration
        self.number += 1
        if len(raw) > LONGEST_LINE:
            self._pass_over(raw)
            raise _BadLine(self.number, "The line is longer than %(most)d bytes.", most=LONGEST_LINE)
        if self.number == 1:
            raw = raw.removeprefix(b"\xef\xbb\xbf")
        try:
            text = raw.decode()
        except UnicodeDecodeError:
            why = "The file is not UTF-8 text: see line %(line)d. Save it as UTF-8 and try again."
            raise Unreadable(self._name, why, line=self.number) from None
        if "\0" in text:
            raise _BadLine(self.number, "The line holds NUL bytes, which no text has.")
        return text

    def _pass_over(self, raw: bytes) -> None:
        while raw and not raw.endswith(b"\n"):
            raw = self._read()

    def _read(self) -> bytes:
        try:
            return self._file.readline(LONGEST_LINE + 1)
        except (OSError, EOFError, zipfile.BadZipFile, zlib.error) as error:
            why = "The file breaks off after line %(line)d (%(detail)s)."
            raise Unreadable(self._name, why, line=self.number, detail=str(error)) from None


def _cleaned(header: list[str]) -> tuple[str, ...]:
    return tuple(column.strip().lower() for column in header)


def _listed(columns: tuple[str, ...]) -> str:
    shown = [problems.shown(column) for column in columns[:12]]
    return ", ".join([*shown, "…"] if len(columns) > 12 else shown)
