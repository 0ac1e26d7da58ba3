"""A timetable from an empty hall to its second version: set up, made, changed by hand with a warning, released."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys import small_worlds
from tests.journeys.conftest import Served, opened, serve
from tests.journeys.walking import Walk

HERE = f"{small_worlds.ACTIVITY}/event"
DAY = {
    "Which day": "14 March 2027", "The first session begins at": "10:00", "The last session ends at": "16:00",
    "How many minutes a session has": "60", "How many minutes lie between two sessions": "0",
    "Breaks": "12:00-13:00 Lunch", "Good times begin at": "10:00", "and end at": "12:00",
}  # fmt: skip
EARLY = "Sunday 14 March, 10:00"
GONE = f"Amina cannot come on {EARLY}"
WORLD = """
from tests import make_timetables
world = make.world()
event = make_timetables.event(world)
for person in (world.amina, world.amina, world.ben, world.ben):
    make_timetables.session(event, person)
print("made")
"""


@pytest.fixture(params=[True, False], ids=["with_javascript", "without"])
def walk(
    request: pytest.FixtureRequest, prepared: Path, tmp_path: Path, chromium: Browser
) -> Iterator[Walk]:  # fmt: skip
    """Somebody before an event of four sessions, without a day or a room."""
    served, _told = small_worlds.made(prepared, tmp_path, WORLD)
    running: Iterator[Served] = serve(served)
    next(running)
    context = opened(chromium, javascript=request.param)
    yield Walk(context.new_page(), served.address, is_looking=request.param)
    context.close()
    next(running, None)


def test_a_timetable_is_made_changed_by_hand_and_released_twice(walk: Walk) -> None:
    """With JavaScript up to where the page asks by itself and warns; without it to the end."""
    walk.start()
    steps = [
        cleo_sets_up_a_day_and_two_rooms, amina_says_when_she_cannot_come, the_computer_proposes,
        cleo_moves_a_session_and_is_warned, what_harms_somebody_is_not_released, the_first_version_is_out,
        a_session_moves_and_the_second_version_says_so, amina_reads_that_it_moved,
    ]  # fmt: skip
    for step in steps[:5] if walk.is_looking else steps:
        walk.take(step)
    assert walk.wrong == {}


def cleo_sets_up_a_day_and_two_rooms(walk: Walk) -> None:
    walk.be("Cleo")
    go(walk, "", "The timetable: days, rooms, who is where when")
    walk.sees("fits nowhere: there is no room, or no time.", "First add a day with its times, and a room.")
    for label in ("Days and times", "Add a day"):
        walk.follow(label)
    walk.press("Make this day")
    walk.sees("Enter the day, like 14 March 2027.")
    walk.write(DAY)
    walk.press("Make this day")
    walk.sees("Sunday 14 March 2027", "Lunch", "sessions, a good time")
    for name, people in (("Hall", "40"), ("Attic", "12")):
        go(walk, "/timetable/rooms", "Add a room")
        walk.write({"Name of the room": name, "How many people fit in": people})
        walk.press("Add the room")
    walk.sees("Hall", "Attic")


def amina_says_when_she_cannot_come(walk: Walk) -> None:
    walk.be("Amina")
    go(walk, "", "Say when you cannot come")
    walk.choose(EARLY)
    walk.press("Say it so")
    walk.sees("Nothing that needs you is put there.")


def the_computer_proposes(walk: Walk) -> None:
    walk.be("Cleo")
    go(walk, "/timetable", "Make a timetable")
    walk.write({"How many seconds it may take": "20"})
    walk.press("Make the timetable")
    walk.sees("A timetable is being made", "Stop it and keep the best so far")
    there = walk.page.get_by_text("The last timetable by the computer")
    for _ in range(60):
        if there.count():
            break
        again = walk.page.get_by_role("link", name="Look again")
        if again.count() and not walk.is_looking:  # without JavaScript; with it the page asks by itself
            again.click()
        walk.page.wait_for_timeout(500)
    expect(there).to_be_visible()
    go(walk, "/timetable")
    walk.sees("4 of 4 sessions have a place.", "Nobody is in two places at a time: kept.", "It is proven")


def cleo_moves_a_session_and_is_warned(walk: Walk) -> None:
    go(walk, "/timetable", "See it as a table", "Session 1")
    walk.pick("When it begins", EARLY)
    walk.press("Put it there")
    walk.sees("These rules would be broken:", GONE)
    walk.press("Put it there all the same")
    walk.sees("It stands there now.", "What is wrong there:", GONE)


def what_harms_somebody_is_not_released(walk: Walk) -> None:
    go(walk, "/timetable", "Release it")
    walk.sees("nothing makes up for it", GONE)
    go(walk, "/timetable", "Undo it")
    walk.press("Undo it")
    walk.sees("Undone.")
    walk.does_not_see(GONE)


def the_first_version_is_out(walk: Walk) -> None:
    release(walk, "First programme")
    walk.sees("First programme")


def a_session_moves_and_the_second_version_says_so(walk: Walk) -> None:
    go(walk, "/timetable", "See it as a table", "Session 2")
    walk.page.locator("section", has_text="Where it fits").get_by_role("link").first.click()
    walk.press("Put it there")
    if walk.page.get_by_role("button", name="Put it there all the same").count():  # a wish may be lost by it
        walk.press("Put it there all the same")
    walk.sees("It stands there now.")
    release(walk, "After the move")
    changed = walk.page.locator("section", has_text="After the move")
    expect(changed).to_contain_text("Session 2")
    expect(changed).not_to_contain_text("Session 1")


def amina_reads_that_it_moved(walk: Walk) -> None:
    walk.be("Amina")
    walk.my_page()
    walk.sees("“Session 2”", "You lead or speak in it.")


def release(walk: Walk, name: str) -> None:
    go(walk, "/timetable", "Release it")
    walk.sees("What this version changes")
    walk.write({"Name of this version": name})
    walk.press("Release this version")
    walk.sees("This version is out.")


def go(walk: Walk, page: str, *labels: str) -> None:
    """To a page of the event, and from there along these links."""
    walk.page.goto(f"{walk.address}{HERE}{page}")
    walk.look()
    for label in labels:
        walk.follow(label)
