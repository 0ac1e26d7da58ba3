"""What stands beside the level, made through the real actions."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from cairn.learn import actions as learn
from cairn.mountain import actions as mountain
from cairn.sessions import queries as sessions
from tests import make

if TYPE_CHECKING:
    from cairn.learn.models import Pulse
    from cairn.mountain.models import Dissent


def dissent(world: make.World, *, at: datetime = make.MONDAY, **changes: Any) -> Dissent:
    """What Amina sees differently, without her name."""
    details: dict[str, Any] = {"by": world.amina, "words": "We were asked when the walls were painted."}
    return mountain.dissent(world.activity, at=at, **details | changes)


def closed_pulse(world: make.World, *, citizens: int, staff: int, score: int = 4) -> Pulse:
    """A closed pulse that so many on each side answered, all alike; Amina and Ben among them."""
    pulse = make.pulse(world, citizens=citizens - 1, staff=staff - 1)
    for one in sessions.check_ins(pulse.session):
        make.answered(one.person, at=pulse.opened_at, score=score)
    return learn.close_pulse(pulse, at=pulse.closes_at)
