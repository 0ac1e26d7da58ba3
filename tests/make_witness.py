"""Small stories of confirming, through the real actions: something is claimed, and citizens say whether it was so."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from cairn.activities import queries as activities
from cairn.ledger import queries as ledger
from cairn.sessions import actions as sessions
from cairn.witness import actions, queries
from tests import make

if TYPE_CHECKING:
    from cairn.ledger.models import Entry
    from cairn.people.models import Person

CLAIMED = make.day(11)  # the day after the session
SOON = make.day(12)
OVER = make.day(21)  # ten days after it was claimed


def claim(world: make.World, *, at: datetime = CLAIMED, **session: Any) -> int:
    """Cleo writes down that the person who decides was at a session; the number of that entry."""
    if activities.card(world.activity) is None:
        make.card(world)
    meeting = make.session(world, **session)
    sessions.mark_decider_present(meeting, by=world.cleo, at=at)
    return ledger.head(world.chain).length


def says(world: make.World, person: Person, answer: str, *numbers: int, at: datetime = SOON) -> None:
    actions.answer_claims(world.activity, by=person, at=at, answers=dict.fromkeys(numbers, answer))


def counted(world: make.World, number: int, *, at: datetime = OVER) -> dict[str, Any]:
    """What the record says after the asking has closed."""
    found: dict[str, Any] = actions.count_claim(world.activity, number=number, at=at).data
    return found


def asked_numbers(person: Person, *, at: datetime = SOON) -> list[int]:
    return [question.claim.number for question in queries.questions_for(person, at=at)]


def counts(world: make.World) -> list[Entry]:
    return list(ledger.newest(world.chain, kind="witness.fact.counted"))
