"""Decide: every decision of the work, and one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.core.ballots import UnknownRule, rule_named
from cairn.decide import may, queries
from cairn.explore import queries as explore
from cairn.listen.quoting import Place
from cairn.people.sides import Side
from cairn.web import asking, find, frame
from cairn.web.contents import behind
from cairn.web.pages.decide import as_it_is, checking, departures, drafters, panels, ways
from cairn.web.pages.decide.results import result_in_words
from cairn.web.pages.decide.rolls import challenges_in_words

if TYPE_CHECKING:
    from datetime import datetime

    from cairn.core.ballots import Rule
    from cairn.decide.models import Decision
    from cairn.explore.models import Option
    from cairn.people.models import Person


def decide(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """The stage: every decision, and how one starts."""
    found, person, at = find.activity(request, programme, activity), asking.person(request), asking.now()
    every = list(queries.decisions(found))
    chosen = queries.chosen_in(every)
    context = {
        **frame.around(request, found, "decide"),
        "decisions": [(one, one.is_open(at), _chosen(chosen[one.pk])) for one in every],
        "may_open": may.open_decision(person, found),
        "may_announce": may.announce_decision(person, found),
    }
    return render(request, "pages/decide/decide.html", context)


def _chosen(options: list[Option]) -> str:
    """What was chosen in its order, in one line."""
    return ", ".join(one.title for one in options)


@never_cache
def decision(request: HttpRequest, programme: str, activity: str, decision: str) -> HttpResponse:
    """One decision: the options, who is on the roll, how to vote; after the close the result and its reasons."""
    found, person, at = find.activity(request, programme, activity), asking.person(request), asking.now()
    about, today = find.one(queries.decision(found, decision)), timezone.localdate(at)
    paper = [] if about.is_announced else queries.paper(about)
    context = {
        **frame.around(request, found, "decision"),
        "decision": about,
        "chosen_elsewhere": queries.chosen(about) if about.is_announced else [],
        "is_open": about.is_open(at),
        "paper": behind.behind_options(paper, person, on=today),
        "checks_not_met": explore.checks_not_met(paper, on=today),
        "behind": behind.behind(Place.DECISION, [about.ref], person, on=today).get(about.ref, []),
        "may_add_story": may.hold_or_own(person, found),
        "roll": [(capfirst(Side(each.side).label), each.people, each.voted) for each in queries.roll(about)],
        "roll_heads": (_("Side"), _("May vote"), _("Have voted")),
        "challenges": challenges_in_words(about),
        "rule": _rule(about),
        "influences": explore.influences_on_decision(about.ref),
        **_deeds(person, about, at),
        **departures.around(person, about),
        **_after_failing(person, about, at),
        **result_in_words(about, on=today),
        **checking.around(about),
        **ways.around(person, about),
    }
    return render(request, "pages/decide/decision.html", context)


def _is_over(decision: Decision, at: datetime) -> bool:
    """Whether the time to vote is over and nothing is counted."""
    return not decision.is_closed and not decision.is_open(at)


def _after_failing(person: Person | None, decision: Decision, at: datetime) -> dict[str, Any]:
    """What follows a second and a third failure; nothing before."""
    on = timezone.localdate(at)
    return {**drafters.around(person, decision, at), **as_it_is.around(person, decision, on=on)}


def _deeds(person: Person | None, decision: Decision, at: datetime) -> dict[str, Any]:
    """What this person can do about this decision, with the reasons where they cannot."""
    entry = queries.entry_of(person, decision)
    return {
        "entry": entry,
        "advised_by": queries.advised_by(decision, at),
        "may_cast": may.cast_ballot(person, decision, at),
        "may_close": may.close_decision(person, decision, at),
        "may_take_up": decision.waits_for_objections and may.take_up_objections(person, decision, at),
        "may_extend": may.extend_decision(person, decision, at),
        "waits_for_a_side": _is_over(decision, at) and queries.waits_for_a_side(decision),
        "reasons_due_on": queries.reasons_due_on(decision),
        "may_publish": may.publish_reasons(person, decision),
        "may_claim_influence": may.claim_influence(person, decision),
        **(panels.around(person, decision, at) if decision.is_closed else {}),
    }


def _rule(decision: Decision) -> Rule | None:
    try:
        return rule_named(decision.rule)
    except UnknownRule:
        return None
