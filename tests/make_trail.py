"""Stories that are used somewhere: in an option, a decision, the pack, a table, or outside."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from cairn.activities import queries as activities
from cairn.decide import queries as decide
from cairn.explore import actions as explore
from cairn.explore import queries as options
from cairn.listen import actions
from cairn.listen.quoting import IN_A_THING, Place
from cairn.reflections import queries as reflections
from tests import make, make_reflections

if TYPE_CHECKING:
    from cairn.listen.models import Story, StoryUse

EVERY_USE = ("group", "reports", "public", "training", "press")


def option(world: make.World) -> str:
    """The ref of one more option, by Ben. The card says why this work may start with one."""
    if activities.card(world.activity) is None:
        make.card(world, why_starts_with_option="There is a room already.")
    details = {"title": "A corner without a bell", "words": "We would take the bell down."}
    return explore.write_option(world.activity, by=world.ben, at=make.MONDAY, **details).ref


def thing(world: make.World, place: str) -> str:
    """The ref of the first option or decision of the activity, or of Ben's reflection; there is one afterwards."""
    if place == Place.OPTION:
        first = options.options(world.activity).first()
        return first.ref if first else option(world)
    if place == Place.DECISION:
        return next((one.ref for one in decide.decisions(world.activity)), "") or make.decided(world).ref
    own = [one for one in reflections.reflections_of(world.ben) if one.programme_id == world.programme.pk]
    return own[0].ref if own else make_reflections.reflection(world, by=world.ben).ref


def open_story(world: make.World, **changes: Any) -> Story:
    """A story of Amina's that may be used for everything, parts of it too."""
    return make.story(world, **{"uses": EVERY_USE} | changes)


def used(
    world: make.World, story: Story | None = None, *, at: datetime = make.MONDAY, place: str = Place.OPTION,
    **changes: Any,
) -> StoryUse:  # fmt: skip
    """Ben quotes it in public behind an option."""
    details: dict[str, Any] = {"by": world.ben, "use": "public", "place": place}
    if place in IN_A_THING and "about_ref" not in changes:
        details["about_ref"] = thing(world, place)
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
