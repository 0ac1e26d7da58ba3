"""Whatever fewer than five people felt, voted, need, were paid, are or asked for: everybody reads the same.

The strongest proof that nothing can be worked out is that there is nothing to work with. A small town is made; then a
few of its people say what is between few, once in one way and once in the opposite way. Every page, table, feed and
file that a visitor can read is the same to the letter. With more people it is not, so the reader does read.
"""

from __future__ import annotations

import pytest
from django.db import transaction

from cairn.core.disclosure import FEWEST
from tests import make
from tests.disclosure import few, reading

pytestmark = pytest.mark.django_db


def read_after(town: few.Town, *, high: bool, people: int) -> dict[str, str]:
    """What a visitor reads once so many people said what they say; all of it is undone afterwards."""
    town.says_high = high
    with transaction.atomic():
        for deed in few.DEEDS:
            deed(town, people)
        pages = dict(reading.everything(*town.places))
        transaction.set_rollback(True)
    return pages


def test_what_few_people_say_is_read_nowhere(world: make.World) -> None:
    town = few.town(world)
    low, high = (read_after(town, high=high, people=FEWEST - 1) for high in (False, True))
    assert len(low) > FEWEST * FEWEST
    moved = reading.moved(low, high)
    assert moved == {}, "\n".join(f"{path}: {what}" for path, what in moved.items())


def test_from_five_people_on_the_same_is_told_so_the_reader_does_read(world: make.World) -> None:
    town = few.town(world)
    low, high = (read_after(town, high=high, people=FEWEST) for high in (False, True))
    told = {path.removeprefix("/p/waiting-well").replace(town.meeting.ref, "met") for path in reading.moved(low, high)}
    assert told >= {
        "/s/met", "/s/met/pulse", "/a/quiet-corner/learn", "/a/quiet-corner/learn/for-people",
        "/a/quiet-corner/reports/gripp2.csv", "/a/quiet-corner/record.json", "/for-people", "/reach", "/reach.csv",
    }  # fmt: skip
