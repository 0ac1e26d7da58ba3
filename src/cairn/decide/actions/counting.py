"""A decision is counted."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities.record import enter
from cairn.base.verdict import Refused
from cairn.decide import may, queries, result
from cairn.decide.models import Decision
from cairn.decide.publishing import publish
from cairn.decide.stirring import forget_codes, hold, stir
from cairn.ledger.action import action

if TYPE_CHECKING:
    from cairn.people.models import Person


@action
def close_decision(decision: Decision, *, by: Person, at: datetime, lottery_drawn: str = "") -> Decision:
    """Count the ballots and publish the result. The count is exact and can be repeated.

    `lottery_drawn`: what the announced public draw came to; asked for only when two options are level on every
    count.
    """
    hold(decision)
    may.close_decision(by, decision, at).or_refuse()
    outcome = queries.outcome(decision, lottery_drawn=lottery_drawn.strip())
    if outcome.tie_broken_by == "lottery" and not lottery_drawn.strip():
        raise Refused(
            _("Two options are level on every count. Enter what was drawn in the announced draw: %(source)s")
            % {"source": decision.lottery_source}
        )
    kept = result.kept(outcome)
    chosen = next((option for option in queries.paper(decision) if option.ref == outcome.winner), None)
    decision.closed_at = decision.taken_at = at
    decision.status, decision.outcome, decision.chosen = outcome.status, kept, chosen
    decision.lottery_drawn = lottery_drawn.strip()
    decision.save()
    seal = publish(decision, outcome, lottery_drawn=lottery_drawn.strip())
    forget_codes(decision)
    stir(decision)
    data = {
        "outcome": outcome.status.replace(" ", "_"),
        "option": outcome.winner,
        "from_group": chosen is not None,
        "equal_say": True,
        "ballots": {side: each.ballots for side, each in outcome.turnout.items()},
        "counts": result.counts_for_record(kept),
        "seal": seal,
    }
    enter("decide.decision.closed", decision.activity, by=by, at=at, about=decision, data=data)
    return decision
