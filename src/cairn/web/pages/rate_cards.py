"""How much is paid for what, in editions."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cairn.recognition import actions, may, queries
from cairn.web import asking, deeds, find, links
from cairn.web.forms.rates import RateCardForm

A_PAGE = 10


def rate_cards(request: HttpRequest, programme: str) -> HttpResponse:
    """Every edition that holds or held here."""
    found, person = find.programme(request, programme), asking.person(request)
    page = Paginator(queries.rate_cards(found), A_PAGE).get_page(request.GET.get("page"))
    context = {
        "programme": found, "page": page, "cards": page.object_list, "in_force": queries.rate_card(found),
        "figures": queries.figures_over(found),
        "may_publish": may.publish_rate_card(person, found),
    }  # fmt: skip
    return render(request, "pages/recognition/rate_cards.html", context)


def publish_rate_card(request: HttpRequest, programme: str) -> HttpResponse:
    found, person = find.programme(request, programme), asking.signed_in(request)
    may.publish_rate_card(person, found).or_refuse()
    form = RateCardForm(request.POST or None)
    if form.is_valid() and deeds.done(
        form, actions.publish_rate_card, found, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("It is published. What was offered before rests on the edition it named."))
        return redirect(links.in_programme("rate_cards", found))
    return deeds.asked(
        request, found, form, here="rate_cards", title=_("Publish how much is paid for what"),
        button=_("Publish this edition"),
        lead=_("Everybody can read it. Cairn brings no rates of its own: they are what your organisation has decided."),
        back=links.in_programme("rate_cards", found),
    )  # fmt: skip
