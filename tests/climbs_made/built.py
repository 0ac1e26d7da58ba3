"""Building once for all tests of a module; and looking at what was built, on a day, signed in as nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest import mock

import pytest
from django.db import transaction
from django.test import Client

from cairn.core.altitude import RULES_V1
from cairn.ledger import queries as ledger
from cairn.mountain import queries as mountain
from tests import make
from tests.web.components.html_checks import faults, text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cairn.core.altitude import Fact, Reading
    from tests.climbs_made.town import Climb

PROMISES = {"nothing promised": "Nothing promised yet", "kept": "Promise kept.", "not reached": "Not reached yet:"}
AT_THE_TOP = "Every condition is shown. The next foothold is to keep it so."


def once[Built](build: Callable[[], Built]) -> Callable[..., Iterator[Built]]:
    """A fixture that keeps what `build` makes for the tests of one module. What a test adds is gone after it."""

    @pytest.fixture(scope="module")
    def built(django_db_setup: None, django_db_blocker: pytest.FixtureRequest) -> Iterator[Built]:
        held = transaction.atomic()
        with django_db_blocker.unblock():
            held.__enter__()
            made = build()
        yield made
        with django_db_blocker.unblock():
            transaction.set_rollback(True)
            held.__exit__(None, None, None)

    return built


def facts(climb: Climb) -> list[Fact]:
    """The record of the climb as the rules read it."""
    chain = climb.activity.chain
    return mountain.facts(ledger.lines([chain])[chain])


def page(climb: Climb, *, on: int, name: str = "mountain") -> str:
    """The words of the climb's page as anybody reads it on that day, without signing in."""
    return text(html(f"{climb.here}/{name}", on=on))


def html(address: str, *, on: int) -> str:
    """Any page as anybody gets it on that day, without signing in. The clock is Django's."""
    with mock.patch("django.utils.timezone.now", return_value=make.day(on, 20)):
        answer = Client().get(address)
    assert answer.status_code == 200
    found = answer.content.decode()
    assert faults(found) == []
    return found


def under(heading: str, page: str) -> str:
    """The words of the section under the heading with this id."""
    return text(page.partition(f'<h2 id="{heading}"')[2].partition("</h2>")[2].partition("</section>")[0])


def named(level: int) -> str:
    return f"{level} of 7 {RULES_V1.level(level).name}"


def titled(condition: str) -> str:
    return f"What {condition} {RULES_V1.condition(condition).title} What is missing"


def stands_at(
    climb: Climb, level: int, foothold: str, *, on: int, promise: str = "not reached", cap: str = "", banner: str = ""
) -> Reading:
    """The climb stands there on this day, with this foothold next and this come of its promise; its page says so.

    `cap` and `banner`: what holds it down, and what is said above everything; nothing unless named.
    """
    reading = climb.read(on)
    assert (reading.level, reading.further.condition if reading.further else "") == (level, foothold)
    assert (reading.promise, [str(one) for one in reading.banners]) == (promise, [banner] if banner else [])
    assert str(reading.capped_by or "") == cap
    said = html(f"{climb.here}/mountain", on=on)
    assert under("level-title", said) == named(level)
    assert (titled(foothold) if foothold else AT_THE_TOP) in under("foothold-title", said)
    assert PROMISES[promise] in under("promise-title", said)
    assert all(one in text(said) for one in (cap, banner))
    return reading
