"""One thing that waits for a person."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from cairn.notify.choices import About

NEAR_THE_END = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Wait:
    """What waits for the person with this id: in words, the page to do it on, and where it stands.

    `more` is said beside the words. `thing` is its name here, the same as long as it waits: of one thing there is one
    letter a week at most, and none more once `again` is no.
    """

    person: int
    about: About
    thing: str
    words: str
    url: str
    place: str
    more: str = ""
    again: bool = True


type Source = Callable[[datetime], Iterable[Wait]]  # all that waits for anybody at this moment


def is_near_its_end(closes_at: datetime, *, at: datetime) -> bool:
    """Whether what closes at that moment may be said a second time."""
    return closes_at - at <= NEAR_THE_END
