"""Stories that are used somewhere: in an option, a decision, the pack, a table, or outside."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from cairn.listen import actions
from cairn.listen.quoting import Place
from tests import make

if TYPE_CHECKING:
    from cairn.listen.models import Story, StoryUse

EVERY_USE = ("group", "reports", "public", "training", "press")
A_THING = "abcdefghjkmn"  # the ref of some option, where it does not matter which


def open_story(world: make.World, **changes: Any) -> Story:
    """A story of Amina's that may be used for everything, parts of it too."""
    return make.story(world, **{"uses": EVERY_USE} | changes)


def used(
    world: make.World, story: Story | None = None, *, at: datetime = make.MONDAY, place: str = Place.OPTION,
    **changes: Any,
) -> StoryUse:  # fmt: skip
    """Ben quotes it in public behind an option."""
    details: dict[str, Any] = {"by": world.ben, "use": "public", "place": place}
    details["about_ref"] = A_THING if place in {Place.OPTION, Place.DECISION, Place.REFLECTION} else ""
    return actions.use_story(story or open_story(world), at=at, **details | changes)


def outside(world: make.World, story: Story | None = None, *, at: datetime = make.MONDAY, **changes: Any) -> StoryUse:
    """Cleo reads it out on a training day."""
    details: dict[str, Any] = {
        "by": world.cleo,
        "use": "training",
        "place": Place.OUTSIDE,
        "where": "A training day for receptionists",
    }
    return used(world, story, at=at, **details | changes)


def asked(world: make.World, story: Story | None = None, **changes: Any) -> StoryUse:
    """Ben asks whether he may quote it; its teller wants to be asked each time."""
    return used(world, story or open_story(world, editing="ask"), **changes)


def taken_out(world: make.World, *, at: datetime = make.MONDAY, use: str = "training") -> list[StoryUse]:
    """Cleo takes what agrees to it out as a table."""
    return actions.take_stories_out(world.activity, by=world.cleo, at=at, use=use, where="The summer school")
