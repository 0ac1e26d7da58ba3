"""Filling an empty Cairn with the demo: the people, two editions of one programme, and what happened in their activities."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from django.db import transaction

from cairn.activities import queries as activities
from cairn.management.demo import (
    around,
    between,
    brought,
    cast,
    drawn,
    gathering,
    given,
    last_programme,
    needed,
    offered,
)
from cairn.management.demo.activities import PLANS
from cairn.management.demo.days import Days, Diary, live
from cairn.management.demo.deeds import (
    asking_people,
    bringing,
    calling,
    caring,
    contesting,
    deciding,
    doing,
    drawing,
    exploring,
    framing,
    listening,
    meeting,
    moderating,
    needing,
    offering,
    opening,
    paying,
    practising,
    reaching,
    reflecting,
    reviewing,
    sorting,
    storytelling,
    telling_what_came,
    thanking,
    witnessing,
)
from cairn.management.demo.last_edition import PLANS as LAST_PLANS
from cairn.management.demo.plan import Plan
from cairn.management.demo.telling import Telling, World
from cairn.mountain import actions as mountain
from cairn.notify import actions as notify
from cairn.programmes import queries

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.programmes.models import Programme

BEGINNING = 187  # days ago
BEGINNING_OF_LAST = 200  # days before the last edition was over
FORTNIGHT = 14
A_MONTH = 30
LOOKED = 7  # days ago, the four people one can be looked at their news
PARTS = (
    opening, framing, paying, meeting, listening, bringing, storytelling, sorting, exploring, deciding, doing,
    reviewing, practising, telling_what_came, witnessing, contesting, moderating, calling,
)  # fmt: skip


def fill(*, now: datetime, tell: Callable[[Activity], None]) -> Programme:
    """Everything or, when it is interrupted, nothing. `tell` hears of each activity at the end."""
    with transaction.atomic():
        days = Days(now)
        before = between.last_edition(days, beginning=BEGINNING)
        town = gathering.settle(at=before.at(BEGINNING_OF_LAST + 1, "08:00"))
        taking_part = {name for plan in LAST_PLANS for _ago, names in plan.joined for name in names.split()}
        last = gathering.open_last_edition(town, before, taking_part, ago=BEGINNING_OF_LAST)
        this = gathering.open_this_edition(town, days, ago=BEGINNING)
        tellings_then, tellings_now = list(_tell(last, LAST_PLANS)), list(_tell(this, PLANS))
        tellings = [*tellings_then, *tellings_now]
        diaries = [
            *(telling.diary for telling in tellings), _footprints(last, BEGINNING_OF_LAST),
            _footprints(this, BEGINNING), between.diary(this, last), _looking(this),
            last_programme.diary(this, last),
            asking_people.diary(this, brought.BROUGHT),
            offering.diary(this, offered.OFFERED, offered.ASKS), drawing.diary(this, drawn.READERS, drawn.PAID),
            paying.rates(this, around.RATES), thanking.diary(this, given.GIVEN), reaching.diary(this, around.RESIDENTS, around.TRIED),
            caring.diary(last, around.LAST_CONTACTS), caring.diary(this, around.CONTACTS),
            needing.diary(this, needed.NEEDED, needed.COMING, tellings_now),
            reflecting.diary(last, around.LAST_WRITTEN, tellings_then), reflecting.diary(this, around.WRITTEN, tellings_now),
        ]  # fmt: skip
        live(diaries)
        mountain.keep_altitudes([telling.activity for telling in tellings], at=now)
        for telling in tellings:
            tell(telling.activity)
    return this.programme


def is_filled() -> bool:
    return queries.programme(gathering.SLUG) is not None


def _tell(world: World, plans: Sequence[Plan]) -> Iterable[Telling]:
    """Each plan, with everything it holds noted in its diary."""
    for plan in plans:
        telling = Telling(world, plan, Diary(world.days))
        for part in PARTS:
            part.note(telling)
        yield telling


def _footprints(world: World, beginning: int) -> Diary:
    """Where each activity stood at the end of every fortnight, and of the day "What changed since" compares with."""
    diary = Diary(world.days)
    for ago in sorted({A_MONTH, *range(FORTNIGHT, beginning + 1, FORTNIGHT)}, reverse=True):
        diary.note(ago, "22:30", partial(_keep_altitudes, world.programme))
    return diary


def _looking(world: World) -> Diary:
    """The four people look at their pages, so that what came since is new to them."""
    diary = Diary(world.days)
    for name in cast.PERSONAS:
        diary.note(LOOKED, "21:30", partial(_look, world.people[name]))
    return diary


def _look(person: Person, at: datetime) -> None:
    notify.see_news(by=person, at=at)


def _keep_altitudes(programme: Programme, at: datetime) -> None:
    mountain.keep_altitudes(list(activities.activities_of(programme)), at=at)
