"""Opening a decision, telling one taken elsewhere, and giving more time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cairn.decide import actions, may, queries
from cairn.explore import queries as explore
from cairn.people.sides import Side
from cairn.web import asking, deeds, find, frame, links
from cairn.web.forms.decide import AnnounceForm, DecisionForm, ExtendForm

if TYPE_CHECKING:
    from cairn.activities.models import Activity


def open_decision(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    form = DecisionForm(request.POST or None, options=list(explore.live_options(found)))
    if form.is_valid():
        opened = deeds.done(form, actions.open_decision, found, by=person, at=asking.now(), **form.decision)
        if opened:
            messages.success(
                request, _("Voting is open. Who may vote, the options and the closing time are fixed now.")
            )
            return redirect(links.in_activity("decision", found, opened.ref))
    context = {"form": form, "may": may.open_decision(person, found), "roll": _roll_to_be(found)}
    return render(
        request, "pages/decide/open_decision.html", {**frame.around(request, found, "open_decision"), **context}
    )


def announce_decision(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    form = AnnounceForm(request.POST or None, options=list(explore.options(found)))
    if form.is_valid():
        told = deeds.done(form, actions.announce_decision, found, by=person, at=at, **form.announced(at))
        if told:
            messages.success(request, _("It is said openly now. Next: publish the reasons."))
            return redirect(links.in_activity("decision", found, told.ref))
    around = frame.around(request, found, "announce_decision")
    context = {"form": form, "may": may.announce_decision(person, found)}
    return render(request, "pages/decide/announce_decision.html", {**around, **context})


def extend_decision(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about, form = find.one(queries.decision(found, decision)), ExtendForm(request.POST or None)
    may.extend_decision(person, about).or_refuse()
    if form.is_valid() and deeds.done(
        form, actions.extend_decision, about, by=person, at=asking.now(), closes_at=form.closes_at
    ):
        messages.success(request, _("There is more time to vote. Tell the side that is missing."))
        return redirect(links.in_activity("decision", found, about.ref))
    return deeds.asked(
        request, found, form, here="decide", title=_("Give more time?"), button=_("Give more time"),
        lead=_("Once only: too few people of one side have voted, and nothing is decided without them."),
        back=links.in_activity("decision", found, about.ref),
    )  # fmt: skip


def _roll_to_be(activity: Activity) -> list[tuple[Any, int]]:
    """Who would be on the roll if it opened now, in numbers."""
    sides = [one.side for one in queries.people_with_a_vote(activity)]
    return [(capfirst(Side(side).label), sides.count(side)) for side in Side.values if side in sides]
