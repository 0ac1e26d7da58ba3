"""What small worlds note for themselves, through the real actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cairn.learn import actions
from tests import make

if TYPE_CHECKING:
    from datetime import datetime

    from cairn.activities.models import Activity
    from cairn.learn.models import OutcomeLine, OutcomeNote
    from cairn.people.models import Person

WORDS = "I speak up at the surgery now."


def noted(
    activity: Activity, person: Person, *, at: datetime | None = None, **lines: str | tuple[str, str]
) -> OutcomeNote:
    """The person's note: a step for each line named, or a step and words."""
    said = {item: actions.Noted(*([said] if isinstance(said, str) else said)) for item, said in lines.items()}
    return actions.write_outcomes(activity, by=person, at=at or make.day(20), lines=said)


def published(world: make.World, *, by: Person | None = None, credit: str = "name") -> OutcomeLine:
    """A line of Amina, unless somebody else, with words that everybody can read."""
    note = noted(world.activity, by or world.amina, confidence=("more", WORDS))
    author = by or world.amina
    actions.publish_outcomes(note, by=author, at=make.day(21), items=["confidence"], credit=credit)
    return note.lines.get(item="confidence")
