"""One option on its own page; writing, editing and dropping options; what was changed in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.activities import queries as activities
from cairn.explore import actions, may, queries, wording
from cairn.web import asking, deeds, find, frame, links
from cairn.web.contents import options as contents
from cairn.web.forms.explore import WhyForm
from cairn.web.forms.options import EditForm, OptionForm

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.explore.models import Option


@never_cache
def option(request: HttpRequest, programme: str, activity: str, option: str) -> HttpResponse:
    """One option, with the words it grew out of, arguments for and against, and reality checks."""
    found, person = find.activity(request, programme, activity), asking.person(request)
    about = find.one(queries.option(found, option))
    context = contents.whole(about, person, request.GET, on=asking.today())
    return render(request, "pages/explore/option_page.html", {**frame.around(request, found, "option"), **context})


@never_cache
def option_history(request: HttpRequest, programme: str, activity: str, option: str) -> HttpResponse:
    """Every version of an option: what was changed, by whom and when."""
    found = find.activity(request, programme, activity)
    about = find.one(queries.option(found, option))
    context = {"option": about, "versions": contents.history(about)}
    return render(request, "pages/explore/option_history.html", {**frame.around(request, found, "option"), **context})


def write_option(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.person(request)
    verdict = may.write_option(person, found)
    others = [one.person for one in activities.participants(found) if one.person != person] if verdict else []
    form = OptionForm(request.POST or None, others=others)
    if form.is_valid() and (
        written := deeds.done(
            form, actions.write_option, found, by=asking.signed_in(request), at=asking.now(), **form.cleaned_data
        )
    ):
        messages.success(request, _("The option is written. Next: say whose words it grew out of."))
        return redirect(page_of(found, written))
    around = frame.around(request, found, "write_option")
    return render(request, "pages/explore/write_option.html", {**around, "form": form, "may": verdict})


def edit_option(request: HttpRequest, programme: str, activity: str, option: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about = find.one(queries.option(found, option))
    may.edit_option(person, about).or_refuse()
    before = {name: getattr(about, name) for name in wording.PARTS}
    form = EditForm(request.POST or None, initial={**before, "read": queries.last_version(about)})
    if form.is_valid() and deeds.done(
        form, actions.edit_option, about, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("The option is changed. How it stood before stays readable."))
        return redirect(page_of(found, about))
    return deeds.asked(
        request, found, form, here="option", title=_("Change this option"), button=_("Keep the change"),
        lead=_("Everybody can read how it stood before, who changed it, and when."), back=page_of(found, about),
    )  # fmt: skip


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
        lead=_("It stays readable for everybody, with your reason."), quoted=about.title, back=page_of(found, about),
    )  # fmt: skip


def page_of(activity: Activity, option: Option, part: str = "") -> str:
    """The address of an option's page, or of a part of it."""
    url = links.in_activity("option", activity, option.ref)
    return f"{url}#{part}" if part else url
