"""Roll and ballots of a decision are kept so that nothing in the database ties one to the other."""

from typing import Any

from cairn.base.stirring import stir_rows
from cairn.decide.models import Ballot, CalledIn, Decision, Paper, RollEntry

STIRRED: tuple[Any, ...] = (RollEntry, Ballot, Paper, CalledIn)


def hold(decision: Decision) -> None:
    """Read the decision anew and let nobody else cast, change or count until this deed is done."""
    decision.refresh_from_db(from_queryset=Decision.objects.select_for_update())


def forget_codes(decision: Decision) -> None:
    """No ballot has its code any more: they stand apart from the ballots, in the published count."""
    Ballot.objects.filter(decision=decision).update(code_hash=None)


def forget_ways(decision: Decision) -> None:
    """Nobody needs any more who had a paper out, what one person alone had entered, and who rang and was told so."""
    Paper.objects.filter(decision=decision).update(person=None, entered_by=None, sealed="")
    CalledIn.objects.filter(decision=decision, is_told=True).update(person=None)


def stir(decision: Decision) -> None:
    """Write the whole roll, all ballots, papers and calls anew: a mark on the roll leads to no ballot cast with it."""
    stir_rows(*(model.objects.filter(decision=decision) for model in STIRRED))
