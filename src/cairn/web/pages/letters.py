"""What we write to people about: stopping it with one click, and wanting it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.base.verdict import Refused
from cairn.notify import actions, queries
from cairn.web import asking

if TYPE_CHECKING:
    from cairn.people.models import Person


@never_cache
def my_letters(request: HttpRequest, about: str) -> HttpResponse:
    return _letters(request, asking.signed_in(request), about, is_by_link=False)


@never_cache
def letters_by_link(request: HttpRequest, about: str, token: str) -> HttpResponse:
    """By the link in a letter, without signing in. It can do nothing else."""
    person = queries.person_of(token, about, on=timezone.localdate(asking.now()))
    if person is None:
        raise Refused(
            _("This link does not work. Use the whole link from the letter, or sign in and look on your page.")
        )
    return _letters(request, person, about, is_by_link=True)


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
    }
    return render(request, "pages/letters/letters.html", context)
