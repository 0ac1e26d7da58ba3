"""Who may say whether it was there, and make it stand unmet."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.needs import queries
from cairn.needs.choices import Was
from cairn.needs.may.needs import own

if TYPE_CHECKING:
    from cairn.needs.models import AccessNeed, NeedCheck, NeedShared
    from cairn.people.models import Person
    from cairn.sessions.models import Session


def note_whether_there(person: Person | None, need: AccessNeed, session: Session, at: datetime) -> Verdict:
    """Its owner, once the session is over, where whoever prepared it could know of the need."""
    if not (verdict := own(person, need)):
        return verdict
    if session.is_cancelled or at < session.ends_at:
        return no(_("This session is not over yet, or was cancelled."))
    if person is None or person.pk not in queries.there_or_meant_to(session):
        return no(_("This is asked of those who were there, or had said that they would come."))
    if not queries.was_shared_there(need, session):
        return no(_("You had not shared this need there, so nobody could see to it."))
    check = queries.check_of(need, session)
    if check and check.told_at:
        return no(_("You have told those who lead already. What follows stands on the page of the need."))
    return yes()


def stand_unmet(person: Person | None, check: NeedCheck, share: NeedShared | None) -> Verdict:
    """What was answered in the activity did not come: its owner says no to that answer, with the words of the check."""
    if not (verdict := _passes_on(person, check, share)):
        return verdict
    if share is None or share.stated is None or share.stated.is_met:
        return no(_("You had said that it works there. Say that it no longer does."))
    if not check.words:
        return no(_("Say first in a few words what was not there, so that something else can be tried."))
    return activities_may.decline_need(person, share.stated)


def stand_unmet_again(person: Person | None, check: NeedCheck, share: NeedShared | None) -> Verdict:
    """What worked before did not work this time: the need is stated again, and an answer is owed."""
    if not (verdict := _passes_on(person, check, share)):
        return verdict
    if share is None or share.stated is None:
        return no(_("It does not stand in this activity. Share it with the activity first."))
    return activities_may.state_need_again(person, share.stated)


def _passes_on(person: Person | None, check: NeedCheck, share: NeedShared | None) -> Verdict:
    if not (verdict := own(person, check.need)):
        return verdict
    if check.says == Was.MET:
        return no(_("You said that it was there."))
    if check.told_at:
        return no(_("You have told those who lead already."))
    if share is None or share.stated is None:
        return no(_("It does not stand in this activity. Share it with the activity first."))
    return yes()
