"""The ballots of a decision are counted and what they come to is kept; inside the deed that does so."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from cairn.base.verdict import Refused
from cairn.core.ballots import Outcome
from cairn.core.ballots.objections import MOST_HEARD
from cairn.decide import objecting, queries, result
from cairn.decide.models import Decision, DecisionOption
from cairn.decide.publishing import publish
from cairn.decide.stirring import forget_codes, forget_ways, mix_codes, stir


def counted(
    decision: Decision,
    *,
    at: datetime,
    lottery_drawn: str = "",
    objections_heard: bool = False,
) -> Outcome:
    """Count under what was fixed at opening, keep the outcome with its reasons, and mark what was chosen.

    The count is published as one file, but for one that waits for a hearing. The one after it leaves out the options
    to which an objection stands.
    Raises `Refused` where the lottery decides and nobody has said what was drawn.
    """
    lottery_drawn = as_drawn(lottery_drawn)
    if decision.closed_at is None:
        objecting.set_apart(decision)
        mix_codes(decision)
    if objections_heard:
        objecting.take_out(decision)
    decision.objections_heard = objections_heard or queries.times_heard(decision) >= MOST_HEARD
    outcome = queries.outcome(decision, lottery_drawn=lottery_drawn)
    if not decision.objections_heard:
        outcome = objecting.put_off(decision, outcome)
    if outcome.tie_broken_by == "lottery" and not lottery_drawn:
        raise Refused(
            _("Two options are level on every count. Enter what was drawn in the announced draw: %(source)s")
            % {"source": decision.lottery_source}
        )
    decision.closed_at = decision.closed_at or at
    decision.status, decision.outcome = outcome.status, result.kept(outcome)
    decision.taken_at = None if decision.waits_for_objections else at
    decision.lottery_drawn = lottery_drawn
    _mark_chosen(decision, outcome)
    decision.save()
    if not decision.waits_for_objections:
        publish(decision, outcome, lottery_drawn=decision.lottery_drawn)
        forget_codes(decision)
    forget_ways(decision)
    stir(decision)
    return outcome


def as_drawn(typed: str) -> str:
    """What was drawn, in one way of writing: numbers from the lowest on, else words without signs and capitals."""
    found = sorted(int(one) for one in re.findall(r"[0-9]{1,9}", typed))
    return " ".join(map(str, found)) if found else " ".join(re.findall(r"\w+", typed.casefold()))


def for_record(decision: Decision, outcome: Outcome) -> dict[str, Any]:
    """The count as the record has it: what was chosen, the ballots of each side, and counts where nobody is given away.

    `option`: the one chosen, or the first of several. Advice to somebody else who decides is no equal say.
    """
    chosen = outcome.chosen if outcome.status == "decided" else ()
    is_advice = decision.closed_at is not None and queries.advised_by(decision, decision.closed_at) is not None
    return {
        "outcome": outcome.status.replace(" ", "_"),
        "option": chosen[0] if chosen else None,
        "from_group": bool(chosen),
        "equal_say": not is_advice,
        "ballots": {side: each.ballots for side, each in outcome.turnout.items()},
        "counts": result.counts_for_record(decision.outcome or {}),
        **({"chosen": list(chosen)} if len(chosen) > 1 else {}),
        **({} if decision.waits_for_objections else {"seal": queries.published_seal(decision)}),
    }


def _mark_chosen(decision: Decision, outcome: Outcome) -> None:
    """The one chosen stands at the decision; each of what was chosen has its place on the paper."""
    lines = {line.option.ref: line for line in queries.lines(decision)}
    DecisionOption.objects.filter(decision=decision).update(chosen_place=None)
    chosen = outcome.chosen if outcome.status == "decided" else ()
    for place, ref in enumerate(chosen, start=1):
        DecisionOption.objects.filter(pk=lines[ref].pk).update(chosen_place=place)
    takes_one = outcome.mode in {"choose one", "consent"}
    decision.chosen = lines[chosen[0]].option if chosen and takes_one else None
