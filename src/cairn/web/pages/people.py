"""My page, my name, where I work; and in the demo, being somebody else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from cairn.notify import actions as letters
from cairn.notify import queries as news
from cairn.people import actions, queries
from cairn.web import asking, deeds, sides
from cairn.web.contents import mine, my_places
from cairn.web.forms.people import NameForm, WorkForm

if TYPE_CHECKING:
    from cairn.people.models import Person


@never_cache
def me(request: HttpRequest) -> HttpResponse:
    """Asked of me, what is new, what is mine to do."""
    person, at = asking.person(request), asking.now()
    if person is None:
        return redirect("account_login")
    context = {**_around(person, "me"), **mine.now(person, at=at)}
    if not news.has_seen_news(person, on=timezone.localdate(at)):  # so that only the first look of a day writes
        letters.see_news(by=person, at=at)
    return render(request, "pages/people/me.html", context)


@never_cache
def my_words(request: HttpRequest) -> HttpResponse:
    """What I said, told and wrote, and what became of it."""
    person = asking.signed_in(request)
    context = {**_around(person, "my_words"), **mine.words(person, at=asking.now())}
    return render(request, "pages/people/my_words.html", context)


@never_cache
def about_me(request: HttpRequest) -> HttpResponse:
    """My name and where I work, what I need, my money, my letters."""
    person = asking.signed_in(request)
    context = {**_around(person, "about_me"), **mine.about(person, at=asking.now())}
    return render(request, "pages/people/about_me.html", context)


def _around(person: Person, here: str) -> dict[str, Any]:
    """The person, and the pages about them, with the one this is."""
    return {"person": person, "here": here, "places": my_places.places(here)}


def change_name(request: HttpRequest) -> HttpResponse:
    person = asking.signed_in(request)
    form = NameForm(request.POST or None, initial={"name": person.name, "label": person.label})
    if form.is_valid() and deeds.done(form, actions.change_name, by=person, at=asking.now(), **form.cleaned_data):
        messages.success(request, _("From now on people see this name."))
        return redirect("about_me")
    return render(request, "pages/people/change_name.html", {"form": form})


def state_employment(request: HttpRequest) -> HttpResponse:
    """I work for…: it decides which side a person is on."""
    person, at = asking.signed_in(request), asking.now()
    form = WorkForm(request.POST or None)
    if form.is_valid():
        organisation = form.cleaned_data["organisation"]
        if deeds.done(form, actions.state_employment, organisation, by=person, at=at):
            sides.follow_employment(person, at=at)
            messages.success(
                request,
                _("Noted. Where this organisation runs or partners the work, you are on the staff side."),
            )
            return redirect("about_me")
    context = {"form": form, "employers": queries.employers_of(person, on=at.date())}
    return render(request, "pages/people/state_employment.html", context)


@require_POST
def end_employment(request: HttpRequest, organisation: str) -> HttpResponse:
    found = queries.organisation(organisation)
    if found is None:
        raise Http404
    actions.end_employment(found, by=asking.signed_in(request), at=asking.now())
    messages.success(request, _("Noted. What you joined before keeps the side you joined on."))
    return redirect("state_employment")


@require_POST
def be_persona(request: HttpRequest) -> HttpResponse:
    """Demo only: sign in as one of the invented people with one click."""
    person = queries.person_by_ref(request.POST.get("person", ""))
    if not settings.DEMO or person is None or not person.is_persona:
        raise Http404
    login(request, person, backend=settings.AUTHENTICATION_BACKENDS[0])
    back = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()})
    return redirect(back if is_ours else "me")
