"""What the tricks are tried on, built once; and how a trick is seen to fail."""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from cairn.base.verdict import Refused
from tests.climbs_made import climbs
from tests.climbs_made.town import Climb, Town, town

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cairn.core.altitude import Reading

LATER = 130  # the day on which everybody looks: whatever a trick does lies before it


@dataclass(frozen=True)
class Stages:
    """A climb at level 4 and one at level 7; and a place whose programme has three activities at level 4."""

    asked: Climb
    summit: Climb
    place: Town


def build() -> Stages:
    people, place = town(staff=6), town(citizens=5)
    asked = climbs.climbed(people, climbs.Plan(height=climbs.ASKED, slug="asked"))
    for number in range(3):
        climbs.climbed(place, climbs.Plan(height=climbs.ASKED, slug=f"asked-{number}"))
    return Stages(asked, climbs.climbed(people, climbs.Plan(slug="summit")), place)


def shown(reading: Reading) -> set[str]:
    return {finding.condition for finding in reading.findings if finding.is_shown}


@contextmanager
def raises_nothing(climb: Climb, *, on: int = LATER) -> Iterator[None]:
    """Whatever is done inside, afterwards the level is no higher, and no condition is shown that was not."""
    before = climb.read(on)
    yield
    after = climb.read(on)
    assert after.level <= before.level
    assert shown(after) <= shown(before)


def refused(deed: Callable[..., Any], *things: object, because: str, **details: Any) -> None:
    """The deed is refused with these words."""
    with pytest.raises(Refused, match=re.escape(because)):
        deed(*things, **details)
