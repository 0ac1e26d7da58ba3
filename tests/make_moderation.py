"""Words that are reported, held and hidden in small worlds, through the real actions."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from cairn.moderation import actions
from cairn.moderation.things import Thing
from cairn.people import actions as people
from cairn.programmes import actions as programmes
from cairn.programmes.models import Role
from tests import make

if TYPE_CHECKING:
    from cairn.moderation.models import Appeal, Report, Step
    from cairn.people.models import Person

WHY = "Please tell it without the name of the nurse."
NAMES = "other_person"


def thing_of(words: Any, kind: str = "contribution", **changes: Any) -> Thing:
    """A contribution, story, statement, challenge, dissent, reflection or reply to one as moderation knows it."""
    author = next((getattr(words, name) for name in ("author", "teller", "by", "writer") if hasattr(words, name)), None)
    details: dict[str, Any] = {
        "place": _place_of(words), "kind": kind, "ref": words.ref, "author": author,
        "side": getattr(words, "side", "citizen"),
    }  # fmt: skip
    return Thing(**details | changes)


def _place_of(words: Any) -> Any:
    """Reflections belong to a programme, replies to that of their reflection; everything else to an activity."""
    return getattr(getattr(words, "reflection", words), "programme", None) or words.activity


def moderator(
    world: make.World, name: str = "Mo", *, at: datetime = make.MONDAY, role: str = Role.MODERATOR, works: bool = False
) -> Person:
    """Somebody Cleo gave the role: a citizen, or with `works` one of the staff."""
    person = make.person(name, at=at)
    if works:
        people.state_employment(world.organisation, by=person, at=at)
    programmes.add_member(world.programme, person, by=world.cleo, at=at, role=role)
    return person


def reported(thing: Thing, *, at: datetime = make.MONDAY, **changes: Any) -> Report:
    """Reported by nobody known, for naming somebody."""
    return actions.report(thing, at=at, **{"reason": NAMES, "words": "It names my aunt."} | changes)


def held(thing: Thing, *, by: Person, at: datetime = make.MONDAY, **changes: Any) -> Step:
    return actions.hold(thing, by=by, at=at, **{"reason": NAMES, "words": WHY} | changes)


def hidden(thing: Thing, *, by: tuple[Person, Person], at: datetime = make.MONDAY, **changes: Any) -> Step:
    """Held by the first of these two, hidden by the second."""
    held(thing, by=by[0], at=at, **changes)
    return actions.hide(thing, by=by[1], at=at, **{"reason": NAMES, "words": WHY} | changes)


def appealed(thing: Thing, *, at: datetime = make.MONDAY, **changes: Any) -> Appeal:
    """The author says that nobody can be known by it."""
    return actions.appeal(thing, at=at, **{"by": thing.author, "words": "There are forty nurses there."} | changes)
