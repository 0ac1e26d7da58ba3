"""Papers of a session: announcing one, sending it in formats, asking for a format, answering."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.sessions import actions, may, queries
from cairn.web import asking, deeds, find, links
from cairn.web.forms import around_sessions as forms

if TYPE_CHECKING:
    from cairn.sessions.models import Session


def announce_paper(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    found, person = find.session(request, programme, session), asking.signed_in(request)
    may.announce_paper(person, found).or_refuse()
    form = forms.PaperForm(request.POST or None)
    paper = form.is_valid() and deeds.done(
        form, actions.announce_paper, found, by=person, at=asking.now(), **form.cleaned_data
    )
    if paper:
        messages.success(request, _("It is announced. Now say when it was sent, and in which formats."))
        return redirect(links.in_session("send_paper", found, paper.ref))
    lead = _("You see to it that it is there five working days before the session, and in the formats people ask for.")
    return deeds.asked_of_session(
        request, found, form, title=_("Something to read beforehand"), button=_("Announce this paper"), lead=lead
    )


def send_paper(request: HttpRequest, programme: str, session: str, paper: str) -> HttpResponse:
    person = asking.signed_in(request)
    found = find.in_session(request, programme, session, queries.paper(paper))
    may.send_paper(person, found).or_refuse()
    form = forms.SendPaperForm(request.POST or None, initial={"sent_on": asking.today()})
    if form.is_valid() and deeds.done(form, actions.send_paper, found, by=person, at=asking.now(), **form.cleaned_data):
        messages.success(request, _("Written down. Everybody can read on which day it was sent."))
        return _to(found.session)
    title = _("“%(title)s” was sent") % {"title": found.title}
    lead = _("One format at a time. To put a link right, send the same format again; then the new day counts.")
    return deeds.asked_of_session(request, found.session, form, title=title, button=_("Write it down"), lead=lead)


def remove_paper(request: HttpRequest, programme: str, session: str, paper: str) -> HttpResponse:
    person = asking.signed_in(request)
    found = find.in_session(request, programme, session, queries.paper(paper))
    return deeds.confirmed(
        request, may.remove_paper(person, found),
        lambda: actions.remove_paper(found, by=person, at=asking.now()),
        title=_("Take “%(title)s” off this session?") % {"title": found.title},
        words=_("Its formats go with it. The record keeps that it was there."),
        button=_("Take it off"), thanks=_("It is off."), back=links.in_session("session", found.session),
    )  # fmt: skip


@never_cache
def ask_for_paper(request: HttpRequest, programme: str, session: str, paper: str) -> HttpResponse:
    person = asking.signed_in(request)
    found = find.in_session(request, programme, session, queries.paper(paper))
    may.ask_for_format(person, found).or_refuse()
    form = forms.FormatField(request.POST or None)
    if form.is_valid() and deeds.done(
        form, actions.ask_for_format, found, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("Asked for. Whoever sees to this paper owes you an answer."))
        return _to(found.session)
    title = _("“%(title)s” in another format") % {"title": found.title}
    lead = _("Those who see to the paper read that somebody asked, not who.")
    return deeds.asked_of_session(request, found.session, form, title=title, button=_("Ask for it"), lead=lead)


@never_cache
def answer_paper(request: HttpRequest, programme: str, session: str, asked: str) -> HttpResponse:
    person, here = asking.signed_in(request), find.session(request, programme, session)
    found = find.one(queries.paper_asking(asked))
    find.in_session(request, programme, session, found.paper)
    may.answer_format(person, found).or_refuse()
    form = forms.AnswerFormatForm(request.POST or None)
    if form.is_valid() and deeds.done(
        form, actions.answer_format, found, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("Answered. Only the person who asked reads it."))
        return _to(here)
    wanted = queries.format_in_words(found.format_name, found.detail)
    title = _("“%(title)s”: somebody asks for %(format)s") % {"title": found.paper.title, "format": wanted}
    return deeds.asked_of_session(request, here, form, title=title, button=_("Answer"))


def _to(session: Session) -> HttpResponse:
    return redirect(f"{links.in_session('session', session)}#papers")
