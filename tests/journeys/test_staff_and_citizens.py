"""Two hundred staff want one thing, twelve citizens cannot live with it: no side outvotes the other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.journeys.conftest import Served, serve
from tests.journeys.small_worlds import ACTIVITY, made
from tests.journeys.walking import Walk

WORLD = """
with transaction.atomic():  # one write to the disk, not two thousand
    world = make.world()
    citizens, staff = world.citizens(10), world.staff(199)
    options = make.options(world)
    now = timezone.now()
    decision = make.decision(world, options, at=now - timedelta(hours=1))
    neighbour = Person.objects.get(name="Neighbour")
    make_votes.cast(decision, staff, 4, 2, at=now)
    make_votes.cast(decision, [*citizens, neighbour], 0, 3, at=now, why="The door stays shut for people like me.")
print(decision.ref)
"""
ROLL = {"citizen": 12, "staff": 200}
STRONGLY, SUPPORT, COULD_LIVE, OBJECT = "I strongly support it", "I support it", "I can live with it", "I object to it"


@pytest.fixture
def voting(prepared: Path, tmp_path: Path) -> Iterator[tuple[str, Served]]:
    """A vote on whose roll all but Amina and Ben have voted, and the server."""
    served, (ref,) = made(prepared, tmp_path, WORLD)
    for running in serve(served):
        yield ref, running


def test_two_hundred_staff_do_not_outvote_twelve_citizens(voting: tuple[str, Served], page: Page) -> None:
    ref, served = voting
    walk = Walk(page, served.address, is_looking=True)
    there = f"{served.address}{ACTIVITY}/decide/decision/{ref}"
    walk.start()
    for name, first, second in (("Amina", OBJECT, SUPPORT), ("Ben", STRONGLY, COULD_LIVE)):
        walk.be(name)
        page.goto(there)
        walk.sees("Nobody sees a result before.", *map(str, ROLL.values()))
        walk.follow("Fill in my ballot")
        walk.choose(first)
        if first == OBJECT:
            walk.write({"If you object: what harm would it do?": "I could not get in."})
            walk.write({"If you object: what would change it?": "A door that opens by itself."})
        walk.press("Next option")
        walk.choose(second)
        walk.press("Look at my ballot again")
        walk.press("Cast my ballot")
        walk.reads("Your ballot is cast")
        walk.follow("I have written it down")
    walk.follow("Count the ballots")
    walk.press("Count the ballots")
    walk.sees(
        "Decided: Option 2",
        "“Option 2” is the only option every side accepts.",
        "Staff: ✓ accepted. 200 of 200 can live with it",
        "The citizen side stopped “Option 1”: 12 of its 12 ballots object",
        "I could not get in.",
        "An option can win only if every side accepts it.",
    )
    assert walk.wrong == {}
