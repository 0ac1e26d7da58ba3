"""Signing up for a draw: ask for the role and answer its questions, or change the answers."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.roles.choices import WORDS_LENGTH
from cairn.selection import actions, may, queries
from cairn.web import asking, deeds, find, frame, links
from cairn.web.forms.fair_draws import AnswersForm, SignUpForm


@never_cache
def sign_up(request: HttpRequest, programme: str, role: str) -> HttpResponse:
    """One short form: the questions, who reads the answers, and until when they are kept."""
    found, person, at = find.fair_draw(request, programme, role), asking.signed_in(request), asking.now()
    if may.answer_questions(person, found, at):
        return redirect(links.in_programme("answer_questions", found.role.programme, role))
    may.sign_up(person, found, at).or_refuse()
    form = SignUpForm(request.POST or None, lines=queries.lines(found), so_far={}, longest=WORDS_LENGTH)
    if form.is_valid() and deeds.done(
        form, actions.sign_up, found, by=person, at=at, answers=form.answers, words=form.cleaned_data["words"]
    ):
        messages.success(request, _("You are in the draw. You hear by letter and on your page how it came out."))
        return redirect(links.in_programme("my_draw", found.role.programme, role))
    context = {
        **frame.around_place(request, found.role.activity or found.role.programme, "roles"),
        "draw": found, "role": found.role, "form": form, "is_new": True,
    }  # fmt: skip
    return render(request, "pages/selection/sign_up.html", context)


@never_cache
def answer_questions(request: HttpRequest, programme: str, role: str) -> HttpResponse:
    """Answer the questions, or change the answers, until sign-up closes."""
    found, person, at = find.fair_draw(request, programme, role), asking.signed_in(request), asking.now()
    may.answer_questions(person, found, at).or_refuse()
    mine = queries.sign_up_of(person, found)
    form = AnswersForm(request.POST or None, lines=queries.lines(found), so_far=mine.answers if mine else {})
    if form.is_valid() and deeds.done(form, actions.answer_questions, found, by=person, at=at, answers=form.answers):
        messages.success(request, _("Your answers are kept. You can change them until sign-up closes."))
        return redirect(links.in_programme("my_draw", found.role.programme, role))
    context = {
        **frame.around_place(request, found.role.activity or found.role.programme, "roles"),
        "draw": found, "role": found.role, "form": form, "is_new": False,
    }  # fmt: skip
    return render(request, "pages/selection/sign_up.html", context)
