"""Who may see, plan, close and cancel a session."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import formats, timezone
from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.sessions import queries
from cairn.sessions.may import here

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.sessions.models import Session


def see(person: Person | None, session: Session) -> Verdict:
    return activities_may.see(person, session.activity)


def plan_session(person: Person | None, activity: Activity) -> Verdict:
    return activities_may.hold(person, activity)


def meet_at(activity: Activity, starts_at: datetime) -> Verdict:
    """Whether a session of this activity can have begun then: none did before the activity was there."""
    opened_on = timezone.localdate(activity.opened_at)
    if timezone.localdate(starts_at) < opened_on:
        return no(
            _("This work was opened on %(day)s. What happened before that day can be told in the notes of a session.")
            % {"day": formats.date_format(opened_on, "j F Y")}
        )
    return yes()


def hold_session(person: Person | None, session: Session, at: datetime, people: int | None = None) -> Verdict:
    """Write down that it took place. `people` is how many were there, never fewer than checked in."""
    if not (verdict := here.hold_open(person, session) and here.begun(session, at)):
        return verdict
    checked_in = sum(queries.numbers_present(session).values())
    if people is not None and people < max(checked_in, 1):
        if checked_in:
            return no(_("%(number)d people checked in. Enter at least that many.") % {"number": checked_in})
        return no(_("A session that took place had at least one person in it. Cancel it if nobody came."))
    return yes()


def close_step_by_step(person: Person | None, session: Session, at: datetime) -> Verdict:
    """Whether it is time to close it: it has begun, and was not cancelled. It stays open to whoever holds it after."""
    return activities_may.hold(person, session.activity) and here.not_cancelled(session) and here.begun(session, at)


def cancel_session(person: Person | None, session: Session) -> Verdict:
    if not (verdict := here.hold_open(person, session)):
        return verdict
    if any(queries.numbers_present(session).values()):
        return no(_("People have checked in already, so it took place. Close it instead and say how it went."))
    return yes()


def publish_notes(person: Person | None, session: Session) -> Verdict:
    if not (verdict := activities_may.hold(person, session.activity)):
        return verdict
    if not session.is_held:
        return no(_("Close the session first; its notes come with it."))
    return yes()
