"""Objections as a ballot keeps them, and apart from the ballots from the count on; inside the deeds that do so."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from cairn.base.stirring import shuffled
from cairn.core.ballots import objections as core
from cairn.decide import queries
from cairn.decide.models import Ballot, DecisionOption, Objection

if TYPE_CHECKING:
    from cairn.core.ballots import Outcome
    from cairn.decide.models import Decision


def as_kept(objection: core.Objection) -> dict[str, Any]:
    """An objection as it lies in the box with its ballot."""
    change = objection.what_would_change_it.strip()
    return asdict(replace(objection, harm=objection.harm.strip(), what_would_change_it=change))


def set_apart(decision: Decision) -> None:
    """From now on objections are of nobody: they leave their ballots and lie in an order drawn by lot."""
    options = {line.option.ref: line.option for line in queries.lines(decision)}
    box = Ballot.objects.filter(decision=decision)
    found = [
        Objection(decision=decision, option=options[ref], **kept)
        for objections in box.values_list("objections", flat=True)
        for ref, kept in objections.items()
    ]
    Objection.objects.bulk_create(shuffled(found))
    box.update(objections={})


def put_off(decision: Decision, outcome: Outcome) -> Outcome:
    """The outcome while objections wait that have to be heard; as it is where there are none."""
    found = Objection.objects.filter(decision=decision)
    is_consent = outcome.mode == "consent"
    found = found if is_consent else found.filter(is_paramount=True)
    waiting = core.to_hear(queries.poll(decision), outcome, set(found.values_list("option__ref", flat=True)))
    if outcome.status == "objections first":
        found.update(is_heard=True)
        return outcome
    if not waiting:
        return outcome
    number = found.filter(option__ref__in=waiting).update(is_heard=True)
    return core.put_off(outcome, waiting, objections=number)


def take_out(decision: Decision) -> None:
    """The options to which an objection stands are out."""
    heard = Objection.objects.select_related("option").filter(decision=decision, is_heard=True)
    out = {one.option_id for one in heard if not one.is_set_aside}
    DecisionOption.objects.filter(decision=decision, option__in=out).update(is_upheld=True)
