"""My roles: what I hold, asked for, and was asked for; resting, coming back, leaving, and a longer term."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.roles import actions, may, queries
from cairn.web import asking, deeds, find, links
from cairn.web.components.words import day
from cairn.web.contents import my_places
from cairn.web.contents import my_roles as contents
from cairn.web.forms.roles import LongerForm, RestForm

if TYPE_CHECKING:
    from cairn.roles.models import Holding


@never_cache
def my_roles(request: HttpRequest) -> HttpResponse:
    person = asking.signed_in(request)
    context = {"person": person, "places": my_places.places("my_roles"), **contents.everything(person, at=asking.now())}
    return render(request, "pages/roles/my_roles.html", context)


@never_cache
def rest(request: HttpRequest, programme: str, holding: str) -> HttpResponse:
    """Rest from a role for a while: nobody asks, and the place is kept."""
    about, person = _holding(request, programme, holding), asking.signed_in(request)
    may.rest(person, about, on=asking.today()).or_refuse()
    form = RestForm(request.POST or None)
    if form.is_valid() and deeds.done(form, actions.rest, about, by=person, at=asking.now(), **form.cleaned_data):
        messages.success(request, _("Have a good rest. Your place is kept."))
        return redirect("my_roles")
    return deeds.asked(
        request, about.role.programme, form, here="roles", title=_("Rest for a while"), button=_("Rest until then"),
        lead=_("You need not say why. Nobody asks you for anything in this programme until then, and your place is"
               " kept. Those who lead see that you rest, and until when."),
        back=reverse("my_roles"), quoted=about.role.title,
    )  # fmt: skip


@never_cache
def return_from_rest(request: HttpRequest, programme: str, holding: str) -> HttpResponse:
    about, person = _holding(request, programme, holding), asking.signed_in(request)
    return deeds.confirmed(
        request, may.return_from_rest(person, about, on=asking.today()),
        lambda: actions.return_from_rest(about, by=person, at=asking.now()),
        title=_("Come back from your rest?"), words=_("People can ask you again. You can rest again at any time."),
        button=_("I am back"), thanks=_("Welcome back."), back=reverse("my_roles"), quoted=about.role.title,
    )  # fmt: skip


@never_cache
def end_holding(request: HttpRequest, programme: str, holding: str) -> HttpResponse:
    about, person = _holding(request, programme, holding), asking.signed_in(request)
    return deeds.confirmed(
        request, may.end_holding(person, about, on=asking.today()),
        lambda: actions.end_holding(about, by=person, at=asking.now()),
        title=_("Leave this role?"),
        words=_("You need not say why, and nothing else changes for you. Your place is free for somebody else. If you"
                " only need some time, you can rest instead."),
        button=_("Leave this role"), thanks=_("You have left this role. Thank you for what you gave."),
        back=reverse("my_roles"), quoted=about.role.title,
    )  # fmt: skip


@never_cache
def offer_longer(request: HttpRequest, programme: str, holding: str) -> HttpResponse:
    """For those who lead: offer somebody a longer term, once."""
    about, person = _holding(request, programme, holding), asking.signed_in(request)
    may.offer_longer(person, about, on=asking.today()).or_refuse()
    form = LongerForm(request.POST or None)
    back = links.in_programme("role", about.role.programme, about.role.ref)
    if form.is_valid() and deeds.done(
        form, actions.offer_longer, about, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("Offered. The person says yes or no on their page."))
        return redirect(back)
    words = _("The term ends on %(day)s. It can be made longer once, up to twice its length, if the person agrees:"
              " a place that never comes free is nobody's chance.")  # fmt: skip
    return deeds.asked(
        request, about.role.programme, form, here="roles", button=_("Offer a longer term"),
        title=_("Offer %(name)s a longer term") % {"name": about.person.shown_name},
        lead=words % {"day": day(about.until_on)}, back=back, quoted=about.role.title,
    )  # fmt: skip


@never_cache
def answer_longer(request: HttpRequest, programme: str, holding: str) -> HttpResponse:
    """What I say to a longer term: two buttons, each of them fine."""
    about, person = _holding(request, programme, holding), asking.signed_in(request)
    may.answer_longer(person, about, on=asking.today()).or_refuse()
    if request.method == "POST" and request.POST.get("answer") in {"yes", "no"}:
        is_longer = request.POST["answer"] == "yes"
        actions.answer_longer(about, by=person, at=asking.now(), is_longer=is_longer)
        messages.success(request, _("Noted: you go on.") if is_longer else _("Noted: your term ends as it always did."))
        return redirect("my_roles")
    return render(request, "pages/roles/answer_longer.html", {"holding": about, "person": person})


def _holding(request: HttpRequest, programme: str, ref: str) -> Holding:
    """The place, for the person who holds it and for those who lead; nobody else learns that there is one."""
    find.programme(request, programme)
    return find.one(queries.holding(programme, ref, asking.person(request)))
