"""Answers and what came of them, in the small world: what Amina said, answered by Cleo."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from cairn.listen import actions as listen
from tests import make

if TYPE_CHECKING:
    from cairn.listen.models import Contribution, Reply


def answered(world: make.World, *, at: datetime = make.MONDAY, to: Contribution | None = None, **changes: Any) -> Reply:
    """Cleo answers what Amina said: done, unless told otherwise."""
    details: dict[str, Any] = {"by": world.cleo, "answer": "done", "words": "They stand apart now."}
    said = to or make.contribution(world, at=at)
    return listen.reply(said, at=at, **details | changes)
