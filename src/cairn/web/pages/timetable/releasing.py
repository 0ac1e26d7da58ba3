"""Releasing a version of the programme, and what each version changed."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.events import actions, may, queries
from cairn.web import asking, deeds, find, frame, links
from cairn.web.contents.timetable import changing, rules
from cairn.web.forms import timetable_moves as forms

A_PAGE = 20


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
        return redirect(links.in_activity("programme_versions", event.activity))
    context = {
        **frame.around(request, event.activity, "event"), "event": event, "coming": coming, "form": form,
        "may_be": may.be_released(coming), "rules": rules.rules_table(here, coming.broken),
        "groups": changing.changes_in_words(coming.changes),
        "looking": changing.titles(one.title for one in coming.looking),
        "unplaced": changing.titles(one.title for one in coming.unplaced),
    }  # fmt: skip
    return render(request, "pages/timetable/release.html", context)


def programme_versions(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """The versions that were released, the newest first."""
    event = find.event(request, programme, activity)
    page = Paginator(queries.releases_of(event), A_PAGE).get_page(request.GET.get("page"))
    context = {**frame.around(request, event.activity, "event"), "event": event, "page": page}
    return render(request, "pages/timetable/versions.html", context)


def programme_version(request: HttpRequest, programme: str, activity: str, number: int) -> HttpResponse:
    """What one version changed."""
    event = find.event(request, programme, activity)
    release = find.one(queries.release_numbered(event, number))
    groups = changing.changes_in_words(queries.changes_of(release))
    context = {**frame.around(request, event.activity, "event"), "event": event, "release": release, "groups": groups}
    return render(request, "pages/timetable/version.html", context)
