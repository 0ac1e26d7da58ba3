"""For whoever holds the work: letting people without an account answer statements, and a link for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.activities import may as activities_may
from cairn.explore import actions, may, queries
from cairn.listen import queries as listen
from cairn.people import codes
from cairn.web import asking, deeds, find, frame, links
from cairn.web.forms.explore import DoorForm, LinksForm

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


@never_cache
def open_door(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """By the open link, or by personal links alone."""
    found, person = _held(request, programme, activity)
    may.open_door(person, found).or_refuse()
    form = DoorForm(request.POST or None, has_link=bool(listen.open_link(found)))
    if form.is_valid() and deeds.done(form, actions.open_door, found, by=person, at=asking.now(), **form.cleaned_data):
        messages.success(request, _("People without an account can answer statements now."))
        return redirect(links.in_activity("without_account", found))
    return deeds.asked(
        request, found, form, here="without_account", title=_("Let people without an account answer statements"),
        button=_("Let them answer"), back=links.in_activity("without_account", found),
        lead=_(
            "Nobody knows whether they are citizens or staff, so their answers count for neither side, and raise no"
            " level on the mountain."
        ),
    )  # fmt: skip


@never_cache
def shut_door(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person = _held(request, programme, activity)
    door = find.one(queries.door(found))
    return deeds.confirmed(
        request, may.shut_door(person, door), lambda: actions.shut_door(door, by=person, at=asking.now()),
        title=_("No more answers without an account?"),
        words=_("What came stays and counts. You can let people answer again; personal links then work again, too."),
        button=_("No more answers without an account"), thanks=_("From now on people need an account to answer."),
        back=links.in_activity("without_account", found),
    )  # fmt: skip


@never_cache
def personal_links(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """A sheet of links, one for each person. They are on this page once, and kept nowhere."""
    found, person = _held(request, programme, activity)
    may.make_personal_links(person, found).or_refuse()
    form = LinksForm(request.POST or None)
    if form.is_valid():
        given = [codes.new_code() for _number in range(form.cleaned_data["number"])]
        if deeds.done(form, actions.make_personal_links, found, by=person, at=asking.now(), given=given):
            addresses = [settings.SITE_ADDRESS + reverse("visit", args=[code]) for code in given]
            context: dict[str, Any] = {**frame.around(request, found, "without_account"), "addresses": addresses}
            return render(request, "pages/explore/personal_links.html", context)
    return deeds.asked(
        request, found, form, here="without_account", title=_("A link for each person"), button=_("Make the links"),
        lead=_(
            "To print or to send; give each to one person. From its first answer on a link opens on that screen alone,"
            " so that you read nobody's answers by it."
        ),
        back=links.in_activity("without_account", found),
    )  # fmt: skip


def _held(request: HttpRequest, programme: str, activity: str) -> tuple[Activity, Person]:
    """The activity, and the person who holds it. Raises `Refused` for everybody else."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    activities_may.hold(person, found).or_refuse()
    return found, person
