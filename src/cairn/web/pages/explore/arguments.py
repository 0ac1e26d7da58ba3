"""Arguments for and against an option: given, taken back, counting for others too."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from cairn.explore import actions, may, queries
from cairn.web import asking, deeds, find
from cairn.web.forms.options import ArgumentForm
from cairn.web.pages.explore.options import page_of

PART = "arguments"


def argue(request: HttpRequest, programme: str, activity: str, option: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about, form = find.one(queries.option(found, option)), ArgumentForm(request.POST or None)
    may.argue(person, about).or_refuse()
    if form.is_valid() and deeds.done(form, actions.argue, about, by=person, at=asking.now(), **form.cleaned_data):
        messages.success(request, _("Your argument stands there, like all the others."))
        return redirect(page_of(found, about, PART))
    return deeds.asked(
        request, found, form, here="option", title=_("Give an argument"), button=_("Give this argument"),
        lead=_("Each person gives one to each option, so that nobody fills the page alone."), quoted=about.title,
        back=page_of(found, about, PART),
    )  # fmt: skip


def count_argument(request: HttpRequest, programme: str, activity: str, argument: str) -> HttpResponse:
    """It counts for me too, or no longer: a button beside each argument."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about = find.one(queries.argument(found, argument, on=asking.today()))
    if request.method == "POST":
        counts = request.POST.get("counts") != "no"
        actions.count_argument(about, by=person, at=asking.now(), counts=counts)
    return redirect(page_of(found, about.option, PART))


def take_back_argument(request: HttpRequest, programme: str, activity: str, argument: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about = find.one(queries.argument(found, argument, on=asking.today()))
    return deeds.confirmed(
        request, may.take_back_argument(person, about),
        lambda: actions.take_back_argument(about, by=person, at=asking.now()),
        title=_("Take your argument back?"), quoted=about.words, button=_("Take it back"),
        words=_("Its words go, and with them for how many it counted. You can give another one."),
        back=page_of(found, about.option, PART), thanks=_("Your argument is gone."),
    )  # fmt: skip
