"""Lessons that become practices in small worlds, through the real actions."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from cairn.learn import actions, queries
from tests import make, make_learning

if TYPE_CHECKING:
    from cairn.learn.models import Lesson, Practice

WORDS = "We measure noise before we choose a room."
DUE = date(2026, 7, 1)


def lessons(world: make.World) -> list[Lesson]:
    """The lessons of a published review, to be made practices."""
    review = queries.review(world.activity)
    if review is None or not review.is_published:
        make_learning.published_review(world)
    return queries.lessons(world.activity)


def proposed(world: make.World, *, lesson: Lesson | None = None, at: datetime | None = None, **more: Any) -> Practice:
    """What Amina proposes to do differently, and will see to herself."""
    given: dict[str, Any] = {"words": WORDS, "due_on": DUE, "is_mine": True} | more
    lesson = lesson or lessons(world)[0]
    return actions.propose_practice(lesson, by=world.amina, at=at or make.day(23), **given)


def agreed(world: make.World, *, lesson: Lesson | None = None, **more: Any) -> Practice:
    """The same, to which Ben says yes for the staff."""
    return actions.agree_practice(proposed(world, lesson=lesson, **more), by=world.ben, at=make.day(24))


def told(world: make.World, outcome: str = "done", *, lesson: Lesson | None = None) -> Practice:
    made = agreed(world, lesson=lesson)
    return actions.tell_practice(made, by=world.amina, at=make.day(30), outcome=outcome, words="Anybody can see it.")
