"""Who may claim, pay, say that money came, and take a claim back."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.people import may as people_may
from cairn.people.sides import Side
from cairn.recognition import queries
from cairn.recognition.choices import MOST_PENCE, Answer, State, What

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.recognition.models import Claim


def make_claim(person: Person | None, activity: Activity) -> Verdict:
    """Whoever takes part or took part, but for staff. Also after it has ended: a cost stays a cost."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    part = activities.last_part(person, activity)
    if part is None:
        if not (verdict := activities_may.running(activity)):
            return verdict
        return no(_("Join this activity first: one page, and you can leave at any time."))
    if part.side == Side.STAFF:
        return no(_("You are here as part of your job. Your employer pays your costs and your time: ask there."))
    return yes()


def claim_for(person: Person, activity: Activity, what: str) -> Verdict:
    """Whether this person can claim this: costs always; time where payment was offered or the terms pay it."""
    if what not in What.values:
        return no(_("Choose what it is for: costs you had, or your time."))
    offer = queries.offer(person, activity) if what == What.TIME else None
    if offer and offer.answer == Answer.DECLINE:
        return no(_("You said no to payment for your time. Change your answer first, then claim."))
    return yes() if offer or what == What.EXPENSES else _is_time_paid(activity)


def claim_so(*, pence: int, for_on: date, words: str, on: date) -> Verdict:
    """Whether this is a claim somebody can check and pay: an amount, a day that has come, and what it was for."""
    if not (verdict := _an_amount(pence)):
        return verdict
    if for_on > on:
        return no(_("That day is still to come. For something before the day, ask to have it paid or booked for you."))
    return yes() if words.strip() else no(_("Say in a few words what it was for, like: Bus there and back."))


def pay(person: Person | None, activity: Activity) -> Verdict:
    """See what is claimed here, and pay it: those named for it, or the leads while nobody is named."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if queries.pays(person, activity):
        return yes()
    return no(_("Claims are seen by the person who made them and by whoever pays. Nobody else can open this."))


def pay_claim(person: Person | None, claim: Claim) -> Verdict:
    """Four eyes: nobody says of their own claim that it was paid."""
    if not (verdict := pay(person, claim.activity)):
        return verdict
    if person and claim.person_id == person.pk:
        return no(_("This is your own claim. Somebody else who pays here has to say that it was paid."))
    match claim.state:
        case State.WITHDRAWN:
            return no(_("This claim was taken back. There is nothing to pay."))
        case State.PAID:
            return no(_("This claim is paid already."))
        case State.RECEIVED:
            return no(_("The person has said that the money came. Nothing more is needed."))
    return yes()


def receive_payment(person: Person | None, claim: Claim) -> Verdict:
    """Only the person knows whether it has come. They need not wait until somebody says that it was paid."""
    if not (verdict := _own(person, claim)):
        return verdict
    if claim.state == State.WITHDRAWN:
        return no(_("You have taken this claim back. Make a new one if something is owed to you."))
    return no(_("You have said already that it came. Thank you.")) if claim.state == State.RECEIVED else yes()


def withdraw_claim(person: Person | None, claim: Claim) -> Verdict:
    if not (verdict := _own(person, claim)):
        return verdict
    if claim.state == State.WITHDRAWN:
        return no(_("You have taken this claim back already."))
    return yes() if claim.is_open else no(_("This claim is paid already, so it cannot be taken back."))


def record_prepaid(person: Person | None, activity: Activity, for_person: Person) -> Verdict:
    """Whoever pays notes what they paid or booked for somebody else."""
    if not (verdict := pay(person, activity)):
        return verdict
    if person and person.pk == for_person.pk:
        return no(_("This is for yourself. Somebody else who pays here has to pay and note it."))
    part = activities.participant(for_person, activity)
    if part is None or part.side == Side.STAFF:
        return no(_("Choose somebody who takes part here and is not staff."))
    return yes()


def prepay_so(*, pence: int, for_on: date, words: str, on: date) -> Verdict:
    """Whether this was paid in advance: before the day it is for, or on that day."""
    if not (verdict := _an_amount(pence)):
        return verdict
    if for_on < on:
        return no(_("That day has gone by, so it was not paid in advance. The person can claim what it cost them."))
    return yes() if words.strip() else no(_("Say in a few words what was paid or booked, like: Train there and back."))


def _is_time_paid(activity: Activity) -> Verdict:
    """Whether the terms pay time, for somebody to whom it was not offered."""
    terms = queries.terms(activity)
    if terms is None:
        return no(_("It is not published here yet whether time is paid. Ask those who lead this work to publish it."))
    if not terms.pays_time:
        words = {"reason": terms.about_time, "whom": terms.whom_to_ask}
        return no(_("Time is not paid here. The reason given: %(reason)s Whom to ask: %(whom)s") % words)
    return yes()


def _own(person: Person | None, claim: Claim) -> Verdict:
    if not (verdict := people_may.take_part(person)):
        return verdict
    if person is None or claim.person_id != person.pk:
        return no(_("A claim belongs to the person who made it. Only they can do this."))
    return yes()


def _an_amount(pence: int) -> Verdict:
    if pence < 1:
        return no(_("Enter an amount, like 12.50."))
    if pence > MOST_PENCE:
        words = {"most": f"{MOST_PENCE // 100:,}"}
        return no(_("That is more than £%(most)s. Look at the point, or make more than one claim.") % words)
    return yes()
