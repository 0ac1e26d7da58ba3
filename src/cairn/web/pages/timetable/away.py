"""When people who lead or speak cannot be there: their own page, and the list for whoever makes the timetable."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.events import actions, may, queries
from cairn.web import asking, deeds, find, frame, links
from cairn.web.contents.timetable import places
from cairn.web.forms import timetable_places as forms

A_PAGE = 50
LONGEST_SEARCH = 80


@never_cache
def say_when_away(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """For somebody who leads or speaks: the times at which they cannot be there."""
    event, person = find.event(request, programme, activity), asking.signed_in(request)
    may.say_away(person, event, person).or_refuse()
    gone = [one.ref for one in queries.away(person, event)]
    form = forms.AwayForm(
        request.POST if request.method == "POST" else None, slots=places.slots(event), initial={"away": gone}
    )
    if form.is_valid():
        actions.say_away(event, by=person, at=asking.now(), person=person, slots=form.chosen)
        messages.success(request, _("Thank you. Nothing that needs you is put there."))
        return redirect(links.in_activity("event", event.activity))
    lead = _("Tick each time at which you cannot be there. Nothing ticked means that you can always come.")
    return deeds.asked(
        request, event.activity, form, here="event", title=_("When can you not come?"), button=_("Say it so"),
        lead=lead, back=links.in_activity("event", event.activity),
    )  # fmt: skip


@never_cache
def event_absences(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """Everybody who leads or speaks, by name, and how many times each said no to."""
    event, person = find.event(request, programme, activity), asking.signed_in(request)
    may.hold(person, event).or_refuse()
    words = request.GET.get("q", "").replace("\0", "")[:LONGEST_SEARCH].strip()
    page = Paginator(queries.speaking(event, words), A_PAGE).get_page(request.GET.get("page"))
    gone = queries.absences_of(event)
    rows = [(one, len(gone.get(one.person_id or 0, ()))) for one in page]
    context = {**frame.around(request, event.activity, "event"), "event": event, "page": page, "rows": rows, "q": words}
    return render(request, "pages/timetable/absences.html", context)


@never_cache
def enter_absence(request: HttpRequest, programme: str, activity: str, speaker: str) -> HttpResponse:
    """For whoever makes the timetable: when somebody else cannot be there, as they said."""
    event, person = find.event(request, programme, activity), asking.signed_in(request)
    may.hold(person, event).or_refuse()
    found = find.one(queries.speaker_in(event, speaker))
    whose = find.one(found.person)
    may.say_away(person, event, whose).or_refuse()
    gone = [one.ref for one in queries.away(whose, event)]
    form = forms.AwayForm(
        request.POST if request.method == "POST" else None, slots=places.slots(event), name=found.name,
        initial={"away": gone},
    )  # fmt: skip
    back = links.in_activity("event_absences", event.activity)
    if form.is_valid():
        actions.say_away(event, by=person, at=asking.now(), person=whose, slots=form.chosen)
        messages.success(request, _("Written down for %(name)s.") % {"name": found.name})
        return redirect(back)
    title = _("When can %(name)s not come?") % {"name": found.name}
    return deeds.asked(request, event.activity, form, here="event", title=title, button=_("Write it down"), back=back)
