"""Somebody without an account finds a programme, looks for what they can get to, and takes their agenda along."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import vobject
from playwright.sync_api import Browser, expect

from tests.journeys.conftest import Served, opened, serve
from tests.journeys.small_worlds import made
from tests.journeys.walking import Walk

PROGRAMME = "/programme/expo"
WORLD = """
from tests import make_programme
world = make.world()
event = make_programme.programme(world)
hall = event.rooms.get(name="Great hall")
more = make_programme.proposal(event, "Bells and screens")
make_programme.release(
    event,
    *((one.proposal, one.room, int((one.starts_at - make_programme.TEN).total_seconds()) // 60)
      for one in event.releases.get().sessions.all()),
    (more, make_programme.room(event, "Library"), 15),
)
print("made")
"""


@pytest.fixture(scope="module")
def served(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    yield from serve(made(prepared, tmp_path_factory.mktemp("programme"), WORLD)[0])


@pytest.mark.parametrize("javascript", [True, False], ids=["with_javascript", "without"])
def test_a_programme_is_found_filtered_and_taken_along(served: Served, chromium: Browser, *, javascript: bool) -> None:
    context = opened(chromium, javascript=javascript)
    walk = Walk(context.new_page(), served.address, is_looking=javascript)
    walk.start()
    walk.take(finds_the_programme)
    walk.take(looks_for_rooms_without_steps)
    walk.take(chooses_two)
    walk.take(reads_that_they_are_at_the_same_time)
    walk.take(takes_the_calendar_along)
    walk.take(looks_at_the_other_pages)
    assert walk.wrong == {}
    context.close()


def finds_the_programme(walk: Walk) -> None:
    walk.go_to("Waiting well", "Expo of waiting")
    walk.sees("4 sessions", "A quiet hour")


def looks_for_rooms_without_steps(walk: Walk) -> None:
    page = walk.page
    page.get_by_text("Find sessions", exact=True).click()
    page.get_by_label("step-free (3)").check()
    walk.press("Show these")
    walk.sees("3 of 4 sessions fit")
    expect(page.get_by_role("link", name="A quiet hour")).to_have_count(0)


def chooses_two(walk: Walk) -> None:
    walk.follow("Choose from these for my agenda")
    for title in ("Who decides?", "Bells and screens"):
        walk.page.get_by_role("checkbox", name=title).check()
    walk.press("Keep this in my agenda")
    walk.sees("2 sessions are new in your agenda.")


def reads_that_they_are_at_the_same_time(walk: Walk) -> None:
    walk.sees("“Who decides?” and “Bells and screens”, Friday 12 June 2026, 10.15 am until 11 am")


def takes_the_calendar_along(walk: Walk) -> None:
    answer = walk.page.request.get(f"{walk.address}{PROGRAMME}/mine.ics")
    found = [one.summary.value for one in vobject.readOne(answer.text()).vevent_list]
    assert sorted(found) == ["Bells and screens", "Who decides?"]


def looks_at_the_other_pages(walk: Walk) -> None:
    walk.follow("Timetable")
    walk.sees("Great hall", "Begins")
    walk.follow("Who decides?")
    walk.sees("This session is in your agenda.")
    walk.press("Take it out of my agenda")
    walk.sees("1 session left it.")
    walk.follow("Versions")
    walk.sees("is new: Friday 12 June 2026, 10.15 am, Library.")
    walk.follow("Calendars and files")
    walk.sees("In another site")
