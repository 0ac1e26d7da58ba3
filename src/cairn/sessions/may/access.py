"""Who may write the access plan, and say that something is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.programmes import queries as programmes
from cairn.sessions.may import here

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.sessions.models import AccessLine, Session

LINES_AT_MOST = 40


def write_access_line(person: Person | None, session: Session) -> Verdict:
    """Whoever holds the activity."""
    if not (verdict := here.hold_open(person, session)):
        return verdict
    if session.access_lines.filter(removed_at__isnull=True).count() >= LINES_AT_MOST:
        return no(_("This access plan is very long already. Put two lines into one."))
    return yes()


def see_to(owner: Person, session: Session) -> Verdict:
    """Whether this person can be the one who sees to something: they take part, or lead."""
    if activities.participant(owner, session.activity) or programmes.leads(owner, session.activity.programme):
        return yes()
    return no(_("Choose somebody who takes part or leads here: people have to know whom to ask."))


def hand_on_access(person: Person | None, line: AccessLine) -> Verdict:
    """Whoever holds the activity, and whoever sees to it now."""
    return _on(line) and _sees_to(person, line)


def mark_access_done(person: Person | None, line: AccessLine) -> Verdict:
    if not (verdict := _on(line) and _sees_to(person, line)):
        return verdict
    return no(_("This is done already.")) if line.is_done else yes()


def mark_access_open(person: Person | None, line: AccessLine) -> Verdict:
    if not (verdict := _on(line) and _sees_to(person, line)):
        return verdict
    return yes() if line.is_done else no(_("Nobody has said that this is done."))


def remove_access_line(person: Person | None, line: AccessLine) -> Verdict:
    return _on(line) and here.hold_open(person, line.session)


def _sees_to(person: Person | None, line: AccessLine) -> Verdict:
    if holds := activities_may.hold(person, line.session.activity):
        return holds
    if person is not None and line.owner_id == person.pk:
        return activities_may.running(line.session.activity)
    return no(_("Only whoever sees to this, or a lead or facilitator, says so."))


def _on(line: AccessLine) -> Verdict:
    if line.removed_at:
        return no(_("This was taken off the plan."))
    return here.still_open(line.session)
