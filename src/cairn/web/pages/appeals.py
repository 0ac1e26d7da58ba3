"""Appeals: the author asks, a moderator who is new to it decides, or somebody who is asked in for this one."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.moderation import actions, may, queries
from cairn.moderation.choices import State
from cairn.reflections import actions as reflections
from cairn.reflections import may as reflections_may
from cairn.reflections import queries as reflection_queries
from cairn.web import asking, deeds, find, floods
from cairn.web.contents import moderated
from cairn.web.contents import moderation as contents
from cairn.web.contents import reflections as shown
from cairn.web.forms.moderation import AppealDecisionForm, AppealForm
from cairn.web.pages.moderation import deed_page, page_of, words_here
from cairn.web.pages.reflection_replies import reply_here

if TYPE_CHECKING:
    from cairn.moderation.things import Thing

A_LOT = 2**32


@never_cache
def appeal(request: HttpRequest, programme: str, kind: str, words: str, activity: str = "") -> HttpResponse:
    """For the author, signed in or with the code of the words."""
    found, person = find.place(request, programme, activity), asking.person(request)
    about = find.one(moderated.found(found, kind, words))
    by_code = about.thing.author is None and about.thing.kind in moderated.WITH_A_CODE
    if not by_code:
        may.appeal(person, about.thing).or_refuse()
    form = AppealForm(request.POST or None, needs_code=by_code)
    if form.is_valid() and floods.check(request, form, "appeal"):
        thing = _with_code(about.thing, form.cleaned_data.pop("code", ""))
        if deeds.done(form, actions.appeal, thing, by=person, at=asking.now(), **form.cleaned_data):
            messages.success(request, _thanks(thing))
            return redirect(about.url if by_code else page_of(thing))
    return deeds.asked(
        request, found, form, here="appeal", title=_("Appeal"), button=_("Send my appeal"), back=about.url,
        lead=_("Somebody who has done nothing here before decides within five working days. You read why."),
    )  # fmt: skip


@never_cache
def appeal_refusal(request: HttpRequest, programme: str, reflection: str, reply: str) -> HttpResponse:
    """For the writer of a reply that was not published."""
    about, person = reply_here(request, programme, reflection, reply), asking.signed_in(request)
    reflections_may.appeal_refusal(person, about).or_refuse()
    form = AppealForm(request.POST or None, needs_code=False)
    if (
        form.is_valid()
        and floods.check(request, form, "appeal")
        and deeds.done(form, reflections.appeal_refusal, about, by=person, at=asking.now(), **form.cleaned_data)
    ):
        thing = reflection_queries.as_a_thing(about)
        messages.success(request, _thanks(thing))
        return redirect(page_of(thing))
    return deeds.asked(
        request, about.reflection.programme, form, here="appeal", title=_("Appeal"), button=_("Send my appeal"),
        lead=_(
            "A moderator who is neither the author of the reflection nor the person who refused your reply decides"
            " within five working days. You read why."
        ),
        back=shown.address(about.reflection), quoted=about.words,
    )  # fmt: skip


@never_cache
def decide_appeal(request: HttpRequest, programme: str, kind: str, words: str, activity: str = "") -> HttpResponse:
    about, person = words_here(request, programme, kind, words, activity), asking.signed_in(request)
    case = queries.case_of(about.thing.ref)
    waiting = queries.appeal_waiting(case) if case else None
    is_refused = case is not None and case.state == State.REFUSED
    deed: Callable[..., object] = reflections.decide_refusal if is_refused else actions.decide_appeal
    return deed_page(
        request, about, AppealDecisionForm(request.POST or None, is_refused=is_refused), deed,
        may.decide_appeal(person, about.thing), title=_("Decide this appeal"), button=_("This is what I decide"),
        thanks=_("The appeal is decided. Its author reads why."), lead=waiting.words if waiting else "",
        then=reverse("me") if case and queries.is_asked_in(person, case) else "",
    )  # fmt: skip


@never_cache
def ask_in(request: HttpRequest, programme: str, kind: str, words: str, activity: str = "") -> HttpResponse:
    """Where every moderator has acted before: the lot asks somebody who takes part and has not."""
    about, person, on = words_here(request, programme, kind, words, activity), asking.signed_in(request), asking.today()
    return deeds.confirmed(
        request, may.ask_in(person, about.thing, on=on),
        lambda: actions.ask_in(about.thing, by=person, at=asking.now(), lot=secrets.randbelow(A_LOT)),
        title=_("Ask somebody in to decide this appeal?"),
        words=_(
            "The lot chooses one person who takes part here and has nothing to do with these words. Nobody is told who."
            " They read the words and the appeal, decide this once, and become no moderator. They can say no."
        ),
        button=_("Ask somebody in"), thanks=_("Somebody is asked. The author reads by when they decide."),
        back=page_of(about.thing),
    )  # fmt: skip


@never_cache
def decline_appeal(request: HttpRequest, programme: str, kind: str, words: str, activity: str = "") -> HttpResponse:
    """For whoever was asked in: no, without a reason."""
    about, person = words_here(request, programme, kind, words, activity), asking.signed_in(request)
    return deeds.confirmed(
        request, may.decline_appeal(person, about.thing),
        lambda: actions.decline_appeal(about.thing, by=person, at=asking.now()),
        title=_("Say no to deciding this?"),
        words=_("You are not asked about this again. That you were is forgotten once it is decided."),
        button=_("No, ask somebody else"), thanks=_("You decide nothing here. Thank you for looking."),
        back=reverse("me"),
    )  # fmt: skip


def _thanks(thing: Thing) -> str:
    """That it is in, who decides by their role, and until when."""
    case = queries.case_of(thing.ref)
    waiting = queries.appeal_waiting(case) if case else None
    return f"{_('Your appeal is in.')} {contents.who_decides(waiting, on=asking.today())}"


def _with_code(thing: Thing, code: str) -> Thing:
    """The same thing, asked about by its author if the code belongs to it."""
    if code and thing.ref in moderated.refs_by_code(thing.activity, code):
        return thing.asked_by_author()
    return thing
