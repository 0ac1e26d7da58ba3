"""Challenges of a roll, made through the real actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cairn.decide import actions as decide
from cairn.decide.roll_choices import Ground
from tests import make

if TYPE_CHECKING:
    from cairn.decide.models import Decision, RollChallenge
    from cairn.people.models import Person


def challenge(
    decision: Decision,
    *,
    by: Person,
    about: Person | None = None,
    ground: str = Ground.PLACE,
    side: str = "",
    day: int = 4,
) -> RollChallenge:
    """A challenge of the roll, about its author unless somebody else is named."""
    return decide.challenge_roll(
        decision, by=by, at=make.day(day), ground=ground, about=about or by, side=side, words="I was there in May."
    )


def answered(challenge: RollChallenge, *by: Person, is_right: bool = True, day: int = 5) -> RollChallenge:
    """Each of them says so, one after the other."""
    for someone in by:
        decide.answer_roll_challenge(challenge, by=someone, at=make.day(day), is_right=is_right)
    challenge.refresh_from_db()
    return challenge
