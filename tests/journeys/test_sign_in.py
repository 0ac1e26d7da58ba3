"""Coming to Cairn without a password: a code by e-mail, once to join and again to come back."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Page

from tests.journeys.conftest import Served
from tests.journeys.keyboard import Keyboard
from tests.journeys.walking import Walk

CODE = re.compile(r"^\s*([A-Z0-9]{3,}(?:-[A-Z0-9]{3,})*)\s*$", re.MULTILINE)


def test_a_newcomer_joins_leaves_and_comes_back_by_code(empty: Served, page: Page) -> None:
    walk = Walk(page, empty.address, is_looking=True)
    walk.start()
    walk.sign_in()
    walk.follow("Take part for the first time")
    walk.press("Send me a code")
    walk.sees("Enter a name.", "Your e-mail address")
    walk.write({"The name people see": "Erin", "Your e-mail address": "erin@example.org"})
    walk.press("Send me a code")
    walk.reads("Enter the code from our e-mail")
    walk.sees("We sent a code to erin@example.org.")
    walk.write({"Code": "WRONG-CODE"})
    walk.press("This is my e-mail address")
    walk.sees("That is not the code we sent. Copy it from our latest e-mail.")
    walk.write({"Code": code_in_latest_letter(empty)})
    walk.press("This is my e-mail address")
    walk.reads("Hello, Erin")

    walk.sign_out()
    walk.reads("One open question, carried together")
    walk.sign_in()
    walk.write({"Your e-mail address": "erin@example.org"})
    walk.press("Send me a code")
    walk.write({"Code": "WRONG-CODE"})
    walk.press("Sign in")
    walk.sees("That is not the code we sent.")
    walk.write({"Code": code_in_latest_letter(empty)})
    walk.press("Sign in")
    walk.reads("Hello, Erin")
    walk.sees("You have not joined an activity yet.")
    walk.follow("Me and my money")
    walk.sees("erin@example.org", "Only you see this.")
    assert walk.wrong == {}


def test_joining_needs_no_mouse(empty: Served, page: Page) -> None:
    walk, keyboard = Walk(page, empty.address), Keyboard(page)
    walk.start()
    keyboard.use("link", "Sign in")
    keyboard.use("link", "Take part for the first time")
    keyboard.type("The name people see", "Faye")
    keyboard.type("Your e-mail address", "faye@example.org")
    page.keyboard.press("Enter")
    walk.reads("Enter the code from our e-mail")
    keyboard.type("Code", code_in_latest_letter(empty))
    page.keyboard.press("Enter")
    walk.reads("Hello, Faye")
    assert walk.wrong == {}


def code_in_latest_letter(served: Served) -> str:
    """The code in the letter that was written last."""
    letters = sorted((served.var / "letters").iterdir(), key=_written_at)
    found = CODE.findall(letters[-1].read_text())
    assert found, f"there is no code in {letters[-1].read_text()}"
    return str(found[-1])


def _written_at(letter: Path) -> int:
    return letter.stat().st_mtime_ns
