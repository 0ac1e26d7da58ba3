"""A room on a phone: the door, coming in, what changes, leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.activities import queries as activities
from cairn.live import actions, keys, queries
from cairn.sessions import actions as sessions
from cairn.sessions import may as sessions_may
from cairn.web import asking, deeds, floods, frame
from cairn.web.contents import live
from cairn.web.forms.live import JoinForm, RoomCodeForm, RoomSayForm
from cairn.web.pages.live import arriving

if TYPE_CHECKING:
    from cairn.web.pages.live.arriving import Came


@never_cache
def room_door(request: HttpRequest) -> HttpResponse:
    """Type the code that stands on the big screen."""
    form = RoomCodeForm(request.POST or None)
    if form.is_valid():
        code, at = keys.as_typed(form.cleaned_data["room"]), asking.now()
        if wait := floods.is_over(request, arriving.TRIES, at=at):
            form.add_error(None, floods.in_words(wait))
        elif queries.room_by_code(code):
            return redirect("room_phone", code)
        else:
            floods.counted(request, arriving.TRIES, at=at)
            form.add_error(
                "room", _("No room has this code. Look at each sign again: there is no a, e, i, o or u in it.")
            )
    return render(request, "pages/live/door.html", {"form": form})


@never_cache
def room_phone(request: HttpRequest, code: str) -> HttpResponse:
    """The room on this phone. Whoever is not in it yet says which side they are on, and comes in."""
    found, person, at = arriving.came(request, code), asking.person(request), asking.now()
    room, guest = found.room, found.guest
    if not room.is_open:
        return render(request, "pages/live/closed.html", _around(request, found))
    mine = queries.on_phone(room.code, arriving.token(request))
    if guest is None or mine is None or guest.person_id != (person.pk if person else None):
        return _coming_in(request, found)
    context = {
        **_around(request, found),
        **live.on_a_phone(room, mine, at=at),
        "form": RoomSayForm(initial={"key": keys.fresh_token()}),
        "may_check_in": bool(person and sessions_may.check_in(person, room.session, person, at)),
    }
    return render(request, "pages/live/phone.html", context)


@never_cache
def room_parts(request: HttpRequest, code: str) -> HttpResponse:
    """Nothing, at the cost of one query, while nothing changed since; else the parts that change."""
    if str(queries.version(code)) == request.GET.get("since"):
        return HttpResponse(status=204)
    if mine := queries.on_phone(code, arriving.token(request)):
        return HttpResponse(live.phone_parts(code, mine, at=asking.now()))
    return arriving.parts(request, arriving.came(request, code))


@never_cache
def room_check_in(request: HttpRequest, code: str) -> HttpResponse:
    """Whoever has an account checks in as themselves, as on the session's page."""
    found, person, at = arriving.came(request, code), asking.signed_in(request), asking.now()
    if request.method == "POST":
        sessions.check_in(found.room.session, by=person, person=person, at=at)
        messages.success(request, _("You are checked in. Welcome."))
    return redirect("room_phone", code)


@never_cache
def room_leave(request: HttpRequest, code: str) -> HttpResponse:
    """Out of the room: what leads to this phone is destroyed."""
    found, response = arriving.came(request, code), redirect("room_door")
    if request.method != "POST":
        return redirect("room_phone", code)
    if found.guest and found.room.is_open:
        actions.leave_room(found.room, guest=found.guest, at=asking.now())
    messages.success(request, _("You left the room, and this phone is forgotten."))
    return arriving.put_away(response)


def _coming_in(request: HttpRequest, found: Came) -> HttpResponse:
    """Say which side you are on, and come in."""
    room, person, at = found.room, asking.person(request), asking.now()
    part = activities.participant(person, room.session.activity)
    initial = {"name": person.shown_name} if person and part else {}
    form = JoinForm(request.POST or None, is_known=bool(part), initial=initial)
    if form.is_valid() and floods.check(request, form, "room_join"):
        kept = arriving.token(request) if found.guest else keys.fresh_token()
        if deeds.done(form, actions.enter_room, room, by=person, at=at, token=kept, **form.cleaned_data):
            return arriving.known(redirect("room_phone", room.code), kept)
    context = {**_around(request, found), "form": form, "part": part}
    return render(request, "pages/live/come_in.html", context)


def _around(request: HttpRequest, found: Came) -> dict[str, object]:
    return {
        **frame.around(request, found.room.session.activity, "sessions"),
        "room": found.room,
        "session": found.room.session,
    }
