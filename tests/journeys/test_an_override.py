"""A decision owner departs from what was decided together; what a citizen says stands beside it. No script runs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.journeys.conftest import Served, serve
from tests.journeys.small_worlds import ACTIVITY, made
from tests.journeys.walking import Walk

WORLD = """
world = make.world()
make.card(world)  # Ben owns the decision
decision = make.decision(world, make.options(world))
for entry in decision.roll.select_related("person"):
    make_votes.cast(decision, [entry.person], 4, 2)
make_votes.closed(world, decision)
print(decision.ref)
"""
NOW = "The door stays where it is until next year."
WHY = "The builder has no time before."
REPLY = "We were not asked. A ramp could come first."


@pytest.fixture
def decided(prepared: Path, tmp_path: Path) -> Iterator[tuple[str, Served]]:
    """A decision taken together, and the server."""
    served, (ref,) = made(prepared, tmp_path, WORLD)
    for running in serve(served):
        yield ref, running


def test_who_departs_says_so_and_the_reply_stands_beside_it(
    decided: tuple[str, Served], page_without_javascript: Page
) -> None:
    ref, served = decided
    page, there = page_without_javascript, f"{served.address}{ACTIVITY}/decide/decision/{ref}"
    walk = Walk(page, served.address)
    walk.start()
    walk.be("Ben")
    page.goto(there)
    walk.sees("Decided: Option 1")
    walk.follow("Say that this was changed from outside")
    who = "The estates department"
    walk.write({"What holds now instead": NOW, "Who changed it": who, "The day it was changed": "1/2/2026", "Why": WHY})
    walk.press("Say it openly")
    walk.sees(f"by: {who}", NOW, "Nobody says that the citizens agreed to it.")
    walk.follow("Say why")
    walk.write({"Why it did not come from the group": WHY})
    walk.press("Publish this")
    walk.be("Amina")
    page.goto(there)
    walk.follow("Reply as a citizen")
    walk.write({"What you say to it": REPLY})
    walk.press("Publish my reply")
    walk.sign_out()
    page.goto(there)
    both = page.locator("section[aria-labelledby=departure-1] .columns > div")
    assert [WHY in both.nth(0).inner_text(), REPLY in both.nth(1).inner_text()] == [True, True]
    walk.sees("Decided: Option 1", NOW)
    assert walk.wrong == {}
