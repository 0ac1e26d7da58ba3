"""Who comes to a room by its code: which room, and which guest this phone is. What is sent from a phone is answered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib import messages
from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from cairn.base.verdict import Refused
from cairn.live import may, queries
from cairn.web import asking, floods
from cairn.web.contents import live

if TYPE_CHECKING:
    from cairn.live.models import Guest, LiveRoom

COOKIE, WHERE, KEPT_FOR = "room", "/join", 24 * 60 * 60  # seconds
TRIES = "room_code"
BY_SCRIPT = "X-Live"


@dataclass(frozen=True, slots=True)
class Came:
    """The room, and who this phone is in it: nobody before they came in."""

    room: LiveRoom
    guest: Guest | None


def came(request: HttpRequest, code: str, *, is_press: bool = False) -> Came:
    """Raises Http404 where no room has this code, or too many codes were tried from here.

    `is_press`: of the room alone, without its session; that is read when it is asked for.
    """
    room, at = queries.room_alone(code) if is_press else queries.room_by_code(code), asking.now()
    guest = queries.guest(room, token(request)) if room else None
    if guest is None and floods.is_over(request, TRIES, at=at):
        raise Http404
    if room is None:
        floods.counted(request, TRIES, at=at)
        raise Http404
    return Came(room, guest)


def token(request: HttpRequest) -> str:
    """What this phone keeps, if it does."""
    return str(request.COOKIES.get(COOKIE, ""))


def known(response: HttpResponse, kept: str) -> HttpResponse:
    """The answer, after which this phone is known again."""
    response.set_cookie(
        COOKIE, kept, max_age=KEPT_FOR, path=WHERE,
        secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax",
    )  # fmt: skip
    return response


def put_away(response: HttpResponse) -> HttpResponse:
    """The answer, after which this phone is in no room. Signing out and leaving do so too."""
    response.delete_cookie(COOKIE, path=WHERE)
    return response


def answered(request: HttpRequest, found: Came, deed: Callable[[], object], *, limit: str) -> HttpResponse:
    """Do what was pressed or written on a phone. A script gets the new parts, or a plain reason; others the page.

    409 tells a script that the phone is not in the room (any more), and 429 that it was too much: it keeps what it has
    to send. 422 is a refusal for good.
    """
    is_script = BY_SCRIPT in request.headers
    if found.guest is None and found.room.is_open and is_script:
        return _plainly(str(may.take_part(None, found.room).reason), HTTPStatus.CONFLICT)
    who = f"guest {found.guest.pk}" if found.guest else ""
    if wait := floods.counted(request, limit, at=asking.now(), who=who):
        words = floods.in_words(wait)
        if is_script:
            return _plainly(words, HTTPStatus.TOO_MANY_REQUESTS)
        messages.error(request, words)
        return redirect("room_phone", found.room.code)
    try:
        deed()
    except Refused as refused:
        if is_script:
            return _plainly(str(refused), HTTPStatus.UNPROCESSABLE_ENTITY)
        messages.error(request, str(refused))
    return parts(request, found) if is_script else redirect("room_phone", found.room.code)


def not_too_often(form: BaseForm, request: HttpRequest, found: Came, *, limit: str) -> bool:
    """Whether this phone may send one more of these, which counts it. If not, the form says when."""
    wait = floods.counted(request, limit, at=asking.now(), who=f"guest {found.guest.pk}" if found.guest else "")
    if wait:
        form.add_error(None, floods.in_words(wait))
    return not wait


def parts(request: HttpRequest, found: Came) -> HttpResponse:
    """The parts of the phone's page that change, as they are now."""
    code, at = found.room.code, asking.now()
    if mine := queries.on_phone(code, token(request)):
        return HttpResponse(live.phone_parts(code, mine, at=at))
    room = queries.room_by_code(code) or found.room
    return render(request, "pages/live/phone_outside.html", live.here(room, at=at))


def _plainly(words: str, status: HTTPStatus) -> HttpResponse:
    return HttpResponse(words, status=status, content_type="text/plain; charset=utf-8")
