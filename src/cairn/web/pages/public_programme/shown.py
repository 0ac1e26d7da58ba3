"""What these pages begin with, and how what they answer may be kept on the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import conditional_page, require_safe

from cairn.events import may, queries
from cairn.web import asking, find
from cairn.web.components.lists import Link

if TYPE_CHECKING:
    from cairn.events.models import Event, Release
    from cairn.events.queries import PublicSession
    from cairn.people.models import Person

KEPT_FOR = 60  # seconds: a session that is cancelled is seen as such within a minute


@dataclass(frozen=True, slots=True)
class Shown:
    """The event at an address, the version that is shown, and its sessions; before the first version there are none."""

    event: Event
    release: Release | None
    sessions: list[PublicSession]

    def session(self, ref: str) -> PublicSession:
        """The one with this reference. Raises Http404 where there is none."""
        return find.one(next((one for one in self.sessions if one.ref == ref), None))


def found(request: HttpRequest, slug: str, number: int | None = None) -> Shown:
    """As this reader may see it. Raises Http404 where there is none, `Refused` where it is not public yet."""
    return found_for(asking.person(request), slug, number)


def found_for(person: Person | None, slug: str, number: int | None = None) -> Shown:
    """The same for somebody, or with None for everybody. Raises as `found`."""
    event = find.one(queries.event_by_slug(slug))
    may.see(person, event).or_refuse()
    release = queries.last_release(event) if number is None else find.one(queries.release_numbered(event, number))
    return Shown(event, release, queries.public_sessions(release, event) if release else [])


def drawn(
    request: HttpRequest, shown: Shown, template: str, context: dict[str, Any], *, here: str = ""
) -> HttpResponse:
    """The page, with every hour told by the clock of the place."""
    event = shown.event
    around = {
        "event": event, "programme": event.activity.programme, "release": shown.release, "here": here,
        "person": asking.person(request), "places": places(event, here),
    }  # fmt: skip
    with timezone.override(queries.zone_of(event)):
        return render(request, f"pages/public_programme/{template}.html", {**around, **context})


def places(event: Event, here: str) -> list[Link]:
    """The pages of a programme side by side."""
    named = {
        "event_programme": _("List"),
        "programme_grid": _("Timetable"),
        "my_agenda": _("My agenda"),
        "programme_versions": _("Versions"),
        "take_along": _("Calendars and files"),
    }
    return [Link(label, reverse(name, args=[event.slug]), is_here=name == here) for name, label in named.items()]


def kept_a_moment[**P](page: Callable[P, HttpResponse]) -> Callable[P, HttpResponse]:
    """A page that is the same for everybody who is not signed in: to be kept for a minute, and asked for by its mark.

    For a browser that brings a cookie with it the page may say something of its own, like a message.
    """

    @wraps(page)
    def answered(*args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        response = page(*args, **kwargs)
        request = next(one for one in args if isinstance(one, HttpRequest))
        if response.has_header("Cache-Control") or request.user.is_authenticated:
            return response
        if request.COOKIES:
            patch_cache_control(response, private=True, no_cache=True)
        else:
            patch_cache_control(response, public=True, max_age=KEPT_FOR)
        return response

    return require_safe(conditional_page(answered))
