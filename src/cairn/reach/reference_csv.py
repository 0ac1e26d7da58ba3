"""Reference figures as a table of text: `feature,value,count` or `feature,value,share`, one group a line.

It is pasted or comes as a file, as spreadsheets in several countries save it.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from django.utils.translation import gettext as _

from cairn.base import spreadsheets
from cairn.reach.choices import Unit
from cairn.reach.question_sets import Question, QuestionSet

MOST = 10_000_000_000
FAULTS_AT_MOST = 10
IN_FULL, OFF_BY = 100, 1  # parts of a hundred, and how far off their sum may be: published tables are rounded
ORDER = ("feature", "value")
GROUPED = re.compile(r"\d{1,3}(,\d{3})+")  # 4,100 people
WITH_A_COMMA = re.compile(r"\d+,\d{1,2}")  # 12,5 parts of a hundred


class Unreadable(ValueError):
    """A table that cannot be read. `faults` say what is wrong, in which lines, and what would be right."""

    def __init__(self, *faults: str) -> None:
        super().__init__(" ".join(faults))
        self.faults = faults[:FAULTS_AT_MOST]


@dataclass(frozen=True, slots=True)
class Read:
    """What stood in the table: people or parts of a hundred, by question and group."""

    unit: Unit
    figures: dict[str, dict[str, float]]


def decoded(raw: bytes) -> str:
    """The text of a file, as spreadsheets save it. Raises `Unreadable`."""
    try:
        return spreadsheets.text_of(raw)
    except spreadsheets.NoText:
        raise Unreadable(_("This is not a table in plain text. Save it as CSV and choose it again.")) from None


def read(text: str, asked: QuestionSet) -> Read:
    """The figures in the table; a group without a figure is left out. Raises `Unreadable` with all that is wrong."""
    lines = _lines(text)
    if not lines:
        raise Unreadable(_("Write a first line like: feature,value,count. Then one line for each group."))
    unit, places = _head(lines[0][1])
    figures: dict[str, dict[str, float]] = {}
    faults: list[str] = []
    for number, line in lines[1:]:
        try:
            question, group, figure = _line(line, number, places, asked)
            if figure is not None:
                _put(figures.setdefault(question.code, {}), group, figure, number)
        except Unreadable as wrong:
            faults += wrong.faults
    if faults := [*faults, *_sums(unit, figures, asked)]:
        raise Unreadable(*faults)
    if not figures:
        raise Unreadable(_("There is no group under the first line. Write one line for each, like: age,16 to 24,4100"))
    return Read(unit, figures)


def as_table(found: Read, asked: QuestionSet) -> str:
    """The figures as the table they are read from."""
    rows = [
        f"{question.code},{_quoted(question.groups[group])},{figure:.12g}"
        for question in asked.questions
        for group, figure in found.figures.get(question.code, {}).items()
    ]
    return "\n".join([f"feature,value,{found.unit}", *rows])


def example(asked: QuestionSet) -> str:
    """A table to begin with: every group, with its figure to be filled in."""
    rows = [f"{one.code},{label}," for one in asked.questions for label in map(_quoted, one.groups.values())]
    return "\n".join(["feature,value,count", *rows])


def _lines(text: str) -> list[tuple[int, list[str]]]:
    """Every line that holds anything, with its number. Parts stand apart by commas, semicolons or tabs."""
    text = text.lstrip("\ufeff")
    reader = csv.reader(io.StringIO(text), delimiter=spreadsheets.sign_between(text))
    try:
        found = [(reader.line_num, [part.strip() for part in line]) for line in reader]
    except csv.Error as error:
        where = {"line": reader.line_num}
        raise Unreadable(
            _("Line %(line)d: this cannot be read. Look for a quotation mark too many.") % where
        ) from error
    return [(number, line) for number, line in found if any(line)]


def _head(line: list[str]) -> tuple[Unit, tuple[int, int, int]]:
    """What is counted, and in which places the question, the group and the figure stand; other columns are left out."""
    names = [part.lower() for part in line]
    units = [one for one in Unit if one in names]
    missing = [name for name in ORDER if name not in names] + ([] if units else ["count"])
    if missing:
        raise Unreadable(
            _(
                "The first line must be: feature,value,count. Or, with parts of a hundred: feature,value,share."
                " Missing: %(missing)s."
            )
            % {"missing": ", ".join(missing)}
        )
    if len(units) > 1 or any(names.count(name) > 1 for name in (*ORDER, *units)):
        raise Unreadable(
            _("The first line names a column twice. It must be: feature,value,count. Or “share” for “count”.")
        )
    return units[0], (names.index("feature"), names.index("value"), names.index(units[0]))


def _line(
    line: list[str], number: int, places: tuple[int, int, int], asked: QuestionSet
) -> tuple[Question, str, float | None]:
    if len(line) <= max(places):
        raise Unreadable(_("Line %(line)d: write three parts, like: age,16 to 24,4100") % {"line": number})
    subject, name, figure = (line[at] for at in places)
    question = next((one for one in asked.questions if subject.lower() in {one.code, str(one.subject).lower()}), None)
    if question is None:
        known = ", ".join(one.code for one in asked.questions)
        raise Unreadable(
            _("Line %(line)d: the first part must be one of: %(known)s.") % {"line": number, "known": known}
        )
    names = {str(label).lower(): code for code, label in question.groups.items()} | {
        one: one for one in question.groups
    }
    if name.lower() not in names:
        known = "; ".join(str(label) for label in question.groups.values())
        raise Unreadable(
            _("Line %(line)d: the second part must be one of: %(known)s.") % {"line": number, "known": known}
        )
    return question, names[name.lower()], _figure(figure, number) if figure else None


def _put(figures: dict[str, float], group: str, figure: float, number: int) -> None:
    if group in figures:
        raise Unreadable(_("Line %(line)d: this group stands here twice. Take one of the two off.") % {"line": number})
    figures[group] = figure


def _sums(unit: Unit, figures: dict[str, dict[str, float]], asked: QuestionSet) -> Iterator[str]:
    """Questions whose parts of a hundred are more than a hundred, or less although no group is left out."""
    for question in asked.questions if unit == Unit.SHARE else ():
        found = figures.get(question.code, {})
        total = sum(found.values())
        is_whole = len(found) == len(question.groups)
        if total > IN_FULL + OFF_BY or (is_whole and total < IN_FULL - OFF_BY):
            words = _("“%(question)s”: the parts come to %(total)s, not to 100. Look for a wrong number.")
            yield words % {"question": question.subject, "total": f"{total:.6g}"}


def _figure(words: str, number: int) -> float:
    plain = words.replace(" ", "").replace("\u00a0", "").replace("\u202f", "").removesuffix("%")
    if GROUPED.fullmatch(plain):
        plain = plain.replace(",", "")
    elif WITH_A_COMMA.fullmatch(plain):
        plain = plain.replace(",", ".")
    try:
        figure = Decimal(plain)
    except InvalidOperation:
        figure = Decimal(-1)
    if not (figure.is_finite() and 0 <= figure <= MOST):
        raise Unreadable(_("Line %(line)d: the last part must be a number, like 4100 or 12.5.") % {"line": number})
    return float(figure)


def _quoted(label: object) -> str:
    return f'"{label}"' if "," in str(label) else str(label)
