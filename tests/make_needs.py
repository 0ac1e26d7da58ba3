"""What people need to take part, where they share it, and who comes beside them."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from cairn.needs import actions
from tests import make

if TYPE_CHECKING:
    from cairn.needs.models import AccessNeed, NeedCheck, NeedShared, Supporter
    from cairn.people.models import Person
    from cairn.sessions.models import Session

LOOP = "I hear well with a loop, and hardly at all without."


def need(person: Person, *, at: datetime = make.MONDAY, **changes: Any) -> AccessNeed:
    """A hearing loop, if nothing else is said."""
    details: dict[str, Any] = {"words": LOOP, "kinds": ["hearing_loop"], "works_best": "A seat at the front."}
    return actions.write_need(by=person, at=at, **details | changes)


def with_programme(world: make.World, need: AccessNeed, *, at: datetime = make.MONDAY) -> NeedShared:
    return actions.share_with_programme(need, world.programme, by=need.person, at=at)


def with_activity(world: make.World, need: AccessNeed, *, at: datetime = make.MONDAY) -> NeedShared:
    return actions.share_with_activity(need, world.activity, by=need.person, at=at)


def checked(need: AccessNeed, session: Session, *, at: datetime | None = None, **changes: Any) -> NeedCheck:
    """It was not there, says its owner a day after the session."""
    details: dict[str, Any] = {"says": "not_met", "words": "The loop hummed."}
    when = at or session.ends_at
    return actions.note_whether_there(need, by=need.person, at=when, session=session, **details | changes)


def supporter(person: Person, *, at: datetime = make.MONDAY, **changes: Any) -> Supporter:
    return actions.bring_supporter(by=person, at=at, **{"words": "My sister"} | changes)
