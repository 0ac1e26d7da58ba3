"""The ground under sessions: who holds them, who is inside, and whether it is time."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.sessions.models import Session


def hold_open(person: Person | None, session: Session) -> Verdict:
    return activities_may.hold(person, session.activity) and still_open(session)


def inside(person: Person | None, session: Session) -> Verdict:
    if holds := activities_may.hold(person, session.activity):
        return holds
    return activities_may.take_part(person, session.activity)


def still_open(session: Session) -> Verdict:
    if session.is_cancelled:
        return no(_("This session was cancelled."))
    if session.is_held:
        return no(_("This session is closed. What was written down stays as it was."))
    return yes()


def not_cancelled(session: Session) -> Verdict:
    return no(_("This session was cancelled.")) if session.is_cancelled else yes()


def begun(session: Session, at: datetime) -> Verdict:
    if not session.has_begun(at):
        return no(_("This session has not begun yet."))
    return yes()


def day_has_come(session: Session, at: datetime) -> Verdict:
    if timezone.localdate(at) < session.starts_on:
        return no(_("Checking in opens on the day of the session."))
    return yes()


def day_not_over(session: Session, at: datetime) -> Verdict:
    if timezone.localdate(at) > timezone.localdate(session.ends_at):
        return no(_("The day of this session is over. Tell the facilitator that you were there; they add you."))
    return yes()
