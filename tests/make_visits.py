"""Visitors without an account who answer statements: the door opened by Cleo, links for single people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cairn.explore import actions, queries
from cairn.explore.answers import Way
from cairn.explore.visitors import Visitor
from cairn.people import codes
from tests import make, make_slips

if TYPE_CHECKING:
    from datetime import datetime

    from cairn.explore.models import Door


def door(world: make.World, way: str = Way.LINK, *, at: datetime = make.MONDAY) -> Door:
    """The way in, opened by Cleo; the one that is open, if there is one."""
    if way == Way.LINK:
        make_slips.link(world, at=at)
    return queries.door(world.activity) or actions.open_door(world.activity, by=world.cleo, at=at, way=way)


def visitor(number: int = 1) -> Visitor:
    """Somebody who came by the open link."""
    return Visitor(f"secret {number}", Way.LINK)


def personal(world: make.World, number: int = 1, *, at: datetime = make.MONDAY) -> list[str]:
    """The codes of so many links, made by Cleo."""
    given = [codes.new_code() for _ in range(number)]
    actions.make_personal_links(world.activity, by=world.cleo, at=at, given=given)
    return given


def token(world: make.World) -> str:
    """What stands in the address of the open link."""
    return make_slips.queries.link_token(make_slips.link(world))
