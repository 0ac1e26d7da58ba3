"""Roll and ballots of a decision are kept so that nothing in the database ties one to the other."""

from cairn.decide.mixing import shuffled
from cairn.decide.models import Ballot, Decision, RollEntry
from cairn.decide.models.ballots import random_key


def hold(decision: Decision) -> None:
    """Read the decision anew and let nobody else cast, change or count until this deed is done."""
    decision.refresh_from_db(from_queryset=Decision.objects.select_for_update())


def forget_codes(decision: Decision) -> None:
    """No ballot has its code any more: they stand apart from the ballots, in the published count."""
    Ballot.objects.filter(decision=decision).update(code_hash=None)


def stir(decision: Decision) -> None:
    """Write the whole roll and all ballots anew: other keys, random order, one and the same transaction.

    PostgreSQL keeps with each row the number of the transaction that wrote it. A mark on the roll and the ballot cast
    with it would bear the same number. After a stir all rows of the decision do.
    """
    entries = list(RollEntry.objects.filter(decision=decision))
    ballots = list(Ballot.objects.filter(decision=decision))
    RollEntry.objects.filter(decision=decision).delete()
    Ballot.objects.filter(decision=decision).delete()
    for row in (*entries, *ballots):
        row.pk = random_key()
    RollEntry.objects.bulk_create(shuffled(entries))
    Ballot.objects.bulk_create(shuffled(ballots))
