"""For whoever pays: what waits to be approved, sent to finance and paid, and what was paid in advance."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.recognition import actions, may, queries
from cairn.web import asking, deeds, files, find, frame, links
from cairn.web.components.words import pence
from cairn.web.contents import for_finance
from cairn.web.forms.paying import FinanceForm, WhyForm
from cairn.web.forms.recognition import NO_BANK_DETAILS
from cairn.web.pages.claims import address, theirs_to_see

if TYPE_CHECKING:
    from datetime import datetime

    from cairn.recognition.models import Claim, SentToFinance

A_PAGE = 20
HEAPS = {
    "to_approve": queries.claims_to_approve, "approved": queries.claims_approved,
    "with_them": queries.claims_with_their_person, "paid": queries.claims_paid,
}  # fmt: skip


@never_cache
def to_pay(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """For whoever pays: what waits, overdue first; what was paid; what people said to the offer."""
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    may.pay(person, found).or_refuse()
    context = {
        **frame.around(request, found, "to_pay"),
        **{name: _heap(request, name, listed(found), at) for name, listed in HEAPS.items()},
        "may_send": may.send_to_finance(person, found),
        "lists_sent": _page(request, "lists", queries.lists_sent(found)),
        "is_alone": len(queries.payers(found)) < 2,
        "bookings": _page(request, "bookings", queries.bookings_to_answer(found)),
        "prepaid": _page(request, "prepaid", queries.prepayments_in(found)),
        "offers": queries.offers(found),
    }
    return render(request, "pages/recognition/to_pay.html", context)


@never_cache
def approve_claim(request: HttpRequest, programme: str, activity: str, claim: str) -> HttpResponse:
    about, person, at = theirs_to_see(request, programme, activity, claim), asking.signed_in(request), asking.now()
    read = request.POST.get("read", "")
    return deeds.confirmed(
        request, may.approve_claim(person, about), lambda: actions.approve_claim(about, by=person, at=at, read=read),
        title=_("Is this to be paid?"),
        words=_("Once you approve it, somebody else who pays sends it to finance, or pays it."),
        quoted=_quoted(about), read=queries.sign_of(about),
        button=_("Approve this claim"),
        thanks=_("Approved. Somebody else who pays sees to the money."),
        back=links.in_activity("to_pay", about.activity),
    )  # fmt: skip


@never_cache
def withdraw_approval(request: HttpRequest, programme: str, activity: str, claim: str) -> HttpResponse:
    """It was approved by mistake, or finance cannot pay it."""
    about, person = theirs_to_see(request, programme, activity, claim), asking.signed_in(request)
    may.withdraw_approval(person, about).or_refuse()
    form = WhyForm(request.POST or None, label=_("Why?"), hint=_("Like: This is the same taxi as in another claim."))
    if form.is_valid() and deeds.done(
        form, actions.withdraw_approval, about, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("The approval is taken back. The claim waits to be looked at again."))
        return redirect(address(about))
    return deeds.asked(
        request, about.activity, form, here="claim", title=_("Take the approval back"),
        button=_("Take the approval back"),
        lead=_(
            "The claim waits to be looked at again, and is owed by the same day. If it went to finance, it leaves that"
            " list: tell finance too. Only the person and those who pay read your reason. %(no_bank_details)s"
        )
        % {"no_bank_details": NO_BANK_DETAILS},
        quoted=_quoted(about), back=address(about),
    )  # fmt: skip


@never_cache
def send_back_claim(request: HttpRequest, programme: str, activity: str, claim: str) -> HttpResponse:
    """Ask the person for what is missing."""
    about, person = theirs_to_see(request, programme, activity, claim), asking.signed_in(request)
    may.send_back_claim(person, about).or_refuse()
    form = WhyForm(request.POST or None, label=_("What is missing?"), hint=_("Like: Which day was the second bus?"))
    if form.is_valid() and deeds.done(
        form, actions.send_back_claim, about, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("The person is asked. The clock goes on: it is still owed by the same day."))
        return redirect(links.in_activity("to_pay", about.activity))
    return deeds.asked(
        request, about.activity, form, here="claim", title=_("Ask for what is missing"), button=_("Send it back"),
        lead=_("Only the person and those who pay read it. Ask for no more than you need. %(no_bank_details)s")
        % {"no_bank_details": NO_BANK_DETAILS},
        quoted=_quoted(about), back=address(about),
    )  # fmt: skip


@never_cache
def refuse_claim(request: HttpRequest, programme: str, activity: str, claim: str) -> HttpResponse:
    """Say no, with the reason."""
    about, person = theirs_to_see(request, programme, activity, claim), asking.signed_in(request)
    may.refuse_claim(person, about).or_refuse()
    form = WhyForm(request.POST or None, label=_("Why not?"), hint=_("Like: The terms pay trains, not flights."))
    if form.is_valid() and deeds.done(
        form, actions.refuse_claim, about, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("The person reads your reason, and what they can do."))
        return redirect(links.in_activity("to_pay", about.activity))
    return deeds.asked(
        request, about.activity, form, here="claim", title=_("Say no to this claim"), button=_("Say no"),
        lead=_(
            "Is only something missing? Then send it back instead. After a no the person can say why it is wrong, or"
            " take it back. Until then the mountain counts it as owed."
        ),
        quoted=_quoted(about), back=address(about),
    )  # fmt: skip


@never_cache
def send_to_finance(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """What others approved, as a table for finance: one press makes the table and marks the claims as sent."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    may.pay(person, found).or_refuse()
    form = FinanceForm(request.POST or None)
    if form.is_valid() and (sent := deeds.done(form, actions.send_to_finance, found, by=person, at=asking.now())):
        return _table(sent, for_excel=form.cleaned_data["for_excel"])
    listed = list(queries.claims_to_send(found, person))
    context = {
        **frame.around(request, found, "to_pay"), "form": form, "may_send": may.send_to_finance(person, found),
        "listed": listed, "together": sum(one.pence for one in listed), "heads": for_finance.heads(),
        "sent_before": _page(request, "lists", queries.lists_sent(found)),
    }  # fmt: skip
    return render(request, "pages/recognition/send_to_finance.html", context)


