"""Who may tell, explain and answer a change from outside."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.decide import queries
from cairn.decide.may.telling import lead_or_own, owns
from cairn.people import may as people_may
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.decide.models import Decision
    from cairn.people.models import Person


def publish_override(person: Person | None, decision: Decision) -> Verdict:
    """Also after the work has ended: whoever changes then what was decided has to answer for it too."""
    if not (verdict := lead_or_own(person, decision.activity)):
        return verdict
    if decision.is_announced:
        return no(_("This decision was not taken here. If another one was taken since, tell of that one."))
    if not decision.is_decided:
        return no(_("Nothing was decided here that somebody could change."))
    return yes()


def be_changed_then(decision: Decision, moment: datetime) -> Verdict:
    """Whether somebody can have changed the decision at that moment."""
    if decision.closed_at and timezone.localdate(moment) < timezone.localdate(decision.closed_at):
        return no(_("That day is before the decision. Enter the day it was changed."))
    return yes()


def explain_departure(person: Person | None, decision: Decision) -> Verdict:
    if not (verdict := lead_or_own(person, decision.activity)):
        return verdict
    departure = queries.departure(decision)
    if departure is None:
        return no(_("This choice came from the group. There is no departure to explain."))
    if departure.explanation:
        return no(_("It has been explained already. What was published stays as it was."))
    return yes()


def reply_to_departure(person: Person | None, decision: Decision) -> Verdict:
    """A citizen who takes part. Not whoever answers for the choice: nobody replies to themselves."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    found = activities.participant(person, decision.activity)
    if found is None or found.side != Side.CITIZEN:
        return no(_("This reply is for citizens who take part here."))
    departure = queries.departure(decision)
    if departure is None:
        return no(_("This choice came from the group. There is nothing to reply to."))
    if person is not None and departure.has_spoken(person):
        return no(_("Your words about this stand here already."))
    if person is not None and owns(person, decision.activity):
        return no(_("You answer for this decision. The reply is for the other citizens."))
    return yes()
