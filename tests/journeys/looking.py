"""Looking at a page as closely as is promised: axe in light and dark, small screens, twice the text, the HTML."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from django.urls import resolve
from playwright.sync_api import Page, ViewportSize

from tests.web.components.html_checks import faults

AXE = Axe()
RULES = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}  # axe leaves this one out itself
COLOURS = ["color-contrast", "link-in-text-block"]  # in the dark only colours differ: nothing else can go wrong anew
IN_THE_DARK = {"resultTypes": ["violations"], "runOnly": {"type": "rule", "values": COLOURS}}
PHONE: ViewportSize = {"width": 360, "height": 740}
USUAL_TEXT, TWICE_THE_TEXT = 16, 32
IS_TOO_WIDE = "() => document.scrollingElement.scrollWidth > window.innerWidth"


def kind_of(address: str) -> str:
    """The name of the page at this address: the same for every activity, session and person."""
    path = "/" + address.split("://", 1)[-1].partition("/")[2].partition("?")[0].partition("#")[0]
    return str(resolve(path).url_name)


def wrong_with(page: Page) -> list[str]:
    """Everything wrong with the page as it stands; empty when nothing is."""
    return [*wrong_in_html(page.content()), *seen_by_axe(page), *too_wide(page)]


def wrong_in_html(html: str) -> list[str]:
    """What is wrong with the HTML itself: not well formed, style or script inside, not one first heading."""
    headings = html.count("<h1")
    return faults(html) + ([] if headings == 1 else [f"there are {headings} headings of the first level"])


def seen_by_axe(page: Page) -> list[str]:
    """What axe finds in light and in dark, with all the rules it runs by itself and the one for the size of targets."""
    page.evaluate(AXE.axe_script)
    in_light = [f"in light: {one}" for one in _violations(page, RULES)]
    page.emulate_media(color_scheme="dark")
    in_dark = [f"in dark: {one}" for one in _violations(page, IN_THE_DARK)]
    page.emulate_media(color_scheme="light")
    return [*in_light, *in_dark]


def too_wide(page: Page) -> list[str]:
    """Where one would have to scroll sideways: on a phone of 360 pixels, and with the browser's text twice as large."""
    usual = page.viewport_size or PHONE
    page.set_viewport_size(PHONE)
    found = [f"it scrolls sideways at 360 pixels: {_sticking_out(page)}"] if page.evaluate(IS_TOO_WIDE) else []
    page.set_viewport_size(usual)
    text_size(page, TWICE_THE_TEXT)
    if page.evaluate(IS_TOO_WIDE):
        found.append(f"it scrolls sideways with text twice as large: {_sticking_out(page)}")
    text_size(page, USUAL_TEXT)
    return found


def text_size(page: Page, pixels: int) -> None:
    """The size of text a person has set in their browser; 16 pixels is the usual one."""
    browser = page.context.new_cdp_session(page)
    browser.send("Page.setFontSizes", {"fontSizes": {"standard": pixels}})
    browser.detach()


def _violations(page: Page, rules: dict[str, Any]) -> Iterator[str]:
    for one in page.evaluate("rules => axe.run(rules)", rules)["violations"]:
        places = "; ".join(f"{node['target']} {node['html'][:160]}" for node in one["nodes"][:3])
        yield f"{one['id']} ({one['help']}): {places}"


def _sticking_out(page: Page) -> str:
    """The first few things that reach beyond the edge."""
    beyond = "all => all.filter(one => one.getBoundingClientRect().right > window.innerWidth + 1)"
    first = f"all => ({beyond})(all).slice(0, 3).map(one => one.outerHTML.slice(0, 120))"
    return str(page.locator("body *").evaluate_all(first))
