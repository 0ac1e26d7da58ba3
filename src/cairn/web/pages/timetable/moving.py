"""One session in the timetable: moved, swapped, fixed or taken out by hand, with what that breaks said before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.events import actions, may, queries
from cairn.web import asking, deeds, find, frame, links
from cairn.web.contents.timetable import moving, overview, rules
from cairn.web.contents.timetable.naming import Names, time_of
from cairn.web.forms import timetable_moves as forms

if TYPE_CHECKING:
    from cairn.events.models import Event, Proposal
    from cairn.events.queries import Timetable


@never_cache
def timetable_session(request: HttpRequest, programme: str, activity: str, proposal: str) -> HttpResponse:
    """Where a session stands, what is wrong with that, and a form that moves it."""
    event, found = _session(request, programme, activity, proposal)
    person, at = asking.signed_in(request), asking.now()
    may.move(person, found, at).or_refuse()
    here = queries.timetable(event)
    form = forms.MoveForm(
        request.POST or None, slots=moving.slot_choices(here), rooms=moving.room_choices(here),
        initial=_initial(request, here, found),
    )  # fmt: skip
    warned = moving.move_warned(here, found, form.said["slot"], form.said["room"]) if form.is_valid() else None
    is_read = warned and warned.is_read(request.POST.get("seen", ""))
    if is_read and deeds.done(form, actions.move_session, found, by=person, at=at, **form.said):
        messages.success(request, " ".join((_("It stands there now."), warned.afterwards if warned else "")))
        return redirect(request.path)
    return _shown(request, here, found, form, warned)


@never_cache
def swap_session(request: HttpRequest, programme: str, activity: str, proposal: str) -> HttpResponse:
    event, found = _session(request, programme, activity, proposal)
    person, at = asking.signed_in(request), asking.now()
    may.move(person, found, at).or_refuse()
    here = queries.timetable(event)
    form = forms.SwapForm(request.POST or None, sessions=_others(here, found))
    is_placed = found.ref in here.plan
    warned = moving.swap_warned(here, found, form.chosen) if is_placed and form.is_valid() else None
    is_read = form.is_valid() and (warned is None or warned.is_read(request.POST.get("seen", "")))
    if is_read and deeds.done(form, actions.swap_sessions, found, form.chosen, by=person, at=at):
        messages.success(request, _("They changed places."))
        return redirect(links.in_activity("timetable_session", event.activity, found.ref))
    around = frame.around(request, event.activity, "event")
    context = {**around, "event": event, "session": found, "form": form, "warned": warned}
    return render(request, "pages/timetable/swap.html", context)


@never_cache
def take_session_out(request: HttpRequest, programme: str, activity: str, proposal: str) -> HttpResponse:
    event, found = _session(request, programme, activity, proposal)
    person, at = asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.move(person, found, at), lambda: actions.take_out(found, by=person, at=at),
        title=_("Take “%(title)s” out of the timetable?") % {"title": found.title},
        words=_("It has no place then, and nothing of it is fixed. You can undo it."),
        button=_("Take it out"), thanks=_("It has no place now."),
        back=links.in_activity("timetable_session", event.activity, found.ref),
    )  # fmt: skip


@never_cache
def sort_session(request: HttpRequest, programme: str, activity: str, proposal: str) -> HttpResponse:
    """The track of a session."""
    event, found = _session(request, programme, activity, proposal)
    person = asking.signed_in(request)
    may.hold(person, event).or_refuse()
    tracks = list(queries.tracks_of(event))
    initial = {"track": found.track.ref if found.track else ""}
    form = forms.SortForm(request.POST if request.method == "POST" else None, tracks=tracks, initial=initial)
    back = links.in_activity("timetable_session", event.activity, found.ref)
    if form.is_valid():
        actions.sort_into_track(found, by=person, at=asking.now(), track=form.chosen)
        messages.success(request, _("Written down."))
        return redirect(back)
    lead = _("Sessions of one track are for the same people, and are put at different times where that can be.")
    return deeds.asked(
        request, event.activity, form, here="event", title=found.title, button=_("Write it down"), lead=lead, back=back
    )


def _session(request: HttpRequest, programme: str, activity: str, ref: str) -> tuple[Event, Proposal]:
    event = find.event(request, programme, activity)
    return event, find.one(queries.taken(event).filter(ref=ref).first())


def _initial(request: HttpRequest, here: Timetable, session: Proposal) -> dict[str, Any]:
    """Where it stands, or the place that was offered and chosen."""
    place, pin = here.plan.get(session.ref), here.programme.pins.get(session.ref)
    return {
        "slot": request.GET.get("slot") or (place.slot if place else ""),
        "room": request.GET.get("room") or (place.room if place else ""),
        "fix_slot": bool(pin and pin.slot),
        "fix_room": bool(pin and pin.room),
    }


def _others(here: Timetable, session: Proposal) -> list[tuple[Proposal, str]]:
    """The other sessions that stand somewhere, each with its time."""
    words = _("%(title)s (%(time)s)")
    return [
        (here.sessions[ref], words % {"title": here.sessions[ref].title, "time": time_of(here.slots[place.slot])})
        for ref, place in here.plan.items()
        if ref != session.ref
    ]


def _shown(
    request: HttpRequest, here: Timetable, session: Proposal, form: forms.MoveForm, warned: moving.Warned | None
) -> HttpResponse:
    place, names = here.plan.get(session.ref), Names(here)
    wrong = [one for one in here.broken if session.ref in one.sessions]
    context = {
        **frame.around(request, here.event.activity, "event"),
        "event": here.event, "session": session, "form": form, "warned": warned,
        "slot": names.slot(place.slot) if place else "", "room": names.room(place.room) if place else "",
        "wrong": rules.broken_in_words(here, wrong),
        "offers": [] if warned else moving.offers(here, session),
        "facts": overview.facts(here, session),
    }  # fmt: skip
    return render(request, "pages/timetable/session.html", context)
