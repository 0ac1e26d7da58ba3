"""Who may write, agree to and renew how power is shared here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.activities import queries
from cairn.activities.may.activities import hold
from cairn.activities.may.taking_part import take_part
from cairn.base.verdict import Verdict, no, yes
from cairn.programmes import may as programmes_may

if TYPE_CHECKING:
    from cairn.activities.models import Activity, Agreement
    from cairn.people.models import Person


def write_agreement(person: Person | None, activity: Activity) -> Verdict:
    """Anybody who takes part, from any side, and whoever holds the work. It binds nobody until both sides agree."""
    return yes() if hold(person, activity) else take_part(person, activity)


def decide_by(rule: str) -> Verdict:
    """Whether a decision rule of this name is offered."""
    if rule not in {one.name for one in queries.ways_to_decide()}:
        return no(_("Choose one of the ways to decide that are offered here."))
    return yes()


def decide_up_to(pounds: int | None) -> Verdict:
    """Whether this can be the most money that a vote here is about."""
    if pounds is not None and not 0 < pounds <= queries.MOST_POUNDS:
        return no(_("Enter an amount in whole pounds, or leave it out if you agree on no figure."))
    return yes()


def agree(person: Person | None, agreement: Agreement) -> Verdict:
    """One person for their side, citizens or staff. Nobody does for the other, and the lead for neither."""
    if not (verdict := take_part(person, agreement.activity) and speak_as_one_of_them(person, agreement.activity)):
        return verdict
    return agree_as(_side(person, agreement.activity), agreement, queries.agreements(agreement.activity))


def agree_as(side: str, agreement: Agreement, every: Sequence[queries.Standing]) -> Verdict:
    """Whether somebody on this side can agree to this text, one of all the texts there are here."""
    if not (verdict := _speak_for(side)):
        return verdict
    in_force = next((one.agreement.number for one in every if one.is_agreed), 0)
    if agreement.number < in_force:
        return no(_("Both sides have agreed to a newer text. Look at that one."))
    if any(side in one.agreed for one in every if one.agreement == agreement):
        return no(_("Your side has agreed to this text already. If you see it differently, write another text."))
    return yes()


def renew_agreement(person: Person | None, agreement: Agreement, *, on: date) -> Verdict:
    """The text both sides agreed to last, by one person for their side."""
    if not (verdict := take_part(person, agreement.activity) and speak_as_one_of_them(person, agreement.activity)):
        return verdict
    side, every = _side(person, agreement.activity), queries.agreements(agreement.activity)
    return renew_as(side, agreement, every, on=on)


def renew_as(side: str, agreement: Agreement, every: Sequence[queries.Standing], *, on: date) -> Verdict:
    """Whether somebody on this side can renew this text, one of all the texts there are here."""
    if not (verdict := _speak_for(side)):
        return verdict
    in_force = next((one for one in every if one.is_agreed), None)
    if in_force is None or in_force.agreement != agreement:
        return no(_("Only the newest text that both sides agreed to can be renewed."))
    if timezone.localdate(in_force.latest[side]) >= on:
        return no(_("Your side has said so today already. It counts from today."))
    return yes()


def speak_as_one_of_them(person: Person | None, activity: Activity) -> Verdict:
    """Whoever leads the work leaves the yes of a side to the others on it, where there are any."""
    if not programmes_may.lead(person, activity.programme):
        return yes()
    side = _side(person, activity)
    if any(one.side == side for one in queries.participants_who_lead_nothing(activity)):
        return no(_("You lead this work. Somebody else on your side says yes for it; ask them."))
    return yes()


def _speak_for(side: str) -> Verdict:
    if side not in queries.AGREEING:
        return no(_("Citizens and staff agree how they share power. You are on neither of these sides here."))
    return yes()


def _side(person: Person | None, activity: Activity) -> str:
    """The side this person speaks for here, as somebody who takes part."""
    found = queries.participant(person, activity)
    return found.side if found else ""
