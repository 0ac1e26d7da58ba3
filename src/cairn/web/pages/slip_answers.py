"""What the holder of a slip says to the answer: whether it answers, and that a theme is not their point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.explore import actions as explore_actions
from cairn.explore import may as explore_may
from cairn.explore import queries as explore
from cairn.listen import actions, may, queries
from cairn.web import asking, deeds, find
from cairn.web.contents import said
from cairn.web.forms.options import DenialForm
from cairn.web.forms.themes import CheckForm, NotMyPointForm
from cairn.web.pages.slip import held_or_refuse, proof

if TYPE_CHECKING:
    from cairn.listen.models import Contribution


@never_cache
def slip_check(request: HttpRequest) -> HttpResponse:
    """Whether they answered what was asked."""
    about, at, person = _words(request), asking.now(), asking.person(request)
    line = said.line(about, at=at)
    is_held = queries.is_contribution_held(about, proof(request), at=at)
    may.check_answer(person, about, line.reply, counts=line.reply, is_held=is_held).or_refuse()
    form = CheckForm(request.POST or None, initial=said.check_so_far(line))
    if form.is_valid():
        shown = next((one for one in about.answers if one.ref == form.cleaned_data["reply"]), None)
        words = {"says": form.cleaned_data["says"], "words": form.cleaned_data["words"], "reply": shown}
        if deeds.done(form, actions.check_answer, about, at=at, by=person, proof=proof(request), **words):
            messages.success(request, _("Thank you. It stands beside the answer."))
            return redirect("slip")
    context = {"line": line, "form": form, "activity": about.activity, "back": reverse("slip")}
    return render(request, "pages/slips/check_answer.html", context)


@never_cache
def slip_not_my_point(request: HttpRequest) -> HttpResponse:
    about, at, person = _words(request), asking.now(), asking.person(request)
    is_held = queries.is_contribution_held(about, proof(request), at=at)
    may.dispute(person, about, is_held=is_held).or_refuse()
    form = NotMyPointForm(request.POST or None)
    if form.is_valid() and deeds.done(
        form, actions.dispute, about, at=at, by=person, proof=proof(request), **form.cleaned_data
    ):
        messages.success(request, _("Your words stand by themselves again, and are owed an answer of their own."))
        return redirect("slip")
    context = {"form": form, "words": about.words, "theme": about.theme, "back": reverse("slip")}
    return render(request, "pages/slips/not_my_point.html", context)


@never_cache
def slip_deny_ground(request: HttpRequest, ground: str) -> HttpResponse:
    """An option is said to have grown out of these words: this is not what I meant."""
    words, at, person = _words(request), asking.now(), asking.person(request)
    about = find.one(explore.ground(words.activity, ground, on=asking.today()))
    find.one(about if about.contribution_id == words.pk else None)
    is_held = queries.is_contribution_held(words, proof(request), at=at)
    explore_may.deny_ground(person, about, is_held=is_held).or_refuse()
    form = DenialForm(request.POST if request.method == "POST" else None)
    is_sent = request.method == "POST" and form.is_valid()
    if is_sent and deeds.done(
        form, explore_actions.deny_ground, about, at=at, by=person, proof=proof(request), **form.cleaned_data
    ):
        messages.success(request, _("It stands beside your words now."))
        return redirect("slip")
    context = {"form": form, "words": words.words, "option": about.option, "back": reverse("slip")}
    return render(request, "pages/slips/deny_ground.html", context)


def _words(request: HttpRequest) -> Contribution:
    """The contribution on the slip whose code was typed in this browser."""
    held = held_or_refuse(request)
    ref = held.contribution.ref if held.contribution else ""
    return find.one(queries.contribution(held.activity, ref, on=asking.today()))
