"""Roll and ballots of a decision are kept so that nothing in the database ties one to the other."""

from typing import Any

from cairn.base.stirring import stir_rows
from cairn.decide.models import Ballot, Decision, RollEntry

STIRRED: tuple[Any, ...] = (RollEntry, Ballot)


def hold(decision: Decision) -> None:
    """Read the decision anew and let nobody else cast, change or count until this deed is done."""
    decision.refresh_from_db(from_queryset=Decision.objects.select_for_update())


def forget_codes(decision: Decision) -> None:
    """No ballot has its code any more: they stand apart from the ballots, in the published count."""
    Ballot.objects.filter(decision=decision).update(code_hash=None)


def stir(decision: Decision) -> None:
    """Write the whole roll and all ballots anew: a mark on the roll leads to no ballot cast with it."""
    stir_rows(*(model.objects.filter(decision=decision) for model in STIRRED))
