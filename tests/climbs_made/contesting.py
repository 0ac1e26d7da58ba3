"""Contesting what the mountain shows: a challenge without a name, a reply, and a ruling by three from elsewhere."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from cairn.activities import actions as activities
from cairn.people import queries as people
from cairn.witness import actions, queries
from tests import make
from tests.climbs_made.town import opened, town

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.witness.models import Challenge, Ruling
    from tests.climbs_made.town import Climb

LOTTO = "3-17-22-35-41-49"


def elsewhere(number: int = 3, *, on: int = 0) -> Climb:
    """An activity of another organisation, with so many citizens who have nothing to do with ours."""
    climb = opened(town(citizens=number, staff=1, at=make.day(on)), slug="the-stop", at=make.day(on))
    for one in climb.citizens:
        activities.join(climb.activity, by=one, at=make.day(on))
    return climb


def challenged(climb: Climb, *, on: int, ground: str = "fact", **details: Any) -> Challenge:
    """Somebody without an account contests something; the code is all that leads back to them."""
    words = details.pop("words", "It was not so.")
    code = queries.fresh_code()
    return actions.raise_challenge(climb.activity, at=make.day(on), ground=ground, words=words, code=code, **details)


def told_back(climb: Climb, challenge: Challenge, *, on: int) -> None:
    actions.reply_to_challenge(challenge, by=climb.lead, at=make.day(on), words="It was so; look at the minutes.")


def ruled(climb: Climb, challenge: Challenge, *, asked_on: int, is_upheld: bool = True) -> int:
    """A citizen asks for a ruling on that Monday; three drawn by lot rule, one of them otherwise. The day it is out."""
    at = make.day(asked_on)
    ruling = actions.ask_for_ruling(
        challenge, by=climb.citizens[0], at=at, draw="lotto", draw_on=(at + timedelta(days=2)).date()
    )
    done = asked_on + 4
    for one in (climb.citizens[0], climb.lead):
        actions.draw_panel(ruling, by=one, at=make.day(done), numbers=LOTTO)
    for number, one in enumerate(_panel(ruling), start=1):
        says = is_upheld if number < 3 else not is_upheld
        actions.accept_seat(ruling, by=one, at=make.day(done, 10))
        actions.say_verdict(ruling, by=one, at=make.day(done, 11), is_upheld=says, reasons=f"Reason {number}.")
    actions.publish_ruling(ruling, at=make.day(done, 12))
    return done


def _panel(ruling: Ruling) -> list[Person]:
    return list(people.persons(seat.place.person_id for seat in queries.seats(ruling)))
