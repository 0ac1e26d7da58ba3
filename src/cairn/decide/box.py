"""A ballot is checked and put into the box; inside the deed that casts it, whatever way it came."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from cairn.decide import may
from cairn.decide.models import Ballot, Decision
from cairn.decide.objecting import as_kept
from cairn.decide.stirring import stir
from cairn.people import codes

if TYPE_CHECKING:
    from cairn.core.ballots.objections import Objection


def put_in(
    decision: Decision, *, side: str, code: str, grades: Mapping[str, int], objections: Mapping[str, Objection]
) -> Ballot:
    """Put a ballot of this side into the box under this code, and stir the box; a bad one is refused with its reason.

    `grades`: an option's ref to a grade, or a rank, of the decision's rule. Hold the decision and mark the voter first.
    """
    may.fill_in(decision, grades, objections).or_refuse()
    ballot = Ballot.objects.create(
        decision=decision, side=side, code_hash=codes.code_hash(decision, code), grades=dict(grades),
        objections=reasons_kept(decision, grades, objections),
    )  # fmt: skip
    stir(decision)
    return ballot


def reasons_kept(
    decision: Decision, grades: Mapping[str, int], objections: Mapping[str, Objection]
) -> dict[str, dict[str, Any]]:
    """The reasons that belong to an objection; others are not kept."""
    return {
        option: as_kept(objections[option]) for option, grade in grades.items() if may.is_objection(decision, grade)
    }
