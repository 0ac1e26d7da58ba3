"""Fair draws in the small world: Cleo leads, Amina and Ben agree, ten people sign up for four places."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.db.models import F
from django.utils import timezone

from cairn.background import draws as background
from cairn.selection import actions, queries
from cairn.selection.lines import Line
from tests import make, make_roles
from tests.make_background import work_through

if TYPE_CHECKING:
    from datetime import datetime

    from cairn.people.models import Person
    from cairn.roles.models import RoleOffer
    from cairn.selection.models import Draw, Lot, LotPlace

CLOSED = make.day(15)  # the day after sign-up closed
HELD = make.day(22)  # the day after every public draw of that week
NUMBERS = "3 17 22 35 41 49"
LINES = (
    Line("Age", "under 40", 2, 2),
    Line("Age", "40 and over", 2, 2),
    Line("Area", "north", 1, 3),
    Line("Area", "south", 1, 3),
)


def ago(days: int) -> datetime:
    """The moment so many days ago: a draw that began then is at that day now, also for pages, which read the clock."""
    return timezone.now() - timedelta(days=days)


def role(world: make.World, *, start: datetime = make.MONDAY, **changes: Any) -> RoleOffer:
    """A role of the activity with four places that are drawn; open for two weeks from its start."""
    return make_roles.drawn(world, activity=world.activity, at=start, **{"places": 4, **changes})


def proposed(
    world: make.World, offered: RoleOffer | None = None, *, start: datetime = make.MONDAY, **changes: Any
) -> Draw:
    """Cleo proposes two of each age and one to three of each area, on the day after."""
    details: dict[str, Any] = {
        "by": world.cleo, "at": start + timedelta(1), "lines": LINES, "days_to_answer": 7,
        "answers_until": (start + timedelta(200)).date(),
    } | changes  # fmt: skip
    return actions.propose_quotas(offered or role(world, start=start), **details)


def agreed(world: make.World, draw: Draw, *, at: datetime | None = None) -> Draw:
    """Amina agrees for the citizens and Ben for the staff."""
    for person in (world.amina, world.ben):
        actions.agree_to_quotas(draw, by=person, at=at or draw.proposed_at + timedelta(9), edition=draw.edition)
    return draw


def people(world: make.World, number: int = 10) -> list[Person]:
    """So many citizens who ask for the role: the first four are under forty."""
    return world.citizens(number)


def answers(at: int) -> dict[str, str]:
    """What the person at this place answers: four are under forty, every third lives in the north."""
    return {"Age": "under 40" if at < 4 else "40 and over", "Area": "north" if at % 3 == 0 else "south"}


def signed_up(draw: Draw, some: list[Person], *, at: datetime | None = None) -> None:
    """Each of them asks for the role and answers."""
    for place, person in enumerate(some):
        actions.sign_up(draw, by=person, at=at or draw.proposed_at + timedelta(1), answers=answers(place))


def ready(world: make.World, number: int = 10, *, start: datetime = make.MONDAY) -> tuple[Draw, list[Person]]:
    """Quotas agreed, so many people signed up, sign-up closed."""
    draw, some = proposed(world, start=start), people(world, number)
    signed_up(draw, some)
    return agreed(world, draw), some


def tickets(world: make.World, draw: Draw, *, at: datetime = CLOSED) -> Lot:
    """Cleo asks for the tickets, and the worker makes them."""
    background.work_soon(draw, by=world.cleo, at=at, wanted=queries.WANTS_TICKETS, seconds=60)
    work_through()
    found = queries.last_lot(draw)
    assert found is not None
    return found


def announced(world: make.World, lot: Lot, *, at: datetime = CLOSED, on: date | None = None) -> Lot:
    """Cleo announces the Lotto of the Wednesday or Saturday after."""
    day = on or next(day for day in (at.date() + timedelta(n) for n in range(1, 8)) if day.weekday() in {2, 5})
    return actions.announce_lot(lot, by=world.cleo, at=at, draw="lotto", draw_on=day)


def drawn(world: make.World, lot: Lot, *, at: datetime = HELD, numbers: str = NUMBERS) -> Lot:
    """Amina and Ben look the numbers up and enter the same."""
    for person in (world.amina, world.ben):
        actions.enter_numbers(lot, by=person, at=at, numbers=numbers)
    return lot


def all_the_way(
    world: make.World, number: int = 10, *, start: datetime = make.MONDAY
) -> tuple[Draw, Lot, list[Person]]:
    """A draw whose ticket is drawn, on the twenty-second day after its start."""
    draw, some = ready(world, number, start=start)
    lot = announced(world, tickets(world, draw, at=start + timedelta(15)), at=start + timedelta(15))
    return draw, drawn(world, lot, at=start + timedelta(22)), some


def days_pass(draw: Draw, days: int) -> None:
    """It is so many days later: everything about the draw lies so much further back."""
    by = timedelta(days=days)
    role = type(draw.role).objects.filter(pk=draw.role_id)
    role.update(**{name: F(name) - by for name in ("closes_on", "starts_on", "ends_on", "offered_at")})
    draw.lots.update(draw_on=F("draw_on") - by)
    draw.role.refresh_from_db()


def asked(draw: Draw, some: list[Person]) -> dict[Person, LotPlace]:
    """Who of them is asked about a place and has not answered."""
    found = {person: queries.place_asked(person, draw) for person in some}
    return {person: place for person, place in found.items() if place and place.says is None}
