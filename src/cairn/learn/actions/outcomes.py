"""What people do with the notes of what taking part did for them. None of it leaves an entry in the record.

Totals grow by whole rounds: once five people have answered a line who are in no total of it yet, all of them are
counted together, as their answers stand at that moment. What was counted stays counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn import fulltext
from cairn.activities import queries as activities
from cairn.activities import told
from cairn.base.verdict import Refused
from cairn.core.pulse import is_enough
from cairn.learn import may, queries
from cairn.learn.choices import OUTCOME_LENGTH, STEPS_OF, Outcome
from cairn.learn.models import OutcomeLine, OutcomeNote, OutcomeTotal
from cairn.ledger.action import quiet
from cairn.listen import may as listen_may
from cairn.listen.choices import Credit

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person

PRIVATE = "it is for one person alone: an entry would say who wrote a note, and when"


@dataclass(frozen=True, slots=True)
class Noted:
    """What somebody notes in one line: a step of it, words, or both."""

    step: str = ""
    words: str = ""


@quiet(PRIVATE)
def write_outcomes(activity: Activity, *, by: Person, at: datetime, lines: Mapping[str, Noted]) -> OutcomeNote:  # noqa: ARG001 - a note has no moment
    """One's own note as it is from now on; lines that are not given, or say nothing, are gone from it.

    A published line whose words are changed is private again, until its author publishes it anew.
    """
    may.write_outcomes(by, activity).or_refuse()
    said = {Outcome(item): _plain(item, noted) for item, noted in lines.items() if noted.step or noted.words.strip()}
    note, _is_new = OutcomeNote.objects.get_or_create(activity=activity, author=by)
    there = {line.item: line for line in OutcomeLine.objects.filter(note=note)}
    for item, noted in said.items():
        line = there.pop(item, None) or OutcomeLine(note=note, item=item)
        if line.words != noted.words:
            _make_private(line)
        line.step, line.words = noted.step, noted.words
        line.save()
    OutcomeLine.objects.filter(pk__in=[line.pk for line in there.values()]).delete()
    for item in said:
        _count_a_round(activity, item)
    _leave_nothing_empty(note)
    fulltext.forget_what_was_written()
    return note


@quiet(PRIVATE)
def publish_outcomes(
    note: OutcomeNote, *, by: Person, at: datetime, items: Collection[str], credit: str
) -> OutcomeNote:
    """The words of these lines are for everybody from now on, with what their author chose beside them."""
    may.publish_outcomes(by, note).or_refuse()
    listen_may.be_credited(credit).or_refuse()
    lines = [line for line in OutcomeLine.objects.filter(note=note, item__in=items) if line.words]
    if not lines:
        raise Refused(_("Choose at least one line that has words."))
    part = activities.last_part(by, note.activity)
    for line in lines:
        line.published_on, line.credit = timezone.localdate(at), Credit(credit)
        line.side = part.side if part else ""
        line.save(update_fields=["published_on", "credit", "side"])
    return note


@quiet(PRIVATE)
def take_back_outcome(line: OutcomeLine, *, by: Person, at: datetime) -> None:  # noqa: ARG001 - nobody notes when
    """The line is for its author alone again, at once."""
    may.take_back_outcome(by, line).or_refuse()
    _make_private(line)
    line.save(update_fields=["published_on", "credit", "side"])


@quiet(PRIVATE)
def delete_outcomes(note: OutcomeNote, *, by: Person, at: datetime) -> None:  # noqa: ARG001 - nobody notes when
    """The note is destroyed with all its lines. What was counted stays as numbers, and of it that it was counted."""
    may.delete_outcomes(by, note).or_refuse()
    OutcomeLine.objects.filter(note=note).delete()
    _leave_nothing_empty(note)
    fulltext.forget_what_was_written()


def _plain(item: str, noted: Noted) -> Noted:
    if noted.step and noted.step not in STEPS_OF[item].values:
        raise Refused(_("Choose one of the answers offered."))
    return Noted(noted.step, told.plainly(noted.words, most=OUTCOME_LENGTH) if noted.words.strip() else "")


def _make_private(line: OutcomeLine) -> None:
    line.published_on, line.credit, line.side = None, Credit.NONE, ""


def _leave_nothing_empty(note: OutcomeNote) -> None:
    """A note of which nothing was counted is gone with its last line; else it stays, so that nobody counts twice."""
    OutcomeNote.objects.filter(pk=note.pk, counted=[], lines__isnull=True).delete()


def _count_a_round(activity: Activity, item: str) -> None:
    total, _is_new = OutcomeTotal.objects.get_or_create(activity=activity, item=item)
    waiting = queries.uncounted(activity, item)
    if not is_enough(len(waiting)):
        return
    total.counts = dict(Counter(total.counts) + Counter(line.step for line in waiting))
    total.save(update_fields=["counts"])
    for line in waiting:
        counted = sorted({*line.note.counted, item})
        OutcomeNote.objects.filter(pk=line.note_id).update(counted=counted)  # it may be destroyed at this very moment
