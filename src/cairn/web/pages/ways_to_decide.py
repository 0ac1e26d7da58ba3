"""Ways to decide: the list, which one fits, and each with what it promises and does not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import slugify

from cairn.core.ballots import RULES
from cairn.web import find
from cairn.web.contents import which_way, worked_examples
from cairn.web.forms.opening_decisions import MODES
from cairn.web.forms.which_way import WhichWayForm

if TYPE_CHECKING:
    from cairn.core.ballots import Promise
    from cairn.core.words import Words


def ways_to_decide(request: HttpRequest) -> HttpResponse:
    """Every rule in a sentence or two."""
    rules = [(rule, [MODES[mode] for mode in rule.modes]) for rule in RULES]
    return render(request, "pages/plain/ways_to_decide.html", {"rules": rules})


def way_to_decide(request: HttpRequest, rule: str) -> HttpResponse:
    """One rule: its idea, its formula, an example counted by it, its promises in each mode, its limits, its source."""
    found = find.one(next((one for one in RULES if slugify(one.name) == rule), None))
    modes = [
        (MODES[mode], found.promises_in(mode), _not_promised(found.does_not_promise_in(mode))) for mode in found.modes
    ]
    examples = [
        (mode, MODES[mode], worked_examples.example(found, mode))
        for mode in ("choose one", "budget")
        if mode in found.modes
    ]
    context = {"rule": found, "modes": modes, "examples": examples}
    return render(request, "pages/plain/way_to_decide.html", context)


def which_way_fits(request: HttpRequest) -> HttpResponse:
    """A question at a time, answered in the address; at the end one rule or two."""
    asked = list(which_way.questions(request.GET))
    last, given = asked[-1], {one.name: request.GET.get(one.name, "") for one in asked}
    is_answered = given[last.name] in dict(last.answers)
    answers = [
        (one, one.said(given[one.name]), _way_to(asked, given, one)) for one in asked if is_answered or one != last
    ]
    context: dict[str, Any] = {"answers": answers, "before": answers[-1][2] if answers else ""}
    if is_answered:
        fitting = [
            (one, MODES[one.mode], _not_promised(one.rule.does_not_promise_in(one.mode)))
            for one in which_way.fitting(given)
        ]
        return render(request, "pages/plain/ways_that_fit.html", {**context, "fitting": fitting})
    form = WhichWayForm(request.GET if request.GET.get("asked") == last.name else None, question=last)
    carried = [(one.name, given[one.name]) for one in asked[:-1]]
    context |= {"form": form, "question": last, "carried": carried, "number": len(asked)}
    return render(request, "pages/plain/which_way_fits.html", context)


def _way_to(asked: list[which_way.Question], given: Mapping[str, str], question: which_way.Question) -> str:
    """The address at which this question is asked once more, with the answers before it kept."""
    kept = {one.name: given[one.name] for one in asked[: asked.index(question)]}
    return f"{reverse('which_way_fits')}{'?' if kept else ''}{urlencode(kept)}"


def _not_promised(reasons: Mapping[Promise, Words]) -> list[tuple[Words, Words]]:
    return [(promise.value, why) for promise, why in reasons.items()]
