"""A claim in three steps: what and when, how much, look and send. Nothing is kept until it is sent, but for a photo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.recognition import actions, may, queries
from cairn.recognition.choices import What
from cairn.web import asking, deeds, find, frame, uploads
from cairn.web.forms.claiming import AmountForm, WhatForm
from cairn.web.forms.recognition import NO_BANK_DETAILS
from cairn.web.pages.claims import address, theirs_to_see
from cairn.web.pages.recognition import theirs

if TYPE_CHECKING:
    from django.forms import Form

    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.recognition.models import Claim, Receipt

WHAT, AMOUNT, LOOK = 1, 2, 3


@never_cache
def make_claim(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """Claim costs or time. What was typed goes along in the page from step to step."""
    found, person = theirs(request, programme, activity), asking.signed_in(request)
    may.make_claim(person, found).or_refuse()
    steps = Steps(request, found, person)
    if steps.there:
        words = _("This is claimed already: here it is. If it is another one, write how it differs, like: Second bus.")
        messages.info(request, words)
        return redirect(address(steps.there))
    if steps.is_sent and (made := steps.claimed()):
        messages.success(request, _("Your claim is in. You can follow it here and on your page."))
        return redirect(address(made))
    context = {
        **frame.around(request, found, "make_claim"), "steps": steps, "form": steps.form, "terms": queries.terms(found),
        "payers": queries.payers(found), "no_bank_details": NO_BANK_DETAILS,
    }  # fmt: skip
    return render(request, "pages/recognition/make_claim.html", context)


@never_cache
def receipt(request: HttpRequest, programme: str, activity: str, claim: str) -> HttpResponseBase:
    """The photo of the receipt, for the person and for whoever pays. Never kept on the way."""
    found = find.one(queries.receipt_of(theirs_to_see(request, programme, activity, claim)))
    try:
        return FileResponse(found.photo.open("rb"), content_type="image/webp")
    except FileNotFoundError:
        raise Http404 from None


class Steps:
    """Where somebody is in their claim, and what they have typed so far."""

    def __init__(self, request: HttpRequest, activity: Activity, person: Person) -> None:
        self.activity, self.person, self.typed = activity, person, request.POST
        sent = request.POST or None
        self.what = WhatForm(sent, time=may.claim_for(person, activity, What.TIME))
        is_too_large = uploads.too_large(request, "receipt")
        self.amount = AmountForm(sent, request.FILES or None, is_too_large=is_too_large)
        self.receipt: Receipt | None = queries.receipt_waiting(person, request.POST.get("kept", ""))
        self.there: Claim | None = None  # the claim this would be: of a button pressed twice, the first press made it
        self.is_sent = False
        self.number = self._next(request.POST.get("step", "") or str(LOOK), request.POST.get("back", ""))

    @property
    def form(self) -> Form:
        return self.what if self.number == WHAT else self.amount

    def claimed(self) -> Any:
        made = deeds.done(
            self.what, actions.make_claim, self.activity, by=self.person, at=asking.now(), receipt=self.receipt,
            pence=self.amount.cleaned_data["pence"], **self.what.cleaned_data,
        )  # fmt: skip
        if not made:
            self.number = WHAT
        return made

    def _next(self, step: str, back: str) -> int:
        """The step to show: the first that is not right yet, or the one asked for."""
        if not self.typed or not self.what.is_valid() or back == str(WHAT):
            return WHAT
        if step == str(WHAT) or back == str(AMOUNT):
            self.amount = AmountForm(initial={"pence": self.typed.get("pence", "")})
            return AMOUNT
        if self.typed.get("without"):
            self.receipt = None
        if not self.amount.is_valid():
            return AMOUNT
        if step == str(LOOK):
            told = self.what.cleaned_data | {"pence": self.amount.cleaned_data["pence"]}
            self.there = queries.claimed_already(self.person, self.activity, **told)
        if not self.there and not self._photo_is_kept():
            return AMOUNT
        self.is_sent = step == str(LOOK)
        return LOOK

    def _photo_is_kept(self) -> bool:
        """A photo that came with this step is kept for its claim, or the form says why not."""
        photo = self.amount.cleaned_data["receipt"]
        if photo:
            self.receipt = deeds.done(self.amount, actions.add_receipt, by=self.person, at=asking.now(), file=photo)
        elif self.typed.get("kept") and not self.typed.get("without") and self.receipt is None:
            self.amount.add_error("receipt", _("The photo is not there any more. Choose it again, or go on without."))
        return self.amount.is_valid()
