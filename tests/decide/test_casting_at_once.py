"""Several people cast at the same moment, each on a line of their own to the database; the box is held by one."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from django.db import connection

from cairn.decide import actions, queries
from cairn.decide.models import Ballot, Decision, RollEntry
from tests import make, on_disk

AT = make.day(4)


def all_at_once[Done](deeds: Iterable[Callable[[], Done]]) -> list[Done]:
    def done(deed: Callable[[], Done]) -> Done:
        try:
            return deed()
        finally:
            connection.close()

    waiting = list(deeds)
    with ThreadPoolExecutor(len(waiting)) as people:
        return list(people.map(done, waiting))


@on_disk.SEEN_BY_OTHERS
def test_of_many_who_cast_at_once_every_ballot_is_kept_and_none_is_doubled(tmp_path: Path) -> None:
    """Each hands the decision over by its name, so that nothing but the deed itself holds it."""
    world = make.world()
    voting = [world.amina, world.ben, *world.citizens(8)]
    decision = make.decision(world, make.options(world))
    grades = {option.ref: 3 for option in queries.paper(decision)}

    def cast(person) -> str:
        paper = Decision.objects.get(pk=decision.pk)
        return actions.cast_ballot(decision=paper, by=person, at=AT, grades=grades, objections={})

    def kept() -> tuple[list[str], int]:
        found = Ballot.objects.filter(decision=decision).values_list("code_hash", flat=True)
        return sorted(found), RollEntry.objects.filter(decision=decision, has_voted=True).count()

    with on_disk.opened_by_threads(tmp_path):
        codes = all_at_once([lambda person=person: cast(person) for person in voting])
        ((hashes, marks),) = all_at_once([kept])
    assert hashes == sorted(queries.receipt(decision, code) for code in codes)
    assert (len(hashes), marks) == (len(voting), len(voting))
