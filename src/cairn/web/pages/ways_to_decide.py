"""Which way to decide fits, and what each of them promises and does not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cairn.core.ballots import RULES
from cairn.web.forms.opening_decisions import MODES

if TYPE_CHECKING:
    from cairn.core.ballots import Promise
    from cairn.core.words import Words


def ways_to_decide(request: HttpRequest) -> HttpResponse:
    """Every rule with its idea, its formula, its promises in each mode, its limits and its source."""
    rules = [
        (
            rule,
            [
                (MODES[mode], rule.promises_in(mode), _not_promised(rule.does_not_promise_in(mode)))
                for mode in rule.modes
            ],
        )
        for rule in RULES
    ]
    return render(request, "pages/plain/ways_to_decide.html", {"rules": rules})


def _not_promised(reasons: Mapping[Promise, Words]) -> list[tuple[Words, Words]]:
    return [(promise.value, why) for promise, why in reasons.items()]
