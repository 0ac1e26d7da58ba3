"""The programme in the forms others read: calendars, JSON and XML, at addresses that stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.http import http_date
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import conditional_page, require_safe

from cairn.events import actions, queries
from cairn.exchange.event_programmes import as_schedule
from cairn.exchange.schedules import written_json, written_xml
from cairn.sessions import queries as meetings
from cairn.web import asking, find
from cairn.web.contents.public_programme import calendars
from cairn.web.pages.public_programme.shown import Shown, drawn, found, kept_a_moment

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from cairn.exchange.schedules import Schedule

CALENDAR = "text/calendar; charset=utf-8"


@kept_a_moment
def programme_calendar(request: HttpRequest, event: str) -> HttpResponse:
    """Every session of the newest version."""
    shown = found(request, event)
    raw = calendars.of_sessions(shown.event, shown.release, shown.sessions, at=asking.now())
    return _dated(HttpResponse(raw, content_type=CALENDAR), shown)


@kept_a_moment
def programme_session_calendar(request: HttpRequest, event: str, session: str) -> HttpResponse:
    shown = found(request, event)
    one = shown.session(session)
    raw = calendars.of_sessions(shown.event, shown.release, [one], at=asking.now())
    return _dated(HttpResponse(raw, content_type=CALENDAR), shown)


@kept_a_moment
def schedule_json(request: HttpRequest, event: str) -> HttpResponse:
    return _file(found(request, event), written_json, "application/json")


@kept_a_moment
def schedule_xml(request: HttpRequest, event: str) -> HttpResponse:
    return _file(found(request, event), written_xml, "application/xml")


@kept_a_moment
def take_along(request: HttpRequest, event: str) -> HttpResponse:
    """The addresses of calendars and files, and what to copy to show the programme in another site."""
    shown = found(request, event)
    names = ("programme_calendar", "schedule_json", "schedule_xml", "embed_programme")
    addresses = {name: settings.SITE_ADDRESS + reverse(name, args=[shown.event.slug]) for name in names}
    return drawn(request, shown, "take_along", {"addresses": addresses}, here="take_along")


@never_cache
def sessions_calendar(request: HttpRequest, programme: str) -> HttpResponse:
    """The ordinary sessions of a programme of work, as everybody sees them."""
    here = find.programme(request, programme)
    raw = calendars.of_meetings(here.title, meetings.sessions_of_programme(here), at=asking.now())
    return HttpResponse(raw, content_type=CALENDAR)


@require_safe
@conditional_page
def personal_calendar(request: HttpRequest, token: str) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """What somebody's own calendar asks for, by the secret in its address."""
    whose = find.one(queries.calendar_by_token(token))
    response = HttpResponse(calendars.of_person(whose.person, at=asking.now()), content_type=CALENDAR)
    response["X-Robots-Tag"] = "noindex, nofollow"
    patch_cache_control(response, private=True, no_cache=True)
    return response


@never_cache
def my_calendar(request: HttpRequest) -> HttpResponse:
    """The link of my own calendar: made, made anew, ended."""
    person, at = asking.signed_in(request), asking.now()
    if request.method == "POST":
        if request.POST.get("deed") == "end":
            actions.end_calendar_link(by=person, at=at)
            messages.success(request, _("The link leads nowhere now. Take it out of your calendar too."))
        else:
            actions.make_calendar_link(by=person, at=at)
            messages.success(request, _("Here is your link. One made before leads nowhere now."))
        return redirect("my_calendar")
    own = queries.calendar_of(person)
    token = queries.calendar_token(own) if own else ""
    address = settings.SITE_ADDRESS + reverse("personal_calendar", args=[token]) if own else ""
    return render(request, "pages/public_programme/my_calendar.html", {"own": own, "address": address})


def _file(shown: Shown, written: Callable[[Schedule], str], kind: str) -> HttpResponse:
    """Programs of other sites may read it too, as it holds what everybody may see. Raises Http404 before a release."""
    if shown.release is None:
        raise Http404
    schedule = as_schedule(shown.event, shown.release, shown.sessions, page=calendars.page_of(shown.event))
    response = HttpResponse(written(schedule), content_type=f"{kind}; charset=utf-8")
    response["Access-Control-Allow-Origin"] = "*"
    return _dated(response, shown)


def _dated(response: HttpResponse, shown: Shown) -> HttpResponse:
    """With when something of it changed last."""
    moments: list[datetime] = [one.changed_at for one in shown.sessions]
    if shown.release:
        response["Last-Modified"] = http_date(max([shown.release.released_at, *moments]).timestamp())
    return response
