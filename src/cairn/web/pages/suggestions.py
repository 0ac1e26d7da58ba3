"""For those who lead: what sessions need, and who could be asked. The solver works while people go on."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.background import suggestions as soon
from cairn.matching import actions, may, queries
from cairn.web import asking, deeds, find, frame, links
from cairn.web.contents import suggested as contents
from cairn.web.forms.suggestions import WantedForm


@never_cache
def suggestions(request: HttpRequest, programme: str) -> HttpResponse:
    """What is looked for, who could be asked for it and why, what is lacking, and for whom nothing was found."""
    found, person, at = find.programme(request, programme), asking.person(request), asking.now()
    may.see_suggestions(person, found).or_refuse()
    context = {
        **contents.for_leads(found, at=at, page=request.GET.get("page")),
        "may_look": may.make_suggestions(person, found, at),
    }
    return render(request, "pages/suggestions/suggestions.html", context)


@never_cache
def ask_for_suggestions(request: HttpRequest, programme: str) -> HttpResponse:
    found, person, at = find.programme(request, programme), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.make_suggestions(person, found, at), lambda: soon.make_soon(found, by=person, at=at),
        title=_("Look for people?"),
        words=_("Roles and sessions are held against the cards people wrote. Nobody is asked by it: you ask people."),
        button=_("Look for people"), back=links.in_programme("suggestions", found),
    )  # fmt: skip


@never_cache
def suggestions_coming(request: HttpRequest, programme: str) -> HttpResponse:
    """How far it is: a part of the page that asks again by itself, or the page for whoever opens it."""
    found, person, at = find.programme(request, programme), asking.person(request), asking.now()
    may.see_suggestions(person, found).or_refuse()
    if not getattr(request, "htmx", False):
        return redirect(links.in_programme("suggestions", found))
    context = {"programme": found, "asked_again": True, **contents.how_it_stands(found, at=at)}
    return render(request, "pages/suggestions/coming.html", context)


@never_cache
def stop_suggestions(request: HttpRequest, programme: str) -> HttpResponse:
    found, person, at = find.programme(request, programme), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.stop_suggestions(person, found), lambda: actions.stop_suggestions(found, by=person, at=at),
        title=_("Stop looking?"), button=_("Stop looking"),
        words=_("Nothing of this look is kept. What was suggested before stays."),
        thanks=_("Stopped. Nothing of this look is kept."), back=links.in_programme("suggestions", found),
    )  # fmt: skip


@never_cache
def say_wanted(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    """What strengths a session needs."""
    found, person, at = find.session(request, programme, session), asking.signed_in(request), asking.now()
    may.say_wanted(person, found, at).or_refuse()
    wanted = queries.wanted(found)
    form = WantedForm.of(wanted, request.POST or None)
    if form.is_valid() and deeds.done(form, actions.say_wanted, found, by=person, at=at, **form.cleaned_data):
        messages.success(request, _("Noted. Look for people when you like."))
        return redirect(links.in_programme("suggestions", found.activity.programme))
    context = {
        **frame.around(request, found.activity, "sessions"), "session": found, "form": form, "wanted": wanted,
        "back": links.in_programme("suggestions", found.activity.programme),
    }  # fmt: skip
    return render(request, "pages/suggestions/say_wanted.html", context)


@never_cache
def stop_looking_for(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    found, person, at = find.session(request, programme, session), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.stop_looking_for(person, found), lambda: actions.stop_looking_for(found, by=person, at=at),
        title=_("Look for nobody there?"), words=_("Suggestions for this session go, too."),
        button=_("Look for nobody"), thanks=_("Nobody is looked for there any more."),
        back=links.in_programme("suggestions", found.activity.programme),
    )  # fmt: skip
