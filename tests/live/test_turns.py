"""The order in which people are asked to speak, for any line there can be."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from cairn.live.turns import Waiting, suggested

OFTEN = settings(max_examples=60)
SIDES = ("citizen", "staff", "partner", "unclear")


@st.composite
def lines(draw: st.DrawFn) -> list[Waiting]:
    people = draw(st.lists(st.tuples(st.sampled_from(SIDES), st.booleans()), max_size=12))
    return [Waiting(n, side, is_first, n) for n, (side, is_first) in enumerate(people)]


TURNS = st.dictionaries(st.sampled_from(SIDES), st.integers(0, 9))


@OFTEN
@given(lines(), TURNS, st.sampled_from(["", *SIDES]))
def test_everybody_who_waits_is_called_once(waiting: list[Waiting], turns: dict[str, int], last: str):
    order = suggested(waiting, turns=turns, last=last)
    assert sorted(one.hand for one in order) == [one.hand for one in waiting]


@OFTEN
@given(lines(), TURNS, st.sampled_from(["", *SIDES]))
def test_no_side_follows_itself_while_another_waits(waiting: list[Waiting], turns: dict[str, int], last: str):
    order = suggested(waiting, turns=turns, last=last)
    for n, one in enumerate(order):
        before = order[n - 1].side if n else last
        if one.side == before:
            assert {later.side for later in order[n:]} == {before}


@OFTEN
@given(lines(), TURNS, st.sampled_from(["", *SIDES]))
def test_on_each_side_first_timers_come_first_then_who_waits_longest(
    waiting: list[Waiting], turns: dict[str, int], last: str
):
    order = suggested(waiting, turns=turns, last=last)
    for side in SIDES:
        mine = [(not one.is_first, one.place) for one in order if one.side == side]
        assert mine == sorted(mine)


@OFTEN
@given(lines(), TURNS, st.sampled_from(["", *SIDES]))
def test_the_side_that_spoke_least_is_next(waiting: list[Waiting], turns: dict[str, int], last: str):
    order = suggested(waiting, turns=turns, last=last)
    others = {one.side for one in waiting} - {last}
    if others:
        assert turns.get(order[0].side, 0) == min(turns.get(side, 0) for side in others)


@OFTEN
@given(lines(), TURNS, st.sampled_from(["", *SIDES]))
def test_whoever_comes_in_between_is_never_put_before_by_the_order_they_are_told_in(
    waiting: list[Waiting], turns: dict[str, int], last: str
):
    assert suggested(waiting, turns=turns, last=last) == suggested(reversed(waiting), turns=turns, last=last)