@never_cache
def sent_to_finance(request: HttpRequest, programme: str, activity: str, number: int) -> HttpResponse:
    """A list that was sent, once more."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    may.pay(person, found).or_refuse()
    return _table(find.one(queries.list_sent(found, number)), for_excel=request.GET.get("for") != "others")


@never_cache
def pay_claim(request: HttpRequest, programme: str, activity: str, claim: str) -> HttpResponse:
    about, person, at = theirs_to_see(request, programme, activity, claim), asking.signed_in(request), asking.now()
    words = _("%(pounds)s for %(name)s. Say so once the money is on its way: the person is asked whether it has come.")
    return deeds.confirmed(
        request, may.pay_claim(person, about), lambda: actions.pay_claim(about, by=person, at=at),
        title=_("Has this been paid?"),
        words=words % {"pounds": pence(about.pence), "name": _name(about)},
        button=_("It is paid"),
        thanks=_("Noted: it is paid. The person is asked whether it has come."),
        back=links.in_activity("to_pay", about.activity),
    )  # fmt: skip


def _heap(request: HttpRequest, name: str, listed: QuerySet[Claim], at: datetime) -> dict[str, Any]:
    """One page of these claims, and how each of them stands."""
    page = _page(request, name, listed)
    return {"page": page, "claims": [queries.standing(one, at=at) for one in page.object_list]}


def _page[Listed: Model](request: HttpRequest, name: str, listed: QuerySet[Listed]) -> Page[Listed]:
    """The page asked for; each list has a page number of its own."""
    return Paginator(listed, A_PAGE).get_page(request.GET.get(name))


def _table(sent: SentToFinance, *, for_excel: bool) -> HttpResponse:
    name = f"{sent.activity.slug}-claims-{sent.number}"
    return files.table(for_finance.table(sent, for_excel=for_excel), name=name)


def _name(claim: Claim) -> str:
    return claim.person.shown_name if claim.person else _("someone who has left")


def _quoted(claim: Claim) -> str:
    return f"{_name(claim)}: {pence(claim.pence)}. {claim.words}"
