"""Costs and payment: what is paid, offers of payment, and who pays."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.people import queries as people
from cairn.programmes import queries as programmes
from cairn.recognition import actions, may, queries
from cairn.web import asking, deeds, find, frame, links
from cairn.web.contents import drift, my_money, occasions
from cairn.web.forms.rates import TermsForm
from cairn.web.forms.recognition import AnswerForm, OnceForm, PayerForm

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


@never_cache
def money(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """What is paid here and how fast; what is mine; what those who lead and pay can do."""
    found, person, at = theirs(request, programme, activity), asking.person(request), asking.now()
    context = {
        **frame.around(request, found, "money"),
        "terms": queries.terms(found),
        "figures": queries.figures(found),
        "without_offer": queries.without_offer(found, at=at).count(),
        **_of_mine(request, person, found, at),
        **_to_hold(person, found, at),
    }
    return render(request, "pages/recognition/money.html", context)


def terms(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """Every edition of the terms, newest first."""
    found = find.activity(request, programme, activity)
    context = {**frame.around(request, found, "terms"), "editions": queries.editions(found)}
    return render(request, "pages/recognition/terms.html", context)


def publish_terms(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """What is paid, or a new edition of it."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    may.publish_terms(person, found).or_refuse()
    cards = queries.rate_cards(found.programme)
    form = TermsForm(request.POST or None, cards=cards, initial=_terms_so_far(found))
    if form.is_valid() and deeds.done(
        form, actions.publish_terms, found, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("It is published. Earlier editions stay readable."))
        return redirect(links.in_activity("money", found))
    return deeds.asked(
        request, found, form, here="terms", title=_("What is paid for taking part"), button=_("Publish this"),
        lead=_("Publish it before the first session, so that people can decide with it whether to come."),
        back=links.in_activity("money", found),
    )  # fmt: skip


