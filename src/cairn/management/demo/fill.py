"""Filling an empty Cairn with the demo: the people, the programme, its activities, and where they stood month by month."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from cairn.activities import queries as activities
from cairn.management.demo import cast
from cairn.management.demo.activities import PLANS
from cairn.management.demo.days import Days, Diary
from cairn.management.demo.deeds import deciding, doing, exploring, listening, meeting, opening
from cairn.management.demo.plan import Plan
from cairn.management.demo.telling import Telling, World
from cairn.mountain import actions as mountain
from cairn.people import actions as people
from cairn.programmes import actions as programmes
from cairn.programmes import queries

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.programmes.models import Programme

SLUG = "expo"
BEGINNING = 187  # days ago
MEMBER, LEAD, DECISION_OWNER = "member", "lead", "decision_owner"
GOVERNING = "Amina Ben Lorna Mohan Vera Winston"
PURPOSE = (
    "A two-day national event about health and care, for everybody who uses it and everybody who works in it. We want to"
    " make it together: people with lived experience and staff share the questions, the choices and the work. You can see"
    " here what was asked, what was said, what became of it, and how far we really shared the power."
)
PARTS = (opening, meeting, listening, exploring, deciding, doing)


def fill(*, now: datetime, tell: Callable[[Activity], None]) -> Programme:
    """Everything or, when it is interrupted, nothing. `tell` hears of each activity as it is done."""
    with transaction.atomic():
        world = _world(Days(now))
        for plan in PLANS:
            tell(_live(world, plan))
        _keep_altitudes(world.programme, now=now)
    return world.programme


def is_filled() -> bool:
    return queries.programme(SLUG) is not None


def _live(world: World, plan: Plan) -> Activity:
    diary = Diary(world.days)
    telling = Telling(world, plan, diary)
    for part in PARTS:
        part.note(telling)
    diary.live()
    return telling.activity


def _world(days: Days) -> World:
    everybody = cast.introduce(at=days.at(BEGINNING, "08:00"))
    cleo, zeb = everybody["Cleo"], everybody["Zeb"]
    at = days.at(BEGINNING, "10:00")
    running = people.register_organisation(
        by=everybody["Lorna"], name="Fernbrook and Vale Health", slug="fernbrook", at=at
    )
    partner = people.register_organisation(by=zeb, name="Open Door Community Centre", slug="open-door", at=at)
    staff = ["Ben", "Cleo", *map(cast.first_name, cast.STAFF)]
    for moment, name in zip(_moments(at), staff, strict=False):
        people.state_employment(running, by=everybody[name], at=moment)
    at = days.at(BEGINNING, "12:00")
    programme = programmes.open_programme(
        by=cleo, organisation=running, title="Expo", slug=SLUG, purpose=PURPOSE, at=at, edition=edition(days.now)
    )
    programmes.publish_programme(programme, by=cleo, at=at)
    programmes.take_on_partner(programme, partner, by=cleo, at=at)
    _gather(programme, everybody, cleo=cleo, at=days.at(BEGINNING, "13:00"))
    partners = frozenset(map(cast.first_name, cast.PARTNERS))
    return World(days, everybody, partners, partner, programme)


def edition(now: datetime) -> str:
    """The next September."""
    today = timezone.localdate(now)
    return f"September {today.year + (today.month >= 9)}"


def _gather(programme: Programme, everybody: dict[str, Person], *, cleo: Person, at: datetime) -> None:
    """Everybody but Dana, who passes by, and Cleo, who is there already."""
    names = [name for name in everybody if name not in {"Cleo", "Dana"}]
    for moment, name in zip(_moments(at), names, strict=False):
        if name in GOVERNING.split():
            role = DECISION_OWNER if name == "Lorna" else MEMBER
            programmes.add_member(programme, everybody[name], by=cleo, at=moment, role=role, is_governing=True)
        elif name == "Deepa":
            programmes.add_member(programme, everybody[name], by=cleo, at=moment, role=LEAD)
        else:
            programmes.join(programme, by=everybody[name], at=moment)


def _moments(at: datetime) -> Iterator[datetime]:
    while True:
        yield at
        at += timedelta(seconds=30)


def _keep_altitudes(programme: Programme, *, now: datetime) -> None:
    """Where each activity stood at the end of every fortnight, and stands today: the footprints on its mountain."""
    found = list(activities.activities_of(programme))
    for ago in range(BEGINNING // 14 * 14, -1, -14):
        at = now - timedelta(days=ago)
        mountain.keep_altitudes([one for one in found if one.opened_at <= at], at=at)
