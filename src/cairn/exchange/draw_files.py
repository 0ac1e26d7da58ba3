"""The tables of the sortition field: quotas by feature and value, and people with a column for each feature.

Both spellings of the header are read (`feature,value` and the older `category,name`), with commas, semicolons or tabs,
in UTF-8 or as Excel writes it. Names, addresses and all other columns of a table of people are passed over: nothing of
them is kept.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cairn.base import spreadsheets
from cairn.core.words import Words
from cairn.exchange.csv_cells import harmless, written
from cairn.exchange.problems import shown
from cairn.selection.lines import OUTSIDE_NAME, Line, by_question, plainly

if TYPE_CHECKING:
    from cairn.selection.models import SignUp

MOST_BYTES = 600_000
MOST_PEOPLE = 5000
MOST_PROBLEMS = 50
QUOTA_HEAD = ("feature", "value", "min", "max", "min_flex", "max_flex")
SPELLINGS = {"category": "feature", "name": "value"}
ID_NAMES = ("id", "person_id", "respondent_id", "unique_id", "nationbuilder_id", "pseudonym")


@dataclass(frozen=True, slots=True)
class Fault:
    """One line that cannot be taken, and what to do about it; line 0: the file as a whole."""

    line: int
    why: Words


@dataclass
class Quotas:
    """What a table of quotas holds."""

    lines: list[Line] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


@dataclass
class People:
    """What a table of people holds: for each name the answers. `left_out`: columns of which nothing is kept."""

    people: dict[str, dict[str, str]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    left_out: tuple[str, ...] = ()


class _Bad(Exception):
    def __init__(self, template: str, **values: str | int) -> None:
        self.why = Words(template, values)
        super().__init__(template)


def quotas(raw: bytes) -> Quotas:
    """The quotas in a file, and the lines that cannot be read."""
    found = Quotas()
    try:
        head, rows = _table(raw)
        names = _quota_columns(head)
    except _Bad as bad:
        found.faults.append(Fault(0, bad.why))
        return found
    for number, row in rows:
        cells = dict(zip(names, (cell.strip() for cell in row), strict=False))
        try:
            found.lines.append(_line(cells))
        except _Bad as bad:
            found.faults.append(Fault(number, bad.why))
    if not found.lines and not found.faults:
        found.faults.append(Fault(0, Words("There is no line after the header. Add the quotas.", {})))
    return found


def quotas_as_file(lines: Iterable[Line]) -> str:
    """The quotas as the field's programs read them; the columns for room to move only where there is some."""
    listed = list(lines)
    with_room = any(line.is_open for line in listed)
    rows: list[list[object]] = [list(QUOTA_HEAD if with_room else QUOTA_HEAD[:4])]
    for line in listed:
        row: list[object] = [harmless(line.feature), harmless(line.value), line.least, line.most]
        if with_room:
            row += [line.least if line.least_flex is None else line.least_flex,
                    line.most if line.most_flex is None else line.most_flex]  # fmt: skip
        rows.append(row)
    return written(rows)


def people(raw: bytes, lines: Sequence[Line]) -> People:
    """The people in a file, each with an answer to every question; and the lines that cannot be taken."""
    found, offered = People(), by_question(lines)
    try:
        head, rows = _table(raw)
        places = {question: _place(question, head) for question in offered}
        identity = _identity(head, set(places.values()))
    except _Bad as bad:
        found.faults.append(Fault(0, bad.why))
        return found
    found.left_out = tuple(name for at, name in enumerate(head) if at != identity and at not in places.values())
    for number, row in rows:
        try:
            name, answers = _person(row, identity, places, offered)
            _is_new(name, found.people)
        except _Bad as bad:
            found.faults.append(Fault(number, bad.why))
        else:
            found.people[name] = answers
        if len(found.people) > MOST_PEOPLE:
            why = Words("There are over %(most)d people. More cannot be taken in.", {"most": MOST_PEOPLE})
            found.faults.append(Fault(number, why))
            break
    if not found.people and not found.faults:
        found.faults.append(Fault(0, Words("There is no line after the header. Add the people.", {})))
    return found


def people_as_file(sign_ups: Iterable[SignUp], lines: Sequence[Line]) -> str:
    """People collected elsewhere, by their names of then. Whoever answered here never stands in a file."""
    return written_people({one.outside: one.answers for one in sign_ups if one.outside}, lines)


def written_people(people: Mapping[str, Mapping[str, str]], lines: Sequence[Line]) -> str:
    """These people with their answers as a table; nothing else about them."""
    questions = list(by_question(lines))
    rows = [["id", *(harmless(question) for question in questions)]]
    rows += [
        [harmless(name), *(harmless(said.get(question, "")) for question in questions)] for name, said in people.items()
    ]
    return written(rows)


def _quota_columns(head: Sequence[str]) -> list[str]:
    names = list(head) if "feature" in head else [SPELLINGS.get(name, name) for name in head]
    for wanted in QUOTA_HEAD[:4]:
        if wanted not in names:
            raise _Bad("The column “%(column)s” is missing. Name it in the first line.", column=wanted)
    return names


