"""Questions about oneself: on a page of their own, for that person alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.programmes import may as programmes_may
from cairn.programmes import queries as programmes
from cairn.reach import actions, may, queries
from cairn.reach.question_sets import CURRENT
from cairn.web import asking, deeds, find, links
from cairn.web.forms.reach import EqualityForm

if TYPE_CHECKING:
    from cairn.programmes.models import Programme


@never_cache
def answer_equality(request: HttpRequest, programme: str) -> HttpResponse:
    """Why it is asked, what is done with it, who can never see it; then the questions, with what I said so far."""
    found, person = _programme(request, programme), asking.signed_in(request)
    so_far, verdict = queries.own_answers(person, found), may.answer_equality(person, found)
    if so_far is None or request.method == "POST":
        verdict.or_refuse()
    form = EqualityForm(request.POST or None, initial=so_far)
    if form.is_valid():
        if not form.given:
            messages.info(request, _("You left out every question, so nothing was changed."))
            return redirect(links.in_programme("programme", found))
        actions.answer_equality(found, by=person, at=asking.now(), answers=form.given)
        messages.success(request, _("Kept, apart from your name. You can change or destroy it here at any time."))
        return redirect(links.in_programme("answer_equality", found))
    context = {"programme": found, "person": person, "form": form, "so_far": so_far, "asked": CURRENT}
    context |= {"may_answer": verdict, "said": _said(so_far or {})}
    return render(request, "pages/reach/answer_equality.html", context)


@never_cache
def withdraw_equality(request: HttpRequest, programme: str) -> HttpResponse:
    found, person, at = _programme(request, programme), asking.signed_in(request), asking.now()
    belongs = may.answer_equality(person, found)
    return deeds.confirmed(
        request, may.withdraw_equality(person, found), lambda: actions.withdraw_equality(found, by=person, at=at),
        title=_("Destroy what you said about yourself?"),
        words=_(
            "Your answers in this programme are destroyed at once. Figures that are public already stay as they are;"
            " the next ones are counted without you."
        ),
        button=_("Destroy my answers"),
        thanks=_("Your answers are destroyed."),
        back=links.in_programme("answer_equality", found) if belongs else reverse("about_me"),
    )  # fmt: skip


def _programme(request: HttpRequest, slug: str) -> Programme:
    """The programme, for whoever may see it, or has answered there: what they said stays theirs when they leave."""
    found = find.one(programmes.programme(slug))
    if queries.sheet_of(asking.person(request), found) is None:
        programmes_may.see(asking.person(request), found).or_refuse()
    return found


def _said(answers: Mapping[str, str]) -> list[tuple[str, str]]:
    """What somebody said, as question and answer in words."""
    return [
        (str(one.subject), str(one.groups.get(answers[one.code], _("I would rather not say"))))
        for one in CURRENT.questions if one.code in answers
    ]  # fmt: skip
