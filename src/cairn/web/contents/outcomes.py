"""What the pages show of what taking part did for people: totals of whole rounds, and what people published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cairn.exchange.csv_cells import harmless, written
from cairn.learn import queries
from cairn.learn.choices import STEPS_OF, Amount, Change
from cairn.web import links
from cairn.web.contents.my_line import Line
from cairn.web.drawings.shares import Bar, Group, Part, SharesPicture

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from django.db.models import TextChoices

    from cairn.activities.models import Activity
    from cairn.learn.models import OutcomeNote
    from cairn.learn.queries import Total
    from cairn.people.models import Person

KINDS = (2, 1, 0)  # lined, striped, filled: the more, the fuller


def pictures(places: Iterable[Activity]) -> list[SharesPicture]:
    """What was counted, as bars: lines answered with less, the same, more, and lines answered with no, a bit, a lot."""
    totals = queries.outcome_totals(places)
    change = [one for one in totals if STEPS_OF[one.item] is Change]
    amount = [one for one in totals if STEPS_OF[one.item] is Amount]
    found = [_picture(_("Set beside how it was before"), Change, change)] if change else []
    return [*found, _picture(_("How much of it there was"), Amount, amount)] if amount else found


def lines_of(person: Person) -> list[Line]:
    """My notes, one line for each activity."""
    return [
        Line(
            _("What “%(title)s” did for me") % {"title": note.activity.title},
            links.in_activity("my_outcomes_here", note.activity), _state(note),
        )
        for note in queries.outcome_notes_of(person)
    ]  # fmt: skip


def file_of(person: Person) -> str:
    """All I ever noted, as a table."""
    heads = [_("Activity"), _("Line"), _("Step"), _("In my own words"), _("Published on"), _("With it stands")]
    return written([heads, *_cells(person)])


def _cells(person: Person) -> Iterator[list[str]]:
    for note in queries.outcome_notes_of(person):
        for line in note.lines.all():
            day = line.published_on.isoformat() if line.published_on else ""
            cells = (note.activity.title, str(line.get_item_display()), line.step_in_words, line.words)
            credit = str(line.get_credit_display()) if day else ""
            yield [*(harmless(cell) for cell in cells), day, credit]


def _picture(title: str, steps: type[TextChoices], totals: Sequence[Total]) -> SharesPicture:
    names = [capfirst(str(label)) for label in steps.labels]
    bars = tuple(Bar(f"{one.item.label}: {_answers(one.n)}", tuple(_parts(one))) for one in totals)
    rows = tuple((str(one.item.label), *(count for _step, count in one.counts)) for one in totals)
    key = tuple(zip(KINDS, names, strict=True))
    return SharesPicture(title, key, (Group("", bars),), (_("Line"), *names), rows)


def _parts(total: Total) -> Iterator[Part]:
    for kind, (_step, count) in zip(KINDS, total.counts, strict=True):
        yield Part(kind, count / total.n, str(count))


def _answers(number: int) -> str:
    return ngettext("%(n)d answer", "%(n)d answers", number) % {"n": number}


def _state(note: OutcomeNote) -> str:
    published = sum(line.is_published for line in note.lines.all())
    if not published:
        return _("only you read it")
    return ngettext("%(n)d line is published", "%(n)d lines are published", published) % {"n": published}