def offer_payment(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """Offer payment for time to every citizen who has no offer yet, after one more question."""
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    number = queries.without_offer(found, at=at).count()
    words = ngettext(
        "%(n)d citizen in the group has had no offer yet. They get what the terms say, and answer in private: yes, a"
        " part, no, or give it to somebody else.",
        "%(n)d citizens in the group have had no offer yet. They get what the terms say, and answer in private: yes,"
        " a part, no, or give it to somebody else.",
        number,
    ) % {"n": number}
    return deeds.confirmed(
        request, may.offer_payment(person, found, at=at), lambda: actions.offer_payment(found, by=person, at=at),
        title=_("Offer payment for time?"), words=words, button=_("Offer payment"),
        thanks=_("The offer is made. Each of them finds it on their own page."),
        back=links.in_activity("money", found),
    )  # fmt: skip


@never_cache
def answer_offer(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """What I say to the offer made to me. I can say something else at any time."""
    found, person = theirs(request, programme, activity), asking.signed_in(request)
    offer = find.one(queries.offer(person, found))
    form = AnswerForm(request.POST or None, initial={"answer": offer.answer, "note": offer.note})
    if form.is_valid() and deeds.done(
        form, actions.answer_offer, offer, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("Noted. You can change it at any time."))
        return redirect(links.in_activity("money", found))
    context = {**frame.around(request, found, "answer_offer"), "form": form, "offer": offer, "terms": offer.terms}
    context["payers"] = queries.payers(found)
    context["occasions"] = occasions.occasions(offer, person, at=asking.now())
    return render(request, "pages/recognition/answer_offer.html", context)


@never_cache
def answer_for_once(request: HttpRequest, programme: str, activity: str, occasion: str) -> HttpResponse:
    """What I say for one session or task alone."""
    found, person, at = theirs(request, programme, activity), asking.signed_in(request), asking.now()
    offer = find.one(queries.offer(person, found))
    about = find.one(occasions.occasion(offer, person, occasion, at=at))
    said = about.said
    form = OnceForm(
        request.POST or None, as_a_rule=offer.get_answer_display() or _("not answered yet"),
        initial={"answer": said.answer if said else "", "note": said.note if said else ""},
    )  # fmt: skip
    if form.is_valid():
        deeds.done(
            form, actions.answer_for_once, offer, by=person, at=at, occasion=about.ref, on=about.on, **form.cleaned_data
        )
    if form.is_bound and not form.errors:
        messages.success(request, _("Noted for this time. You can change it."))
        return redirect(links.in_activity("answer_offer", found))
    return deeds.asked(
        request, found, form, here="answer_offer", title=_("Payment for this time"), button=_("Save my answer"),
        lead=_("Only you and whoever pays see it. It changes nothing for other times."), quoted=about.words,
        back=links.in_activity("answer_offer", found),
    )  # fmt: skip


def name_payer(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """Whoever leads names a person who pays: from then on only the people named see the claims."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    activities_may.lead(person, found.programme).or_refuse()
    members = people.persons(programmes.memberships(found.programme).values_list("person_id", flat=True))
    form = PayerForm(request.POST or None, people=members)
    if form.is_valid() and (
        named := deeds.done(form, actions.name_payer, found, form.cleaned_data["payer"], by=person, at=asking.now())
    ):
        messages.success(request, _("%(name)s pays here from now on.") % {"name": named.person.shown_name})
        return redirect(links.in_activity("money", found))
    return deeds.asked(
        request, found, form, here="payers", title=_("Name who pays"), button=_("Name this person"),
        lead=_(
            "Somebody who handles money, from the members of this programme. Once somebody is named, only the people"
            " named see who claims what. Nobody can say of their own claim that it was paid."
        ),
        back=links.in_activity("money", found),
    )  # fmt: skip


def release_payer(request: HttpRequest, programme: str, activity: str, payer: str) -> HttpResponse:
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    activities_may.lead(person, found.programme).or_refuse()
    named = find.one(queries.named_payer(found, payer))
    return deeds.confirmed(
        request, may.release_payer(person, named), lambda: actions.release_payer(named, by=person, at=at),
        title=_("%(name)s pays here no longer?") % {"name": named.person.shown_name},
        words=_("They do not see any more what people claim. While nobody is named, those who lead see it and pay."),
        button=_("They pay here no longer"),
        thanks=_("Noted. They do not see the claims any more."),
        back=links.in_activity("money", found),
    )  # fmt: skip


def theirs(request: HttpRequest, programme: str, activity: str) -> Activity:
    """The activity at this address, also for who took part and cannot see it any more: money stays owed."""
    found = activities.activity(programme, activity)
    if found and activities.last_part(asking.person(request), found):
        return found
    return find.activity(request, programme, activity)


def _of_mine(request: HttpRequest, person: Person | None, activity: Activity, at: datetime) -> dict[str, Any]:
    """What is this person's own here: the offer made to them, their claims, and whether they can claim."""
    mine = list(queries.claims_of(person).filter(activity=activity)) if person else []
    page = Paginator(mine, my_money.SHOWN_AT_MOST).get_page(request.GET.get("mine"))
    return {
        "offer": queries.offer(person, activity),
        "may_claim": may.make_claim(person, activity),
        "mine": my_money.claims(page.object_list, at=at),
        "mine_page": page,
        "prepaid": queries.prepayments_for(person).filter(activity=activity) if person else [],
        "my_drift": drift.of_person(activity, person, at=at),
        "bookings": queries.bookings_of(person).filter(activity=activity) if person else [],
        "may_ask_to_book": may.ask_to_book(person, activity),
    }


def _to_hold(person: Person | None, activity: Activity, at: datetime) -> dict[str, Any]:
    """What those who lead or pay can do here, and, for those inside, who pays."""
    may_pay, may_lead = may.pay(person, activity), activities_may.lead(person, activity.programme)
    is_inside = may_pay or may_lead or activities.last_part(person, activity)
    return {
        "may_pay": may_pay,
        "may_lead": may_lead,
        "may_publish": may.publish_terms(person, activity),
        "may_offer": may.offer_payment(person, activity, at=at),
        "payers": queries.payers(activity) if is_inside else [],
        "named": queries.named_payers(activity) if may_lead else [],
        **(_drifted(activity, at) if may_lead else {}),
    }


def _drifted(activity: Activity, at: datetime) -> dict[str, Any]:
    """Whose work has grown, and what was asked for: for those who lead."""
    invited = activities.invitation(activity)
    return {"drifted": drift.drifted([activity], at=at), "asked_for": invited.time_asked if invited else ""}


def _terms_so_far(activity: Activity) -> dict[str, Any]:
    so_far = queries.terms(activity)
    if so_far is None:
        return {}
    names = ("costs", "about_time", "how_to_claim", "paid_within", "whom_to_ask", "cost_code")
    told = {name: getattr(so_far, name) for name in names}
    card = so_far.rate_card
    return {**told, "pays_time": "yes" if so_far.pays_time else "no", "rate_card": card.ref if card else ""}
