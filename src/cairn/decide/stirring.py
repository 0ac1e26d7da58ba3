"""Roll and ballots of a decision are kept so that nothing in the database ties one to the other."""

from typing import Any

from cairn.base.stirring import shuffled, stir_rows
from cairn.decide.models import Ballot, CalledIn, Decision, Paper, RollEntry

STIRRED: tuple[Any, ...] = (RollEntry, Ballot, Paper, CalledIn)


def hold(decision: Decision) -> None:
    """Read the decision anew and let nobody else cast, change or count until this deed is done."""
    decision.refresh_from_db(from_queryset=Decision.objects.select_for_update())


def forget_codes(decision: Decision) -> None:
    """No ballot has its code any more: they stand apart from the ballots, in the published count."""
    Ballot.objects.filter(decision=decision).update(code_hash=None)


def mix_codes(decision: Decision) -> None:
    """From the count on a code tells the side of a ballot alone: the codes of each side are dealt out anew by lot."""
    box = list(Ballot.objects.filter(decision=decision))
    Ballot.objects.filter(decision=decision).update(code_hash=None)
    for side in {one.side for one in box}:
        ballots = [one for one in box if one.side == side]
        for ballot, code in zip(ballots, shuffled([one.code_hash for one in ballots]), strict=True):
            ballot.code_hash = code
    Ballot.objects.bulk_update(box, ["code_hash"], batch_size=500)


def forget_ways(decision: Decision) -> None:
    """Nobody needs any more who had a paper out, what one person alone had entered, and who rang and was told so."""
    Paper.objects.filter(decision=decision).update(person=None, entered_by=None, sealed="")
    CalledIn.objects.filter(decision=decision, is_told=True).update(person=None)


def stir(decision: Decision) -> None:
    """Write the whole roll, all ballots, papers and calls anew: a mark on the roll leads to no ballot cast with it."""
    stir_rows(*(model.objects.filter(decision=decision) for model in STIRRED))
