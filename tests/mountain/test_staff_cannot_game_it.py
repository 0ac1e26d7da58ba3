"""Every row of the table "Why staff cannot game it", played through the real actions: none of them raises anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.climbs_made import meeting, witnessing
from tests.climbs_made.built import once
from tests.climbs_made.tricks import TRICKS
from tests.climbs_made.tricks.stages import Stages, build, raises_nothing

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.climbs_made.town import Climb

pytestmark = pytest.mark.django_db

ROWS = (
    "Tick your own boxes",
    "Record nothing",
    "Back-date",
    "Hand-pick friendly confirmers or pulse-takers",
    "Pass staff off as citizens",
    "Talk to oneself by a link",
    "Stuff the agenda with citizen items last",
    "Straw options",
    "Slice into many easy activities",
    "Delete the embarrassing one",
    "Dump work on citizens",
    "Pay nothing, call it reciprocity",
    "Quietly change the rules",
    "Punish a critic",
)

stages = once(build)


def test_every_row_of_the_table_is_played():
    assert tuple(name for name, _play in TRICKS) == ROWS


def test_the_stages_stand_where_the_tricks_begin(stages: Stages):
    assert (stages.asked.read(60).level, stages.summit.read(102).level) == (4, 7)


def test_the_check_sees_when_something_is_raised(stages: Stages):
    with pytest.raises(AssertionError, match="Extra items in the left set"):
        _raise_it(stages.asked)


def _raise_it(climb: Climb) -> None:
    with raises_nothing(climb):
        meeting.met(climb, meeting.planned(climb, on=61, planned_on=60), is_decider_there=True)
        witnessing.asked_whether_so(climb, on=62)


@pytest.mark.parametrize("play", [pytest.param(play, id=name) for name, play in TRICKS])
def test_the_trick_raises_nothing(stages: Stages, play: Callable[[Stages], None]):
    play(stages)
