"""The page on which a timetable is made, the solver's progress, and the timetable as a grid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.background import timetables
from cairn.events import actions, may, queries
from cairn.web import asking, deeds, find, frame, links
from cairn.web.contents.timetable import grid as grids
from cairn.web.contents.timetable import overview
from cairn.web.forms import timetable_moves as forms

if TYPE_CHECKING:
    from cairn.events.models import Event


@never_cache
def timetable(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """What is set up, what stands in the way, how the solver stands, what the verifier says."""
    event, person, at = find.event(request, programme, activity), asking.signed_in(request), asking.now()
    may.hold(person, event).or_refuse()
    shown = overview.overview(queries.timetable(event), person, at=at)
    context = {**frame.around(request, event.activity, "event"), "event": event, **shown}
    return render(request, "pages/timetable/timetable.html", context)


@never_cache
def timetable_grid(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """The timetable that is being made, for the people in the activity."""
    event, person, at = find.event(request, programme, activity), asking.signed_in(request), asking.now()
    may.see_timetable(person, event).or_refuse()
    here = queries.timetable(event)
    is_maker = bool(may.hold(person, event))
    context = {
        **frame.around(request, event.activity, "event"), "event": event, "is_maker": is_maker,
        "days": grids.grid(here, may_change=is_maker and bool(may.change_timetable(person, event, at))),
        "unplaced": here.unplaced,
    }  # fmt: skip
    return render(request, "pages/timetable/grid.html", context)


@never_cache
def make_timetable(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """Ask the solver; it works while people go on."""
    event, person, at = find.event(request, programme, activity), asking.signed_in(request), asking.now()
    may.make_timetable(person, event, at).or_refuse()
    form = forms.MakeForm(request.POST or None, initial={"seconds": 30})
    if form.is_valid() and deeds.done(form, timetables.make_soon, event, by=person, at=at, **form.cleaned_data):
        return _to(event)
    lead = _(
        "Sessions are placed so that nobody is in two places, access needs are met, and rooms fit. You can change all"
        " of it by hand, and undo it."
    )
    return deeds.asked(
        request, event.activity, form, here="event", title=_("Make a timetable"), button=_("Make the timetable"),
        lead=lead, back=links.in_activity("timetable", event.activity),
    )  # fmt: skip


@never_cache
def timetable_coming(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """How far the solver is: a part of the page that asks again by itself, or the page for whoever opens it."""
    event, person, at = find.event(request, programme, activity), asking.signed_in(request), asking.now()
    may.hold(person, event).or_refuse()
    if not getattr(request, "htmx", False):
        return _to(event)
    run = queries.last_run(event)
    context = {
        "programme": event.activity.programme, "activity": event.activity, "asked_again": True,
        "run": overview.in_words(run, at=at) if run else None,
    }  # fmt: skip
    return render(request, "pages/timetable/coming.html", context)


def stop_timetable(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    event, person, at = find.event(request, programme, activity), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.stop_timetable(person, event, at), lambda: actions.stop_run(event, by=person, at=at),
        title=_("Stop making the timetable?"), words=_("The best one so far is kept, if there is one."),
        button=_("Stop it"), thanks=_("It stops, and keeps the best timetable so far."),
        back=links.in_activity("timetable", event.activity),
    )  # fmt: skip


def undo_change(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    event, person, at = find.event(request, programme, activity), asking.signed_in(request), asking.now()
    change = queries.last_change(event)
    words = _("The last change was: %(what)s.") % {"what": change.get_how_display()} if change else ""
    return deeds.confirmed(
        request, may.undo_change(person, event, at), lambda: actions.undo_change(event, by=person, at=at),
        title=_("Undo the last change?"), button=_("Undo it"), thanks=_("Undone."),
        words=words + " " + _("Its sessions go back to where they stood before."),
        back=links.in_activity("timetable", event.activity),
    )  # fmt: skip


def _to(event: Event) -> HttpResponse:
    return redirect(links.in_activity("timetable", event.activity))
