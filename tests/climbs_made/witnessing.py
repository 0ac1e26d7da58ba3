"""Citizens say whether it was so, what they said is counted; and three of them from elsewhere rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cairn.witness import actions, counting, queries
from tests import make

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cairn.people.models import Person
    from tests.climbs_made.town import Climb


def asked_whether_so(
    climb: Climb, *, on: int, answer: str = "yes", people: Iterable[Person] | None = None, hour: int = 17
) -> None:
    """All citizens, or these, answer all they are asked and have not answered. Counted if nobody is left to answer."""
    at = make.day(on, hour)
    for one in climb.citizens if people is None else people:
        asked = [
            question for question in queries.questions_for(one, at=at) if question.claim.activity == climb.activity
        ]
        answers = {question.claim.number: answer for question in asked if not question.said}
        if answers:
            actions.answer_claims(climb.activity, by=one, at=at, answers=answers)
    counting.count_due([climb.activity], at=at)


def ten_days_later(climb: Climb, *, on: int) -> None:
    """The daily count: what nobody answered is counted too once its ten days are over."""
    counting.count_due([climb.activity], at=make.day(on, 4))
