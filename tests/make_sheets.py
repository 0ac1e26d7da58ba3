"""Sheets of a pulse in small worlds, through the real actions."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from cairn.learn import actions
from cairn.sessions import actions as sessions
from tests import make

if TYPE_CHECKING:
    from cairn.learn.models import Pulse
    from cairn.people.models import Person

SOON = make.day(11)


def pulse(world: make.World, *, without_a_phone: list[Person], at: datetime | None = None) -> Pulse:
    """The pulse of a session where Amina and Ben checked in on their own, and Cleo checked in the others."""
    starts_at = at - timedelta(hours=4) if at else None
    meeting = make.session(world, starts_at=starts_at) if starts_at else make.session(world)
    for one in without_a_phone:
        sessions.check_in(meeting, by=world.cleo, person=one, at=meeting.ends_at)
    make.held(world, meeting, world.amina, world.ben)
    return actions.open_pulse(meeting, by=world.cleo, at=at or meeting.ends_at)


def handed_out(world: make.World, opened: Pulse, people: list[Person], *, at: datetime = SOON) -> dict[str, str]:
    """Sheets that Cleo handed out: the side of each, by code."""
    return actions.hand_out_sheets(opened, by=world.cleo, at=at, people=people)


def entered(world: make.World, opened: Pulse, code: str, *, by: Person | None = None, at: datetime = SOON) -> None:
    """A sheet, entered by Amina unless by somebody else."""
    actions.enter_sheet(opened, by=by or world.amina, at=at, code=code, answers=make.answers())
