"""Decide: what is decided here, opening and closing, the result and its reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.core.ballots import UnknownRule, rule_named
from cairn.decide import actions, may, queries
from cairn.explore import queries as explore
from cairn.listen.quoting import Place
from cairn.people.sides import Side
from cairn.web import asking, deeds, find, frame, links
from cairn.web.contents import behind
from cairn.web.forms.decide import AnnounceForm, CloseForm, DecisionForm, ExtendForm, ReasonsForm
from cairn.web.pages import departures

if TYPE_CHECKING:
    from datetime import datetime

    from cairn.activities.models import Activity
    from cairn.core.ballots import Rule
    from cairn.decide.models import Decision
    from cairn.decide.result import OptionResult, Result
    from cairn.people.models import Person


def decide(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """The stage: every decision, and how one starts."""
    found, person, at = find.activity(request, programme, activity), asking.person(request), asking.now()
    context = {
        **frame.around(request, found, "decide"),
        "decisions": [(one, one.is_open(at)) for one in queries.decisions(found)],
        "may_open": may.open_decision(person, found),
        "may_announce": may.announce_decision(person, found),
    }
    return render(request, "pages/decide/decide.html", context)


@never_cache
def decision(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    """One decision: the options, who is on the roll, how to vote; after the close the result and its reasons."""
    found, person, at = find.activity(request, programme, activity), asking.person(request), asking.now()
    about, today = find.one(queries.decision(found, decision)), timezone.localdate(at)
    context = {
        **frame.around(request, found, "decision"),
        "decision": about,
        "is_open": about.is_open(at),
        "paper": [] if about.is_announced else behind.behind_options(queries.paper(about), person, on=today),
        "behind": behind.behind(Place.DECISION, [about.ref], person, on=today).get(about.ref, []),
        "may_add_story": may.hold_or_own(person, found),
        "roll": [(capfirst(Side(each.side).label), each.people, each.voted) for each in queries.roll(about)],
        "roll_heads": (_("Side"), _("May vote"), _("Have voted")),
        "rule": _rule(about),
        "influences": explore.influences_on_decision(about.ref),
        **_deeds(person, about, at),
        **departures.around(person, about),
        **_result(about),
    }
    return render(request, "pages/decide/decision.html", context)


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


def close_decision(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    about = find.one(queries.decision(found, decision))
    form = CloseForm(request.POST if request.method == "POST" else None)
    may.close_decision(person, about, at).or_refuse()
    if form.is_valid() and deeds.done(form, actions.close_decision, about, by=person, at=at, **form.cleaned_data):
        messages.success(request, _("The ballots are counted. Next: publish the reasons."))
        return redirect(links.in_activity("decision", found, about.ref))
    return deeds.asked(
        request, found, form, here="decide", title=_("Count the ballots?"), button=_("Count the ballots"),
        lead=_("No ballot can be cast or changed after this. The result is there for everybody at once."),
        back=links.in_activity("decision", found, about.ref),
    )  # fmt: skip


def publish_reasons(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about, form = find.one(queries.decision(found, decision)), ReasonsForm(request.POST or None)
    may.publish_reasons(person, about).or_refuse()
    if form.is_valid() and deeds.done(
        form, actions.publish_reasons, about, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("The reasons are published."))
        return redirect(links.in_activity("decision", found, about.ref))
    return deeds.asked(
        request, found, form, here="decide", title=_("Publish the reasons"), button=_("Publish the reasons"),
        quoted=about.question, back=links.in_activity("decision", found, about.ref),
    )  # fmt: skip


def _deeds(person: Person | None, decision: Decision, at: datetime) -> dict[str, Any]:
    """What this person can do about this decision, with the reasons where they cannot."""
    entry = queries.entry_of(person, decision)
    return {
        "entry": entry,
        "may_cast": may.cast_ballot(person, decision, at),
        "may_close": may.close_decision(person, decision, at),
        "may_extend": may.extend_decision(person, decision),
        "may_publish": may.publish_reasons(person, decision),
        "may_claim_influence": may.claim_influence(person, decision),
    }


def _result(decision: Decision) -> dict[str, Any]:
    """The result with its table: every option, every side."""
    result = queries.result_of(decision)
    if result is None:
        return {"result": None}
    return {
        "result": result,
        "result_heads": (_("Option"), *(capfirst(Side(side).label) for side in result.sides)),
        "result_rows": [(_title(each), *_sides_in_words(each)) for each in result.options],
        "turnout_heads": (_("Side"), _("May vote"), _("Voted"), _("Needed")),
        "turnout_rows": _turnout(result),
    }


def _title(option: OptionResult) -> str:
    return _("%(title)s (chosen)") % {"title": option.option.title} if option.is_chosen else option.option.title


def _sides_in_words(option: OptionResult) -> list[str]:
    said = []
    for side in option.sides:
        accepted = _("accepted") if side.accepted else _("not accepted")
        numbers = {"accepted": accepted, "support": side.support, "yes": side.yes, "no": side.no, "n": side.n}
        words = _("%(accepted)s: %(yes)s of %(n)s can live with it (%(support)s of them support it), %(no)s cannot")
        said.append(accepted if side.n is None else words % numbers)
    return said


def _turnout(result: Result) -> list[tuple[Any, ...]]:
    return [(capfirst(Side(each.side).label), each.roll, each.ballots, each.quorum) for each in result.turnout]


def _roll_to_be(activity: Activity) -> list[tuple[Any, int]]:
    """Who would be on the roll if it opened now, in numbers."""
    sides = [one.side for one in queries.people_with_a_vote(activity)]
    return [(capfirst(Side(side).label), sides.count(side)) for side in Side.values if side in sides]


def _rule(decision: Decision) -> Rule | None:
    try:
        return rule_named(decision.rule)
    except UnknownRule:
        return None
