"""Somebody who leads a group asks which way to decide fits, changes an answer, and reads what it cannot promise."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.conftest import Served, opened
from tests.journeys.looking import wrong_in_html, wrong_with


def answer(page: Page, words: str) -> None:
    page.get_by_label(words, exact=True).check()
    page.get_by_role("button", name="Go on").click()


@pytest.mark.parametrize("javascript", [True, False], ids=["with_javascript", "without"])
def test_a_few_questions_lead_to_a_rule_and_its_limits(empty: Served, chromium: Browser, *, javascript: bool) -> None:
    context = opened(chromium, javascript=javascript)
    page = context.new_page()
    page.goto(f"{empty.address}/ways-to-decide")
    look = wrong_with if javascript else lambda page: wrong_in_html(page.content())
    wrong = look(page)
    page.get_by_role("link", name="Which one fits? Answer a few questions").click()
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("alert")).to_contain_text("Choose one of the answers.")
    wrong += look(page)
    answer(page, "Several options")
    answer(page, "As many of the options as there is money or room for")
    page.get_by_role("link", name="Answer again: What do you need at the end?").click()
    answer(page, "One of the options, and the others are not done")
    answer(page, "No, or only at a high price")
    answer(page, "Which options they like better than which")
    answer(page, "No, or not yet")
    expect(page.get_by_role("heading", level=1)).to_have_text("Two ways fit")
    wrong += look(page)
    page.get_by_role("link", name="All about this way, with an example: Ranked choice").click()
    expect(page.get_by_text("It comes to: A corner by the garden")).to_be_visible()
    page.get_by_text("The same as a table").click()
    expect(page.get_by_role("table", name="What each side said to each option")).to_be_visible()
    wrong += look(page)
    assert wrong == []
    context.close()
