"""Answers and what came of them, in the small world: what Amina said, answered by Cleo."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from cairn.listen import actions as listen
from cairn.listen import queries
from tests import make

if TYPE_CHECKING:
    from cairn.listen.models import AnswerCheck, Contribution, Reply, Theme
    from cairn.people.models import Person


def answered(world: make.World, *, at: datetime = make.MONDAY, to: Contribution | None = None, **changes: Any) -> Reply:
    """Cleo answers what Amina said: done, unless told otherwise."""
    details: dict[str, Any] = {"by": world.cleo, "answer": "done", "words": "They stand apart now."}
    said = to or make.contribution(world, at=at)
    return listen.reply(said, at=at, **details | changes)


def theme(world: make.World, *, at: datetime = make.MONDAY, **changes: Any) -> Theme:
    """Cleo names a theme."""
    details: dict[str, Any] = {"by": world.cleo, "title": "There is too little room"}
    return listen.make_theme(world.activity, at=at, **details | changes)


def placed(world: make.World, theme: Theme, *, at: datetime = make.MONDAY, **changes: Any) -> Contribution:
    """Something that Amina says, or somebody else, and that Cleo puts into the theme."""
    said = make.contribution(world, at=at, **changes)
    listen.place_contribution(said, theme, by=world.cleo, at=at)
    return said


def theme_answered(world: make.World, theme: Theme, *, at: datetime = make.MONDAY, **changes: Any) -> Reply:
    """Cleo answers everything in the theme: done, unless told otherwise."""
    details: dict[str, Any] = {"by": world.cleo, "answer": "done", "words": "There is a second room now."}
    return listen.reply_to_theme(theme, at=at, **details | changes)


def checked(
    said: Contribution, says: str = "partly", *, by: Person, at: datetime = make.MONDAY, **changes: Any
) -> AnswerCheck:
    """The author says whether the answer that counts now answered what was asked."""
    found = queries.contribution(said.activity, said.ref)
    assert found is not None
    return listen.check_answer(said, by=by, at=at, reply=found.latest_reply, says=says, **changes)
