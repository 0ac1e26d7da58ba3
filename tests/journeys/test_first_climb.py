"""A new activity from the open question to its altitude, as Cleo, Amina, Ben and Dana, by clicking only."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.journeys.conftest import Served
from tests.journeys.first_climb import (
    arriving,
    deciding,
    doing,
    exploring,
    learning,
    listening,
    meeting,
    opening,
    trusting,
)
from tests.journeys.walking import Walk

THE_WAY_UP = (
    *opening.STEPS,
    *listening.STEPS,
    *meeting.STEPS,
    *exploring.STEPS,
    *deciding.STEPS,
    *doing.STEPS,
    *learning.STEPS,
    *trusting.STEPS,
    *arriving.STEPS,
)


def test_a_question_climbs_to_its_altitude(empty: Served, page: Page) -> None:
    """On the way, every page is looked at in light and in dark, on a phone, and with text twice as large."""
    climb(Walk(page, empty.address, is_looking=True))
    records, counts = empty.manage("verify").splitlines()[-2:]
    assert records == "3 of 3 records hold."
    assert counts.endswith(": 1 counts were sealed, 0 do not fit.")


def test_the_same_climb_needs_no_javascript(empty: Served, page_without_javascript: Page) -> None:
    climb(Walk(page_without_javascript, empty.address))


def climb(walk: Walk) -> None:
    walk.start()
    for step in THE_WAY_UP:
        walk.take(step)
    assert walk.wrong == {}
