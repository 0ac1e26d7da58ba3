"""A new activity from the open question to its altitude, as Cleo, Amina, Ben and Dana, by clicking only."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.journeys.conftest import Served
from tests.journeys.first_climb import arriving, deciding, doing, exploring, learning, listening, meeting, opening
from tests.journeys.walking import Walk

THE_WAY_UP = (
    *opening.STEPS,
    *listening.STEPS,
    *meeting.STEPS,
    *exploring.STEPS,
    *deciding.STEPS,
    *doing.STEPS,
    *learning.STEPS,
    *arriving.STEPS,
)


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_a_question_climbs_to_its_altitude(empty: Served, javascript: bool, request: pytest.FixtureRequest) -> None:
    """On the way, every page is looked at in light and in dark, on a phone, and with text twice as large."""
    page: Page = request.getfixturevalue("page" if javascript else "page_without_javascript")
    walk = Walk(page, empty.address, is_looking=javascript)
    walk.start()
    for step in THE_WAY_UP:
        walk.take(step)
    assert walk.wrong == {}
    assert "1 record" in empty.manage("verify")
