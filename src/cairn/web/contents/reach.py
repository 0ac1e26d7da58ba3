"""What the pages show of reach: the last edition of figures, in tables and in words, with groups that are missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cairn.activities import queries as activities
from cairn.core.disclosure import FEWEST
from cairn.exchange.csv_cells import harmless, written
from cairn.mountain import queries as mountain
from cairn.reach import queries
from cairn.reach.choices import Unit
from cairn.reach.equality import name_of
from cairn.reach.presence import HERE
from cairn.reach.question_sets import CURRENT, QUESTION_SETS
from cairn.web.components.words import day
from cairn.web.contents import rates

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.programmes.models import Programme
    from cairn.reach.models import ReachEdition, ReferenceFigures
    from cairn.reach.question_sets import Question
    from cairn.reach.reference_csv import Read

COUNTED = ("asked", "came", "new")
SIDES: Mapping[str, Any] = {
    "citizens": gettext_lazy("Citizens"),
    "others": gettext_lazy("Other people: staff, partners, and whose side is not clear"),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """One question as it is shown: its table, which groups came least and most in words, and who is not shown."""

    code: str
    title: str
    heads: list[str]
    rows: list[list[str]]
    compared: str
    not_shown: list[str]


@dataclass(frozen=True, slots=True)
class Presence:
    """Who was asked, came and is new, of one side: a row for each place of which anything is shown, and the others."""

    title: str
    rows: list[list[str]]
    not_shown: list[str]


def page(programme: Programme) -> dict[str, Any]:
    """The context of the page of reach."""
    found = list(activities.activities_of(programme))
    edition, reference = queries.edition(programme), queries.reference(programme)
    return {
        "edition": edition,
        "due_on": _due_on(programme, edition, found),
        "reference": reference,
        "heads": [_("Where"), _("Asked in the last year"), _("Came, or said something"), _("Here for the first time")],
        "tables": [_presence(edition, found, side) for side in SIDES] if edition else [],
        "often": _often(edition) if edition else "",
        "questions": list(_questions(edition, reference)) if edition else [],
        "source": CURRENT.source,
        "version": CURRENT.version,
        "named": list(mountain.missing_groups(found)),
        "steps": list(queries.steps(programme)),
    }


def looked_at(found: Read) -> list[dict[str, Any]]:
    """Figures as they were read, before they are kept: a table for each question, with how many stand there in all."""
    is_count = found.unit == Unit.COUNT
    heads = [_("Group"), _("There are") if is_count else _("Of every 100 there")]
    return [
        {
            "title": str(question.subject),
            "heads": heads,
            "rows": [
                [str(label), rates.figure(found.figures[question.code].get(group), found.unit)]
                for group, label in question.groups.items()
            ] + [[_("All together"), rates.figure(sum(found.figures[question.code].values()), found.unit)]],
        }
        for question in CURRENT.questions if found.figures.get(question.code)
    ]  # fmt: skip


def _due_on(programme: Programme, edition: ReachEdition | None, found: Iterable[Activity]) -> date | None:
    """By when the next count is owed, while work goes on."""
    if not any(one.is_open for one in found):
        return None
    return queries.count_due(programme, edition.counted_on if edition else None).due_on


def number(shown: Mapping[str, int], name: str) -> str:
    """A count as it is said."""
    least = shown.get(name, 0)
    return _("%(n)d or more") % {"n": least} if least >= FEWEST else _("not shown")


def lines(activity: Activity) -> list[str]:
    """Of one activity, in sentences: for the places where they stand beside its level."""
    edition = queries.edition(activity.programme)
    if edition is None or f"new:citizens:{activity.ref}" not in edition.shown:
        return [_("Who was asked and who is new here has not been counted yet.")]
    return [
        _("Counted on %(day)s. Citizens asked in the last year: %(asked)s. Here for the first time: %(new)s.")
        % {"day": day(edition.counted_on), **_said(edition, "citizens", activity.ref)},
        _("Other people asked in the last year: %(asked)s. Here for the first time: %(new)s.")
        % _said(edition, "others", activity.ref),
        _("“Not shown” is fewer than five, or a number that would tell of fewer than five."),
    ]


def programme_lines(programme: Programme) -> list[str]:
    """Of a whole programme, in sentences, for its page."""
    edition = queries.edition(programme)
    if edition is None:
        return [_("Who was asked and who is new here has not been counted yet.")]
    return [
        _("Counted on %(day)s. Citizens asked in the last year: %(asked)s. Came: %(came)s. Here for the first"
          " time: %(new)s.") % {"day": day(edition.counted_on), **_said(edition, "citizens", HERE)}
    ]  # fmt: skip


def table(programme: Programme) -> str:
    """All that the page shows, a line for each number. An empty cell is a number that is not shown."""
    found, edition = list(activities.activities_of(programme)), queries.edition(programme)
    heads = [
        _("Counted on"),
        _("What"),
        _("Where, or which question"),
        _("Who"),
        _("This many or more"),
        _("To compare"),
    ]
    return written([heads, *(_cells(programme, edition, found) if edition else [])])


def _presence(edition: ReachEdition, found: list[Activity], side: str) -> Presence:
    places = [(HERE, _("The whole programme")), *((one.ref, one.title) for one in found)]
    counted = [(ref, title) for ref, title in places if f"came:{side}:{ref}" in edition.shown]
    rows = [[title, *(number(edition.shown, f"{what}:{side}:{ref}") for what in COUNTED)] for ref, title in counted]
    silent = [all(edition.shown[f"{what}:{side}:{ref}"] < FEWEST for what in COUNTED) for ref, _title in counted]
    return Presence(
        str(SIDES[side]), [row for row, is_silent in zip(rows, silent, strict=True) if not is_silent],
        [row[0] for row, is_silent in zip(rows, silent, strict=True) if is_silent],
    )  # fmt: skip


def _cells(programme: Programme, edition: ReachEdition, found: list[Activity]) -> Iterator[list[str]]:
    titles = {HERE: _("The whole programme"), **{one.ref: one.title for one in found}}
    reference = queries.reference(programme)
    compared = reference.figures if reference else {}
    for name, least in edition.shown.items():
        what, about, which = name.split(":")
        shown = str(least) if least >= FEWEST else ""
        counted_on = edition.counted_on.isoformat()
        if what == "group":
            figure = compared.get(about, {}).get(which, "")
            yield [counted_on, what, about, which, shown, f"{figure:g}" if figure != "" else ""]
        elif which in titles:
            yield [counted_on, what, harmless(titles[which]), about, shown, ""]


def _questions(edition: ReachEdition, reference: ReferenceFigures | None) -> Iterator[Asked]:
    for question in QUESTION_SETS[edition.version].questions:
        names = {group: name_of(question.code, group) for group in question.groups}
        if not any(edition.shown.get(name, 0) for name in names.values()):
            continue
        yield _question(question, {group: edition.shown.get(name, 0) for group, name in names.items()}, reference)


def _question(question: Question, counts: Mapping[str, int], reference: ReferenceFigures | None) -> Asked:
    figures = reference.figures.get(question.code, {}) if reference else {}
    groups = [
        rates.Group(str(label), str(question.people[group]), counts[group], figures.get(group))
        for group, label in question.groups.items()
    ]
    heads = [_("Group"), _("Took part")]
    rows = [[one.name, _("%(n)d or more") % {"n": one.least} if one.least else _("not shown")] for one in groups]
    if reference and figures:
        heads += rates.heads(reference.unit)
        rows = [row + rates.cells(one, groups, reference.unit) for row, one in zip(rows, groups, strict=True)]
    return Asked(
        question.code,
        str(question.subject),
        heads,
        rows,
        rates.compared(groups),
        [one.people for one in groups if not one.least],
    )


def _often(edition: ReachEdition) -> str:
    return _("Citizens who were asked three times or more in the last year: %(n)s. Other people: %(others)s.") % {
        "n": number(edition.shown, f"often:citizens:{HERE}"),
        "others": number(edition.shown, f"often:others:{HERE}"),
    }


def _said(edition: ReachEdition, side: str, place: str) -> dict[str, str]:
    return {what: number(edition.shown, f"{what}:{side}:{place}") for what in COUNTED}
