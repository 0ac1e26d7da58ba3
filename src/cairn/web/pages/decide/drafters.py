"""After a question has failed twice: the lot of those who draft an option, and their draft."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.decide import actions, may, queries
from cairn.people.sides import Side
from cairn.web import asking, deeds, find, frame, links
from cairn.web.forms.draws import DrawForm, DrawnForm
from cairn.web.forms.options import WordingForm
from cairn.witness.draws import BY_CODE

if TYPE_CHECKING:
    from datetime import datetime

    from cairn.decide.models import Decision, Drafting
    from cairn.people.models import Person


def ask_for_drafters(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    about = find.one(queries.decision(found, decision))
    may.ask_for_drafters(person, about, at).or_refuse()
    form = DrawForm(request.POST or None, on=asking.today())
    if form.is_valid() and deeds.done(form, actions.ask_for_drafters, about, by=person, at=at, **form.lot):
        messages.success(request, _("The lot is sealed and the draw is announced."))
        return redirect(_address(about))
    return deeds.asked(
        request, found, form, here="decide", title=_("Announce who drafts by lot"), button=_("Announce the lot"),
        quoted=about.question, back=links.in_activity("decision", found, about.ref),
        lead=_("Everybody who could vote and still takes part is in the lot. As many are drawn from each side, three"
               " at most. They draft an option that has to stand on the next ballot paper."),
    )  # fmt: skip


@never_cache
def drafters(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    """The sealed lot, the draw, what it came to, and what this person can do now."""
    found, person, at = find.activity(request, programme, activity), asking.person(request), asking.now()
    about = find.one(queries.decision(found, decision))
    drafting = find.one(queries.drafting(about))
    verdict, form = may.draw_drafters(person, drafting, at), DrawnForm(request.POST or None, of=drafting.draw)
    if form.is_valid() and deeds.done(
        form, actions.draw_drafters, drafting, by=asking.signed_in(request), at=at, **form.cleaned_data
    ):
        drawn = _("The lot is drawn. Those who are drawn are asked.")
        noted = _("Noted. A second person has to enter the same numbers; not both may be staff.")
        messages.success(request, drawn if drafting.drawn_at else noted)
        return redirect(_address(about))
    context = {
        **frame.around(request, found, "drafters"), "decision": about, "drafting": drafting, "form": form,
        "may_draw": verdict, "source": BY_CODE[drafting.draw].name, "due_on": queries.draft_due_on(drafting),
        "entered": queries.times_drawn_numbers_entered(drafting), **_seats(person, drafting, at),
    }  # fmt: skip
    return render(request, "pages/decide/drafters.html", context)


def accept_drafting(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    about, drafting = _found(request, programme, activity, decision)
    person, at = asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.accept_drafting(person, drafting), lambda: actions.accept_drafting(drafting, by=person, at=at),
        title=_("Draft an option with the others?"), button=_("Yes, I will do it"), quoted=about.question,
        words=_("You read why this failed twice, and write one option together. The others who draft see your name."),
        thanks=_("Thank you. You see here who else drafts, once they say yes."), back=_address(about),
    )  # fmt: skip


def decline_drafting(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    about, drafting = _found(request, programme, activity, decision)
    person, at = asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.decline_drafting(person, drafting), lambda: actions.decline_drafting(drafting, by=person, at=at),
        title=_("Say no?"), button=_("No, ask somebody else"), quoted=about.question,
        words=_("You do not have to say why. The next one of your side is asked."),
        thanks=_("All right. The next one in the lot is asked."),
        back=links.in_activity("decision", about.activity, about.ref),
    )  # fmt: skip


def call_next_drafters(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    about, drafting = _found(request, programme, activity, decision)
    person, at = asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.call_next_drafters(person, drafting, at),
        lambda: actions.call_next_drafters(drafting, by=person, at=at),
        title=_("Ask the next one?"), button=_("Ask the next one"),
        words=_("Somebody who was drawn has not answered in a week. The next one of their side is asked."),
        thanks=_("The next one is asked."), back=_address(about),
    )  # fmt: skip


def hand_in_draft(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    about, drafting = _found(request, programme, activity, decision)
    person, at = asking.signed_in(request), asking.now()
    may.hand_in_draft(person, drafting).or_refuse()
    form = WordingForm(request.POST or None)
    if form.is_valid() and deeds.done(form, actions.hand_in_draft, drafting, by=person, at=at, **form.cleaned_data):
        messages.success(
            request, _("The draft stands among the options. The others who drafted are asked to stand by it.")
        )
        return redirect(_address(about))
    return deeds.asked(
        request, about.activity, form, here="decide", title=_("Hand in the draft"), button=_("Hand in the draft"),
        quoted=about.question, back=_address(about),
        lead=_("Write it together first: hand in what all of you can stand behind. It has to stand on the next paper."),
    )  # fmt: skip


def around(person: Person | None, decision: Decision, at: datetime) -> dict[str, Any]:
    """What the page of a decision says about drafting; nothing where a question has not failed twice."""
    before = decision.follows if decision.attempt > 2 else None
    drafting = queries.drafting(before or decision) if decision.attempt > 1 else None
    if before or drafting or not queries.needs_drafters(decision):
        return {"drafting": drafting}
    return {
        "drafting": None,
        "needs_drafters": True,
        "may_ask_for_drafters": may.ask_for_drafters(person, decision, at),
    }


def _seats(person: Person | None, drafting: Drafting, at: datetime) -> dict[str, Any]:
    """The two halves in numbers, and what this person can do as one of those who draft."""
    halves, place = queries.halves(drafting), queries.draft_place_of(person, drafting)
    return {
        "halves": [(capfirst(Side(one.side).label), one.seats, one.asked, one.accepted) for one in halves],
        "half_heads": (_("Side"), _("To draft"), _("Asked, no answer yet"), _("Said yes")),
        "lots": [(capfirst(Side(one.side).label), one.signs) for one in halves],
        "place": place,
        "with_me": queries.drafters(drafting) if place and place.accepted_at else [],
        "may_hand_in": place and place.accepted_at and may.hand_in_draft(person, drafting),
        "may_call_next": may.call_next_drafters(person, drafting, at),
    }


def _found(request: HttpRequest, programme: str, activity: str, decision: str) -> tuple[Decision, Drafting]:
    about = find.one(queries.decision(find.activity(request, programme, activity), decision))
    return about, find.one(queries.drafting(about))


def _address(decision: Decision) -> str:
    return links.in_activity("drafters", decision.activity, decision.ref)
