"""What came of the work: a value is entered and corrected in view of all, and a note stays with its author."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.journeys.conftest import Served, opened, serve
from tests.journeys.small_worlds import ACTIVITY, made
from tests.journeys.walking import Walk

WORLD = """
from tests import make_learning, make_outcomes
world = make.world()
make_learning.agreed_lines(world)
for citizen in world.citizens(4):
    make_outcomes.noted(world.activity, citizen, confidence="more")
print("made")
"""
WHERE, WRONG = "counted in the first week of May", "We had counted one week twice."
WORDS = "I speak up at the surgery now."
STEP = "input[name=step_confidence][value=more]"


@pytest.fixture
def judged(prepared: Path, tmp_path: Path) -> Iterator[Served]:
    """Measures both sides agreed to, and four notes; and the server."""
    served, _made = made(prepared, tmp_path, WORLD)
    yield from serve(served)


@pytest.mark.parametrize("javascript", [True, False], ids=["with_javascript", "without"])
def test_a_value_is_corrected_in_view_of_all_and_a_note_stays_with_its_author(
    judged: Served, chromium: Browser, *, javascript: bool
) -> None:
    context = opened(chromium, javascript=javascript)
    walk = Walk(context.new_page(), judged.address, is_looking=javascript)
    walk.start()
    amina_says_how_it_stands(walk)
    ben_corrects_it(walk)
    everybody_reads_both(walk)
    amina_notes_what_it_did_for_her(walk)
    she_publishes_a_line_and_takes_it_back(walk)
    assert walk.wrong == {}
    context.close()


def amina_says_how_it_stands(walk: Walk) -> None:
    walk.be("Amina")
    walk.page.goto(f"{walk.address}{ACTIVITY}/learn/values")
    walk.follow("Say how it stands", of="Fewer people leave unseen")
    walk.press("Enter this")
    walk.sees("Enter the day it was so.", "Enter the number.", "Say where this comes from")
    counted = "People who leave before they are seen, in: people in a week"
    walk.write({"On which day was it so?": "4/5/2026", counted: "120", "Where does this come from?": WHERE})
    walk.press("Enter this")
    walk.sees("It stands there now", "120 people in a week", WHERE)


def ben_corrects_it(walk: Walk) -> None:
    walk.be("Ben")
    walk.page.goto(f"{walk.address}{ACTIVITY}/learn/values")
    walk.follow("Correct entry 1")
    walk.write(
        {
            "Why was the other one wrong?": WRONG,
            "People who leave before they are seen, in: people in a week": "12",
        }
    )
    walk.press("Correct it")
    walk.sees("It is corrected.")


def everybody_reads_both(walk: Walk) -> None:
    walk.sign_out()
    walk.page.goto(f"{walk.address}{ACTIVITY}/learn")
    walk.sees("How it stands", "All pictures go over the same days.")
    walk.follow("All values, and where they come from")
    walk.sees("12 people in a week", "Corrected by entry 2.", f"Why entry 1 was wrong: {WRONG}")


def amina_notes_what_it_did_for_her(walk: Walk) -> None:
    walk.be("Amina")
    walk.page.goto(f"{walk.address}{ACTIVITY}/learn")
    walk.follow("What it did for me, and for others")
    walk.does_not_see("5 answers")
    walk.follow("Write it for myself")
    walk.page.locator(STEP).check()
    walk.page.locator("textarea[name=words_confidence]").fill(WORDS)
    walk.press("Keep my note")
    walk.sees("Your note is kept.", "only you")


def she_publishes_a_line_and_takes_it_back(walk: Walk) -> None:
    walk.follow("Publish lines of it")
    walk.choose(f"My confidence: {WORDS}", "My first name: Amina")
    walk.press("Publish these")
    walk.sees(WORDS, "My confidence: 5 answers")
    walk.follow("Read and change my note")
    walk.follow("Take it back")
    walk.press("Take it back")
    walk.sees("Only you read it now.")
    walk.page.goto(f"{walk.address}{ACTIVITY}/learn/for-people")
    walk.does_not_see(WORDS)
    walk.sees("My confidence: 5 answers")
    walk.go_to("Waiting well", "What it did for people")
    walk.sees("This is the sum of what each activity shows.", "My confidence: 5 answers")
