"""What a decision came to, in words and rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cairn.decide import queries
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.decide.models import Decision
    from cairn.decide.result import OptionResult, Result


def result_in_words(decision: Decision) -> dict[str, Any]:
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
