"""Another time or place, how many places there are, and who will come."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.sessions import actions, may, queries
from cairn.web import asking, deeds, find, frame, links
from cairn.web.contents import flags, session_parts
from cairn.web.forms import around_sessions as forms

ON_A_PAGE = 50


def change_session(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    found, person, at = find.session(request, programme, session), asking.signed_in(request), asking.now()
    may.change_session(person, found, at).or_refuse()
    form = forms.ChangeForm(request.POST or None, session=found)
    if form.is_valid() and deeds.done(form, actions.change_session, found, by=person, at=at, **form.plan):
        messages.success(request, _("Changed. Everybody who takes part gets a letter with the reason."))
        return redirect(links.in_session("session", found))
    lead = _("How it was before stays readable. With another way to meet, the number of places has to be said again.")
    return deeds.asked_of_session(
        request, found, form, title=_("Another time or place"), button=_("Change it, and tell everybody"), lead=lead
    )


def set_places(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    found, person = find.session(request, programme, session), asking.signed_in(request)
    may.set_places(person, found).or_refuse()
    form = forms.PlacesForm(request.POST or None, initial={"places": found.capacity})
    if form.is_valid() and deeds.done(form, actions.set_places, found, by=person, at=asking.now(), **form.cleaned_data):
        messages.success(request, _("Everybody can read how many places there are. Whoever waited longest moves up."))
        return redirect(links.in_session("session", found))
    lead = _("Places go to whoever says first that they will come, from any side. Nobody loses a place they have.")
    return deeds.asked_of_session(
        request, found, form, title=_("How many places?"), button=_("Say how many places"), lead=lead
    )


@never_cache
def say_coming(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    """What there will be, how many places are left, and one answer, which can be changed."""
    found, person, at = find.session(request, programme, session), asking.signed_in(request), asking.now()
    may.say_coming(person, found, at).or_refuse()
    form = forms.ComingForm(request.POST or None, session=found)
    if form.is_valid():
        said = deeds.done(form, actions.say_coming, found, by=person, at=at, **form.said)
        if said:
            messages.success(request, session_parts.thanks_for(said, queries.in_line(found)))
            return redirect(f"{links.in_session('session', found)}#coming")
    around = frame.around(request, found.activity, "sessions")
    context = {**around, **session_parts.before_coming(found, around, at=at), "session": found, "form": form}
    return render(request, "pages/sessions/say_coming.html", context)


@never_cache
def who_comes(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    """For whoever holds the activity: who will come, and who waits, in the order of the line."""
    found, person = find.session(request, programme, session), asking.signed_in(request)
    may.see_who_comes(person, found).or_refuse()
    wanted = request.GET.get("q", "").strip()
    rows = session_parts.in_order(queries.in_line(found), containing=wanted)
    page = Paginator(rows, ON_A_PAGE).get_page(request.GET.get("page"))
    page.object_list = flags.with_supporters(page.object_list, found)
    context = {**frame.around(request, found.activity, "sessions"), "session": found, "page": page, "wanted": wanted}
    return render(request, "pages/sessions/who_comes.html", context)
