"""What my time led to, what I got for it, and thanks that somebody who leads says to people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache

from cairn.thanks import actions, may, queries
from cairn.web import asking, deeds, find, frame, links
from cairn.web.contents import my_papers, my_places
from cairn.web.contents import my_time as contents
from cairn.web.forms.thanks import ReturnForm, ThankForm

SHOWN_AT_MOST = 30

if TYPE_CHECKING:
    from cairn.programmes.models import Programme
    from cairn.sessions.models import Session


@never_cache
def my_time(request: HttpRequest) -> HttpResponse:
    """What I gave and what came of it, what I got for it, who thanked me, and my papers."""
    person, at = asking.signed_in(request), asking.now()
    context = {
        "person": person,
        "here": "my_time",
        "places": my_places.places("my_time"),
        **contents.everything(person, at=at),
        **my_papers.mine(person),
    }
    return render(request, "pages/thanks/my_time.html", context)


@never_cache
def note_return(request: HttpRequest) -> HttpResponse:
    """I note for myself what I got."""
    person = asking.signed_in(request)
    may.note_return(person).or_refuse()
    form = ReturnForm(request.POST or None)
    if form.is_valid() and deeds.done(form, actions.note_return, by=person, at=asking.now(), **form.cleaned_data):
        messages.success(request, _("Noted. Only you see it."))
        return redirect("my_time")
    words = {
        "title": _("What did I get for my time?"), "button": _("Note it"), "lead": _("This is for you alone."),
    }  # fmt: skip
    return render(request, "pages/thanks/form.html", {**words, "back": reverse("my_time"), "form": form})


@never_cache
def take_back_return(request: HttpRequest, noted: str) -> HttpResponse:
    person = asking.signed_in(request)
    found = find.one(queries.one_given_in_return(noted, person))
    return deeds.confirmed(
        request, may.take_back_return(person, found),
        lambda: actions.take_back_return(found, by=person, at=asking.now()),
        title=_("Destroy this note?"), words=_("It cannot be brought back."), quoted=found.words,
        button=_("Destroy it"), thanks=_("It is gone."), back=reverse("my_time"),
    )  # fmt: skip


@never_cache
def destroy_thanks(request: HttpRequest, thanks: str) -> HttpResponse:
    """For whoever was thanked, and for whoever said it."""
    person = asking.signed_in(request)
    found = find.one(queries.thanks(thanks, person))
    mine = found.person_id == person.pk
    return deeds.confirmed(
        request, may.destroy_thanks(person, found), lambda: actions.destroy_thanks(found, by=person, at=asking.now()),
        title=_("Destroy these words?"), words=_("They are gone for both of you. They cannot be brought back."),
        quoted=found.words, button=_("Destroy them"), thanks=_("They are gone."),
        back=reverse("my_time") if mine else links.in_programme("thank_people", found.programme),
    )  # fmt: skip


@never_cache
def thank_people(request: HttpRequest, programme: str) -> HttpResponse:
    """Words to people who take part in the programme, to one or to all."""
    return _thank(request, find.programme(request, programme), None)


@never_cache
def thank_for_session(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    """Words to people who came to a session, to one or to all."""
    found = find.session(request, programme, session)
    return _thank(request, found.activity.programme, found)


def _thank(request: HttpRequest, programme: Programme, session: Session | None) -> HttpResponse:
    person, at = asking.signed_in(request), asking.now()
    may.thank_people(person, programme, session, at).or_refuse()
    form = ThankForm(request.POST or None, among=queries.people_to_thank(person, programme, session))
    if form.is_valid():
        details = {"people": form.chosen, "words": form.cleaned_data["words"], "session": session}
        if said := deeds.done(form, actions.thank_people, programme, by=person, at=at, **details):
            words = ngettext("Said to %(n)d person.", "Said to %(n)d people, to each alone.", len(said))
            messages.success(request, words % {"n": len(said)})
            return redirect(links.in_session("session", session) if session else request.path)
    here = frame.around(request, session.activity, "sessions") if session else {"programme": programme}
    context = {
        **here, "session": session, "form": form, "said": queries.thanks_by(person, programme)[:SHOWN_AT_MOST],
        "layout": "layouts/activity.html" if session else "layouts/base.html",
    }  # fmt: skip
    return render(request, "pages/thanks/thank.html", context)
