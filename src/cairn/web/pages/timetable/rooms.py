"""Rooms and tracks of an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cairn.events import actions, may, queries
from cairn.web import asking, deeds, find, frame, links
from cairn.web.contents.timetable import places
from cairn.web.forms import timetable_places as forms

if TYPE_CHECKING:
    from django.forms import Form

    from cairn.events.models import Event, Room, Track


def event_rooms(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """All rooms: how many fit in, what they have, when they cannot be had."""
    event, person = find.event(request, programme, activity), asking.signed_in(request)
    may.hold(person, event).or_refuse()
    context = {**frame.around(request, event.activity, "event"), "event": event, "rooms": places.rooms(event)}
    return render(request, "pages/timetable/rooms.html", context)


def add_event_room(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    event, person = find.event(request, programme, activity), asking.signed_in(request)
    may.keep_room(person, event).or_refuse()
    form = forms.RoomForm(request.POST or None, slots=places.slots(event))
    if form.is_valid() and deeds.done(form, actions.add_room, event, by=person, at=asking.now(), **form.said):
        messages.success(request, _("The room is added."))
        return _to(event, "event_rooms")
    return _asked(request, event, form, "event_rooms", title=_("Add a room"), button=_("Add the room"))


def change_event_room(request: HttpRequest, programme: str, activity: str, room: str) -> HttpResponse:
    event, found = _room(request, programme, activity, room)
    person = asking.signed_in(request)
    may.keep_room(person, event, room=found).or_refuse()
    closed = [one.ref for one in queries.closed_slots([found]).get(found.pk, [])]
    said = {name: getattr(found, name) for name in ("name", "capacity", "description", "features")}
    form = forms.RoomForm(request.POST or None, slots=places.slots(event), initial={**said, "closed": closed})
    if form.is_valid() and deeds.done(form, actions.change_room, found, by=person, at=asking.now(), **form.said):
        messages.success(request, _("Changed. Sessions in it stay; look at the timetable for what is wrong now."))
        return _to(event, "event_rooms")
    return _asked(request, event, form, "event_rooms", title=found.name, button=_("Change it"))


def remove_event_room(request: HttpRequest, programme: str, activity: str, room: str) -> HttpResponse:
    event, found = _room(request, programme, activity, room)
    person = asking.signed_in(request)
    return deeds.confirmed(
        request, may.hold(person, event),
        lambda: actions.remove_room(found, by=person, at=asking.now()),
        title=_("Remove “%(room)s”?") % {"room": found.name},
        words=_("Sessions in it have no place then. What was released stays as it is."),
        button=_("Remove the room"), thanks=_("The room is gone."),
        back=links.in_activity("event_rooms", event.activity),
    )  # fmt: skip


def event_tracks(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """All tracks, and a form for one more."""
    event, person = find.event(request, programme, activity), asking.signed_in(request)
    may.hold(person, event).or_refuse()
    form = forms.TrackForm(request.POST or None)
    if form.is_valid() and deeds.done(form, actions.add_track, event, by=person, at=asking.now(), **form.cleaned_data):
        messages.success(request, _("The track is added."))
        return _to(event, "event_tracks")
    around = frame.around(request, event.activity, "event")
    context = {**around, "event": event, "tracks": list(queries.tracks_of(event)), "form": form}
    return render(request, "pages/timetable/tracks.html", context)


def change_event_track(request: HttpRequest, programme: str, activity: str, track: str) -> HttpResponse:
    event, found = _track(request, programme, activity, track)
    person = asking.signed_in(request)
    may.keep_track(person, event, but=found.pk).or_refuse()
    form = forms.TrackForm(request.POST or None, initial={"title": found.title})
    if form.is_valid() and deeds.done(
        form, actions.rename_track, found, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("It has its new name."))
        return _to(event, "event_tracks")
    return _asked(request, event, form, "event_tracks", title=found.title, button=_("Change it"))


def remove_event_track(request: HttpRequest, programme: str, activity: str, track: str) -> HttpResponse:
    event, found = _track(request, programme, activity, track)
    person = asking.signed_in(request)
    return deeds.confirmed(
        request, may.hold(person, event),
        lambda: actions.remove_track(found, by=person, at=asking.now()),
        title=_("Remove the track “%(track)s”?") % {"track": found.title},
        words=_("Its sessions stay, in no track."),
        button=_("Remove the track"), thanks=_("The track is gone."),
        back=links.in_activity("event_tracks", event.activity),
    )  # fmt: skip


def _room(request: HttpRequest, programme: str, activity: str, ref: str) -> tuple[Event, Room]:
    event = find.event(request, programme, activity)
    return event, find.one(queries.room(event, ref))


def _track(request: HttpRequest, programme: str, activity: str, ref: str) -> tuple[Event, Track]:
    event = find.event(request, programme, activity)
    return event, find.one(queries.track(event, ref))


def _asked(request: HttpRequest, event: Event, form: Form, page: str, **words: str) -> HttpResponse:
    back = links.in_activity(page, event.activity)
    return deeds.asked(request, event.activity, form, here="event", back=back, **words)


def _to(event: Event, page: str) -> HttpResponse:
    return redirect(links.in_activity(page, event.activity))
