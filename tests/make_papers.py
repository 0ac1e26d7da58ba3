"""Papers and calls of the small world's decision, made through the real actions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cairn.decide import actions as decide
from cairn.decide import queries
from tests import make

if TYPE_CHECKING:
    from cairn.decide.models import Decision
    from cairn.people.models import Person


def printed(world: make.World, decision: Decision, voter: Person | None = None) -> str:
    """A paper for Amina, or for this person, printed by Cleo: gives its code."""
    return decide.print_paper(decision, by=world.cleo, at=make.day(3, 12), voter=voter or world.amina)


def marks(decision: Decision, grade: int = 3, **changes: Any) -> dict[str, Any]:
    """The same grade for every option."""
    grades = {option.ref: grade for option in queries.paper(decision)}
    return {"grades": grades, "objections": {}, **changes}


def entered(world: make.World, decision: Decision, code: str, **changes: Any) -> None:
    """Cleo enters the paper as the first of two."""
    decide.enter_paper(decision, by=world.cleo, at=make.day(4), code=code, **marks(decision) | changes)


def came_back(world: make.World, decision: Decision, voter: Person | None = None, **changes: Any) -> str:
    """A paper printed, entered by Cleo and again by Ben, who was named to help: it is in the box. Gives its code."""
    if world.ben not in queries.ballot_helpers(decision):
        decide.name_ballot_helper(decision, by=world.cleo, at=make.day(3, 11), helper=world.ben)
    code = printed(world, decision, voter)
    entered(world, decision, code, **changes)
    differing = decide.enter_paper_again(decision, by=world.ben, at=make.day(4), code=code, **marks(decision) | changes)
    assert differing == ()
    return code


def called(world: make.World, decision: Decision, voter: Person, **changes: Any) -> str:
    """Cleo takes the call of this person. Gives the code of the ballot."""
    return decide.cast_by_phone(decision, by=world.cleo, at=make.day(4), voter=voter, **marks(decision) | changes)
