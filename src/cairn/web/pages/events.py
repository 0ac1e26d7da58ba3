"""An event: what it is, its call, and the way to everything else about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.events import actions, may
from cairn.web import asking, deeds, find, frame, links
from cairn.web.contents import event as contents
from cairn.web.forms import events as forms

if TYPE_CHECKING:
    from django.forms import Form

    from cairn.events.models import Event


@never_cache
def event(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """What the event is, whether sessions can be proposed now, and where to go."""
    found, person, at = find.event(request, programme, activity), asking.person(request), asking.now()
    context = {**frame.around(request, found.activity, "event"), **contents.whole(found, person, at=at)}
    return render(request, "pages/events/event.html", context)


def open_event(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    may.open_event(person, found).or_refuse()
    form = forms.OpenEventForm(request.POST or None, initial={"title": found.title, "slug": found.slug})
    if form.is_valid() and deeds.done(form, actions.open_event, found, by=person, at=asking.now(), **form.cleaned_data):
        messages.success(request, _("The event is there. Now say when people can propose sessions."))
        return redirect(links.in_activity("change_call", found))
    return deeds.asked(
        request, found, form, here="event", title=_("Make an event of this work"), button=_("Make the event"),
        lead=_("The people of this work make its programme together: anybody proposes, both sides decide."),
        back=links.in_activity("activity", found),
    )  # fmt: skip


def change_event(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person = find.event(request, programme, activity), asking.signed_in(request)
    may.hold(person, found).or_refuse()
    said = {name: getattr(found, name) for name in ("title", "about", "place")}
    form = forms.EventForm(request.POST or None, initial=said)
    if form.is_valid() and deeds.done(
        form, actions.change_event, found, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("It is said in your words now."))
        return to_event(found)
    return asked(request, found, form, title=_("What the event is"), button=_("Say it so"))


def change_call(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person, at = find.event(request, programme, activity), asking.signed_in(request), asking.now()
    may.change_call(person, found, at=at).or_refuse()
    form = forms.CallForm(request.POST or None, initial=_call(found))
    if form.is_valid() and deeds.done(form, actions.change_call, found, by=person, at=at, **form.said):
        messages.success(request, _("The call is out. It stands on the page of the event."))
        return to_event(found)
    lead = _("Anybody who is signed in can propose a session from the first day to the end of the last one.")
    return asked(request, found, form, title=_("The call for sessions"), button=_("Say it so"), lead=lead)


def asked(request: HttpRequest, event: Event, form: Form, **words: str) -> HttpResponse:
    """The page with this form, and the way back to the event."""
    back = words.pop("back", links.in_activity("event", event.activity))
    return deeds.asked(request, event.activity, form, here="event", back=back, **words)


def to_event(event: Event) -> HttpResponse:
    return redirect(links.in_activity("event", event.activity))


def _call(event: Event) -> dict[str, Any]:
    return {
        "call": event.call_words,
        "opens_on": timezone.localdate(event.call_opens_at) if event.call_opens_at else None,
        "closes_on": contents.last_day(event),
        "sessions_at_most": event.sessions_at_most,
        "read_at_once": "yes" if event.are_read_at_once else "no",
    }
