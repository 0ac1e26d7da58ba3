"""How ballots came: what a decision's page says of papers, calls and help."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cairn.decide import may, queries
from cairn.decide.paper_choices import PaperState, Way
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.decide.models import Decision
    from cairn.people.models import Person


def around(person: Person | None, decision: Decision) -> dict[str, Any]:
    """What a decision's page shows: my own paper or call, what I can do for others, and after the count how many."""
    if decision.is_announced:
        return {}
    if decision.is_closed:
        papers = _public(decision)
        return {
            **_ways(decision),
            "papers": papers,
            "paper_heads": (_("Papers"), _("How many")),
            "may_help": bool(papers) and queries.helps_with_ballots(person, decision),
        }
    return {
        "may_help": may.help_with_ballots(person, decision),
        "has_paper": queries.paper_of(person, decision) is not None,
        "is_called_in": queries.is_called_in(person, decision),
    }


def papers_in_words(decision: Decision) -> list[tuple[str, int]]:
    """Where all the printed papers are, in numbers: for those who print and enter them."""
    counted = queries.papers_in_numbers(decision)
    states = [(capfirst(str(state.label)), counted[state]) for state in PaperState if state in counted]
    return [(_("Printed"), sum(counted.values())), *states] if counted else []


def _public(decision: Decision) -> list[tuple[str, int]]:
    """What the record tells of papers. Not how many are in the box: that would give away a way that few chose."""
    counted = queries.papers_in_numbers(decision)
    told = [(state, counted.get(state, 0)) for state in (PaperState.CANCELLED, PaperState.LATE)]
    states = [(capfirst(str(state.label)), number) for state, number in told if number]
    return [(_("Printed"), sum(counted.values())), *states] if counted else []


def _ways(decision: Decision) -> dict[str, Any]:
    """A row for each way, with a number for each side, and with how many somebody helped."""
    sides, helped = queries.ways(decision), queries.helped(decision)
    few = _("not shown")
    rows = [
        (capfirst(str(way.label)), *(each.by[way] if each.by else few for each in sides), helped.get(way, few))
        for way in Way
    ]
    names = (capfirst(str(Side(each.side).label)) for each in sides)
    heads = (_("How they came"), *names, _("With help"))
    return {"way_heads": heads, "way_rows": rows if helped or any(each.by for each in sides) else []}
