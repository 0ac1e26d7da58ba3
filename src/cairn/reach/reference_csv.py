"""Reference figures as a table of text: `feature,value,count` or `feature,value,share`, one group a line."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from django.utils.translation import gettext as _

from cairn.reach.choices import Unit
from cairn.reach.question_sets import Question, QuestionSet

MOST = 10_000_000_000


class Unreadable(ValueError):
    """A table that cannot be read. The message says what is wrong, in which line, and what would be right."""


@dataclass(frozen=True, slots=True)
class Read:
    """What stood in the table: people or parts of a hundred, by question and group."""

    unit: Unit
    figures: dict[str, dict[str, float]]


def read(text: str, asked: QuestionSet) -> Read:
    """The figures in the table. Raises `Unreadable`."""
    lines = [
        line for line in csv.reader(io.StringIO(text.strip().lstrip("\ufeff"))) if any(part.strip() for part in line)
    ]
    if not lines:
        raise Unreadable(_("Write a first line like: feature,value,count. Then one line for each group."))
    unit = _unit(lines[0])
    figures: dict[str, dict[str, float]] = {}
    for number, line in enumerate(lines[1:], start=2):
        question, group, figure = _line(line, number, asked)
        if group in figures.setdefault(question.code, {}):
            raise Unreadable(_("Line %(line)d: this group stands here twice.") % {"line": number})
        figures[question.code][group] = figure
    if not figures:
        raise Unreadable(_("There is no group under the first line. Write one line for each, like: age,16 to 24,4100"))
    return Read(unit, figures)


def example(asked: QuestionSet) -> str:
    """A table to begin with: every group, with its figure to be filled in."""
    rows = [f"{one.code},{label}," for one in asked.questions for label in map(_quoted, one.groups.values())]
    return "\n".join(["feature,value,count", *rows])


def _unit(head: list[str]) -> Unit:
    names = [part.strip().lower() for part in head]
    if names[:2] != ["feature", "value"] or len(names) != 3 or names[2] not in Unit.values:
        raise Unreadable(
            _("The first line must be: feature,value,count. Or, with parts of a hundred: feature,value,share")
        )
    return Unit(names[2])


def _line(line: list[str], number: int, asked: QuestionSet) -> tuple[Question, str, float]:
    parts = [part.strip() for part in line]
    if len(parts) != 3:
        raise Unreadable(_("Line %(line)d: write three parts with commas, like: age,16 to 24,4100") % {"line": number})
    question = next((one for one in asked.questions if parts[0].lower() in {one.code, str(one.subject).lower()}), None)
    if question is None:
        known = ", ".join(one.code for one in asked.questions)
        raise Unreadable(
            _("Line %(line)d: the first part must be one of: %(known)s.") % {"line": number, "known": known}
        )
    names = {str(label).lower(): code for code, label in question.groups.items()} | {
        one: one for one in question.groups
    }
    if parts[1].lower() not in names:
        known = "; ".join(str(label) for label in question.groups.values())
        raise Unreadable(
            _("Line %(line)d: the second part must be one of: %(known)s.") % {"line": number, "known": known}
        )
    return question, names[parts[1].lower()], _figure(parts[2], number)


def _figure(words: str, number: int) -> float:
    try:
        figure = Decimal(words.replace(" ", "").removesuffix("%"))
    except InvalidOperation:
        figure = Decimal(-1)
    if not (figure.is_finite() and 0 <= figure <= MOST):
        raise Unreadable(_("Line %(line)d: the last part must be a number, like 4100 or 12.5.") % {"line": number})
    return float(figure)


def _quoted(label: object) -> str:
    return f'"{label}"' if "," in str(label) else str(label)
