"""The panel that hears objections: how it is drawn, the page of those who sit on it, and its end."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.decide import actions, may, queries
from cairn.people.sides import Side
from cairn.web import asking, deeds, find, frame, links
from cairn.web.forms.decide import CloseForm
from cairn.web.forms.draws import DrawnForm
from cairn.web.forms.panels import HearingForm
from cairn.witness.draws import BY_CODE

if TYPE_CHECKING:
    from datetime import date, datetime

    from cairn.decide.models import Decision, Panel
    from cairn.decide.queries import PanelDraw
    from cairn.people.models import Person

SHOWN_IN_ORDER = 12


@never_cache
def panel(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    """The pool, the draw, what it came to, and what the panel said; and the form to enter the numbers."""
    about, found = _found(request, programme, activity, decision)
    person, at, form = asking.person(request), asking.now(), DrawnForm(request.POST or None, of=found.draw)
    verdict = may.draw_panel(person, found, at)
    if form.is_valid() and deeds.done(
        form, actions.draw_panel, found, by=asking.signed_in(request), at=at, **form.cleaned_data
    ):
        drawn = _("The panel is drawn. Those who are drawn are asked.")
        noted = _("Noted. A second person has to enter the same numbers; not both may be staff.")
        messages.success(request, drawn if found.drawn_at else noted)
        return redirect(_address(about))
    shown = queries.panel_draw(found)
    context = {
        **frame.around(request, about.activity, "panel"), "decision": about, "panel": found, "draw": shown,
        "form": form, "may_draw": verdict, "entered": queries.times_drawn(found), "lots": _lots(shown),
        "may_hear": may.read_hearing(person, found), **around(person, about, at),
    }  # fmt: skip
    return render(request, "pages/decide/panel.html", context)


def panel_data(request: HttpRequest, programme: str, activity: str, decision: str) -> JsonResponse:
    """The draw for a program."""
    _about, found = _found(request, programme, activity, decision)
    return JsonResponse(asdict(queries.panel_draw(found)))


@never_cache
def hear_objections(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    """For those who sit on the panel: the objections, and what they say of each."""
    about, found = _found(request, programme, activity, decision)
    person, at = asking.signed_in(request), asking.now()
    may.read_hearing(person, found).or_refuse()
    mine = queries.findings_of(person, found)
    form = HearingForm(request.POST or None, objections=queries.objections_heard(about, on=asking.today()), found=mine)
    if form.is_valid() and deeds.done(form, actions.hear_objections, found, by=person, at=at, findings=form.findings):
        messages.success(request, _("Thank you. You can change it until the hearing is over."))
        return redirect(_address(about))
    context = {"decision": about, "panel": found, "form": form, "has_spoken": bool(mine)}
    return render(
        request, "pages/decide/hear_objections.html", {**frame.around(request, about.activity, "panel"), **context}
    )


def step_down(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    about, found = _found(request, programme, activity, decision)
    person, at = asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.step_down(person, found, at), lambda: actions.step_down(found, by=person, at=at),
        title=_("Step down?"), button=_("Step down"), quoted=about.question,
        words=_("You need not say why, and nobody learns that you were drawn. The next one of your side is asked."),
        thanks=_("That is all right. The next one is asked."),
        back=links.in_activity("decision", about.activity, about.ref),
    )  # fmt: skip


def conclude_hearing(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    about, _panel = _found(request, programme, activity, decision)
    person, at = asking.signed_in(request), asking.now()
    may.conclude_hearing(person, about, at).or_refuse()
    form = CloseForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and deeds.done(form, actions.conclude_hearing, about, by=person, at=at, **form.cleaned_data):
        messages.success(request, _("The hearing is over, and the ballots are counted."))
        return redirect(links.in_activity("decision", about.activity, about.ref))
    return deeds.asked(
        request, about.activity, form, here="decide", title=_("Conclude the hearing?"), button=_("Conclude it"),
        quoted=about.question, back=_address(about),
        lead=_("An objection is set aside where most of each half of the panel want that. Whoever said nothing does not"
               " count for it. Then the result is there for everybody at once."),
    )  # fmt: skip


def around(person: Person | None, decision: Decision, at: datetime) -> dict[str, Any]:
    """What the page of a decision says of its panel: how far it is, and what each side said of each objection."""
    found = queries.panel_of(decision)
    if found is None:
        return {"panel": None}
    return {
        "panel": found,
        "panel_source": BY_CODE[found.draw].name,
        "may_hear": may.read_hearing(person, found),
        "may_conclude": may.conclude_hearing(person, decision, at),
        "rulings": _rulings(found, on=timezone.localdate(at)) if found.concluded_at else [],
    }


def _rulings(panel: Panel, *, on: date) -> list[dict[str, Any]]:
    """What each half said of each objection, with its reasons."""
    reasons = queries.reasons_by_side(panel, on=on)
    return [
        {
            "one": one,
            "halves": [(capfirst(Side(side).label), wants) for side, wants in sorted(one.wants_aside.items())],
            "reasons": reasons.get(one.ref, []),
        }
        for one in queries.objections_heard(panel.decision, on=on)
    ]


def _lots(draw: PanelDraw) -> list[tuple[Any, int, list[str]]]:
    """Each side with the number of its people in the pool, and the first of them in the order of the lot."""
    sides = sorted(set(draw.sides.values()))
    people = {side: [sign for sign in draw.order or draw.pool if draw.sides[sign] == side] for side in sides}
    return [(capfirst(Side(side).label), len(people[side]), people[side][:SHOWN_IN_ORDER]) for side in sides]


def _found(request: HttpRequest, programme: str, activity: str, decision: str) -> tuple[Decision, Panel]:
    about = find.one(queries.decision(find.activity(request, programme, activity), decision))
    return about, find.one(queries.panel_of(about))


def _address(decision: Decision) -> str:
    return links.in_activity("panel", decision.activity, decision.ref)
