"""The page of a slip: type its code, see your words and what became of them, and do with them what you want.

The code travels in the form alone. What it opens stands for half an hour in a cookie that no code can be read from.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from cairn.base.verdict import Refused
from cairn.listen import actions, may, queries
from cairn.web import asking, deeds, floods
from cairn.web.contents import slips
from cairn.web.forms.slips import CodeForm, CorrectForm, CorrectStoryForm

if TYPE_CHECKING:
    from django.forms import Form

    from cairn.listen.models import Slip

COOKIE, WHERE = "slip", "/slip"


@never_cache
def slip(request: HttpRequest) -> HttpResponse:
    """Type the code; then everything about what it stands for."""
    at = asking.now()
    if (held := _held(request)) and request.method != "POST":
        context = slips.shown(held, asking.person(request), proof(request), at=at)
        return render(request, "pages/slips/slip.html", context)
    form = CodeForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and floods.check(request, form, "slip"):
        found = queries.slip_by_code(form.cleaned_data["code"])
        if found:
            return _opened(found)
        form.add_error("code", _("No slip has this code. Look at each sign again; there is no i, l, o, 0 or 1 in it."))
    return render(request, "pages/slips/type_code.html", {"form": form, "demo_code": _code_to_try()})


@never_cache
@require_POST
def leave_slip(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """Put it away, so that the next person at this screen does not see it."""
    return put_away(redirect("slip"))


@never_cache
def slip_confirm(request: HttpRequest) -> HttpResponse:
    """The words once more, and yes to exactly these: whoever entered them may mend them meanwhile."""
    held = held_or_refuse(request)
    return _confirmed(
        request, may.confirm_slip, partial(actions.confirm_slip, read=request.POST.get("read", "")), held,
        title=_("Is this what you said?"), words=slips.confirm_words(held), quoted=slips.words_of(held),
        read=queries.words_on(held), button=_("Yes, this is what I said"), thanks=_("Thank you. It is confirmed."),
    )  # fmt: skip


@never_cache
def slip_take_back(request: HttpRequest) -> HttpResponse:
    return _confirmed(
        request, may.take_back_words, actions.take_back_words, held_or_refuse(request), title=_("Take this back?"),
        words=_("Your words are destroyed, for you too. That something was said and taken back stays on record."),
        button=_("Take it back"), thanks=_("It is taken back. The words are gone."),
    )  # fmt: skip


@never_cache
def slip_join(request: HttpRequest) -> HttpResponse:
    """Whoever is signed in makes the words their own."""
    held, person = held_or_refuse(request), asking.signed_in(request)
    return _confirmed(
        request, may.claim_slip, actions.claim_slip, held, title=_("Join it to your account?"),
        words=_(
            "It then stands on your page, and you hear there of every answer. Beside the words stands your side, and no"
            " name. From then on the code opens nothing any more: you do everything signed in."
        ),
        button=_("Join it to my account"), thanks=_("It is on your page now."), by=person,
    )  # fmt: skip


@never_cache
def slip_correct(request: HttpRequest) -> HttpResponse:
    held, person, at = held_or_refuse(request), asking.person(request), asking.now()
    may.correct_words(person, held, proof(request), at=at).or_refuse()
    form = correcting(held, request)
    if form.is_valid() and deeds.done(
        form, actions.correct_words, held, at=at, by=person, proof=proof(request), **form.cleaned_data
    ):
        messages.success(request, _("Corrected."))
        return redirect("slip")
    return render(request, "pages/slips/correct.html", {"form": form, "back": reverse("slip")})


@never_cache
def slip_story(request: HttpRequest, deed: str) -> HttpResponse:
    """Take a story back, share it again, or destroy its words."""
    held, at = held_or_refuse(request), asking.now()
    story = held.story
    if story is None:
        raise Refused(_("This slip is not about a story."))
    asked = slips.STORY_DEEDS[deed]
    is_held = queries.is_story_held(story, proof(request), at=at)
    return deeds.confirmed(
        request, asked.may(asking.person(request), story, is_held=is_held),
        lambda: asked.do(story, at=at, by=asking.person(request), proof=proof(request)),
        title=str(asked.title), words=str(asked.words), button=str(asked.button), thanks=str(asked.thanks),
        back=reverse("slip"),
    )  # fmt: skip


def _code_to_try() -> str:
    """In the demo alone: the code of a slip that is there."""
    code = queries.CODE_OF_THE_DEMO
    return code if settings.DEMO and queries.slip_by_code(code) else ""


def correcting(slip: Slip, request: HttpRequest) -> Form:
    """The form with the words as they stand."""
    sent = request.POST or None
    if slip.story:
        given = {"words": slip.story.words, "would_have_helped": slip.story.would_have_helped}
        return CorrectStoryForm(sent, initial=given)
    return CorrectForm(sent, initial={"words": slip.contribution.words if slip.contribution else ""})


def _confirmed(
    request: HttpRequest, gate: Callable[..., Any], deed: Callable[..., Any], held: Slip, **words: Any
) -> HttpResponse:
    """The page of a deed with a slip that needs no form."""
    by, at, code_typed = words.pop("by", asking.person(request)), asking.now(), proof(request)
    return deeds.confirmed(
        request, gate(by, held, code_typed, at=at), lambda: deed(held, at=at, proof=code_typed, by=by),
        back=reverse("slip"), **words,
    )  # fmt: skip


def put_away(response: HttpResponse) -> HttpResponse:
    """The same answer, after which this browser opens no slip without its code. Signing out and leaving do so too."""
    response.delete_cookie(COOKIE, path=WHERE, samesite="Strict")
    return response


def proof(request: HttpRequest) -> str:
    return str(request.COOKIES.get(COOKIE, ""))


def _held(request: HttpRequest) -> Slip | None:
    return queries.slip_held(proof(request), at=asking.now())


def held_or_refuse(request: HttpRequest) -> Slip:
    """The slip whose code was typed in this browser. Raises `Refused` when that is longer ago."""
    if found := _held(request):
        return found
    raise Refused(_("Type the code of your slip again. For your safety it is asked for after half an hour."))


def _opened(found: Slip) -> HttpResponse:
    response = redirect("slip")
    response.set_cookie(
        COOKIE, queries.proof(found, at=asking.now()), max_age=int(queries.HELD_FOR.total_seconds()), path=WHERE,
        secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Strict",
    )  # fmt: skip
    return response
