"""Challenges and rulings in small worlds, through the real actions."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from cairn.activities import actions as activities
from cairn.decide import actions as decide
from cairn.listen import actions as listen
from cairn.listen.choices import Answer
from cairn.mountain import queries as mountain
from cairn.people import actions as people
from cairn.people import queries as people_queries
from cairn.programmes import actions as programmes
from cairn.witness import actions, queries
from tests import make

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.witness.models import Challenge, Ruling

LOTTO = "3-17-22-35-41-49"
DRAW_ON = date(2026, 1, 28)  # a Wednesday, sixteen working days after the Monday of every small world
ASKED = make.day(21)  # the Monday of that week: the ten working days for a reply are over


def elsewhere(number: int, *, at: datetime = make.MONDAY, slug: str = "buses") -> tuple[Activity, list[Person]]:
    """An activity of another organisation, with so many citizens."""
    opener = make.person(f"Opener-{slug}", at=at)
    organisation = people.register_organisation(by=opener, name=f"The {slug} office", slug=f"{slug}-office", at=at)
    programme = programmes.open_programme(
        by=opener, organisation=organisation, title=slug.title(), slug=slug, purpose="Buses people can board.", at=at
    )
    programmes.publish_programme(programme, by=opener, at=at)
    activity = activities.open_activity(
        programme, by=opener, at=at, title="The stop", slug="stop", question="Where does the bus stop?"
    )
    citizens = [make.person(f"{slug}{n}", at=at) for n in range(1, number + 1)]
    for one in citizens:
        activities.join(activity, by=one, at=at)
    return activity, citizens


def challenge(world: make.World, *, at: datetime = make.MONDAY, **changes: Any) -> Challenge:
    """Amina says that the invitation was not out in time; anonymous when `by` is None."""
    details: dict[str, Any] = {
        "by": world.amina,
        "ground": "fact",
        "condition": "2.2",
        "words": "The leaflet came the day before.",
    } | changes
    if details["by"] is None:
        details.setdefault("code", queries.fresh_code())
    return actions.raise_challenge(world.activity, at=at, **details)


def replied(world: make.World, challenge: Challenge, *, at: datetime | None = None) -> Challenge:
    actions.reply_to_challenge(challenge, by=world.cleo, at=at or make.day(2), words="It was sent on the first.")
    return challenge


def asked(world: make.World, challenge: Challenge, *, at: datetime = ASKED, **changes: Any) -> Ruling:
    """Amina asks for a ruling; the pool is frozen, and the Lotto of the Wednesday is announced."""
    details: dict[str, Any] = {"by": world.amina, "draw": "lotto", "draw_on": DRAW_ON} | changes
    return actions.ask_for_ruling(challenge, at=at, **details)


def drawn(world: make.World, ruling: Ruling, *, at: datetime | None = None, numbers: str = LOTTO) -> Ruling:
    """The day after the draw Amina and Cleo enter the same numbers."""
    when = at or make.day(24)
    for one in (world.amina, world.cleo):
        actions.draw_panel(ruling, by=one, at=when, numbers=numbers)
    return ruling


def panel(ruling: Ruling) -> list[Person]:
    """The people asked now, in the order of the lot."""
    seats = sorted(queries.seats(ruling), key=lambda seat: seat.place.position or 0)
    known = {one.pk: one for one in people_queries.persons(seat.place.person_id for seat in seats)}
    return [known[seat.place.person_id] for seat in seats]


def ruled(
    world: make.World,
    challenge: Challenge,
    *,
    upheld: bool,
    at: datetime | None = None,
    asked_at: datetime = ASKED,
) -> Ruling:
    """Three citizens rule, two of them so and one the other way; needs citizens elsewhere.

    `asked_at` is a Monday; the Lotto of its Wednesday is announced.
    """
    when = at or make.day(25)
    draw_on = asked_at.date() + timedelta(days=2)
    ruling = drawn(world, asked(world, challenge, at=asked_at, draw_on=draw_on), at=when)
    for number, one in enumerate(panel(ruling), start=1):
        actions.accept_seat(ruling, by=one, at=when)
        is_upheld = upheld if number < 3 else not upheld
        actions.say_verdict(ruling, by=one, at=when, is_upheld=is_upheld, reasons=f"Reason {number}.")
    return actions.publish_ruling(ruling, at=when + timedelta(hours=1))


def at_level_four(world: make.World) -> make.World:
    """Everything up to level 4 is shown by day 50: five citizens were asked before it was decided, and got replies."""
    make.card(world)
    make.invitation(world)
    others = world.citizens(4)
    make.held(world, make.session(world), world.amina, world.ben, *others)
    said = [make.contribution(world, by=one, at=make.day(11)) for one in (world.amina, *others)]
    decision = make.decided(world, at=make.day(40))
    decide.publish_reasons(decision, by=world.cleo, at=make.day(41), words="It is the calmest place.")
    for one in said:
        listen.reply(one, by=world.cleo, at=make.day(42), answer=Answer.DONE, words="The chairs stand apart now.")
    return world


def level(world: make.World, *, at: datetime) -> int:
    return mountain.reading(world.activity, at=at).level
