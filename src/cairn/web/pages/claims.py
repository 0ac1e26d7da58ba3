"""Claims: what I had to pay or gave my time for, and for whoever pays, what waits to be paid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.activities import queries as activities
from cairn.people.sides import Side
from cairn.recognition import actions, may, queries
from cairn.recognition.choices import What
from cairn.web import asking, deeds, find, frame, links
from cairn.web.components.words import pence
from cairn.web.forms.recognition import NO_BANK_DETAILS, ClaimForm, PrepaidForm
from cairn.web.pages.recognition import theirs

if TYPE_CHECKING:
    from cairn.recognition.models import Claim

A_PAGE = 20


@never_cache
def make_claim(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """Claim costs or time: what for, how much, which day."""
    found, person = theirs(request, programme, activity), asking.signed_in(request)
    may.make_claim(person, found).or_refuse()
    form = ClaimForm(request.POST or None, time=may.claim_for(person, found, What.TIME))
    if form.is_valid() and (
        made := deeds.done(form, actions.make_claim, found, by=person, at=asking.now(), **form.cleaned_data)
    ):
        messages.success(request, _("Your claim is in. You can follow it here and on your page."))
        return redirect(_address(made))
    context = {
        **frame.around(request, found, "make_claim"), "form": form, "terms": queries.terms(found),
        "payers": queries.payers(found), "no_bank_details": NO_BANK_DETAILS,
    }  # fmt: skip
    return render(request, "pages/recognition/make_claim.html", context)


@never_cache
def claim(request: HttpRequest, programme: str, activity: str, claim: str) -> HttpResponse:
    """One claim, for the person who made it and for whoever pays."""
    about, person, at = _claim(request, programme, activity, claim), asking.signed_in(request), asking.now()
    is_mine = about.person_id == person.pk
    context = {
        **frame.around(request, about.activity, "claim"),
        "standing": queries.standing(about, at=at),
        "claim": about,
        "is_mine": is_mine,
        "terms": queries.terms(about.activity),
        "payers": [one for one in queries.payers(about.activity) if one.pk != about.person_id],
        "offer": queries.offer(about.person, about.activity) if about.what == What.TIME else None,
        "may_pay": may.pay_claim(person, about),
        "may_receive": may.receive_payment(person, about),
        "may_withdraw": may.withdraw_claim(person, about),
    }
    return render(request, "pages/recognition/claim.html", context)


@never_cache
def to_pay(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """For whoever pays: what waits, overdue first; what was paid; what people said to the offer."""
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    may.pay(person, found).or_refuse()
    waiting = Paginator(queries.claims_to_pay(found), A_PAGE).get_page(request.GET.get("page"))
    paid = Paginator(queries.claims_paid(found), A_PAGE).get_page(request.GET.get("paid"))
    context = {
        **frame.around(request, found, "to_pay"),
        "page": waiting,
        "waiting": [queries.standing(one, at=at) for one in waiting.object_list],
        "paid_page": paid,
        "paid": [queries.standing(one, at=at) for one in paid.object_list],
        "prepaid": queries.prepayments_in(found)[:A_PAGE],
        "offers": queries.offers(found),
    }
    return render(request, "pages/recognition/to_pay.html", context)


@never_cache
def pay_claim(request: HttpRequest, programme: str, activity: str, claim: str) -> HttpResponse:
    about, person, at = _claim(request, programme, activity, claim), asking.signed_in(request), asking.now()
    words = _("%(pounds)s for %(name)s. Say so once the money is on its way: the person is asked whether it has come.")
    name = about.person.shown_name if about.person else _("someone who has left")
    return deeds.confirmed(
        request, may.pay_claim(person, about), lambda: actions.pay_claim(about, by=person, at=at),
        title=_("Has this been paid?"),
        words=words % {"pounds": pence(about.pence), "name": name},
        button=_("It is paid"),
        thanks=_("Noted: it is paid. The person is asked whether it has come."),
        back=links.in_activity("to_pay", about.activity),
    )  # fmt: skip


@never_cache
def receive_payment(request: HttpRequest, programme: str, activity: str, claim: str) -> HttpResponse:
    about, person, at = _claim(request, programme, activity, claim), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.receive_payment(person, about), lambda: actions.receive_payment(about, by=person, at=at),
        title=_("Has it come?"),
        words=_("%(pounds)s for: %(words)s") % {"pounds": pence(about.pence), "words": about.words},
        button=_("Yes, it has come"),
        thanks=_("Thank you for saying so."),
        back=_address(about),
    )  # fmt: skip


@never_cache
def withdraw_claim(request: HttpRequest, programme: str, activity: str, claim: str) -> HttpResponse:
    about, person, at = _claim(request, programme, activity, claim), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.withdraw_claim(person, about), lambda: actions.withdraw_claim(about, by=person, at=at),
        title=_("Take this claim back?"),
        words=_("Nothing will be paid for it. Only you decide this: nobody may ask you to. You can claim it again."),
        button=_("Take it back"),
        thanks=_("Your claim is taken back."),
        back=_address(about),
    )  # fmt: skip


@never_cache
def record_prepaid(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """For whoever pays: something was paid or booked for a person before the day."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    may.pay(person, found).or_refuse()
    here = activities.participants(found).exclude(side=Side.STAFF).exclude(person=person)
    form = PrepaidForm(request.POST or None, people=[one.person for one in here])
    if form.is_valid() and deeds.done(
        form, actions.record_prepaid, found, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("Noted. The person sees it on their page."))
        return redirect(links.in_activity("to_pay", found))
    return deeds.asked(
        request, found, form, here="prepaid", title=_("Paid or booked before the day"), button=_("Note it"),
        lead=_("So that nobody has to lend you money. Only you who pay and the person see it. %(no_bank_details)s")
        % {"no_bank_details": NO_BANK_DETAILS},
        back=links.in_activity("to_pay", found),
    )  # fmt: skip


def _claim(request: HttpRequest, programme: str, activity: str, ref: str) -> Claim:
    """The claim, if the reader made it or pays it. Nobody else learns that there is one."""
    return find.one(queries.claim(programme, activity, ref, asking.person(request)))


def _address(claim: Claim) -> str:
    return links.in_activity("claim", claim.activity, claim.ref)
