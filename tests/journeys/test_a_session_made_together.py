"""Before and in a session: a place, a waiting list, a paper, a rule agreed by both sides, what only two people see."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.journeys import looking
from tests.journeys.conftest import Served, serve
from tests.journeys.small_worlds import made
from tests.journeys.walking import Walk

WORLD = """
from tests import make_meetings
world = make.world()
coming = make.session(world, title="The next one", starts_at=timezone.now() + timedelta(days=20), capacity=1)
make_meetings.access_line(world, coming)
begun = make.session(world, title="This one", starts_at=timezone.now() - timedelta(minutes=5))
make.check_in(begun, world.amina, world.ben)
print(coming.ref, begun.ref)
"""


@pytest.fixture
def sessions(prepared: Path, tmp_path: Path) -> Iterator[tuple[Served, str, str]]:
    """Two sessions, one to come with one place and one that has begun; and the server."""
    served, (coming, begun) = made(prepared, tmp_path, WORLD)
    for running in serve(served):
        yield running, *(f"{served.address}/p/waiting-well/s/{ref}" for ref in (coming, begun))


def test_people_make_a_session_together(sessions: tuple[Served, str, str], page: Page) -> None:
    served, coming, begun = sessions
    walk = Walk(page, served.address)
    walk.start()
    take_places(walk, coming)
    read_a_paper(walk, coming)
    agree_on_a_rule(walk, begun)
    notice_something(walk, begun)
    assert walk.wrong == {}


def take_places(walk: Walk, coming: str) -> None:
    """Amina has the one place, Ben waits; she gives it up, and he has it."""
    walk.be("Amina")
    walk.page.goto(coming)
    walk.sees("A loop in the hall.", "There is 1 place.")
    walk.press("I will come")
    walk.sees("You are expected.", "You said: I will come.")
    walk.be("Ben")
    walk.page.goto(coming)
    walk.follow("Say whether I will come")
    walk.choose("I will come")
    walk.press("Say so")
    walk.sees("You are number 1 on the waiting list.")
    walk.be("Amina")
    walk.page.goto(coming)
    walk.press("I cannot come")
    walk.be("Ben")
    walk.page.goto(coming)
    walk.sees("You said: I will come.", "0 are free.")


def read_a_paper(walk: Walk, coming: str) -> None:
    """Ben announces a paper and sends it; Amina asks for another format; he reads that, and not who."""
    walk.page.goto(coming)
    walk.follow("Announce a paper")
    walk.write({"What is there to read?": "The three options"})
    walk.press("Announce this paper")
    walk.write({"Or its words": "A, B or C."})
    walk.press("Write it down")
    walk.sees("Plain text: sent on")
    walk.be("Amina")
    walk.page.goto(coming)
    walk.follow("Ask for another format")
    walk.page.get_by_label("In which format?").select_option("audio")
    walk.press("Ask for it")
    walk.sees("An answer is owed to you.")
    walk.be("Ben")
    walk.page.goto(coming)
    walk.follow("The three options, Audio")
    walk.write({"What will come instead, and when, or why it cannot": "On Friday."})
    walk.press("Answer")
    walk.sees("Only the person who asked reads it.")


def agree_on_a_rule(walk: Walk, begun: str) -> None:
    """Amina puts it forward; one press of each side, and it stands."""
    walk.be("Amina")
    walk.page.goto(begun)
    walk.follow("Put a ground rule forward")
    walk.write({"How do we want to be together?": "One person speaks at a time."})
    walk.press("Put it forward")
    walk.press("My side agrees")
    walk.be("Ben")
    walk.page.goto(begun)
    walk.press("My side agrees")
    walk.sees("Agreed by every side that is here.")


def notice_something(walk: Walk, begun: str) -> None:
    """Ben asks Amina to watch him; she gives him a moment; Cleo finds nothing of it."""
    walk.page.goto(begun)
    walk.follow("Ask somebody to watch how you work, for you alone")
    walk.press("Ask Amina")
    walk.be("Amina")
    walk.my_page()
    walk.follow("Will you watch how somebody works in “This one”, for them alone?")
    walk.follow("Yes, I will")
    walk.press("Yes, I will")
    walk.follow("Note a moment")
    walk.choose("An answer came too soon")
    walk.write({"At which minute of the session?": "4", "In a few words": "She was still speaking."})
    walk.press("Note it")
    walk.follow("Give them what I noted")
    walk.press("Give it")
    there = walk.page.url
    walk.be("Cleo")
    answer = walk.page.request.get(there)
    assert answer.status == 404
    walk.be("Ben")
    walk.my_page()
    walk.follow("What somebody noticed for you in “This one”")
    walk.sees("She was still speaking.", "Write a reflection")
    assert looking.wrong_with(walk.page) == []
