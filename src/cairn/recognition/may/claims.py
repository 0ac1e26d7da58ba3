"""Who may claim, add what is missing, say that money came, and take a claim back."""

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
from cairn.recognition.choices import Answer, State, What
from cairn.recognition.may.amounts import an_amount

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.recognition.models import Claim, Offer


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
    if offer and offer.answer == Answer.DECLINE and not _wants_it_once(offer):
        return no(_("You said no to payment for your time. Change your answer first, then claim."))
    return yes() if offer or what == What.EXPENSES else _is_time_paid(activity)


def claim_once(claim: Claim) -> Verdict:
    """Whether it is not there already: a button pressed twice, or a cost claimed here and on paper too."""
    assert claim.person is not None  # only of one who has left, and who claims nothing
    told = {"what": claim.what, "pence": claim.pence, "for_on": claim.for_on}
    if queries.claimed_already(claim.person, claim.activity, words=claim.words, **told):
        return no(_("Exactly this is claimed already. If it is another one, write how it differs, like: Second bus."))
    return yes()


def _wants_it_once(offer: Offer) -> bool:
    return any(one.answer != Answer.DECLINE for one in offer.answers_for_once.all())


def claim_so(*, pence: int, for_on: date, words: str, on: date) -> Verdict:
    """Whether this is a claim somebody can check and pay: an amount, a day that has come, and what it was for."""
    if not (verdict := an_amount(pence)):
        return verdict
    if for_on > on:
        return no(_("That day is still to come. For something before the day, ask to have it paid or booked for you."))
    return yes() if words.strip() else no(_("Say in a few words what it was for, like: Bus there and back."))


def receive_payment(person: Person | None, claim: Claim, code: str = "") -> Verdict:
    """Only the person knows whether it has come. They need not wait until somebody says that it was paid."""
    if not (verdict := _own(person, claim, code)):
        return verdict
    if claim.state == State.WITHDRAWN:
        return no(_("You have taken this claim back. Make a new one if something is owed to you."))
    return no(_("You have said already that it came. Thank you.")) if claim.state == State.RECEIVED else yes()


def add_receipt(person: Person | None) -> Verdict:
    return people_may.take_part(person)


def complete_claim(person: Person | None, claim: Claim) -> Verdict:
    """The person adds what is missing, or says why an answer was wrong: it is looked at again."""
    if not (verdict := _own(person, claim)):
        return verdict
    if claim.is_with_its_person:
        return yes()
    return no(_("Nothing is missing here. If it is wrong, take it back and claim it again."))


def confirm_claim(person: Person | None, claim: Claim, code: str = "") -> Verdict:
    """Its person says that what was entered for them is what they claimed."""
    if not (verdict := _own(person, claim, code)):
        return verdict
    if claim.entered_by_id is None and claim.paper_id is None:
        return no(_("You made this claim yourself. There is nothing to confirm."))
    if claim.confirmed_at or claim.withdrawn_at:
        return no(_("You have said already whether this is your claim."))
    return yes()


def withdraw_claim(person: Person | None, claim: Claim, code: str = "") -> Verdict:
    if not (verdict := _own(person, claim, code)):
        return verdict
    match claim.state:
        case State.WITHDRAWN:
            return no(_("You have taken this claim back already."))
        case State.PAID | State.RECEIVED:
            return no(_("This claim is paid already, so it cannot be taken back."))
        case State.SENT:
            return no(_("This claim is with finance already. Tell whoever pays that you do not want it."))
    return yes()


def _is_time_paid(activity: Activity) -> Verdict:
    """Whether the terms pay time, for somebody to whom it was not offered."""
    terms = queries.terms(activity)
    if terms is None:
        return no(_("It is not published here yet whether time is paid. Ask those who lead this work to publish it."))
    if not terms.pays_time:
        words = {"reason": terms.about_time, "whom": terms.whom_to_ask}
        return no(_("Time is not paid here. The reason given: %(reason)s Whom to ask: %(whom)s") % words)
    return yes()


def _own(person: Person | None, claim: Claim, code: str = "") -> Verdict:
    """Its person, signed in or with the code on the paper it was entered from."""
    if code and queries.is_code_of(claim, code):
        return yes()
    if not (verdict := people_may.take_part(person)):
        return verdict
    if person is None or claim.person_id != person.pk:
        return no(_("A claim belongs to the person who made it. Only they can do this."))
    return yes()
