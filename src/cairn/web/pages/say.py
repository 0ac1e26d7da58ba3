"""Saying or asking something by the open link, without an account. The code is shown once and kept nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from cairn.listen import actions, may, queries
from cairn.listen.choices import Way
from cairn.web import asking, deeds, find, floods, frame, links
from cairn.web.contents import alike
from cairn.web.forms.guarded import GuardedForm
from cairn.web.forms.slips import SayForm

if TYPE_CHECKING:
    from datetime import datetime

    from cairn.listen.models import OpenLink, Slip


@never_cache
def say_by_link(request: HttpRequest, token: str) -> HttpResponse:
    """Write, see whether others said the same, share; then the code that leads back to it."""
    link, at = find.one(queries.link_by_token(token)), asking.now()
    may.say_by_link(link, at=at).or_refuse()
    form, code = _form(request, link, at), request.POST.get("code", "") or queries.fresh_code()
    alike.watch(form, reverse("say_like_this", args=[token]))
    context = {**frame.around(request, link.activity, "say"), "form": form, "code": code}
    if request.POST.get(alike.STEP) == "change" or not form.is_valid():
        return render(request, "pages/slips/say.html", context)
    if said := _said_already(link, code, form.cleaned_data["words"]):
        return _thanks(request, context, said, code)
    close = alike.still_to_ask(request, link.activity, form, lambda ref: reverse("say_same", args=[token, ref]))
    if close:
        return render(request, "pages/listen/is_it_the_same.html", {**context, "alike": close})
    slip = floods.check(request, form, "say") and deeds.done(
        form, actions.contribute_by_link, link, at=at, code=code, **form.cleaned_data
    )
    if not slip:
        return render(request, "pages/slips/say.html", {**context, "code": queries.fresh_code()})
    return _thanks(request, context, slip, code)


@never_cache
@require_POST
def say_like_this(request: HttpRequest, token: str) -> HttpResponse:
    """What others said that is like what is being typed: a part of the page."""
    link = find.one(queries.link_by_token(token))
    may.say_by_link(link, at=asking.now()).or_refuse()
    if floods.counted(request, "like_this", at=asking.now()):
        return alike.shown(request, [])
    words = request.POST.get("words", "")
    return alike.shown(request, alike.found(link.activity, words, lambda ref: reverse("say_same", args=[token, ref])))


@never_cache
@require_POST
def say_same(request: HttpRequest, token: str, contribution: str) -> HttpResponse:
    """It is the same: one more voice for what somebody else said. Nobody is kept with it."""
    link, at, form = find.one(queries.link_by_token(token)), asking.now(), GuardedForm(request.POST)
    about = find.one(queries.contribution(link.activity, contribution))
    if form.is_valid() and floods.check(request, form, "same"):
        actions.add_voice(about, at=at, link=link)
        messages.success(request, _("Your voice is added. This is the page where the answer will stand."))
        return redirect(links.in_activity("contribution", link.activity, about.ref))
    return render(request, "pages/slips/not_now.html", {"form": form, "back": reverse("say_by_link", args=[token])})


def _form(request: HttpRequest, link: OpenLink, at: datetime) -> SayForm:
    return SayForm(request.POST or None, items=queries.items_to_speak_to(link.activity, at=at))


def _said_already(link: OpenLink, code: str, words: str) -> Slip | None:
    """What was shared with this very code and these words: the button was pressed twice, or the page drawn again."""
    slip = queries.slip_by_code(code)
    if slip is None or slip.way != Way.LINK or slip.activity_id != link.activity_id or slip.contribution is None:
        return None
    return slip if slip.contribution.words == words.strip() else None


def _thanks(request: HttpRequest, context: dict[str, Any], slip: Slip, code: str) -> HttpResponse:
    """The code, shown this once."""
    if slip.contribution is None:
        raise Http404
    return render(request, "pages/slips/said.html", {**context, "code": code, "contribution": slip.contribution})
