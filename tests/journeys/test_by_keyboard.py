"""The two deeds that matter most, by keyboard alone."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.journeys.conftest import Served
from tests.journeys.keyboard import Keyboard
from tests.journeys.walking import Walk


def test_statements_can_be_answered_with_tab_and_enter(demo: Served, page: Page) -> None:
    walk, keyboard = Walk(page, demo.address), Keyboard(page)
    walk.start()
    walk.be("Amina")
    walk.go_to("Expo", "Food for everyone", "Explore")
    for number, answer in ((0, "Agree"), (1, "Pass"), (2, "Disagree")):
        expect(page.locator("#statement")).to_contain_text(f"You have answered {number} of")
        keyboard.use("button", answer)
        expect(page.locator("#statement")).to_contain_text(f": {answer}.")
    keyboard.use("link", "My answers")
    walk.reads("My answers")
    walk.sees("Your answer: Disagree")
    assert walk.wrong == {}


def test_a_ballot_can_be_cast_with_tab_arrows_and_enter(demo: Served, page: Page) -> None:
    walk, keyboard = Walk(page, demo.address), Keyboard(page)
    walk.start()
    keyboard.use("link", "Skip to the content")
    walk.be("Amina")
    walk.my_page()
    page.keyboard.press("Tab")
    keyboard.reach(page.locator("main").get_by_role("link", name="Cast your ballot"))
    page.keyboard.press("Enter")
    keyboard.use("link", "Fill in my ballot")
    walk.reads("My ballot")
    support = page.get_by_label("I support it", exact=True)
    while (following := page.get_by_role("button", name="Next option", exact=True)).count():
        keyboard.choose(support)
        keyboard.reach(following)
        with page.expect_navigation():
            page.keyboard.press("Enter")
    keyboard.choose(support)
    keyboard.use("button", "Look at my ballot again")
    walk.reads("Is this your ballot?")
    keyboard.use("button", "Cast my ballot")
    walk.reads("Your ballot is cast")
    keyboard.use("link", "I have written it down")
    walk.sees("You have cast your ballot.")
    assert walk.wrong == {}
