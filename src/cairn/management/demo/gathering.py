"""Before the first question is opened: who works where, which programmes there are, and who belongs to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.management.demo import cast
from cairn.management.demo.telling import World
from cairn.people import actions as people
from cairn.programmes import actions as programmes

if TYPE_CHECKING:
    from cairn.management.demo.days import Days
    from cairn.people.models import Organisation, Person
    from cairn.programmes.models import Programme

SLUG, LAST_SLUG = "expo", "last-expo"
COUNTRY = "england"  # whose help lines the pages show
MEMBER, LEAD, DECISION_OWNER, MODERATOR = "member", "lead", "decision_owner", "moderator"
ROLES = {"Deepa": LEAD, "Rosa": MODERATOR}  # of those who are not in the governing group
GOVERNING = "Amina Ben Lorna Mohan Vera Winston"
PURPOSE = (
    "A two-day national event about health and care, for everybody who uses it and everybody who works in it. We want to"
    " make it together: people with lived experience and staff share the questions, the choices and the work. You can see"
    " here what was asked, what was said, what became of it, and how far we really shared the power."
)
LAST_PURPOSE = (
    "The Expo before this one: two days about health and care, in the old hall. Three questions were opened for it. Here"
    " you can read what was promised, what was kept, and what we learned."
)


@dataclass(frozen=True, slots=True)
class Town:
    """The people of the demo by first name, and whom they work for."""

    people: Mapping[str, Person]
    running: Organisation
    partner: Organisation


def settle(*, at: datetime) -> Town:
    """Everybody, before either edition: two organisations, and who works for the one that runs the Expo."""
    everybody = cast.introduce(at=at)
    at += timedelta(hours=2)
    running = people.register_organisation(
        by=everybody["Lorna"], name="Fernbrook and Vale Health", slug="fernbrook", at=at
    )
    partner = people.register_organisation(
        by=everybody["Zeb"], name="Open Door Community Centre", slug="open-door", at=at
    )
    staff = ["Ben", "Cleo", *map(cast.first_name, cast.STAFF)]
    for moment, name in zip(_moments(at), staff, strict=False):
        people.state_employment(running, by=everybody[name], at=moment)
    return Town(everybody, running, partner)


def open_this_edition(town: Town, days: Days, *, ago: int) -> World:
    """The programme that people are working on now."""
    cleo, at = town.people["Cleo"], days.at(ago, "12:00")
    programme = programmes.open_programme(
        by=cleo, organisation=town.running, title="Expo", slug=SLUG, purpose=PURPOSE, at=at, edition=edition(days.now),
        country=COUNTRY,
    )  # fmt: skip
    programmes.publish_programme(programme, by=cleo, at=at)
    programmes.take_on_partner(programme, town.partner, by=cleo, at=at)
    _gather(programme, town, at=days.at(ago, "13:00"))
    partners = frozenset(map(cast.first_name, cast.PARTNERS))
    return World(days, town.people, partners, programme, town.partner)


def open_last_edition(town: Town, days: Days, names: Iterable[str], *, ago: int) -> World:
    """The one before it, with those who took part in it."""
    cleo, at = town.people["Cleo"], days.at(ago, "12:00")
    programme = programmes.open_programme(
        by=cleo, organisation=town.running, title="The last Expo", slug=LAST_SLUG, purpose=LAST_PURPOSE, at=at,
        edition=f"September {timezone.localdate(days.now).year}", country=COUNTRY,
    )  # fmt: skip
    programmes.publish_programme(programme, by=cleo, at=at)
    programmes.add_member(programme, town.people["Deepa"], by=cleo, at=at, role=LEAD)
    for moment, name in zip(_moments(at + timedelta(hours=1)), sorted(set(names) - {"Cleo"}), strict=False):
        programmes.join(programme, by=town.people[name], at=moment)
    return World(days, town.people, frozenset(), programme)


def edition(now: datetime) -> str:
    """The next September."""
    today = timezone.localdate(now)
    return f"September {today.year + (today.month >= 9)}"


def _gather(programme: Programme, town: Town, *, at: datetime) -> None:
    """Everybody but Dana, who passes by, and Cleo, who is there already."""
    cleo = town.people["Cleo"]
    names = [name for name in town.people if name not in {"Cleo", "Dana"}]
    for moment, name in zip(_moments(at), names, strict=False):
        person = town.people[name]
        if name in GOVERNING.split():
            role = DECISION_OWNER if name == "Lorna" else MEMBER
            programmes.add_member(programme, person, by=cleo, at=moment, role=role, is_governing=True)
        elif name in ROLES:
            programmes.add_member(programme, person, by=cleo, at=moment, role=ROLES[name])
        else:
            programmes.join(programme, by=person, at=moment)


def _moments(at: datetime) -> Iterator[datetime]:
    while True:
        yield at
        at += timedelta(seconds=30)
