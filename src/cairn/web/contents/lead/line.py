"""One thing that waits for whoever holds activities."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.web.contents.there import There


@dataclass(frozen=True, slots=True)
class Held:
    """Who looks, what they hold now, where they owe answers, ended work among it, and what else there is of theirs."""

    person: Person
    running: tuple[Activity, ...]
    to_answer: tuple[Activity, ...]
    there: There


@dataclass(frozen=True, slots=True)
class Waits:
    """What waits, on which page, in which activity, how it stands, and the last day for it, if it has one."""

    words: str
    url: str
    title: str
    state: str = ""
    due_on: date | None = None


# What waits now. It asks the database as often for one activity as for twenty.
type Source = Callable[[Held, datetime], Iterable[Waits]]
