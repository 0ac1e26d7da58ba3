"""Who may change when, where and how people meet."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.base.verdict import Verdict, no, yes
from cairn.sessions.may import here
from cairn.sessions.may.sessions import meet_at

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.sessions.models import Session


def change_session(person: Person | None, session: Session, at: datetime) -> Verdict:
    """Whoever holds the activity, until it begins."""
    if not (verdict := here.hold_open(person, session)):
        return verdict
    if session.has_begun(at):
        return no(_("It has begun already. What came differently can be told in the notes."))
    return yes()


def be_moved(session: Session, at: datetime, *, starts_at: datetime, ends_at: datetime) -> Verdict:
    """Whether it can take place then instead: on a day to come, and it ends after it starts."""
    if not (verdict := meet_at(session.activity, starts_at)):
        return verdict
    if starts_at <= at:
        return no(_("Choose a time to come. A session is not moved to a time that is over."))
    if ends_at <= starts_at:
        return no(_("A session ends after it starts. Choose a later end."))
    return yes()


def be_different(session: Session, **plan: object) -> Verdict:
    """Whether anything would change at all."""
    if all(getattr(session, name) == value for name, value in plan.items()):
        return no(_("Nothing is different from before. Change something first."))
    return yes()
