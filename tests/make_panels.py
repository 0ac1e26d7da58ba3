"""Votes with objections that wait, and the panel that hears them, made through the real actions."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.decide import actions, queries
from cairn.decide.models import PanelPlace
from cairn.witness import draws
from tests import make, make_votes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cairn.decide.models import Decision, Panel
    from cairn.people.models import Person

REASON = "I have seen it work elsewhere."


def waiting(
    world: make.World, mode: str = "consent", *, citizens: int = 5, staff: int = 7, at: datetime | None = None
) -> Decision:
    """So many of each side vote; all like the first option best, but one citizen who objects to it for harm it does."""
    objector, *people = [world.amina, *world.citizens(citizens - 1), world.ben, *world.staff(staff - 1)]
    decision = make_votes.opened(world, mode, at=at)
    width, voted_at = len(queries.paper(decision)), at or make.day(4)
    make_votes.cast(decision, people[::2], *[4, 3, 1][:width], at=voted_at)
    make_votes.cast(decision, people[1::2], *[4, 2, 1][:width], at=voted_at)
    make_votes.cast(decision, [objector], *[0, 2, 0][:width], at=voted_at, why="It hurts.", is_paramount=True)
    return actions.close_decision(decision, by=world.cleo, at=decision.closes_at or make.day(11))


def numbers(panel: Panel) -> str:
    """Numbers that this draw can come to."""
    return " ".join(map(str, range(1, draws.BY_CODE[panel.draw].drawn + 1)))


def after(panel: Panel, hour: int = 9) -> datetime:
    """The morning after the public draw."""
    moment = datetime.combine(panel.draw_on, time(hour)) + (make.day(1) - make.day(0))
    return timezone.make_aware(moment)


def drawn(world: make.World, decision: Decision) -> Panel:
    """A citizen and a member of staff enter the same numbers: the panel sits."""
    panel = queries.panel_of(decision)
    assert panel is not None
    for person in (world.ben, world.amina):
        actions.draw_panel(panel, by=person, at=after(panel), numbers=numbers(panel))
    return panel


def seated(panel: Panel) -> dict[str, list[Person]]:
    """Who sits on it, by side."""
    places = PanelPlace.objects.filter(panel=panel, is_seated=True).select_related("person").order_by("position")
    found: dict[str, list[Person]] = {}
    for place in places:
        if place.person:
            found.setdefault(place.side, []).append(place.person)
    return found


def heard(panel: Panel, wants_aside: Mapping[str, int]) -> None:
    """So many of each half want to set every objection aside; the rest of a half wants it to stand."""
    for side, people in seated(panel).items():
        for number, person in enumerate(people):
            say(panel, person, sets_aside=number < wants_aside[side])


def say(panel: Panel, person: Person, *, sets_aside: bool) -> None:
    findings = {one.ref: (sets_aside, REASON) for one in queries.objections_heard(panel.decision)}
    actions.hear_objections(panel, by=person, at=after(panel, 12), findings=findings)
