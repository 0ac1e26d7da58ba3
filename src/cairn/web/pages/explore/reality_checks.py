"""Reality checks: noted on a paragraph, answered, and whether the answer meets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from cairn.explore import actions, may, queries, wording
from cairn.web import asking, deeds, find
from cairn.web.contents import moderated
from cairn.web.forms.options import MetForm, RealityAnswerForm, RealityForm
from cairn.web.pages.explore.options import page_of

if TYPE_CHECKING:
    from cairn.explore.models import Option

PART = "reality"


def note_reality(request: HttpRequest, programme: str, activity: str, option: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about = find.one(queries.option(found, option))
    may.note_reality(person, about).or_refuse()
    form = _noting(request, about)
    if form.is_valid() and deeds.done(
        form, actions.note_reality, about, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("Noted. It has to be answered before a decision about this option can open."))
        return redirect(page_of(found, about, PART))
    return deeds.asked(
        request, found, form, here="option", title=_("Check it against real life"), button=_("Note this"),
        lead=_("Others see your words and that a citizen wrote them, not your name. The record has no mark of you."),
        quoted=about.title, back=page_of(found, about, PART),
    )  # fmt: skip


def answer_reality(request: HttpRequest, programme: str, activity: str, check: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about = find.one(queries.reality_check(found, check, on=asking.today()))
    form = RealityAnswerForm(request.POST or None)
    may.answer_reality(person, about).or_refuse()
    if form.is_valid() and deeds.done(
        form, actions.answer_reality, about, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("Answered. Whoever noted it can say whether that meets it."))
        return redirect(page_of(found, about.option, PART))
    return deeds.asked(
        request, found, form, here="option", title=_("Answer a reality check"), button=_("Answer"),
        lead=about.paragraph, quoted=moderated.said(about), back=page_of(found, about.option, PART),
    )  # fmt: skip


def say_whether_met(request: HttpRequest, programme: str, activity: str, check: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about = find.one(queries.reality_check(found, check, on=asking.today()))
    form = MetForm(request.POST or None)
    may.say_whether_met(person, about).or_refuse()
    if form.is_valid() and deeds.done(
        form, actions.say_whether_met, about, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("It stands beside the answer, for everybody who decides."))
        return redirect(page_of(found, about.option, PART))
    answers = [one.words for one in about.answers.all()]
    return deeds.asked(
        request, found, form, here="option", title=_("Does this answer meet it?"), button=_("Say so"),
        lead=_("A no stops nothing. It stands at the option and in the decision."),
        quoted=answers[-1] if answers else "", back=page_of(found, about.option, PART),
    )  # fmt: skip


def take_back_reality(request: HttpRequest, programme: str, activity: str, check: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about = find.one(queries.reality_check(found, check, on=asking.today()))
    return deeds.confirmed(
        request, may.take_back_reality(person, about),
        lambda: actions.take_back_reality(about, by=person, at=asking.now()),
        title=_("Take your reality check back?"), quoted=about.words, button=_("Take it back"),
        words=_("Its words go, and with them the answers to it."), back=page_of(found, about.option, PART),
        thanks=_("Your reality check is gone."),
    )  # fmt: skip


def _noting(request: HttpRequest, option: Option) -> RealityForm:
    """The form, with the paragraph chosen that was pointed at."""
    every = wording.all_paragraphs(option)
    asked = request.GET.get("paragraph", "")
    number = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 5 else 0
    initial = {"paragraph": every[number - 1]} if 0 < number <= len(every) else {}
    return RealityForm(request.POST or None, paragraphs=every, initial=initial)
