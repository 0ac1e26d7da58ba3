"""Who may note what taking part did for them, publish lines of it, and take them back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.people import may as people_may

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.learn.models import OutcomeLine, OutcomeNote
    from cairn.people.models import Person


def write_outcomes(person: Person | None, activity: Activity) -> Verdict:
    """Anybody who takes part or once did, for themselves, at any time."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if not activities.last_part(person, activity):
        return no(_("Only people who take part here, or once did, note what it did for them."))
    return yes()


def publish_outcomes(person: Person | None, note: OutcomeNote | None) -> Verdict:
    """One's own lines that have words."""
    if note is None:
        if not (verdict := people_may.take_part(person)):
            return verdict
        return no(_("You have not noted anything here yet. Write it first."))
    if not (verdict := _own(person, note)):
        return verdict
    if note.activity.withdrawn_at:
        return activities_may.running(note.activity)
    if not any(line.words for line in note.lines.all()):
        return no(_("Only words can be published, and none of your lines has words yet."))
    return yes()


def take_back_outcome(person: Person | None, line: OutcomeLine) -> Verdict:
    """One's own line, at any time."""
    if not (verdict := _own(person, line.note)):
        return verdict
    if not line.is_published:
        return no(_("This line is not published. Only you read it."))
    return yes()


def delete_outcomes(person: Person | None, note: OutcomeNote) -> Verdict:
    """One's own note, at any time."""
    return _own(person, note)


def _own(person: Person | None, note: OutcomeNote) -> Verdict:
    if not (verdict := people_may.take_part(person)):
        return verdict
    if person is None or note.author_id != person.pk:
        return no(_("This is somebody else's note. Only they can do this."))
    return yes()
