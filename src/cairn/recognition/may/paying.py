"""Who may see what is claimed, approve it, send it back, say no to it, send it to finance, and say that it is paid.

Two pairs of eyes: who approved a claim neither sends it to finance nor says that it is paid, and nobody does anything
with their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.people import may as people_may
from cairn.people.sides import Side
from cairn.recognition import queries
from cairn.recognition.choices import State
from cairn.recognition.may.claims import make_claim

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.recognition.models import Claim


def pay(person: Person | None, activity: Activity) -> Verdict:
    """See what is claimed here, and pay it: those named for it, or the leads while nobody is named."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if queries.pays(person, activity):
        return yes()
    return no(_("Claims are seen by the person who made them and by whoever pays. Nobody else can open this."))


def approve_claim(person: Person | None, claim: Claim, *, read: str = "") -> Verdict:
    """Say that it is to be paid. Also after a no: whoever pays can find that they were wrong.

    `read` is the sign of the claim they looked at: it may have been sent back and changed meanwhile.
    """
    if not (verdict := _look_at(person, claim)):
        return verdict
    if read and read != queries.sign_of(claim):
        return no(_("Something has changed in this claim since you looked at it. Look at it again."))
    if claim.state in {State.APPROVED, State.SENT}:
        return no(_("This claim is approved already."))
    if person and claim.entered_by_id == person.pk:
        return no(_("You entered this claim from paper, so somebody else who pays here has to approve it."))
    if claim.state == State.SENT_BACK:
        return no(_("This claim waits for its person to say what is missing."))
    return yes()


def send_back_claim(person: Person | None, claim: Claim) -> Verdict:
    """Ask for what is missing, before it is approved."""
    if not (verdict := _look_at(person, claim)):
        return verdict
    if claim.state == State.CLAIMED:
        return yes()
    return no(_("This claim does not wait to be approved, so there is nothing to ask for."))


def refuse_claim(person: Person | None, claim: Claim) -> Verdict:
    """Say no, before it is approved."""
    return send_back_claim(person, claim)


def say_why(words: str) -> Verdict:
    return yes() if words.strip() else no(_("Say why, so that the person knows what they can do now."))


def pay_claim(person: Person | None, claim: Claim) -> Verdict:
    """Whoever pays, but for who approved it, says that it is paid."""
    if not (verdict := _look_at(person, claim)):
        return verdict
    if claim.state not in {State.APPROVED, State.SENT}:
        return no(_("This claim is not approved yet. Two people see to each: one approves it, another one pays it."))
    return _other_eyes(person, claim)


def withdraw_approval(person: Person | None, claim: Claim) -> Verdict:
    """Whoever pays, while it is not paid: an approval can be a mistake, and finance can send a claim back."""
    if not (verdict := _look_at(person, claim)):
        return verdict
    if claim.state in {State.APPROVED, State.SENT}:
        return yes()
    return no(_("This claim is not approved. There is no approval to take back."))


def enter_claim(person: Person | None, activity: Activity, for_person: Person) -> Verdict:
    """Whoever pays enters what somebody else claimed on paper."""
    if not (verdict := pay(person, activity)):
        return verdict
    if person and person.pk == for_person.pk:
        return no(_("This is your own claim. Make it yourself, or give the paper to somebody else who pays here."))
    part = activities.last_part(for_person, activity)
    if part is None or part.side == Side.STAFF:
        return no(_("Choose somebody who takes part here and is not staff."))
    return yes()


def print_claim_form(person: Person | None, activity: Activity) -> Verdict:
    """Whoever can claim here, whoever pays, and whoever leads and hands it out."""
    if pay(person, activity) or activities_may.lead(person, activity.programme):
        return yes()
    return make_claim(person, activity)


def send_to_finance(person: Person | None, activity: Activity) -> Verdict:
    """Whoever pays sends what others have approved."""
    if not (verdict := pay(person, activity)):
        return verdict
    if person and queries.claims_to_send(activity, person).exists():
        return yes()
    return no(
        _(
            "Nothing waits for you to send it. A claim is sent once it is approved, by somebody other than who"
            " approved it, and nobody sends their own."
        )
    )


def _look_at(person: Person | None, claim: Claim) -> Verdict:
    """Whether this person sees to this claim at all, and whether it still waits for anybody who pays."""
    if not (verdict := pay(person, claim.activity)):
        return verdict
    if person and claim.person_id == person.pk:
        return no(_("This is your own claim. Other people who pay here see to it."))
    match claim.state:
        case State.WITHDRAWN:
            return no(_("This claim was taken back. There is nothing to pay."))
        case State.PAID:
            return no(_("This claim is paid already."))
        case State.RECEIVED:
            return no(_("The person has said that the money came. Nothing more is needed."))
    return yes()


def _other_eyes(person: Person | None, claim: Claim) -> Verdict:
    if person and claim.approved_by_id == person.pk:
        return no(
            _(
                "You approved this claim, so somebody else who pays here has to send or pay it. If nobody else pays"
                " here, ask those who lead this work to name one more person."
            )
        )
    return yes()
