"""Releasing a version of the programme: what it changes, and what the verifier says of it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.events import actions, may, queries
from cairn.web import asking, deeds, find, frame
from cairn.web.contents.timetable import changing, rules
from cairn.web.forms import timetable_moves as forms


@never_cache
def release_programme(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """What would be released, what the verifier says of it, and the form that releases it."""
    event, person, at = find.event(request, programme, activity), asking.signed_in(request), asking.now()
    may.release_programme(person, event, at).or_refuse()
    here = queries.timetable(event)
    coming = queries.coming_release(here)
    form = forms.ReleaseForm(request.POST or None, has_broken=bool(coming.broken))
    if form.is_valid() and deeds.done(form, actions.release_programme, event, by=person, at=at, **form.cleaned_data):
        messages.success(request, _("This version is out. Whoever leads a session that moved gets a letter."))
        return redirect(reverse("programme_versions", args=[event.slug]))
    with timezone.override(queries.zone_of(event)):
        groups = changing.changes_in_words(coming.changes)
    context = {
        **frame.around(request, event.activity, "event"), "event": event, "coming": coming, "form": form,
        "may_be": may.be_released(coming), "rules": rules.rules_table(here, coming.broken), "groups": groups,
        "looking": changing.titles(one.title for one in coming.looking),
        "unplaced": changing.titles(one.title for one in coming.unplaced),
    }  # fmt: skip
    return render(request, "pages/timetable/release.html", context)
