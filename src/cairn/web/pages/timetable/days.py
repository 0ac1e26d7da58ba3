"""Days of an event, their times and breaks, and the interpreters there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cairn.events import actions, may, queries
from cairn.web import asking, deeds, find, frame, links
from cairn.web.contents.timetable import places
from cairn.web.contents.timetable.naming import time_of
from cairn.web.forms import timetable_places as forms

if TYPE_CHECKING:
    from django.forms import Form

    from cairn.events.models import Event, EventDay, Slot


def event_days(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """All days with their times, breaks, and interpreters."""
    event, person = find.event(request, programme, activity), asking.signed_in(request)
    may.hold(person, event).or_refuse()
    context = {**frame.around(request, event.activity, "event"), "event": event, "days": places.days(event)}
    return render(request, "pages/timetable/days.html", context)


def make_event_day(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    event, person = find.event(request, programme, activity), asking.signed_in(request)
    may.make_day(person, event).or_refuse()
    form = forms.DayForm(request.POST or None, initial={"minutes": 45, "gap": 15})
    if form.is_valid() and deeds.done(form, actions.make_day, event, by=person, at=asking.now(), **form.said):
        messages.success(request, _("The day is there with all its times. You can change single ones."))
        return _to(event)
    lead = _("All times of the day in one step. You can change, add and remove single ones afterwards.")
    return _asked(request, event, form, title=_("Add a day"), button=_("Make this day"), lead=lead)


def remove_event_day(request: HttpRequest, programme: str, activity: str, day: str) -> HttpResponse:
    event, found = _day(request, programme, activity, day)
    person = asking.signed_in(request)
    return deeds.confirmed(
        request, may.hold(person, event),
        lambda: actions.remove_day(found, by=person, at=asking.now()),
        title=_("Remove this day with all its times?"),
        words=_("Sessions that stand there have no place then. What was released stays as it is."),
        button=_("Remove the day"), thanks=_("The day is gone."), back=links.in_activity("event_days", event.activity),
    )  # fmt: skip


def add_event_slot(request: HttpRequest, programme: str, activity: str, day: str) -> HttpResponse:
    event, found = _day(request, programme, activity, day)
    person = asking.signed_in(request)
    may.add_slot(person, found).or_refuse()
    form = forms.SlotForm(request.POST or None)
    if form.is_valid() and deeds.done(form, actions.add_slot, found, by=person, at=asking.now(), **form.said):
        messages.success(request, _("The time is added."))
        return _to(event)
    return _asked(request, event, form, title=_("Add a time or a break"), button=_("Add it"))


def say_event_teams(request: HttpRequest, programme: str, activity: str, day: str) -> HttpResponse:
    event, found = _day(request, programme, activity, day)
    person = asking.signed_in(request)
    may.hold(person, event).or_refuse()
    form = forms.TeamsForm(request.POST or None)
    if form.is_valid():
        actions.say_teams(found, by=person, at=asking.now(), teams=form.teams)
        messages.success(request, _("Written down for every time of that day."))
        return _to(event)
    lead = _("At every time of this day. Change single times afterwards, where it is different.")
    return _asked(request, event, form, title=_("Interpreters on this day"), button=_("Write it down"), lead=lead)


def change_event_slot(request: HttpRequest, programme: str, activity: str, slot: str) -> HttpResponse:
    event, found = _slot(request, programme, activity, slot)
    person = asking.signed_in(request)
    may.change_slot(person, found).or_refuse()
    said = {name: getattr(found, name) for name in ("minutes", "is_good", "break_title")}
    teams = forms.teams_initial(queries.teams_of(event).get(found.pk, {}))
    form = forms.SlotForm(request.POST or None, initial={**said, **teams, "starts": f"{found.starts:%H:%M}"})
    if form.is_valid() and deeds.done(form, actions.change_slot, found, by=person, at=asking.now(), **form.said):
        messages.success(request, _("Changed. Sessions that stand there stay."))
        return _to(event)
    return _asked(request, event, form, title=time_of(found), button=_("Change it"))


def remove_event_slot(request: HttpRequest, programme: str, activity: str, slot: str) -> HttpResponse:
    event, found = _slot(request, programme, activity, slot)
    person = asking.signed_in(request)
    return deeds.confirmed(
        request, may.hold(person, event),
        lambda: actions.remove_slot(found, by=person, at=asking.now()),
        title=_("Remove %(time)s?") % {"time": time_of(found)},
        words=_("Sessions that stand there have no place then. What was released stays as it is."),
        button=_("Remove it"), thanks=_("It is gone."), back=links.in_activity("event_days", event.activity),
    )  # fmt: skip


def _day(request: HttpRequest, programme: str, activity: str, ref: str) -> tuple[Event, EventDay]:
    event = find.event(request, programme, activity)
    return event, find.one(queries.day(event, ref))


def _slot(request: HttpRequest, programme: str, activity: str, ref: str) -> tuple[Event, Slot]:
    event = find.event(request, programme, activity)
    return event, find.one(queries.slot(event, ref))


def _asked(request: HttpRequest, event: Event, form: Form, **words: str) -> HttpResponse:
    back = links.in_activity("event_days", event.activity)
    return deeds.asked(request, event.activity, form, here="event", back=back, **words)


def _to(event: Event) -> HttpResponse:
    return redirect(links.in_activity("event_days", event.activity))
