"""From one edition to the next: when the last one was, and what it left to this one."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.learn import actions as learn
from cairn.learn import queries
from cairn.management.demo.days import Days, Diary
from cairn.management.demo.telling import World
from cairn.programmes import actions as programmes

if TYPE_CHECKING:
    from cairn.learn.models import OpenItem

EXPO_DAY = (9, 20)
OVER_AFTER = 60  # days after the Expo, everything about it had been said
FOLLOWED = 186  # days ago
SETTLED = (
    (
        46,
        "Winston",
        "Tell people in May what their travel costs.",
        "It costs them nothing now: tickets are sent. So we stopped telling.",
    ),
    (
        58,
        "Mohan",
        "Answer every letter about travel money within four weeks.",
        "All thirty-four are answered. The last one took two pages.",
    ),
)


def last_edition(days: Days, *, beginning: int) -> Days:
    """Days counted back from the time when the last edition was over, before this one began.

    The label of the last edition is the year of that September.
    """
    began = days.day(beginning, any_day=True)
    over = timedelta(days=OVER_AFTER)
    year = next(year for year in (began.year, began.year - 1) if date(year, *EXPO_DAY) + over <= began)
    then = datetime.combine(date(year, *EXPO_DAY) + over, days.now.time())
    return Days(timezone.make_aware(then))


def diary(this: World, last: World) -> Diary:
    """The editions are linked; what the last one left comes along, and some of it is settled."""
    found = Diary(this.days)
    found.note(FOLLOWED, "09:00", partial(_follow, this, last))
    found.note(FOLLOWED, "09:30", partial(_carry_over, this))
    for ago, name, words, became in SETTLED:
        found.note(ago, "11:00", partial(_settle, this, name, words, became))
    return found


def _follow(this: World, last: World, at: datetime) -> None:
    programmes.follow_edition(this.programme, last.programme, by=this.people["Cleo"], at=at)


def _carry_over(this: World, at: datetime) -> None:
    learn.carry_over(this.programme, by=this.people["Cleo"], at=at)


def _settle(this: World, name: str, words: str, became: str, at: datetime) -> None:
    learn.settle_item(item(this, words), by=this.people[name], at=at, words=became)


def item(this: World, words: str) -> OpenItem:
    """What came along with these words: a lesson, or a promise that was not kept."""
    known = {left.words: one for one in queries.open_items(this.programme) if (left := one.lesson or one.commitment)}
    return known[words]
