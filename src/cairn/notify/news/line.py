"""One line of news, and where its page is."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import Truncator

from cairn.activities import queries as activities

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.programmes.models import Programme

QUOTED_AT_MOST = 100  # characters of what a person said


@dataclass(frozen=True, slots=True)
class News:
    """What became of something: in words, the page to read it on, when it happened, and whose it is (a person's id).

    `asks`: it asks something of that person, and comes by letter with what waits for them, not with the news.
    """

    words: str
    url: str
    at: datetime
    person: int
    asks: bool = False


# News for the people with these ids, after the first moment and up to the second. It asks the database as often for one
# person as for five hundred.
type Source = Callable[[Collection[int], datetime, datetime], Iterable[News]]


def page(name: str, place: Activity | Programme, *more: str) -> str:
    """The address of a page of the activity, or of the programme; `more` are the refs of what stands in it."""
    where = [activities.programme_of(place).slug]
    if activity := activities.activity_of(place):
        where.append(activity.slug)
    return reverse(name, args=[*where, *more])


def quoted(words: str) -> str:
    """The beginning of what somebody said, on one line."""
    return Truncator(" ".join(words.split())).chars(QUOTED_AT_MOST)


def day_of(day: date | None) -> str:
    """A day in words, or nothing."""
    return date_format(day, "j F Y", use_l10n=False) if day else ""
