"""What a decision came to: the objections first, then words, pictures and rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cairn.core.ballots import UnknownRule, rule_named
from cairn.decide import queries
from cairn.people.sides import Side
from cairn.web.contents import result_pictures

if TYPE_CHECKING:
    from datetime import date

    from cairn.decide.models import Decision, Objection
    from cairn.decide.result import OptionResult, Result

FIRST_OBJECTIONS = 5  # of each option; the rest unfold, so that the result is not far down the page


def result_in_words(decision: Decision, *, on: date) -> dict[str, Any]:
    """The result with its pictures and tables: every option, every side."""
    result = queries.result_of(decision, on=on)
    if result is None:
        return {"result": None}
    return {
        "result": result,
        "objections": _objections(result),
        "hears_objections": _hears_objections(result),
        "said_picture": result_pictures.said_in(result),
        "rounds_picture": result_pictures.rounds_in(result),
        "paid_picture": result_pictures.paid_in(result),
        "result_heads": (_("Option"), *(capfirst(Side(side).label) for side in result.sides)),
        "result_rows": [(result_pictures.titled(each), *_accepted(each)) for each in result.options],
        "turnout_heads": (_("Side"), _("May vote"), _("Voted"), _("Needed")),
        "turnout_rows": _turnout(result),
    }


def _objections(result: Result) -> list[tuple[OptionResult, tuple[Objection, ...], tuple[Objection, ...]]]:
    """Each option people objected to, what was chosen first, with the first reasons and the others."""
    found = [each for each in result.options if each.objections]
    found.sort(key=lambda each: not each.is_chosen)
    return [(each, each.objections[:FIRST_OBJECTIONS], each.objections[FIRST_OBJECTIONS:]) for each in found]


def _hears_objections(result: Result) -> bool:
    try:
        scale = rule_named(result.rule).scale
    except UnknownRule:
        return False
    return scale is not None and scale.objects_upto in scale.grades


def _accepted(option: OptionResult) -> list[str]:
    return [_("✓ accepted") if side.accepted else _("✗ not accepted") for side in option.sides]


def _turnout(result: Result) -> list[tuple[Any, ...]]:
    return [(capfirst(Side(each.side).label), each.roll, each.ballots, each.quorum) for each in result.turnout]
