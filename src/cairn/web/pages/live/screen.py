"""The big screen: what everybody in the hall reads. Its address is drawn by lot, so that no sign-in stands on it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from cairn.live import queries
from cairn.web import asking, find
from cairn.web.contents import live


@never_cache
def room_screen(request: HttpRequest, screen: str) -> HttpResponse:
    """The code and its square, what runs, who is asked to speak, what the room is asked.

    Without a script it is drawn anew every twenty seconds.
    """
    room = find.one(queries.room_by_screen(screen))
    page = "pages/live/screen.html" if room.is_open else "pages/live/screen_closed.html"
    return render(request, page, live.on_the_screen(room, at=asking.now()))


@never_cache
def screen_parts(request: HttpRequest, screen: str) -> HttpResponse:
    """Nothing, at the cost of one query, while nothing changed since; else the screen anew."""
    if str(queries.stirred(screen)) == request.GET.get("since"):
        return HttpResponse(status=204)
    room = find.one(queries.room_by_screen(screen))
    return render(request, "pages/live/screen_parts.html", live.on_the_screen(room, at=asking.now()))
