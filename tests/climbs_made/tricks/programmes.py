"""Tricks with a programme: what is not recorded, cut up small, or withdrawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.db import DatabaseError, transaction

from cairn.activities import actions as activities
from cairn.ledger import queries as ledger
from cairn.sessions import actions as sessions
from tests import make
from tests.climbs_made import built, climbs
from tests.climbs_made.programme import programme_reading
from tests.climbs_made.town import opened
from tests.climbs_made.tricks.stages import LATER, Stages, refused

if TYPE_CHECKING:
    from cairn.core.altitude import ProgrammeReading


def record_nothing(stages: Stages) -> None:
    """What leaves no record stands at level 1, and is counted."""
    place = stages.place
    before = programme_reading(place, on=LATER)
    silent = [opened(place, slug=f"silent-{n}") for n in range(2)]
    after = programme_reading(place, on=LATER)
    assert [one.read(LATER).level for one in silent] == [1, 1]
    assert {one.activity.ref for one in silent} <= set(after.counted)
    assert (before.reached_by_most, after.reached_by_most, after.spread[0]) == (4, 1, 2)
    assert _heights(after) <= _heights(before)


def slice_up(stages: Stages) -> None:
    """Many easy activities do not lift a programme: three quarters, its board, and the largest decision by name."""
    place = stages.place
    large = climbs.climbed(place, climbs.Plan(height=climbs.ASKED, slug="the-large-one", pounds=90_000))
    before = programme_reading(place, on=LATER)
    for number in range(3):
        climbs.climbed(place, climbs.Plan(height=climbs.DESIGNED, slug=f"slice-{number}"))
    after = programme_reading(place, on=LATER)
    assert after.spread[5] == 3
    assert (after.reached_by_most, after.level) == (4, 2)  # no board here: held as if there were one at level 1
    assert _heights(after) <= _heights(before)
    ref, _decision, level = after.largest_decision
    assert (ref, level) == (large.activity.ref, 4)
    page = built.html(f"/p/{place.programme.slug}", on=LATER)
    assert "It was taken in “The large one”, which stands at: Asked while open." in page


def delete_one(stages: Stages) -> None:
    """What is withdrawn stays listed, counts as level 1, and takes no better words any more."""
    place = stages.place
    embarrassing = climbs.tour(place, free_to_leave=False)
    before = programme_reading(place, on=LATER)
    activities.withdraw_activity(embarrassing.activity, by=place.lead, at=make.day(100))
    after = programme_reading(place, on=LATER)
    assert after.counted == before.counted
    assert after.spread == before.spread
    assert _heights(after) <= _heights(before)
    assert "A tour" in built.html(f"/p/{place.programme.slug}", on=LATER)
    assert "The invitation went out." in built.page(embarrassing, on=LATER, name="record")
    with pytest.raises(DatabaseError), transaction.atomic():
        ledger.entries(embarrassing.activity.chain).delete()
    refused(
        sessions.plan_session, embarrassing.activity, by=place.lead, at=make.day(101), title="Again", purpose="Talk.",
        starts_at=make.day(102), ends_at=make.day(102, 12), because="This activity was withdrawn.",
    )  # fmt: skip


def _heights(reading: ProgrammeReading) -> tuple[int, int]:
    return reading.level or 0, reading.reached_by_most or 0
