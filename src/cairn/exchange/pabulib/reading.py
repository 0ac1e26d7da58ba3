"""Reading a .pb file: all of it, or a sentence with the line and the reason."""

import csv
from collections.abc import Iterator, Mapping
from fractions import Fraction
from pathlib import Path

from cairn.core.words import Value
from cairn.exchange.csv_tables import Unreadable
from cairn.exchange.pabulib.budget import VOTE_TYPES, WITH_POINTS, Project, SharedBudget, Vote
from cairn.exchange.problems import shown

SECTIONS = ("META", "PROJECTS", "VOTES")
META_NEEDS = ("num_projects", "num_votes", "budget", "vote_type")
MOST_DIGITS = 18
LONGEST_LINE = 131_072  # more than this a cell of the csv module does not hold

type Line = tuple[int, list[str]]


class _Wrong(Exception):
    def __init__(self, line: int, template: str, **values: Value) -> None:
        self.line, self.template, self.values = line, template, values
        super().__init__(template)


def read(path: Path) -> SharedBudget:
    """The budget in this file.

    Raises `Unreadable` with the line and the reason; nothing is guessed and nothing left out.
    """
    text = _text(path)
    try:
        return _budget(text)
    except _Wrong as wrong:
        template = f"Line %(line)d: {wrong.template}"
        raise Unreadable(path.name, template, line=wrong.line, **wrong.values) from None


def _text(path: Path) -> str:
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise Unreadable(path.name, "The file cannot be opened (%(detail)s).", detail=error.strerror or "") from None
    try:
        return raw.removeprefix(b"\xef\xbb\xbf").decode()
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise Unreadable(path.name, "Line %(line)d: This is not UTF-8 text.", line=line) from None


def _budget(text: str) -> SharedBudget:
    sections = _sections(text)
    meta, meta_lines = _meta(sections["META"])
    project_fields, projects = _projects(sections["PROJECTS"])
    vote_fields, votes = _votes(sections["VOTES"], meta["vote_type"], {project.id for project in projects})
    for field, found in (("num_projects", len(projects)), ("num_votes", len(votes))):
        if meta[field].strip() != str(found):
            why = "%(field)s is “%(said)s”, but there are %(found)d."
            raise _Wrong(meta_lines[field], why, field=field, said=shown(meta[field]), found=found)
    return SharedBudget(
        meta=meta,
        budget=_amount(meta_lines["budget"], "budget", meta["budget"]),
        project_fields=project_fields,
        projects=projects,
        vote_fields=vote_fields,
        votes=votes,
        line_end="\r\n" if "\r\n" in text else "\n",
    )


def _sections(text: str) -> dict[str, list[Line]]:
    """The lines of each section, numbered from 1, empty lines left out."""
    found: dict[str, list[Line]] = {}
    for number, row in _rows(text):
        if len(row) == 1 and row[0].strip() in SECTIONS:
            name = row[0].strip()
            if len(found) >= len(SECTIONS) or SECTIONS[len(found)] != name:
                why = "The section %(name)s stands here; the order is META, PROJECTS, VOTES, each once."
                raise _Wrong(number, why, name=name)
            found[name] = []
        elif not found:
            raise _Wrong(number, "A .pb file begins with a line META.")
        else:
            found[next(reversed(found))].append((number, row))
    last = text.count("\n") + 1
    for name in SECTIONS:
        if not found.get(name):
            raise _Wrong(last, "The section %(name)s is missing or empty.", name=name)
    return found


def _rows(text: str) -> Iterator[Line]:
    """Each line in cells. A cell in quotation marks holds no line end in this format."""
    for number, line in enumerate(text.split("\n"), start=1):
        bare = line.removesuffix("\r")
        if len(bare) > LONGEST_LINE:
            raise _Wrong(number, "The line is longer than %(most)d characters.", most=LONGEST_LINE)
        if "\0" in bare or "\r" in bare:
            raise _Wrong(number, "The line holds characters that no text has.")
        if bare.strip():
            try:
                yield number, next(csv.reader([bare], delimiter=";", strict=True))
            except (csv.Error, StopIteration):
                raise _Wrong(number, "A quotation mark is opened here and not closed.") from None


