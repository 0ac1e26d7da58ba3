"""The programme as a list, as a grid, to be put into other sites, and how it was in earlier versions."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.csp import CSP
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.csp import csp_override

from cairn.events import may, queries
from cairn.web import asking
from cairn.web.contents import event_shares
from cairn.web.contents.public_programme import filters, grid, lines, versions
from cairn.web.pages.public_programme.shown import Shown, drawn, found, found_for, kept_a_moment

if TYPE_CHECKING:
    from datetime import date

    from cairn.events.models import Event

A_PAGE = 300
VERSIONS_A_PAGE = 5
IN_A_FRAME: dict[str, list[str]] = {
    **settings.SECURE_CSP,  # type: ignore[dict-item]
    "script-src": [CSP.NONE], "form-action": [CSP.NONE], "frame-ancestors": ["*"],
}  # fmt: skip


@kept_a_moment
def event_programme(request: HttpRequest, event: str) -> HttpResponse:
    """Day by day, with what can be looked for."""
    shown = found(request, event)
    return drawn(request, shown, "list", {**listed(request, shown), **_around(request, shown)}, here="event_programme")


@kept_a_moment
def programme_grid(request: HttpRequest, event: str) -> HttpResponse:
    """One day as a table."""
    shown = found(request, event)
    days = sorted({one.starts_at.date() for one in shown.sessions})
    day = _day(request, days, shown)
    of_the_day = [one for one in shown.sessions if one.starts_at.date() == day]
    rooms = [one.name for one in queries.rooms_of(shown.event)]
    context = {
        "days": days, "day": day, "grid": grid.grid(of_the_day, shown.event, rooms, _pauses(shown.event, day)),
        "by_day": lines.by_day(of_the_day, shown.event),
    }  # fmt: skip
    return drawn(request, shown, "grid", context, here="programme_grid")


@kept_a_moment
def programme_versions(request: HttpRequest, event: str) -> HttpResponse:
    """Every version, the newest first, with what changed in it."""
    shown = found(request, event)
    every = list(queries.releases_of(shown.event))
    page = Paginator(every, VERSIONS_A_PAGE).get_page(request.GET.get("page"))
    first = (page.number - 1) * VERSIONS_A_PAGE
    with timezone.override(queries.zone_of(shown.event)):
        told = versions.versions(shown.event, every[first : first + VERSIONS_A_PAGE + 1])[:VERSIONS_A_PAGE]
    return drawn(request, shown, "versions", {"page": page, "versions": told}, here="programme_versions")


@kept_a_moment
def programme_version(request: HttpRequest, event: str, number: int) -> HttpResponse:
    """When and where the sessions were in one version."""
    shown = found(request, event, number)
    newest = queries.last_release(shown.event)
    return drawn(request, shown, "version", {**listed(request, shown), "is_newest": newest == shown.release})


@xframe_options_exempt
@csp_override(IN_A_FRAME)
@kept_a_moment
def embed_programme(request: HttpRequest, event: str) -> HttpResponse:
    """The list for a frame in another site: no cookie, no script, and nothing that asks for more."""
    shown = found_for(None, event)
    context = {**listed(request, shown), "event": shown.event, "release": shown.release, "site": settings.SITE_ADDRESS}
    with timezone.override(queries.zone_of(shown.event)):
        response = render(request, "pages/public_programme/embed.html", context)
    response["Cache-Control"] = "public, max-age=300"
    return response


def listed(request: HttpRequest, shown: Shown, starred: set[str] | None = None) -> dict[str, Any]:
    """What fits, a page of it, by day."""
    form = filters.FilterForm(request.GET, shown.sessions)
    fitting = form.fitting(shown.sessions)
    page = Paginator(fitting, A_PAGE).get_page(request.GET.get("page"))
    return {
        "form": form, "page": page, "fitting": len(fitting), "all": len(shown.sessions),
        "by_day": lines.by_day(page.object_list, shown.event, starred=starred or ()),
        "query": request.GET.urlencode(),
    }  # fmt: skip


def _around(request: HttpRequest, shown: Shown) -> dict[str, Any]:
    event = shown.event
    activity = event.activity
    made = reverse("event", args=[activity.programme.slug, activity.slug])
    return {
        "shares": lines.shares(shown.sessions),
        "made_at": made,
        "share_picture": event_shares.picture_of(shown.sessions),
        "may_hold": may.hold(asking.person(request), event),
    }


def _pauses(event: Event, day: date | None) -> list[tuple[datetime, str]]:
    """The breaks of that day, each with its name."""
    zone, slots = queries.zone_of(event), [one for one in queries.slots_of(event) if one.is_break]
    return [(datetime.combine(day, one.starts, zone), one.break_title) for one in slots if day and one.day.on == day]


def _day(request: HttpRequest, days: list[date], shown: Shown) -> date | None:
    asked = next((one for one in days if one.isoformat() == request.GET.get("day")), None)
    with timezone.override(queries.zone_of(shown.event)):
        return asked or versions.today_or_first(days, asking.today())
