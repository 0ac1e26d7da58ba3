"""Walking through Cairn as people do: clicking links, filling in forms, reading what comes. Nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from playwright.sync_api import Error, Locator, Page, Response, expect

from tests.journeys import looking

AROUND = ".page"  # all but what stands around every page
PARTS = "article, fieldset, li, section, tr"
PATIENCE = 20_000  # milliseconds: the machine may be busy with other things
expect.set_options(timeout=PATIENCE)


class Walk:
    """One window. What is wrong on the way is noted in `wrong`, by page.

    is_looking: look closely at every page, once for each state it is met in.
    """

    def __init__(self, page: Page, address: str, *, is_looking: bool = False) -> None:
        self.page, self.address, self.is_looking = page, address, is_looking
        self.wrong: dict[str, list[str]] = {}
        self.shapes: set[tuple[str, ...]] = set()
        page.set_default_timeout(PATIENCE)
        page.on("response", self._hear)
        page.on("pageerror", lambda error: self._note(str(error)))
        page.on("console", lambda said: self._note(said.text) if said.type == "error" else None)

    def start(self) -> None:
        self.page.goto(self.address)
        self.look()

    def take(self, step: Callable[[Walk], None]) -> None:
        """One step; when it fails, the error says where it was and what stood there."""
        try:
            step(self)
        except (AssertionError, Error) as error:
            words = self.page.locator("body").inner_text()[:3000]
            error.add_note(f"{step.__name__}, at {self.page.url}, where one reads:\n{words}")
            error.add_note(f"Wrong on the way: {str(self.wrong)[:3000]}")
            raise

    def be(self, name: str) -> None:
        """Become one of the four people, from the home page, with one click in the demo banner."""
        self.go_to()
        self.page.locator("section.demo").get_by_role("button", name=name, exact=True).click()
        expect(self.page.locator("section.demo [aria-pressed=true]")).to_have_text(name)

    def go_to(self, *labels: str) -> None:
        """From the home page along these links."""
        if self.page.url != f"{self.address}/":
            self._press(self.page.get_by_role("navigation", name="Main").get_by_role("link", name="Programmes"))
        for label in labels:
            self.follow(label)

    def sign_in(self) -> None:
        self._press(self.page.get_by_role("navigation", name="Main").get_by_role("link", name="Sign in"))

    def sign_out(self) -> None:
        self._press(self.page.get_by_role("navigation", name="Main").get_by_role("link", name="Sign out"))
        self.press("Sign out")

    def my_page(self) -> None:
        self._press(self.page.get_by_role("navigation", name="Main").get_by_role("link", name="My page"))

    def follow(self, label: str, *, of: str = "") -> None:
        """Click the first link with this name; `of`: the one in the part of the page with these words."""
        self._press(self._within(of, self.page.get_by_role("link", name=_named(label))).first)

    def press(self, label: str, *, of: str = "") -> None:
        """Click the button with this name."""
        self._press(self._within(of, self.page.get_by_role("button", name=label, exact=True)))

    def write(self, words: Mapping[str, str], *, of: str = "") -> None:
        """Fill in fields, each by its label."""
        for label, value in words.items():
            self._within(of, self.page.get_by_label(_labelled(label))).fill(value)

    def choose(self, *answers: str, of: str = "") -> None:
        """Tick these boxes, or choose these answers."""
        for answer in answers:
            self._within(of, self.page.get_by_label(answer, exact=True)).check()

    def untick(self, label: str) -> None:
        self.page.locator("main").get_by_label(label, exact=True).uncheck()

    def pick(self, label: str, answer: str) -> None:
        """Choose from a list that unfolds."""
        self.page.locator("main").get_by_label(_labelled(label)).select_option(label=answer)

    def reads(self, heading: str) -> None:
        """The page has this heading."""
        expect(self.page.locator("h1")).to_have_text(heading)

    def sees(self, *words: str) -> None:
        """All these words stand on the page."""
        for one in words:
            expect(self.page.locator("main")).to_contain_text(one)

    def does_not_see(self, *words: str) -> None:
        for one in words:
            expect(self.page.locator("main")).not_to_contain_text(one)

    def look(self) -> None:
        """Note what is wrong with the page, once for each state it can be in, as far as its headings tell."""
        page = self.page
        shape = (
            looking.kind_of(page.url), page.title().partition(" ")[0], page.locator("h1").inner_text(),
            str(page.locator("main h2").count()),
        )  # fmt: skip
        if shape in self.shapes:
            return
        self.shapes.add(shape)
        expect(page.locator(".htmx-request")).to_have_count(0)
        for one in looking.wrong_with(page) if self.is_looking else looking.wrong_in_html(page.content()):
            self._note(one)

    def _within(self, words: str, what: Locator) -> Locator:
        """It, in the smallest part of the page that has it and these words; without words on the whole page."""
        around = self.page.locator(AROUND)
        return (around.locator(PARTS).filter(has_text=words).filter(has=what).last if words else around).locator(what)

    def _press(self, what: Locator) -> None:
        what.click()
        self.page.wait_for_load_state()
        self.look()

    def _hear(self, response: Response) -> None:
        if response.status >= 400:
            self._note(f"{response.status} at {response.url}")

    def _note(self, words: str) -> None:
        self.wrong.setdefault(looking.kind_of(self.page.url), []).append(words)


def _named(label: str) -> re.Pattern[str]:
    """The name of a link, with or without the words only heard after it."""
    return re.compile(rf"^{re.escape(label)}(\s*:.*)?$", re.DOTALL)


def _labelled(label: str) -> re.Pattern[str]:
    """The label of a field, with or without the note that it can be left out."""
    return re.compile(rf"^\s*{re.escape(label)}\s*(\(you can leave this out\))?\s*$")
