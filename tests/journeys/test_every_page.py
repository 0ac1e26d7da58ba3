"""The whole demo, followed link by link as nobody and as each of the four people."""

from __future__ import annotations

import gzip
import re
import urllib.request
from collections import Counter, deque
from collections.abc import Iterator
from functools import cache
from urllib.parse import urldefrag, urljoin

from playwright.sync_api import APIResponse, Browser, Page

from tests.journeys import looking
from tests.journeys.conftest import Served, opened
from tests.journeys.walking import Walk
from tests.web.components.html_checks import read

PAGES_OF_A_KIND = 2
HEAVIEST = 60_000  # bytes: HTML, style and script together, compressed as they travel
KINDS_AT_LEAST = 65
LOADED = re.compile(r'<(?:link rel="stylesheet" href|script src)="([^"]+)"')


def test_every_page_is_there_is_whole_is_light_and_can_be_read(demo: Served, chromium: Browser) -> None:
    """Everything wrong anywhere is told at once. In the browser, one page of each kind is enough."""
    wrong: dict[str, list[str]] = {}
    kinds: set[str] = set()
    for name in ("Cleo", "Amina", "Ben", "Dana", "nobody"):
        context = opened(chromium)
        page = arrived(context.new_page(), demo.address, name)
        for address, answer in followed(page, demo.address):
            found = wrong_with(answer, address)
            kind = looking.kind_of(address)
            if kind not in kinds and answer.ok and is_html(answer):
                page.goto(address)
                found += [*looking.seen_by_axe(page), *looking.too_wide(page)]
            kinds.add(kind)
            if found:
                wrong[f"{address} as {name}"] = found
        context.close()
    assert wrong == {}
    assert len(kinds) >= KINDS_AT_LEAST, f"the demo leads to fewer pages than it did: {sorted(kinds)}"


def arrived(page: Page, address: str, name: str) -> Page:
    """The page, at home, with this person signed in."""
    walk = Walk(page, address)
    walk.start()
    if name != "nobody":
        walk.be(name)
    return page


def followed(page: Page, start: str) -> Iterator[tuple[str, APIResponse]]:
    """Every page reached by links from the start, a few of each kind, with what the server answered."""
    waiting, met = deque([f"{start}/"]), {f"{start}/"}
    of_a_kind: Counter[str] = Counter()
    while waiting:
        address = waiting.popleft()
        kind = looking.kind_of(address)
        if of_a_kind[kind] == PAGES_OF_A_KIND:
            continue
        of_a_kind[kind] += 1
        answer = page.request.get(address, max_redirects=0)
        if leads_away(answer, start):
            continue
        if is_redirect(answer):
            answer = page.request.get(address)
        yield address, answer
        if is_html(answer):
            new = [link for link in links(answer.text(), address) if link.startswith(f"{start}/") and link not in met]
            met.update(new)
            waiting.extend(dict.fromkeys(new))


def is_redirect(answer: APIResponse) -> bool:
    return 300 <= answer.status < 400


def leads_away(answer: APIResponse, start: str) -> bool:
    """Whether it sends one to another site, as leaving quickly does."""
    return is_redirect(answer) and not urljoin(f"{start}/", answer.headers["location"]).startswith(f"{start}/")


def links(html: str, address: str) -> Iterator[str]:
    """Where the page leads, without the places within a page."""
    for tag, attributes in read(html).elements:
        if tag == "a" and (target := attributes.get("href")):
            yield urldefrag(urljoin(address, target)).url


def is_html(answer: APIResponse) -> bool:
    return answer.headers["content-type"].startswith("text/html")


def wrong_with(answer: APIResponse, address: str) -> list[str]:
    """What is wrong with what the server answered."""
    if not answer.ok:
        return [f"the server answers {answer.status}"]
    if not is_html(answer):
        return []
    html, found = answer.text(), looking.wrong_in_html(answer.text())
    parts = {urljoin(address, part): travelling(urljoin(address, part)) for part in LOADED.findall(html)}
    weight = len(gzip.compress(html.encode())) + sum(parts.values())
    if not parts:
        found.append("it loads neither style nor script: has the way they are loaded changed?")
    if weight >= HEAVIEST:
        found.append(f"it weighs {weight} bytes")
    return found


@cache
def travelling(address: str) -> int:
    """How many bytes of this file travel to a browser."""
    asked = urllib.request.Request(address, headers={"Accept-Encoding": "br, gzip"})  # noqa: S310 - our own address
    with urllib.request.urlopen(asked, timeout=20) as answer:  # noqa: S310
        return len(answer.read())
