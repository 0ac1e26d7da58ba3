"""Writing options, and dropping them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.explore import actions, may, queries
from cairn.web import asking, deeds, find, frame, links
from cairn.web.contents import behind
from cairn.web.forms.explore import OptionForm, WhyForm

if TYPE_CHECKING:
    from datetime import date

    from cairn.activities.models import Activity
    from cairn.explore.models import Option
    from cairn.people.models import Person


def write_option(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.person(request)
    verdict = may.write_option(person, found)
    others = [one.person for one in activities.participants(found) if one.person != person] if verdict else []
    form = OptionForm(request.POST or None, others=others)
    if form.is_valid() and deeds.done(
        form, actions.write_option, found, by=asking.signed_in(request), at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("The option is written, with its authors and today's date."))
        return redirect(f"{links.in_activity('explore', found)}#options")
    around = frame.around(request, found, "write_option")
    return render(request, "pages/explore/write_option.html", {**around, "form": form, "may": verdict})


def drop_option(request: HttpRequest, programme: str, activity: str, option: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about, form = find.one(queries.option(found, option)), WhyForm(request.POST or None)
    may.drop_option(person, about).or_refuse()
    if form.is_valid() and deeds.done(
        form, actions.drop_option, about, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("The option is dropped. It stays readable, with the reason."))
        return redirect(f"{links.in_activity('explore', found)}#options")
    return deeds.asked(
        request, found, form, here="explore", title=_("Drop this option?"), button=_("Drop it"),
        lead=_("It stays readable for everybody, with your reason."), quoted=about.title,
        back=links.in_activity("explore", found),
    )  # fmt: skip


def shown_options(
    person: Person | None, activity: Activity, *, on: date
) -> list[tuple[Option, bool, list[behind.Shown]]]:
    """Each option, whether this person may drop it, and the stories behind it."""
    holds = bool(activities_may.hold(person, activity))
    running = bool(activities_may.running(activity))
    return [
        (option, running and (holds or person in [author.person for author in option.authors.all()]), stories)
        for option, stories in behind.behind_options(list(queries.options(activity)), person, on=on)
    ]
