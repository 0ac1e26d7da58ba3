"""The mountain: where an activity stands, why, and the next foothold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from cairn.ledger import queries as ledger
from cairn.mountain import queries
from cairn.web import asking, find, frame
from cairn.web.contents import heights, sentences
from cairn.witness import counting

# Conditions whose proof people cannot give in Cairn yet: a traced change, a problem statement, an agreement,
# a review and a closing vote have no page. The page says so instead of asking for them.
NO_PROOF_YET = frozenset({"5.3", "6.1", "7.1", "7.2", "7.5", "7.7"})

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.core.altitude import Finding, Reading


def mountain(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """Level, promise, the next foothold, and every condition with the facts it rests on."""
    found, at = find.activity(request, programme, activity), asking.now()
    counting.count_due([found], at=at)
    reading = queries.reading(found, at=at)
    context = {
        **frame.around(request, found, "mountain"),
        "reading": reading,
        "picture": heights.picture_of(found, reading),
        "levels": _levels(found, reading),
        "why": heights.why(reading),
        "no_proof_yet": NO_PROOF_YET,
        "level_name": heights.level_name(reading.level),
        "promise_in_words": heights.promise_in_words(reading),
        "entries": ledger.head(found.chain).length,
        "read_at": at,
    }
    return render(request, "pages/mountain/mountain.html", context)


def _levels(activity: Activity, reading: Reading) -> list[dict[str, Any]]:
    """Levels 2 to 7 with their conditions, each with rule, thresholds, finding and facts in sentences."""
    found = {finding.condition: finding for finding in reading.findings}
    rested_on = {number for finding in reading.findings for number in finding.facts}
    entries = (entry for entry in ledger.entries(activity.chain) if entry.number in rested_on)
    told = {one.number: one for one in sentences.told(entries, activity)}
    return [
        {
            "number": level.number,
            "name": _(level.name),
            "is_reached": level.number <= reading.level,
            "conditions": [_condition(rule, found[rule.id], told) for rule in queries.RULES.of_level(level.number)],
        }
        for level in queries.RULES.levels
        if level.number > 1
    ]


def _condition(rule: Any, finding: Finding, told: dict[int, sentences.Told]) -> dict[str, Any]:
    return {
        "rule": rule,
        "finding": finding,
        "facts": [told[number] for number in finding.facts if number in told],
    }
