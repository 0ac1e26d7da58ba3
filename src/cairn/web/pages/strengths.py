"""My card of strengths: writing it, deciding who reads each line, seeing who looked, and pausing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from cairn.strengths import actions, may, queries
from cairn.strengths.choices import Audience, Kind
from cairn.web import asking, deeds, find
from cairn.web.contents import my_places
from cairn.web.contents import my_strengths as contents
from cairn.web.forms.strengths import CardForm, StrengthForm

if TYPE_CHECKING:
    from cairn.strengths.models import Card, Strength

LOOKS_ON_A_PAGE = 30
SEEN_AS = {"leads": Audience.LEADS, "members": Audience.MEMBERS}


@never_cache
def my_strengths(request: HttpRequest) -> HttpResponse:
    """All of my card, and who looked at it."""
    person = asking.signed_in(request)
    context = {"places": my_places.places("my_strengths"), **contents.everything(person, at=asking.now())}
    context["looks"] = Paginator(context["looks"], LOOKS_ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "pages/strengths/my_strengths.html", context)


@never_cache
def write_strength(request: HttpRequest, part: str) -> HttpResponse:
    """One more line, about what the address says."""
    person = asking.signed_in(request)
    if part not in Kind.values:
        raise Http404
    may.write_strength(person).or_refuse()
    form = StrengthForm(request.POST or None, kind=part)
    if form.is_valid() and deeds.done(
        form, actions.write_strength, by=person, at=asking.now(), kind=part, **form.cleaned_data
    ):
        messages.success(request, _("It stands on your card."))
        return redirect(request.path if "more" in request.POST else f"{reverse('my_strengths')}#{part}")
    return _form(request, form, Kind(part), button=_("Put it on my card"), more=_("Put it there and write another"))


@never_cache
def edit_strength(request: HttpRequest, strength: str) -> HttpResponse:
    person, found = asking.signed_in(request), _line(request, strength)
    may.edit_strength(person, found).or_refuse()
    form = StrengthForm.of(found, request.POST or None)
    if form.is_valid() and deeds.done(
        form, actions.edit_strength, found, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("Changed. What stood there before is not kept."))
        return redirect(f"{reverse('my_strengths')}#{found.kind}")
    return _form(request, form, Kind(found.kind), button=_("Change this line"))


@require_POST
def remove_strength(request: HttpRequest, strength: str) -> HttpResponse:
    actions.remove_strength(_line(request, strength), by=asking.signed_in(request), at=asking.now())
    messages.success(request, _("Taken off. Nobody reads it any more. You can bring it back for one day."))
    return redirect("my_strengths")


@require_POST
def bring_back_strength(request: HttpRequest, strength: str) -> HttpResponse:
    actions.bring_back_strength(_line(request, strength), by=asking.signed_in(request), at=asking.now())
    messages.success(request, _("It stands on your card again, for the same people."))
    return redirect("my_strengths")


@never_cache
def describe_card(request: HttpRequest) -> HttpResponse:
    """Languages, times that work, how much at once."""
    person = asking.signed_in(request)
    form = CardForm.of(queries.card(person), request.POST or None)
    if form.is_valid() and deeds.done(form, actions.describe_card, by=person, at=asking.now(), **form.cleaned_data):
        messages.success(request, _("It stands on your card."))
        return redirect(f"{reverse('my_strengths')}#times")
    return render(request, "pages/strengths/describe_card.html", {"form": form})


@never_cache
def preview_card(request: HttpRequest) -> HttpResponse:
    """My card as those who lead see it, or as everybody in my programmes does."""
    person = asking.signed_in(request)
    card = find.one(queries.card(person))
    seen_as = SEEN_AS.get(request.GET.get("as", ""), Audience.LEADS)
    context = {"card": card, "shown": queries.as_others_see(card, seen_as), "seen_as": seen_as}
    return render(request, "pages/strengths/preview_card.html", context)


@require_POST
def pause_card(request: HttpRequest) -> HttpResponse:
    actions.pause_card(_card(request), by=asking.signed_in(request), at=asking.now())
    messages.success(request, _("Your card is paused. Nobody else sees it, and nothing is suggested to you."))
    return redirect("my_strengths")


@require_POST
def resume_card(request: HttpRequest) -> HttpResponse:
    actions.resume_card(_card(request), by=asking.signed_in(request), at=asking.now())
    messages.success(request, _("Your card is there again, as it was."))
    return redirect("my_strengths")


def _card(request: HttpRequest) -> Card:
    return find.one(queries.card(asking.signed_in(request)))


def _line(request: HttpRequest, ref: str) -> Strength:
    """The line, for the person whose card it is on. For everybody else there is none."""
    return find.one(queries.line(ref, asking.signed_in(request)))


def _form(request: HttpRequest, form: StrengthForm, kind: Kind, *, button: str, more: str = "") -> HttpResponse:
    context = {
        "form": form,
        "kind": kind,
        "title": kind.label,
        "lead": contents.HINTS[kind],
        "button": button,
        "more": more,
        "has_topics": bool(form["topics"].value() or form["topics"].errors),
    }
    return render(request, "pages/strengths/write_strength.html", context)
