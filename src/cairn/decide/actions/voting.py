"""Voting in secret."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.base.verdict import Refused
from cairn.decide import may, queries
from cairn.decide.box import put_in, reasons_kept
from cairn.decide.helped import count_help
from cairn.decide.models import Decision, RollEntry
from cairn.decide.paper_choices import Way
from cairn.decide.stirring import hold, stir
from cairn.ledger.action import quiet
from cairn.people import codes

if TYPE_CHECKING:
    from cairn.core.ballots.objections import Objection
    from cairn.people.models import Person

WHY_QUIET = "nobody, whoever runs the server included, may learn from the record who voted when"


@quiet(WHY_QUIET)
def cast_ballot(
    decision: Decision,
    *,
    by: Person,
    at: datetime,
    grades: Mapping[str, int],
    objections: Mapping[str, Objection],
    code: str = "",
    was_helped: bool = False,
) -> str:
    """Put a ballot into the box and return its code, which is kept nowhere else.

    `code`: one from `queries.fresh_code`, when the voter's page holds it already; otherwise a new one is made.

    `grades`: an option's ref to a grade, or a rank, of the decision's rule; an option left out is left blank.
    `objections`: for each option objected to, why. What goes into the box carries the side, and neither the
    person nor the moment. `was_helped`: somebody helped the voter; it is counted apart from all ballots.
    """
    hold(decision)
    may.cast_ballot(by, decision, at).or_refuse()
    marked = RollEntry.objects.filter(decision=decision, person=by, has_voted=False).update(has_voted=True)
    if not marked:
        raise Refused(_("You have cast your ballot. With its code you can change it until the close."))
    code = code if codes.is_one(code) and queries.is_free(decision, code) else codes.new_code()
    side = RollEntry.objects.get(decision=decision, person=by).side
    count_help(decision, Way.SCREEN, was_helped=was_helped)
    put_in(decision, side=side, code=code, grades=grades, objections=objections)
    return code


@quiet(WHY_QUIET)
def change_ballot(
    decision: Decision, *, at: datetime, code: str, grades: Mapping[str, int], objections: Mapping[str, Objection]
) -> Decision:
    """Other grades on the ballot with this code. Whoever holds the code may: nobody knows whose it is."""
    hold(decision)
    may.change_ballot(decision, at).or_refuse()
    may.be_changed_with(decision, code).or_refuse()
    may.fill_in(decision, grades, objections).or_refuse()
    ballot = queries.ballot_by_code(decision, code)
    if ballot is None:
        raise Refused(_("There is no ballot with this code. A code has four groups of four, like hk3m-92cv-xptq-7bda."))
    ballot.grades, ballot.objections = dict(grades), reasons_kept(decision, grades, objections)
    ballot.save(update_fields=["grades", "objections"])
    stir(decision)
    return decision
