"""Replies to a reflection: writing one, and deciding on those that wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.reflections import actions, may, queries
from cairn.web import asking, deeds, find, floods, links
from cairn.web.contents import reflections as contents
from cairn.web.forms.reflections import AnswerForm, RefuseForm, ReplyForm

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.reflections.models import ReflectionReply

A_PAGE = 20


@never_cache
def reply_to_reflection(request: HttpRequest, programme: str, reflection: str) -> HttpResponse:
    """Anybody who sees it can reply, with or without an account. It waits to be read first."""
    about, person = find.reflection(request, programme, reflection), asking.person(request)
    first = {"name": person.name} if person else {}
    form = ReplyForm(request.POST or None, initial=first, is_signed_in=person is not None)
    if (
        form.is_valid()
        and floods.check(request, form, "reply_to_reflection")
        and deeds.done(form, actions.reply, about, by=person, at=asking.now(), **form.cleaned_data)
    ):
        words = _("Thank you. The author or somebody who leads the programme reads it first. ")
        told = (
            _("What became of it will stand on your page.") if person else _("We write to you about what became of it.")
        )
        messages.success(request, words + told)
        return redirect(contents.address(about))
    context = {
        "programme": about.programme, "person": person, "reflection": about, "form": form,
        "may_reply": may.reply(person, about, on=asking.today()),
    }  # fmt: skip
    return render(request, "pages/reflections/reply.html", context)


@never_cache
def replies_waiting(request: HttpRequest, programme: str) -> HttpResponse:
    """What waits for this person's decision here, the oldest first."""
    found, person = find.programme(request, programme), asking.person(request)
    may.decide_on_replies(person, found).or_refuse()
    page = Paginator(queries.waiting(person, programme=found), A_PAGE).get_page(request.GET.get("page"))
    context = {"programme": found, "person": person, "page": page}
    return render(request, "pages/reflections/waiting.html", context)


@never_cache
def publish_reply(request: HttpRequest, programme: str, reflection: str, reply: str) -> HttpResponse:
    found, person, at = reply_here(request, programme, reflection, reply), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.publish_reply(person, found), lambda: actions.publish_reply(found, by=person, at=at),
        title=_("Publish this reply?"),
        words=_("Everybody who sees the reflection can read it then."),
        button=_("Publish it"),
        thanks=_("The reply is published."),
        back=_waiting(found),
    )  # fmt: skip


@never_cache
def refuse_reply(request: HttpRequest, programme: str, reflection: str, reply: str) -> HttpResponse:
    found, person = reply_here(request, programme, reflection, reply), asking.signed_in(request)
    may.refuse_reply(person, found).or_refuse()
    form = RefuseForm(request.POST or None)
    if form.is_valid() and deeds.done(
        form, actions.refuse_reply, found, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("It is not published. Its writer learns why."))
        return redirect(_waiting(found))
    context = {"programme": found.reflection.programme, "reply": found, "form": form, "back": _waiting(found)}
    return render(request, "pages/reflections/refuse.html", context)


@never_cache
def answer_reply(request: HttpRequest, programme: str, reflection: str, reply: str) -> HttpResponse:
    """The author's word to a reply."""
    found, person = reply_here(request, programme, reflection, reply), asking.signed_in(request)
    may.answer_reply(person, found).or_refuse()
    form, back = AnswerForm(request.POST or None), f"{contents.address(found.reflection)}#replies"
    if form.is_valid() and deeds.done(
        form, actions.answer_reply, found, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("Your answer stands beside the reply."))
        return redirect(back)
    context = {"programme": found.reflection.programme, "reply": found, "form": form, "back": back}
    return render(request, "pages/reflections/answer.html", context)


@never_cache
def take_back_reply(request: HttpRequest, programme: str, reflection: str, reply: str) -> HttpResponse:
    found, person, at = reply_here(request, programme, reflection, reply), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.take_back_reply(person, found), lambda: actions.take_back_reply(found, by=person, at=at),
        title=_("Take your reply back?"),
        words=_("It is destroyed, with what was answered to it. This cannot be undone."),
        button=_("Take it back"),
        thanks=_("Your reply is gone."),
        back=contents.address(found.reflection),
    )  # fmt: skip


def _thanks(person: Person | None) -> str:
    if person:
        return _("Thank you. Your reply is read first. What became of it will stand on your page.")
    return _("Thank you. Your reply is read first. We write to you about what became of it.")


def reply_here(request: HttpRequest, programme: str, reflection: str, ref: str) -> ReflectionReply:
    """The reply, for whoever may do something with it; each page asks for its own deed."""
    about = find.reflection(request, programme, reflection)
    found = find.one(queries.reply(about, ref))
    found.reflection = about
    return found


def _waiting(reply: ReflectionReply) -> str:
    return links.in_programme("replies_waiting", reply.reflection.programme)
