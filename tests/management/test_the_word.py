"""The word for the summit stands on a page only where the record shows the summit: every page of the demo is read."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urldefrag, urljoin, urlsplit

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone

from cairn.activities import queries as activities
from cairn.management.demo import fill
from cairn.mountain import queries as mountain
from tests.web.components.html_checks import read

if TYPE_CHECKING:
    from cairn.programmes.models import Programme

pytestmark = pytest.mark.django_db
WORD = re.compile(r"co\W{0,3}produced", re.IGNORECASE)
PAGES_AT_LEAST = 300


@pytest.fixture(scope="module")
def programme(django_db_setup: None, django_db_blocker) -> Iterator[Programme]:
    with django_db_blocker.unblock(), transaction.atomic():
        yield fill.fill(now=timezone.now(), tell=print)
        transaction.set_rollback(True)


@pytest.mark.parametrize(
    ("written", "is_it"),
    [
        ("This was co-produced.", True), ("CO-PRODUCED", True), ("coproduced", True), ("Co produced", True),
        ("co\u2011produced", True), ("co&#8209;produced", False), ("co-production", False), ("produced", False),
    ],
)  # fmt: skip
def test_the_word_is_known_however_it_is_written(written: str, is_it: bool) -> None:  # noqa: FBT001
    assert bool(WORD.search(written)) is is_it


def test_the_word_stands_only_on_pages_of_activities_at_the_summit(programme: Programme) -> None:
    found = list(activities.activities_of(programme))
    levels = mountain.readings(found, at=timezone.now())
    at_the_summit = tuple(f"/p/{programme.slug}/a/{one.slug}" for one in found if levels[one.pk].level == 7)
    pages = dict(followed(Client()))
    assert len(pages) >= PAGES_AT_LEAST
    spoken = {address for address, words in pages.items() if WORD.search(words)}
    assert {one for one in spoken if not one.startswith(at_the_summit)} == set()
    assert {f"{one}/mountain" for one in at_the_summit} <= spoken


def followed(client: Client) -> Iterator[tuple[str, str]]:
    """Every page that links lead to from the home page, with the words on it; of the same question to a page, one."""
    waiting, met = deque(["/"]), {_asked("/")}
    while waiting:
        address = waiting.popleft()
        page = client.get(address)
        if page.status_code != 200 or not page["Content-Type"].startswith("text/html"):
            continue
        reader = read(page.content.decode())
        yield address, " ".join([*reader.words, *(str(one) for _, said in reader.elements for one in said.values())])
        targets = (said.get("href") for tag, said in reader.elements if tag == "a")
        new = [urldefrag(urljoin(address, target)).url for target in targets if target]
        for one in new:
            if one.startswith("/") and not one.startswith(("//", "/sign-in")) and _asked(one) not in met:
                met.add(_asked(one))
                waiting.append(one)


def _asked(address: str) -> tuple[str, tuple[str, ...]]:
    """The page of an address, and what it is asked by name: a form is the same whatever it is about."""
    parts = urlsplit(address)
    return parts.path, tuple(sorted(parse_qs(parts.query)))
