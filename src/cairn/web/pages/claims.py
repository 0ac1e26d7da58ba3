"""Claims: what I had to pay or gave my time for, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.recognition import actions, may, queries
from cairn.recognition.choices import What
from cairn.web import asking, deeds, find, frame, links, uploads
from cairn.web.components.words import pence
from cairn.web.forms.claiming import CompleteForm
from cairn.web.forms.recognition import NO_BANK_DETAILS

if TYPE_CHECKING:
    from cairn.base.verdict import Verdict
    from cairn.people.models import Person
    from cairn.recognition.models import Claim


@never_cache
def claim(request: HttpRequest, programme: str, activity: str, claim: str) -> HttpResponse:
    """One claim, for the person who made it and for whoever pays."""
    about, person, at = theirs_to_see(request, programme, activity, claim), asking.signed_in(request), asking.now()
    is_mine = about.person_id == person.pk
    offer = queries.offer(about.person, about.activity) if about.what == What.TIME else None
    context = {
        **frame.around(request, about.activity, "claim"),
        "standing": queries.standing(about, at=at),
        "claim": about,
        "is_mine": is_mine,
        "terms": queries.terms(about.activity),
        "payers": [one for one in queries.payers(about.activity) if one.pk != about.person_id],
        "offer": offer,
        "for_once": queries.answers_on(offer, about.for_on) if offer else [],
        "stays": queries.stays(about, at=at),
        "alike": [] if is_mine else queries.claims_like(about),
        **_what_they_may(person, about),
    }
    return render(request, "pages/recognition/claim.html", context)


def _what_they_may(person: Person, claim: Claim) -> dict[str, Verdict]:
    return {
        "may_approve": may.approve_claim(person, claim),
        "may_send_back": may.send_back_claim(person, claim),
        "may_pay": may.pay_claim(person, claim),
        "may_withdraw_approval": may.withdraw_approval(person, claim),
        "may_complete": may.complete_claim(person, claim),
        "may_receive": may.receive_payment(person, claim),
        "may_confirm": may.confirm_claim(person, claim),
        "may_withdraw": may.withdraw_claim(person, claim),
    }


@never_cache
def receive_payment(request: HttpRequest, programme: str, activity: str, claim: str) -> HttpResponse:
    about, person, at = theirs_to_see(request, programme, activity, claim), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.receive_payment(person, about), lambda: actions.receive_payment(about, by=person, at=at),
        title=_("Has it come?"),
        words=_("%(pounds)s for: %(words)s") % {"pounds": pence(about.pence), "words": about.words},
        button=_("Yes, it has come"),
        thanks=_("Thank you for saying so."),
        back=address(about),
    )  # fmt: skip


@never_cache
def withdraw_claim(request: HttpRequest, programme: str, activity: str, claim: str) -> HttpResponse:
    about, person, at = theirs_to_see(request, programme, activity, claim), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.withdraw_claim(person, about), lambda: actions.withdraw_claim(about, by=person, at=at),
        title=_("Take this claim back?"),
        words=_("Nothing will be paid for it. Only you decide this: nobody may ask you to. You can claim it again."),
        button=_("Take it back"),
        thanks=_("Your claim is taken back."),
        back=address(about),
    )  # fmt: skip


@never_cache
def complete_claim(request: HttpRequest, programme: str, activity: str, claim: str) -> HttpResponse:
    """Add what is missing, or say why the no was wrong."""
    about, person = theirs_to_see(request, programme, activity, claim), asking.signed_in(request)
    may.complete_claim(person, about).or_refuse()
    so_far = {"pence": f"{about.pence / 100:.2f}", "for_on": about.for_on, "words": about.words}
    is_too_large = uploads.too_large(request, "receipt")
    form = CompleteForm(request.POST or None, request.FILES or None, initial=so_far, is_too_large=is_too_large)
    if form.is_valid() and _completed(form, about, person):
        messages.success(request, _("It is with those who pay again."))
        return redirect(address(about))
    return deeds.asked(
        request, about.activity, form, here="claim", title=_("Say more about this claim"), button=_("Send it again"),
        lead=_("Change what was wrong, or say why it was right. %(no_bank_details)s")
        % {"no_bank_details": NO_BANK_DETAILS},
        quoted=about.why, back=address(about),
    )  # fmt: skip


def _completed(form: CompleteForm, about: Claim, person: Person) -> bool:
    """Whether what was missing is there now, with a photo where one came."""
    told, at = dict(form.cleaned_data), asking.now()
    photo = told.pop("receipt")
    if photo:
        kept = deeds.done(form, actions.add_receipt, by=person, at=at, file=photo)
        if kept is None:
            return False
        told["receipt"] = kept
    return bool(deeds.done(form, actions.complete_claim, about, by=person, at=at, **told))


def theirs_to_see(request: HttpRequest, programme: str, activity: str, ref: str) -> Claim:
    """The claim, if the reader made it or pays it. Nobody else learns that there is one."""
    return find.one(queries.claim(programme, activity, ref, asking.person(request)))


def address(claim: Claim) -> str:
    return links.in_activity("claim", claim.activity, claim.ref)
