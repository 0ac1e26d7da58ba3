"""Working chances out, making the tickets, announcing the public draw, entering its numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.background import draws as background
from cairn.selection import actions, may, queries
from cairn.web import asking, deeds, find, links
from cairn.web.components.words import day as in_words
from cairn.web.forms.draws import DrawForm, DrawnForm
from cairn.web.forms.fair_draws import SecondsForm

if TYPE_CHECKING:
    from cairn.selection.models import Draw


@never_cache
def look_at_chances(request: HttpRequest, programme: str, role: str) -> HttpResponse:
    """How unequal chances become with the people signed up so far, worked out while people go on."""
    found, person, at = find.fair_draw(request, programme, role), asking.signed_in(request), asking.now()
    may.look_at_chances(person, found, at).or_refuse()
    lead = _(
        "With the people signed up so far, and the quotas as they stand. It shows the least, the middle and the"
        " greatest chance, and nothing about any one person."
    )
    return _worked_out(request, found, queries.WANTS_CHANCES, title=_("Work out the chances"), lead=lead)


@never_cache
def make_tickets(request: HttpRequest, programme: str, role: str) -> HttpResponse:
    """The fairest lottery for these people and quotas, as a thousand sealed tickets."""
    found, person, at = find.fair_draw(request, programme, role), asking.signed_in(request), asking.now()
    may.make_tickets(person, found, at).or_refuse()
    lead = _(
        "Each ticket is a group that meets all quotas. Nobody is drawn yet: after this you announce the public draw"
        " that picks one of the tickets."
    )
    return _worked_out(request, found, queries.WANTS_TICKETS, title=_("Make the tickets"), lead=lead)


@never_cache
def stop_run(request: HttpRequest, programme: str, role: str) -> HttpResponse:
    found, person, at = find.fair_draw(request, programme, role), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.stop_run(person, found, at), lambda: actions.stop_run(found, by=person, at=at),
        title=_("Stop working it out?"),
        words=_("The best so far is kept, and how far it can be from the best there is."), button=_("Stop it"),
        thanks=_("It stops, and keeps the best so far."), back=_address(found),
    )  # fmt: skip


@never_cache
def announce_lot(request: HttpRequest, programme: str, role: str, number: int) -> HttpResponse:
    """Seal and public draw go into the record, before anybody can know the numbers."""
    found, person, at = find.fair_draw(request, programme, role), asking.signed_in(request), asking.now()
    lot = find.one(queries.lot(found, number))
    may.announce_lot(person, lot, at).or_refuse()
    form = DrawForm(request.POST or None, on=timezone.localdate(at))
    if form.is_valid() and deeds.done(form, actions.announce_lot, lot, by=person, at=at, **form.lot):
        messages.success(request, _("Announced. The tickets are published, and nothing about them changes any more."))
        return redirect(_address(found))
    return deeds.asked(
        request, found.role.activity or found.role.programme, form, here="roles", title=_("Announce the public draw"),
        button=_("Announce it"), back=_address(found),
        lead=_("From now on the tickets and their seal are public. The day after the public draw, two people of"
               " different sides enter its numbers, and the ticket follows from them."),
    )  # fmt: skip


@never_cache
def enter_numbers(request: HttpRequest, programme: str, role: str, number: int) -> HttpResponse:
    """What the public draw came to; two people of different sides have to say the same."""
    found, person, at = find.fair_draw(request, programme, role), asking.signed_in(request), asking.now()
    lot = find.one(queries.lot(found, number))
    may.enter_numbers(person, lot, at).or_refuse()
    form = DrawnForm(request.POST or None, of=lot.source)
    if form.is_valid() and deeds.done(form, actions.enter_numbers, lot, by=person, at=at, **form.cleaned_data):
        drawn = _("The ticket is drawn. Everybody gets their answer.")
        noted = _("Noted. Somebody of the other side has to enter the same numbers.")
        messages.success(request, drawn if lot.drawn_at else noted)
        return redirect(_address(found))
    return deeds.asked(
        request, found.role.activity or found.role.programme, form, here="roles", title=_("Enter the numbers"),
        button=_("These are the numbers"), back=_address(found),
        lead=_("Of %(source)s, held on %(day)s. Look them up yourself: what others entered is not shown.")
        % {"source": queries.source_of(lot), "day": in_words(lot.draw_on)},
    )  # fmt: skip


def _worked_out(request: HttpRequest, draw: Draw, wanted: str, *, title: str, lead: str) -> HttpResponse:
    form, person, at = SecondsForm(request.POST or None), asking.signed_in(request), asking.now()
    if form.is_valid() and deeds.done(
        form, background.work_soon, draw, by=person, at=at, wanted=wanted, seconds=form.cleaned_data["seconds"]
    ):
        return redirect(_address(draw))
    place = draw.role.activity or draw.role.programme
    return deeds.asked(request, place, form, here="roles", title=title, button=title, lead=lead, back=_address(draw))


def _address(draw: Draw) -> str:
    return links.in_programme("fair_draw", draw.role.programme, draw.role.ref)
