"""What taking part did for people: one's own note, what people published, and totals. No page of it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.activities import queries as activities
from cairn.learn import actions, may, queries
from cairn.web import asking, deeds, files, find, frame, links
from cairn.web.contents import energy
from cairn.web.contents import outcomes as contents
from cairn.web.forms.outcomes import OutcomesForm, PublishForm

if TYPE_CHECKING:
    from cairn.activities.models import Activity

A_PAGE = 20


@never_cache
def outcomes(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """What it did for people in this activity: what five or more say, and what some published."""
    found, person = find.activity(request, programme, activity), asking.person(request)
    listed = queries.published_outcomes(found, on=asking.today())
    context = {
        **frame.around(request, found, "learn"),
        "pictures": contents.pictures([found]),
        "page": Paginator(listed, A_PAGE).get_page(request.GET.get("page")),
        "may_write": may.write_outcomes(person, found),
        "note": queries.outcome_note(person, found),
    }
    return render(request, "pages/learn/outcomes.html", context)


@never_cache
def programme_outcomes(request: HttpRequest, programme: str) -> HttpResponse:
    """The same over all activities of a programme."""
    found, person = find.programme(request, programme), asking.person(request)
    listed = queries.published_outcomes(found, on=asking.today())
    context = {
        "programme": found,
        "person": person,
        "in_programme": True,
        "energy": energy.over_time(found, page=request.GET.get("sessions")),
        "pictures": contents.pictures(activities.activities_of(found)),
        "page": Paginator(listed, A_PAGE).get_page(request.GET.get("page")),
    }
    return render(request, "pages/learn/programme_outcomes.html", context)


@never_cache
def my_outcomes_here(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """My note about this activity, to write and to change; which lines are published."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    may.write_outcomes(person, found).or_refuse()
    note = queries.outcome_note(person, found)
    form = OutcomesForm(request.POST or None, lines=list(note.lines.all()) if note else [])
    if form.is_valid() and deeds.done(
        form, actions.write_outcomes, found, by=person, at=asking.now(), lines=form.lines
    ):
        messages.success(request, _("Your note is kept. Nobody else reads it, unless you publish a line."))
        return redirect(_mine(found))
    context = {
        **frame.around(request, found, "learn"), "form": form, "note": note,
        "may_publish": may.publish_outcomes(person, note),
    }  # fmt: skip
    return render(request, "pages/learn/my_outcomes_here.html", context)


@never_cache
def publish_outcomes(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """Some of my lines, or all, with what is to stand beside them."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    note = queries.outcome_note(person, found)
    may.publish_outcomes(person, note).or_refuse()
    about = find.one(note)
    form = PublishForm(request.POST or None, name=person.name, lines=list(about.lines.all()))
    if form.is_valid() and deeds.done(
        form, actions.publish_outcomes, about, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("Everybody can read it now. You can take each line back at any time."))
        return redirect(links.in_activity("outcomes", found))
    return deeds.asked(
        request, found, form, here="learn", title=_("Publish lines of my note"), button=_("Publish these"),
        lead=_("From now on everybody can read the words you choose. You can take them back at any time, at once."),
        back=_mine(found),
    )  # fmt: skip


@never_cache
def take_back_outcome(request: HttpRequest, programme: str, activity: str, outcome: str) -> HttpResponse:
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    line = find.one(queries.outcome_line(found, outcome))
    return deeds.confirmed(
        request, may.take_back_outcome(person, line), lambda: actions.take_back_outcome(line, by=person, at=at),
        title=_("Take this line back?"), quoted=line.words,
        words=_("Nobody but you reads it then. What people have read or copied before cannot be called back."),
        button=_("Take it back"), thanks=_("Only you read it now."), back=_mine(found),
    )  # fmt: skip


@never_cache
def delete_outcomes(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    note = find.one(queries.outcome_note(person, found))
    return deeds.confirmed(
        request, may.delete_outcomes(person, note), lambda: actions.delete_outcomes(note, by=person, at=at),
        title=_("Destroy my note?"),
        words=_(
            "All its lines are destroyed, published ones too. Answers that were counted together with others stay in"
            " the total as numbers; nobody can tell them apart. That you were counted is remembered, so that it happens"
            " once."
        ),
        button=_("Destroy my note"), thanks=_("Your note is gone."), back=links.in_activity("outcomes", found),
    )  # fmt: skip


@never_cache
def my_outcomes_file(request: HttpRequest) -> HttpResponse:
    """All I noted anywhere, to take along."""
    return files.table(contents.file_of(asking.signed_in(request)), name="what-it-did-for-me")


def _mine(activity: Activity) -> str:
    return links.in_activity("my_outcomes_here", activity)
