"""Learn: asking how it was, answering by a link of one's own, and what may be shown of it."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.activities import may as activities_may
from cairn.base.verdict import Refused
from cairn.learn import actions, may, queries
from cairn.learn.stage import STAGE
from cairn.sessions import queries as sessions
from cairn.web import asking, deeds, find, frame, links
from cairn.web.contents import energy, learning, pulse_sheets, pulses
from cairn.web.forms.learn import PulseForm

if TYPE_CHECKING:
    from cairn.activities.models import Activity


def learn(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """The stage: what to do now, how we will know, how it was, whether it was done together, and the review."""
    found, person, at = find.activity(request, programme, activity), asking.person(request), asking.now()
    _close_what_is_over(found, at)
    all_pulses = list(queries.pulses_of(found))
    closed = [one for one in all_pulses if one.is_closed]
    asked_about = {one.session_id for one in all_pulses}
    around = frame.around(request, found, "learn")
    is_inside = bool(around["participant"] or activities_may.lead(person, found.programme))
    context = {
        **around,
        **learning.together(found, person, is_inside=is_inside, at=at),
        "stage": STAGE,
        "open_pulses": [one for one in all_pulses if not one.is_closed],
        "latest": pulses.result(closed[0], person) if closed else None,
        "energy": energy.over_time(found, page=request.GET.get("sessions")) if closed else None,
        "not_asked": [one for one in sessions.held_sessions(found) if one.pk not in asked_about],
    }
    return render(request, "pages/learn/learn.html", context)


def pulse(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    """One pulse: until when it is open, or what people said."""
    found, person, at = find.pulse(request, programme, session), asking.person(request), asking.now()
    if at >= found.closes_at and not found.is_closed:
        _close_what_is_over(found.session.activity, at)
        found = find.pulse(request, programme, session)
    context = {
        **frame.around(request, found.session.activity, "learn"),
        "pulse": found,
        "session": found.session,
        "result": pulses.result(found, person),
        "may_close": may.close_pulse(person, found, at),
        **({} if found.is_closed else pulse_sheets.ways_in(found, person, at=at)),
    }
    return render(request, "pages/learn/pulse.html", context)


def open_pulse(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    found, person, at = find.session(request, programme, session), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.open_pulse(person, found), lambda: actions.open_pulse(found, by=person, at=at),
        title=_("Ask everybody how it was?"),
        words=_(
            "Everybody who checked in gets a link of their own, for ten days. You cannot choose who is asked,"
            " and nobody can see whose answer is whose."
        ),
        button=_("Ask them"),
        thanks=_("Everybody who checked in is asked now. Their link is on their own page."),
        back=links.in_session("session", found),
    )  # fmt: skip


def close_pulse(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    """When the ten days are over anybody may do this: the clock has closed it, and the record says so."""
    found, person, at = find.pulse(request, programme, session), asking.person(request), asking.now()
    by = None if at >= found.closes_at else person
    return deeds.confirmed(
        request, may.close_pulse(person, found, at), lambda: actions.close_pulse(found, by=by, at=at),
        title=_("Close this pulse?"),
        words=_("Nobody can answer after this. What five or more people of a side said is shown to everybody."),
        button=_("Close it"),
        thanks=_("The pulse is closed."),
        back=links.in_session("pulse", found.session),
    )  # fmt: skip


@never_cache
def answer_pulse(request: HttpRequest, token: str) -> HttpResponse:
    """The eight questions on one page, by a link of one's own or the code of a sheet, without signing in."""
    held, at = queries.way_in(token), asking.now()
    may.answer_pulse(held, at).or_refuse()
    form = PulseForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        actions.answer_pulse(token, at=at, **form.given)
        return redirect("pulse_thanks")
    session = held.pulse.session if held else None
    return render(request, "pages/learn/answer_pulse.html", {"form": form, "session": session})


def pulse_thanks(request: HttpRequest) -> HttpResponse:
    """Says thanks to whoever answered; it does not know who that was."""
    return render(request, "pages/learn/pulse_thanks.html")


def _close_what_is_over(activity: Activity, at: datetime) -> None:
    """Whoever comes by after a pulse or a secret vote is over finds it closed: the clock has done it, not they."""
    for pulse in queries.due_pulses(at=at, activity=activity):
        with suppress(Refused):  # somebody else came by at the same moment
            actions.close_pulse(pulse, at=at)
    for vote in queries.due_votes(at=at, activity=activity):
        with suppress(Refused):  # somebody else came by at the same moment
            actions.close_vote(vote, at=at)
