"""What we write to people about, and how often: choosing it, and stopping a kind of letter with one click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from cairn.base.verdict import Refused
from cairn.notify import actions, queries
from cairn.web import asking, deeds
from cairn.web.forms.letters import LettersForm

if TYPE_CHECKING:
    from cairn.people.models import Person


@never_cache
def choose_letters(request: HttpRequest) -> HttpResponse:
    """How often, about what, and in what print: all on one page."""
    return _chosen(request, asking.signed_in(request), is_by_link=False)


@never_cache
def letters_chosen_by_link(request: HttpRequest, token: str) -> HttpResponse:
    """The same page by the link of a letter, without signing in. The link opens nothing else."""
    return _chosen(request, _reader(token, queries.ALL), is_by_link=True)


@never_cache
def my_letters(request: HttpRequest, about: str) -> HttpResponse:
    return _letters(request, asking.signed_in(request), about, is_by_link=False)


@never_cache
def letters_by_link(request: HttpRequest, about: str, token: str) -> HttpResponse:
    """By the link in a letter, without signing in. Opening it changes nothing: it asks."""
    return _letters(request, _reader(token, about), about, is_by_link=True)


@csrf_exempt
@never_cache
def letters_one_click(request: HttpRequest, about: str, token: str) -> HttpResponse:
    """Where mail programs send that somebody wants no more letters like this one: by POST, with no cookie (RFC 8058).

    The token says who it is, and is good for this alone. Whoever opens the address is asked first.
    """
    person = _reader(token, about)
    if request.method != "POST":
        return redirect("letters_by_link", about, token)
    if queries.wants_letters(person, about):
        actions.stop_letters(by=person, about=about, at=asking.now())
    words = _("We do not write to you about this any more.")  # said at once: mail programs follow no redirect
    return HttpResponse(words, content_type="text/plain; charset=utf-8")


def _reader(token: str, about: str) -> Person:
    person = queries.person_of(token, about, on=timezone.localdate(asking.now()))
    if person is None:
        raise Refused(
            _("This link does not work. Use the whole link from the letter, or sign in and look on your page.")
        )
    return person


def _chosen(request: HttpRequest, person: Person, *, is_by_link: bool) -> HttpResponse:
    form = LettersForm.of(person, request.POST if request.method == "POST" else None)
    if form.is_valid() and deeds.done(form, actions.choose_letters, by=person, at=asking.now(), **form.cleaned_data):
        messages.success(request, _("Noted. Letters come as you chose, from now on."))
        return redirect(request.path)
    return render(request, "pages/letters/choose.html", {"form": form, "is_by_link": is_by_link})


def _letters(request: HttpRequest, person: Person, about: str, *, is_by_link: bool) -> HttpResponse:
    """Says whether we write about this, with one button that turns it round."""
    named = dict(queries.abouts())
    if about not in named:
        raise Http404
    wants = queries.wants_letters(person, about)
    if request.method == "POST":
        wish, at = request.POST.get("wish"), asking.now()
        if wish == "stop" and wants:
            actions.stop_letters(by=person, about=about, at=at)
            messages.success(request, _("We do not write to you about this any more."))
        elif wish == "again" and not wants:
            actions.resume_letters(by=person, about=about, at=at)
            messages.success(request, _("We write to you about this again."))
        return redirect(request.path)
    context = {
        "about": named[about],
        "wants": wants,
        "is_by_link": is_by_link,
        "is_news": about == queries.NEWS,
        "is_care": about == queries.CARE,
        "choice_token": queries.token_of(person, queries.ALL) if is_by_link else "",
    }
    return render(request, "pages/letters/letters.html", context)
