"""Going through pages by keyboard alone. Wherever the focus comes, it has to be seen."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

FAR = 150  # more steps than any page has places to stop at
FOCUSED = "() => document.activeElement.outerHTML.slice(0, 200)"
HAS_FOCUS = "one => one === document.activeElement"
IS_SEEN = (
    "() => document.activeElement === document.body || getComputedStyle(document.activeElement).outlineStyle !== 'none'"
)


class Keyboard:
    """The keys of one window."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def reach(self, what: Locator) -> None:
        """Press Tab until it has the focus."""
        for _ in range(FAR):
            if what.evaluate(HAS_FOCUS):
                return
            self.page.keyboard.press("Tab")
            assert self.page.evaluate(IS_SEEN), f"nobody sees the focus on {self.page.evaluate(FOCUSED)}"
        raise AssertionError(f"the Tab key never comes to {what}")

    def use(self, role: str, name: str) -> None:
        """Come to the link or button with this name and press Enter; wait for what comes."""
        self.reach(self.page.get_by_role(role, name=name, exact=True).first)  # type: ignore[arg-type]
        self.page.keyboard.press("Enter")
        self.page.wait_for_load_state()

    def type(self, label: str, words: str) -> None:
        self.reach(self.page.get_by_label(label, exact=True))
        self.page.keyboard.insert_text(words)

    def choose(self, answer: Locator) -> None:
        """Move to an answer within its question with the arrow keys."""
        name = answer.get_attribute("name")
        self.reach(self.page.locator(f"[name='{name}']:checked"))
        for _ in range(FAR):
            if answer.is_checked():
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"the arrow keys never come to {answer}")
