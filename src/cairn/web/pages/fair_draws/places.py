"""Those drawn say yes or no; silence, people collected elsewhere, and the end of a draw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.selection import actions, may, queries
from cairn.web import asking, deeds, find, links
from cairn.web.forms.fair_draws import OutsiderForm

if TYPE_CHECKING:
    from cairn.selection.models import Draw


@never_cache
def accept_place(request: HttpRequest, programme: str, role: str) -> HttpResponse:
    found, person, at = find.fair_draw(request, programme, role), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.accept_place(person, found), lambda: actions.accept_place(found, by=person, at=at),
        title=_("Take the place?"), quoted=found.role.title,
        words=_("You hold the role from its first day on. You can leave it later, without a reason."),
        button=_("Yes, I take the place"), thanks=_("Thank you. The role is yours."),
        back=links.in_programme("my_draw", found.role.programme, role),
    )  # fmt: skip


@never_cache
def decline_place(request: HttpRequest, programme: str, role: str) -> HttpResponse:
    found, person, at = find.fair_draw(request, programme, role), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.decline_place(person, found), lambda: actions.decline_place(found, by=person, at=at),
        title=_("Say no to the place?"), quoted=found.role.title,
        words=_("You need no reason, and nobody is told that it was you. The place is drawn for again. What you"
                " answered about yourself is not used any more. This cannot be undone."),
        button=_("No, draw somebody else"), thanks=_("That is all right. The place is drawn for again."),
        back=links.in_programme("fair_draw", found.role.programme, role),
    )  # fmt: skip


@never_cache
def pass_over_silent(request: HttpRequest, programme: str, role: str) -> HttpResponse:
    found, person, at = find.fair_draw(request, programme, role), asking.signed_in(request), asking.now()
    may.lead(person, found.role).or_refuse()
    return deeds.confirmed(
        request, may.pass_over_silent(person, found, at),
        lambda: actions.pass_over_silent(found, by=person, at=at),
        title=_("Free the places of those who did not answer?"),
        words=_("They were reminded, and their days are over. They hear that the place goes to somebody else."),
        button=_("Free these places"), thanks=_("The places are free. You can draw for them."), back=_address(found),
    )  # fmt: skip


@never_cache
def end_draw(request: HttpRequest, programme: str, role: str) -> HttpResponse:
    found, person, at = find.fair_draw(request, programme, role), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.end_draw(person, found), lambda: actions.end_draw(found, by=person, at=at),
        title=_("End this draw?"),
        words=_("Nobody is drawn any more, also where a place is free. This cannot be undone."),
        button=_("End the draw"), thanks=_("The draw is over."), back=_address(found),
    )  # fmt: skip


@never_cache
def answer_for_outsider(request: HttpRequest, programme: str, role: str, sign: str) -> HttpResponse:
    """What somebody collected elsewhere told those who lead."""
    found, person, at = find.fair_draw(request, programme, role), asking.signed_in(request), asking.now()
    may.lead(person, found.role).or_refuse()
    place = find.one(queries.outside_place(found, sign))
    may.answer_for_outsider(person, place).or_refuse()
    form = OutsiderForm(request.POST or None)
    if form.is_valid() and deeds.done(form, actions.answer_for_outsider, place, by=person, at=at, **form.cleaned_data):
        messages.success(request, _("Noted."))
        return redirect(_address(found))
    name = place.sign_up.outside if place.sign_up else sign
    return deeds.asked(
        request, found.role.activity or found.role.programme, form, here="roles", back=_address(found),
        title=_("What did %(name)s say?") % {"name": name}, button=_("Note it"),
        lead=_("Somebody from your own list, who has no account here. Ask them by the way you know."),
    )  # fmt: skip


def _address(draw: Draw) -> str:
    return links.in_programme("fair_draw", draw.role.programme, draw.role.ref)
