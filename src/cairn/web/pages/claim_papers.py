"""The way on paper: a form with its code, entering what stands on it, and seeing it with the code alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.activities import queries as activities
from cairn.recognition import actions, may, queries
from cairn.web import asking, deeds, find, floods, frame, links
from cairn.web.forms.claiming import CodeForm
from cairn.web.forms.paying import EnterClaimForm
from cairn.web.forms.recognition import NO_BANK_DETAILS
from cairn.web.pages.booking import people_paid
from cairn.web.pages.claims import address, theirs_to_see
from cairn.web.pages.recognition import theirs

if TYPE_CHECKING:
    from cairn.recognition.models import Claim

WITH_THE_CODE = {
    "confirm": (may.confirm_claim, actions.confirm_claim), "received": (may.receive_payment, actions.receive_payment),
    "withdraw": (may.withdraw_claim, actions.withdraw_claim),
}  # fmt: skip


@never_cache
def print_claim_form(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """A form to fill in with a pen. Each has a code of its own, shown on it and nowhere else."""
    found, person = theirs(request, programme, activity), asking.signed_in(request)
    may.print_claim_form(person, found).or_refuse()
    code = actions.print_claim_form(found, by=person, at=asking.now()) if request.method == "POST" else ""
    where = request.build_absolute_uri(links.in_activity("paper_claim", found))
    context = {**frame.around(request, found, "money"), "code": code, "terms": queries.terms(found), "where": where}
    return render(request, "pages/recognition/claim_form.html", context)


@never_cache
def enter_claim(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """For whoever pays: what somebody claimed on paper."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    may.pay(person, found).or_refuse()
    form = EnterClaimForm(request.POST or None, people=people_paid(found, but=person))
    if form.is_valid() and (
        made := deeds.done(form, actions.enter_claim, found, by=person, at=asking.now(), **form.cleaned_data)
    ):
        messages.success(request, _("Entered. Its person is asked whether it is so; somebody else approves it."))
        return redirect(address(made))
    return deeds.asked(
        request, found, form, here="to_pay", title=_("Enter a claim from paper"), button=_("Enter this claim"),
        lead=_("Word for word as it stands there. Keep the paper for finance. %(no_bank_details)s")
        % {"no_bank_details": NO_BANK_DETAILS},
        back=links.in_activity("to_pay", found),
    )  # fmt: skip


@never_cache
def confirm_claim(request: HttpRequest, programme: str, activity: str, claim: str) -> HttpResponse:
    about, person, at = theirs_to_see(request, programme, activity, claim), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.confirm_claim(person, about), lambda: actions.confirm_claim(about, by=person, at=at),
        title=_("Is this your claim?"), words=_("It was entered from paper for you. If it is wrong, take it back."),
        quoted=about.words, button=_("Yes, this is my claim"), thanks=_("Thank you for saying so."),
        back=address(about),
    )  # fmt: skip


@never_cache
def paper_claim(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """With the code on the paper, and no account: see the claim, confirm it, take it back, say that the money came.

    The code travels in the form alone, and is noted nowhere.
    """
    found = find.one(activities.activity(programme, activity))
    form = CodeForm(request.POST or None)
    claim: Claim | None = None
    if form.is_valid() and floods.check(request, form, "slip"):
        claim = queries.claim_on_paper(found, form.cleaned_data["code"])
    if claim is None:  # where the activity is not public, only a code that is right opens anything
        found = find.activity(request, programme, activity)
    if form.is_bound and not form.errors:
        if claim is None:
            form.add_error("code", _("Nothing was entered with this code yet. Look at each sign again."))
        elif (deed := request.POST.get("deed", "")) in WITH_THE_CODE:
            deeds.done(form, WITH_THE_CODE[deed][1], claim, by=None, at=asking.now(), code=form.cleaned_data["code"])
    context = {"programme": found.programme, "activity": found, "form": form, **_seen(claim, form.data.get("code", ""))}
    return render(request, "pages/recognition/paper_claim.html", context)


def _seen(claim: Claim | None, code: str) -> dict[str, Any]:
    if claim is None:
        return {"claim": None}
    allowed = {f"may_{name}": gate(None, claim, code) for name, (gate, _deed) in WITH_THE_CODE.items()}
    standing = queries.standing(claim, at=asking.now())
    return {"claim": claim, "code": code, "standing": standing, "terms": queries.terms(claim.activity), **allowed}
