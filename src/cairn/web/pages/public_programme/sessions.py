"""One session, and what somebody wants to go to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from cairn.events import actions, queries
from cairn.web import asking
from cairn.web.contents.public_programme import agendas, calendars, lines
from cairn.web.pages.public_programme.lists import listed
from cairn.web.pages.public_programme.shown import Shown, drawn, found

if TYPE_CHECKING:
    from collections.abc import Collection

    from cairn.events.models import Event


@never_cache
def programme_session(request: HttpRequest, event: str, session: str) -> HttpResponse:
    """All there is about one session, and a button to put it into one's agenda."""
    shown = found(request, event)
    one = shown.session(session)
    context = {
        "line": lines.line(one, shown.event, starred=agendas.starred(request, shown.event)),
        "links": lines.links(one),
    }  # fmt: skip
    return drawn(request, shown, "session", context)


@never_cache
def star_session(request: HttpRequest, event: str, session: str) -> HttpResponse:
    """Into the agenda, or out of it."""
    shown = found(request, event)
    one = shown.session(session)
    response = redirect("programme_session", shown.event.slug, one.ref)
    if request.method == "POST":
        wanted = {one.ref} if request.POST.get("star") else set()
        said = _kept(request, response, shown.event, wanted=wanted, shown={one.ref})
        messages.success(request, said or _("Nothing changed."))
    return response


@never_cache
def choose_sessions(request: HttpRequest, event: str) -> HttpResponse:
    """Many at once: a tick for each, with the same filters as the list."""
    shown = found(request, event)
    if request.method != "POST":
        return drawn(request, shown, "choose", listed(request, shown, agendas.starred(request, shown.event)))
    there = {one.ref for one in shown.sessions}
    response = redirect("my_agenda", shown.event.slug)
    asked, seen = (there.intersection(request.POST.getlist(name)) for name in ("star", "shown"))
    said = _kept(request, response, shown.event, wanted=asked, shown=seen)
    messages.success(request, said or _("Nothing changed."))
    return response


@never_cache
def my_agenda(request: HttpRequest, event: str) -> HttpResponse:
    """What I want to go to, and what of it is at the same time."""
    shown = found(request, event)
    mine = _mine(request, shown)
    context = {
        "by_day": lines.by_day(mine, shown.event), "clashes": agendas.clashes(mine), "number": len(mine),
        "in_browser": len(agendas.in_browser(request)) if asking.person(request) else 0,
    }  # fmt: skip
    return drawn(request, shown, "agenda", context, here="my_agenda")


@never_cache
def keep_agenda(request: HttpRequest, event: str) -> HttpResponse:
    """What this browser kept goes into the account, and out of the browser."""
    shown, person = found(request, event), asking.signed_in(request)
    response = redirect("my_agenda", shown.event.slug)
    if request.method == "POST":
        there = agendas.in_browser(request).intersection(one.ref for one in shown.sessions)
        actions.star_sessions(shown.event, by=person, at=asking.now(), refs=there)
        agendas.keep_in_browser(response, shown.event, ())
        messages.success(request, _("What this browser kept is in your account now."))
    return response


@require_safe
@never_cache
def my_agenda_calendar(request: HttpRequest, event: str) -> HttpResponse:
    """My agenda as a file, for calendars that take one."""
    shown = found(request, event)
    raw = calendars.of_sessions(shown.event, shown.release, _mine(request, shown), at=asking.now())
    headers = {"Content-Disposition": 'attachment; filename="my-agenda.ics"'}
    return HttpResponse(raw, content_type="text/calendar; charset=utf-8", headers=headers)


def _mine(request: HttpRequest, shown: Shown) -> list[queries.PublicSession]:
    starred = agendas.starred(request, shown.event)
    return [one for one in shown.sessions if one.ref in starred]


def _kept(
    request: HttpRequest, response: HttpResponse, event: Event, *, wanted: Collection[str], shown: Collection[str]
) -> str:
    """Keeps those wanted of those shown, in the account or in the browser; what that came to, in words."""
    before = agendas.starred(request, event)
    new, gone = set(wanted) - before, (set(shown) & before) - set(wanted)
    if person := asking.person(request):
        if new:
            actions.star_sessions(event, by=person, at=asking.now(), refs=new)
        if gone:
            actions.unstar_sessions(event, by=person, at=asking.now(), refs=gone)
    elif len(after := (before | new) - gone) > agendas.MOST_IN_A_BROWSER:
        return _("A browser can keep %(n)d sessions. Sign in to keep more.") % {"n": agendas.MOST_IN_A_BROWSER}
    else:
        agendas.keep_in_browser(response, event, after)
    said = [
        ngettext("%(n)d session is new in your agenda.", "%(n)d sessions are new in your agenda.", len(new)),
        ngettext("%(n)d session left it.", "%(n)d sessions left it.", len(gone)),
    ]
    return " ".join(words % {"n": len(refs)} for words, refs in zip(said, (new, gone), strict=True) if refs)
