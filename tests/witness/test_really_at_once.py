"""Many people answer at the very same moment, each on a line of their own to the database."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from cairn.activities.models import Activity
from cairn.ledger import queries as ledger
from cairn.witness import actions, counting
from cairn.witness.models import Answer
from tests import make
from tests.make_witness import SOON, claim, counts


@pytest.mark.django_db(transaction=True)
def test_all_answers_are_in_one_count_however_many_press_at_once() -> None:
    if connection.vendor != "postgresql":
        pytest.skip("one writer at a time: SQLite lets nobody be there at the same moment")
    world = make.world()
    people = [world.amina, *world.citizens(7)]
    number = claim(world)

    def answers_and_counts(person) -> int:
        try:
            activity = Activity.objects.select_related("programme").get(pk=world.activity.pk)
            actions.answer_claims(activity, by=person, at=SOON, answers={number: "yes"})
            return counting.count_due([activity], at=SOON)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(people)) as all_at_once:
        counted = sum(all_at_once.map(answers_and_counts, people))
    [entry] = counts(world)
    assert (counted, entry.data["asked"], entry.data["yes"]) == (1, 8, 8)
    assert not Answer.objects.exists()
    assert ledger.first_break(world.chain) is None
