"""Who may do what with a pulse."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.learn import queries
from cairn.learn.models import PulseInvitation, PulseSheet
from cairn.sessions import queries as sessions

if TYPE_CHECKING:
    from cairn.learn.models import Pulse
    from cairn.people.models import Person
    from cairn.sessions.models import Session


def open_pulse(person: Person | None, session: Session) -> Verdict:
    if not (verdict := activities_may.hold(person, session.activity)):
        return verdict
    if not session.is_held:
        return no(_("Close the session first. Then everybody who checked in is asked how it was."))
    if queries.pulse_of(session):
        return no(_("The pulse of this session is open already, or done. There is one for each session."))
    if not any(sessions.numbers_present(session).values()):
        return no(_("Nobody checked in to this session, so there is nobody to ask."))
    return yes()


def answer_pulse(held: PulseInvitation | PulseSheet | None, at: datetime) -> Verdict:
    """Whoever has the link or a sheet, without signing in, once, while the pulse is open."""
    if held is None:
        return no(_("This link does not work (any more). The pulse may be closed. Your own page shows what is open."))
    if not held.pulse.takes_answers(at):
        return no(_("This pulse is closed. Thank you for looking."))
    if isinstance(held, PulseInvitation) and held.has_sheet:
        return no(_("You have a sheet of paper in place of this link. Use its code, or fill it in and hand it back."))
    if held.is_used:
        if isinstance(held, PulseSheet):
            return no(_("The answers of this sheet are in. Each sheet is good for one answer."))
        return no(_("This link has been used. Each link is good for one answer."))
    return yes()


def close_pulse(person: Person | None, pulse: Pulse, at: datetime) -> Verdict:
    """When its ten days are over it closes by the clock, whoever notices; before, when all have answered."""
    if pulse.is_closed:
        return no(_("This pulse is closed already."))
    if at >= pulse.closes_at:
        return yes()
    if not (verdict := activities_may.hold(person, pulse.session.activity)):
        return verdict
    if not queries.has_everyone_answered(pulse):
        return no(_("This pulse stays open until its last day, or until everybody has answered."))
    return yes()


def read_lines(person: Person | None, pulse: Pulse) -> Verdict:
    """The lines people wrote are for those who take part; the figures are for everybody."""
    activity = pulse.session.activity
    if activities.participant(person, activity) or activities_may.lead(person, activity.programme):
        return yes()
    return no(_("What people wrote in their own words is shown to those who take part."))
