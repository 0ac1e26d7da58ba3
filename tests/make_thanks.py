"""Small worlds for thanks: what Amina did, her papers, and words said to her."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from cairn.thanks import actions, queries
from tests import make

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.sessions.models import Session
    from cairn.thanks.models import Certificate, GivenInReturn, Reference, Thanks

NAME = "Amina Farah Yusuf"


def met(world: make.World, number: int = 1) -> list[Session]:
    """So many sessions of two hours that Amina and Ben came to, one a week."""
    found = [make.session(world, starts_at=make.day(10 + 7 * n, 14)) for n in range(number)]
    return [make.held(world, one, world.amina, world.ben) for one in found]


def codes_of(world: make.World, *starting: str, at: datetime | None = None) -> list[str]:
    """The codes of what is written down of Amina, those that start so."""
    found = queries.facts(world.amina, world.programme, at=at or make.day(60))
    return [one.code for one in found if not starting or one.code.startswith(starting)]


def asked(world: make.World, *, at: datetime | None = None, **changes: Any) -> Certificate:
    """Amina asks for a certificate that says where she took part."""
    details: dict[str, Any] = {"by": world.amina, "lines": codes_of(world, "part"), "name": NAME}
    return actions.ask_certificate(world.programme, at=at or make.day(60), **details | changes)


def signed(world: make.World, *, at: datetime | None = None, **changes: Any) -> Certificate:
    """Cleo has signed it."""
    at = at or make.day(61)
    return actions.sign_certificate(asked(world, at=at, **changes), by=world.cleo, at=at)


def reference(world: make.World, *, at: datetime | None = None, **changes: Any) -> Reference:
    """Amina asks Cleo for a few words, for a job."""
    details: dict[str, Any] = {
        "by": world.amina,
        "writer": world.cleo,
        "what_for": "A job at the library.",
        "name": NAME,
    }
    return actions.ask_reference(world.programme, at=at or make.day(60), **details | changes)


def written(world: make.World, *, at: datetime | None = None, **changes: Any) -> Reference:
    """Cleo has written them."""
    at = at or make.day(61)
    words = changes.pop("words", "Amina asks what others leave out, and stays until it is answered.")
    return actions.write_reference(reference(world, at=at, **changes), by=world.cleo, at=at, words=words)


def agreed(world: make.World, *, at: datetime | None = None, **changes: Any) -> Reference:
    """Amina has said yes to them."""
    at = at or make.day(62)
    return actions.agree_reference(written(world, at=at, **changes), by=world.amina, at=at)


def thanked(world: make.World, *people: Person, at: datetime | None = None, **changes: Any) -> list[Thanks]:
    """Cleo thanks Amina, or these people."""
    details: dict[str, Any] = {"people": people or (world.amina,), "words": "You made us ask again."}
    return actions.thank_people(world.programme, by=world.cleo, at=at or make.day(60), **details | changes)


def noted(world: make.World, *, at: datetime | None = None, **changes: Any) -> GivenInReturn:
    """Amina notes that she learned something."""
    details: dict[str, Any] = {"kind": "learned", "words": "How a budget is read."}
    return actions.note_return(by=world.amina, at=at or make.day(60), **details | changes)