def _is_new(name: str, people: Mapping[str, object]) -> None:
    if name in people:
        raise _Bad("“%(name)s” stands here twice. Give everybody a sign of their own.", name=shown(name))


def _line(cells: Mapping[str, str]) -> Line:
    feature, value = plainly(cells.get("feature", "")), plainly(cells.get("value", ""))
    if not feature or not value:
        raise _Bad("The question or the answer is empty. Write both.")
    numbers = {name: _number(cells.get(name, ""), name) for name in QUOTA_HEAD[2:]}
    least, most = numbers["min"], numbers["max"]
    if least is None or most is None:
        raise _Bad("“%(value)s” needs a number for min and for max.", value=shown(value))
    if least > most:
        raise _Bad("“%(value)s”: min is over max. Change one of them.", value=shown(value))
    return Line(feature, value, least, most, numbers["min_flex"], numbers["max_flex"])


def _number(cell: str, column: str) -> int | None:
    if not cell or cell == "-1":  # so the field's programs write that there is no room to move
        return None
    if not (cell.isascii() and cell.isdigit()) or len(cell) > 4:
        raise _Bad("“%(cell)s” under %(column)s is not a number like 3.", cell=shown(cell), column=column)
    return int(cell)


def _person(
    row: Sequence[str], identity: int, places: Mapping[str, int], offered: Mapping[str, Sequence[Line]]
) -> tuple[str, dict[str, str]]:
    if len(row) <= max(identity, *places.values()):
        raise _Bad("The line has fewer cells than the header.")
    name = row[identity].strip()
    if not OUTSIDE_NAME.fullmatch(name):
        raise _Bad("“%(name)s” is no sign like k4m9. Use letters and digits, and nobody's name.", name=shown(name))
    answers = {}
    for question, at in places.items():
        said = plainly(row[at])
        known = {line.value.casefold(): line.value for line in offered[question]}
        if said.casefold() not in known:
            raise _Bad(
                "“%(said)s” under %(question)s is none of the answers: %(answers)s.",
                said=shown(said), question=shown(question),
                answers=", ".join(shown(line.value) for line in offered[question][:8]),
            )  # fmt: skip
        answers[question] = known[said.casefold()]
    return name, answers


def _place(question: str, head: Sequence[str]) -> int:
    try:
        return head.index(question.lower())
    except ValueError:
        raise _Bad("The column “%(column)s” is missing. Name it in the first line.", column=shown(question)) from None


def _identity(head: Sequence[str], taken: set[int]) -> int:
    """Where the name that names nobody stands: a column called so, else the first that is no question."""
    free = [at for at in range(len(head)) if at not in taken]
    named = [at for at in free if head[at] in ID_NAMES]
    if not named and (not free or free[0] != 0):
        raise _Bad("There is no column “id”. Give everybody a sign that names nobody.")
    return (named or free)[0]


def _table(raw: bytes) -> tuple[list[str], Iterator[tuple[int, list[str]]]]:
    """The header in small letters, and the lines that hold anything with their numbers."""
    if len(raw) > MOST_BYTES:
        raise _Bad("This file is over half a megabyte. Take out what is not needed, so that it gets smaller.")
    text = _decoded(raw)
    text = re.sub(r"\A\s*sep=.\n", "", text)  # so Excel writes which sign stands between cells
    there = _rows(text, spreadsheets.sign_between(text))
    rows = ((number, row) for number, row in there if any(cell.strip() for cell in row))
    try:
        _number_of_head, names = next(rows)
    except StopIteration:
        raise _Bad("The file is empty.") from None
    head = [plainly(name).lower() for name in names]
    doubled = next((name for name, times in Counter(filter(None, head)).items() if times > 1), None)
    if doubled:
        raise _Bad("The column “%(column)s” stands in the first line twice.", column=shown(doubled))
    return head, rows


def _rows(text: str, sign: str) -> list[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text), delimiter=sign)
    try:
        rows = [(reader.line_num, [_meant(cell) for cell in row]) for row in reader]
    except csv.Error:
        raise _Bad("Line %(line)d cannot be read: one of its cells has no end.", line=reader.line_num) from None
    if rows and _is_open(text, sign):
        raise _Bad("A quotation mark opens a cell and none closes it. Look from the end of the file upwards.")
    return rows


def _is_open(text: str, sign: str) -> bool:
    """Whether the last cell begins with a quotation mark and none ends it, so that it took in the lines after it."""
    reader = csv.reader(io.StringIO(text), delimiter=sign, strict=True)
    try:
        for _row in reader:
            pass
    except csv.Error as error:
        return "unexpected end" in str(error)
    return False


def _meant(cell: str) -> str:
    """The cell without the mark that our own tables put before what could be taken for a formula."""
    return cell[1:] if cell.startswith("'") and harmless(cell[1:]) == cell else cell


def _decoded(raw: bytes) -> str:
    try:
        return spreadsheets.text_of(raw)
    except spreadsheets.NoText:
        raise _Bad("This is not a table in plain text. Save it as CSV, in UTF-8 if you are asked.") from None
