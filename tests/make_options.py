"""Options with all that belongs to them, made through the real actions; the work is at Explore."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cairn.explore import actions
from tests import make

if TYPE_CHECKING:
    from cairn.explore.models import Argument, Ground, Option, RealityCheck
    from tests.make import World


def written(world: World, number: int = 1) -> list[Option]:
    """So many options by Amina and Ben, with the work at Explore."""
    options = make.options(world, number)
    make.at_stage(world, "explore", at=make.day(2))
    for one in options:
        one.activity.refresh_from_db()
    return options


def argument(option: Option, **changes: Any) -> Argument:
    details: dict[str, Any] = {"is_for": True, "words": "It needs no builder.", "at": make.day(3)}
    return actions.argue(option, **details | changes)


def check(option: Option, **changes: Any) -> RealityCheck:
    """A citizen's note on the first paragraph."""
    details: dict[str, Any] = {
        "paragraph": option.words, "words": "I come with a wheelchair.", "at": make.day(3),
    }  # fmt: skip
    return actions.note_reality(option, **details | changes)


def ground(world: World, option: Option, said: Any = None, **changes: Any) -> Ground:
    details: dict[str, Any] = {"by": world.ben, "at": make.day(3), "said": said or make.contribution(world)}
    return actions.name_ground(option, **details | changes)