def _meta(lines: list[Line]) -> tuple[dict[str, str], dict[str, int]]:
    meta: dict[str, str] = {}
    numbers: dict[str, int] = {}
    head, row = lines[0]
    if [cell.strip() for cell in row] != ["key", "value"]:
        raise _Wrong(head, "Below META stands a line key;value.")
    for number, cells in lines[1:]:
        if len(cells) != 2:
            raise _Wrong(number, "There are %(found)d cells here; a key and a value are two.", found=len(cells))
        key = cells[0].strip()
        if not key or key in meta:
            raise _Wrong(number, "The key “%(key)s” is empty or stands here twice.", key=shown(key))
        meta[key], numbers[key] = cells[1], number
    for key in META_NEEDS:
        if key not in meta:
            raise _Wrong(head, "The key “%(key)s” is missing from META.", key=key)
    if meta["vote_type"] not in VOTE_TYPES:
        why = "“%(type)s” is no type of vote; there are %(types)s."
        raise _Wrong(numbers["vote_type"], why, type=shown(meta["vote_type"]), types=", ".join(VOTE_TYPES))
    return meta, numbers


def _table(lines: list[Line], needs: tuple[str, ...]) -> tuple[tuple[str, ...], Iterator[tuple[int, dict[str, str]]]]:
    head, row = lines[0]
    fields = tuple(cell.strip() for cell in row)
    for field in needs:
        if field not in fields:
            raise _Wrong(head, "The field “%(field)s” is missing from this header.", field=field)
    if len(set(fields)) < len(fields) or "" in fields:
        raise _Wrong(head, "A field stands in this header twice, or has no name.")
    return fields, _cells(lines[1:], fields)


def _cells(lines: list[Line], fields: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    for number, row in lines:
        if len(row) != len(fields):
            why = "There are %(found)d cells here and %(expected)d in the header."
            raise _Wrong(number, why, found=len(row), expected=len(fields))
        yield number, dict(zip(fields, row, strict=True))


def _projects(lines: list[Line]) -> tuple[tuple[str, ...], tuple[Project, ...]]:
    fields, rows = _table(lines, ("project_id", "cost"))
    found: dict[str, Project] = {}
    for number, cells in rows:
        name = cells["project_id"].strip()
        if not name or "," in name or name in found:
            raise _Wrong(number, "The project “%(id)s” has no fit id, or stands here twice.", id=shown(name))
        selected = cells.get("selected", "")
        if selected and not (selected.isascii() and selected.isdigit() and len(selected) == 1):
            raise _Wrong(number, "“%(text)s” is no number from 0 to 9 for selected.", text=shown(selected))
        found[name] = Project(name, _amount(number, "cost", cells["cost"]), cells)
    return fields, tuple(found.values())


def _votes(lines: list[Line], vote_type: str, projects: set[str]) -> tuple[tuple[str, ...], tuple[Vote, ...]]:
    needs = ("voter_id", "vote", "points") if vote_type in WITH_POINTS else ("voter_id", "vote")
    fields, rows = _table(lines, needs)
    found: dict[str, Vote] = {}
    for number, cells in rows:
        voter = cells["voter_id"].strip()
        if not voter or voter in found:
            raise _Wrong(number, "The voter “%(voter)s” has no id, or stands here twice.", voter=shown(voter))
        found[voter] = _vote(number, voter, cells, vote_type, projects)
    return fields, tuple(found.values())


def _vote(number: int, voter: str, cells: Mapping[str, str], vote_type: str, projects: set[str]) -> Vote:
    listed = tuple(part.strip() for part in cells["vote"].split(",")) if cells["vote"].strip() else ()
    for project in listed:
        if project not in projects:
            raise _Wrong(number, "There is no project “%(id)s”.", id=shown(project))
    if len(set(listed)) < len(listed):
        raise _Wrong(number, "A project stands in this vote twice.")
    if vote_type == "choose-1" and len(listed) > 1:
        raise _Wrong(number, "This vote has %(found)d projects; one is to be chosen.", found=len(listed))
    points: tuple[Fraction, ...] = ()
    if vote_type in WITH_POINTS:
        told = cells["points"].split(",") if cells["points"].strip() else []
        if len(told) != len(listed):
            why = "This vote has %(projects)d projects and %(points)d points."
            raise _Wrong(number, why, projects=len(listed), points=len(told))
        points = tuple(_amount(number, "points", each) for each in told)
    return Vote(voter, listed, points, cells)


def _amount(number: int, field: str, text: str) -> Fraction:
    whole, dot, part = text.strip().partition(".")
    digits = whole + part
    if not (digits.isascii() and digits.isdigit() and whole and len(digits) <= MOST_DIGITS and bool(dot) == bool(part)):
        raise _Wrong(number, "“%(text)s” is no number for %(field)s.", text=shown(text), field=field)
    return Fraction(int(digits), 10 ** len(part))
