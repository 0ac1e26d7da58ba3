"""What I need: written once, in my words. Nobody reads it before I share it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.needs import actions, may, queries
from cairn.web import asking, deeds, find
from cairn.web.contents import my_needs as contents
from cairn.web.contents import my_places
from cairn.web.forms.needs import AccessNeedForm

if TYPE_CHECKING:
    from django.forms import Form

    from cairn.needs.models import AccessNeed


@never_cache
def my_needs(request: HttpRequest) -> HttpResponse:
    """All of it: what I need, who reads it, what was there, who comes beside me."""
    person = asking.signed_in(request)
    context = {
        "places": my_places.places("my_needs"), "may_write": may.write_need(person),
        **contents.everything(person, at=asking.now()),
    }  # fmt: skip
    return render(request, "pages/needs/my_needs.html", context)


@never_cache
def write_need(request: HttpRequest) -> HttpResponse:
    person = asking.signed_in(request)
    may.write_need(person).or_refuse()
    form = AccessNeedForm(request.POST or None)
    if form.is_valid():
        written = deeds.done(form, actions.write_need, by=person, at=asking.now(), **form.cleaned_data)
        if written:
            messages.success(request, _("Kept. Only you can read it. Share it where you take part."))
            return redirect("my_need", written.ref)
    return _asked(
        request, form, title=_("What do you need?"), button=_("Keep it"), back=reverse("my_needs"),
        lead=_(
            "Say it once. Only you can read it until you share it. Nobody asks why you need it, and no diagnosis is"
            " asked. What somebody needs who looks after others counts too."
        ),
    )  # fmt: skip


@never_cache
def my_need(request: HttpRequest, access_need: str) -> HttpResponse:
    """One need, with where it is shared."""
    person, found = asking.signed_in(request), _need(request, access_need)
    return render(request, "pages/needs/my_need.html", contents.one_need(found, person, at=asking.now()))


@never_cache
def change_need(request: HttpRequest, access_need: str) -> HttpResponse:
    person, found = asking.signed_in(request), _need(request, access_need)
    now = {"words": found.words, "works_best": found.works_best, "kinds": found.kinds, "formats": found.formats}
    form = AccessNeedForm(request.POST or None, initial=now)
    if form.is_valid() and deeds.done(
        form, actions.change_need, found, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("Changed, also where you share it."))
        return redirect("my_need", found.ref)
    return _asked(
        request, form, title=_("Change what you need"), button=_("Keep it like this"),
        back=reverse("my_need", args=[found.ref]),
        lead=_("Whoever you share it with reads the new words. What you said works for you stays as it was there."),
    )  # fmt: skip


@never_cache
def confirm_need(request: HttpRequest, access_need: str) -> HttpResponse:
    person, found = asking.signed_in(request), _need(request, access_need)
    return deeds.confirmed(
        request, may.confirm_need(person, found), lambda: actions.confirm_need(found, by=person, at=asking.now()),
        title=_("Do you still need this?"), words=_("If nothing has changed, we ask again in a year."),
        quoted=found.words, button=_("Yes, still so"), thanks=_("Good. We ask again in a year."),
        back=reverse("my_needs"),
    )  # fmt: skip


@never_cache
def delete_need(request: HttpRequest, access_need: str) -> HttpResponse:
    person, found = asking.signed_in(request), _need(request, access_need)
    return deeds.confirmed(
        request, may.delete_need(person, found), lambda: actions.delete_need(found, by=person, at=asking.now()),
        title=_("Delete this need?"),
        words=_(
            "It is destroyed with all you said about it, and nobody you shared it with can read it any more. It cannot"
            " be brought back."
        ),
        quoted=found.words, button=_("Delete it"), thanks=_("It is gone."), back=reverse("my_needs"),
    )  # fmt: skip


def _need(request: HttpRequest, ref: str) -> AccessNeed:
    """One of the person's own needs; for everybody else there is none."""
    return find.one(queries.access_need(ref, asking.person(request)))


def _asked(request: HttpRequest, form: Form, **words: Any) -> HttpResponse:
    return render(request, "pages/form.html", {"form": form, "layout": "layouts/base.html", **words})
