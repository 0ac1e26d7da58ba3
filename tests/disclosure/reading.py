"""What a visitor without an account can read: every page, table, feed and file that an address leads to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from django.test import Client
from django.urls import reverse

from cairn.web import addresses
from tests.web.looking import body

DRAWN_BY_LOT = re.compile(
    r"nonce-\S+|\b[a-z2-9]{12}\b|\b[0-9a-f]{64}\b|value=\"[A-Za-z0-9]{64}\""
    r"|T?\d\d:\d\d(:\d\d[.\d]*)?|\d+([.:]\d\d)? [ap]m"
)
NOT_WORDS = ("application/pdf", "image/", "audio/")


def everything(*places: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Each address whose parts are those of a place, with what a visitor reads there, but what is drawn by lot."""
    client = Client()
    for path in sorted({path for refs in places for path in addressed(refs)}):
        page = client.get(path)
        if page.status_code == 200 and not page["Content-Type"].startswith(NOT_WORDS):
            yield path, DRAWN_BY_LOT.sub("", body(page).decode())


def addressed(refs: Mapping[str, object]) -> Iterator[str]:
    for pattern in addresses.PATTERNS:
        parts = pattern.pattern.converters
        if parts and set(parts) <= set(refs):
            yield reverse(pattern.name, kwargs={part: refs[part] for part in parts})
    yield from ("/", "/search?q=chairs")


def difference(before: str, after: str) -> str:
    """The first place where two readings differ, with a little around it."""
    for place, (one, other) in enumerate(zip(before, after, strict=False)):
        if one != other:
            around = slice(max(place - 60, 0), place + 90)
            return f"{before[around]!r} became {after[around]!r}"
    return "" if len(before) == len(after) else "it became longer or shorter"


def moved(before: Mapping[str, str], after: Mapping[str, str]) -> dict[str, str]:
    """What differs between two readings, by the address."""
    found = {path: difference(before.get(path, ""), after.get(path, "")) for path in {**before, **after}}
    return {path: what for path, what in found.items() if what}
