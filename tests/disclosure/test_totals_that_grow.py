"""A reader who saw a total grow, and knows who wrote when, asks a solver what the last few people said.

What it did for people is counted anew as more people note it. A total that grew by one answer would tell that answer;
so would one that grew by four, to somebody who knows what three of them said. It grows by whole rounds of five.
"""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from django.test import Client

from cairn.core.disclosure import FEWEST, Band, Known, nothing_shown, ranges
from tests import make, make_outcomes
from tests.web.components.html_checks import text

pytestmark = pytest.mark.django_db
PAGE = "/p/waiting-well/a/quiet-corner/learn/for-people"
STEPS = ("less", "same", "more")
SAID = ["more", "same", "more", "less", "more", "same", "same", "less", "more", "same", "less", "more", "more", "same"]


def shown() -> dict[str, int]:
    """The total of one line, as a visitor reads it in the table; nothing where there is none."""
    found = re.search(r"My confidence (\d+) (\d+) (\d+)", text(Client().get(PAGE).content.decode()))
    return dict(zip(STEPS, map(int, found.groups()), strict=True)) if found else {}


def watched(world: make.World) -> list[dict[str, int]]:
    """What stands there after each note."""
    seen = []
    for one, said in zip(world.citizens(len(SAID)), SAID, strict=True):
        make_outcomes.noted(world.activity, one, confidence=said)
        seen.append(shown())
    return seen


def learnt(seen: list[dict[str, int]]) -> list[tuple[str, ...]]:
    """Every one, two, three or four people of whom the reader can tell how many said a certain step."""
    everybody = range(len(SAID))
    bands = {f"{n} {step}": Band(0, 1) for n in everybody for step in STEPS}
    known = [Known({f"{n} {step}": 1 for step in STEPS}, 1, 1) for n in everybody]
    for total in seen:
        known += [
            Known({f"{n} {step}": 1 for n in range(sum(total.values()))}, count, count) for step, count in total.items()
        ]
    few = [some for size in range(1, FEWEST) for some in combinations(everybody, size) if some[-1] - some[0] < FEWEST]
    for some in few:
        bands[f"{some} more"] = nothing_shown()
        known.append(Known({f"{some} more": -1} | {f"{n} more": 1 for n in some}, 0, 0))
    found = ranges(bands, known, of=[f"{some} more" for some in few])
    return [name for name, range_ in found.items() if range_.values == 1]


def test_nobody_tells_what_up_to_four_people_said_from_a_total_that_grew(world: make.World) -> None:
    seen = watched(world)
    assert [sum(one.values()) for one in seen] == [0] * 4 + [5] * 5 + [10] * 5
    assert learnt(seen) == []


def test_the_reader_would_tell_if_each_note_were_counted_as_it_comes() -> None:
    each = [{step: SAID[: n + 1].count(step) for step in STEPS} for n in range(len(SAID))]
    assert len(learnt(each[4:])) > len(SAID)
