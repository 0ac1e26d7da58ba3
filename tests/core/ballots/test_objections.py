"""Objections are heard by a panel in equal parts; no half alone can set one aside."""

import pytest

from cairn.core.ballots import objections
from cairn.core.ballots.objections import Objection


@pytest.mark.parametrize(
    ("set_aside", "is_upheld"),
    [
        ({"citizen": 2, "staff": 2}, False),
        ({"citizen": 3, "staff": 3}, False),
        ({"citizen": 1, "staff": 3}, True),
        ({"citizen": 3, "staff": 1}, True),
        ({"citizen": 0, "staff": 0}, True),
    ],
)
def test_an_objection_is_set_aside_only_by_most_of_every_half(set_aside, is_upheld):
    ruling = objections.ruling("bus", set_aside)
    assert ruling.is_upheld is is_upheld
    assert [words.values.get("side") for words in ruling.why if is_upheld] == [
        side for side, people in set_aside.items() if is_upheld and people < 2
    ]


def test_the_panel_is_equal_and_without_those_concerned():
    lot = {"citizen": ["c1", "c2", "c3", "c4"], "staff": [f"s{number}" for number in range(200)]}
    panel = objections.equal_panel(lot, not_among={"c2", "s0"})
    assert panel == {"citizen": ("c1", "c3", "c4"), "staff": ("s1", "s2", "s3")}
    with pytest.raises(objections.NoPanel, match="The citizen side has 2 people for 3 seats"):
        objections.equal_panel(lot, not_among={"c1", "c2"})


def test_an_objection_needs_the_harm_and_what_would_change_it():
    assert Objection("citizen", "bus", "No ramp.", "A ramp.").is_reasoned
    assert not Objection("citizen", "bus", "No ramp.", " ").is_reasoned
    assert not Objection("citizen", "bus", "", "A ramp.").is_reasoned
