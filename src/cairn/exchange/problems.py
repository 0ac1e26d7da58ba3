"""Keeping count, while a file is being read, of what could not be read and why."""

from dataclasses import dataclass, field

from cairn.core.words import Value, Words
from cairn.exchange import rows


class BadCell(Exception):
    """One cell that cannot be read; its line is skipped and this sentence goes into the report."""

    def __init__(self, column: str, template: str, **values: Value) -> None:
        self.column = column
        self.why = Words(template, values)
        super().__init__(str(self.why))


@dataclass(slots=True)
class Tally:
    """The problems met in one file."""

    file: str
    problems: list[rows.Problem] = field(default_factory=list)
    skipped: int = 0

    def skip(self, line: int, why: Words, column: str = "") -> None:
        """Note a line, or a cell, that is left out."""
        self.skipped += 1
        self.remark(line, why, column)

    def remark(self, line: int, why: Words, column: str = "") -> None:
        """Note something odd about a line that is kept all the same."""
        self.problems.append(rows.Problem(self.file, line, column, why))


def shown(text: str) -> str:
    r"""Text from a file as it can safely stand in a sentence: at most 40 characters, all of them printable.

    >>> shown("se\x1b[31mven")
    'se?[31mven'
    """
    short = text if len(text) <= 40 else text[:39] + "…"
    return "".join(character if character.isprintable() else "?" for character in short)
