"""Roles in the small world: Cleo offers one and reads with Ben; Amina asks for it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from cairn.roles import actions, queries
from tests import make

if TYPE_CHECKING:
    from datetime import datetime

    from cairn.people.models import Person
    from cairn.roles.models import Application, Asked, Holding, Reader, RoleOffer

CLOSES = make.day(14).date()
AFTER = make.day(15)  # the day on which answers can go out


def offer(world: make.World, *, at: datetime = make.MONDAY, **changes: Any) -> RoleOffer:
    """A role of the programme for two people, open for two weeks, from the third week on for half a year."""
    today = at.date()
    details: dict[str, Any] = {
        "by": world.cleo,
        "title": "Reader of papers",
        "purpose": "Say what is hard to read before a paper goes out.",
        "time_asked": "Two hours a month.",
        "support": "Somebody rings you the day before.",
        "is_paid": True,
        "about_pay": "£25 for each paper.",
        "places": 2,
        "for_side": "",
        "way": "choice",
        "helps": ["reading_papers", "plain_words"],
        "helps_words": "",
        "closes_on": today + timedelta(days=14),
        "starts_on": today + timedelta(days=21),
        "ends_on": today + timedelta(days=200),
    }
    return actions.offer_role(world.programme, at=at, **details | changes)


def reader(world: make.World, role: RoleOffer, person: Person | None = None, *, at: datetime = make.MONDAY) -> Reader:
    """Ben, from the other side than Cleo, reads too; unless another."""
    return actions.name_reader(role, person or world.ben, by=world.cleo, at=at)


def applied(
    world: make.World, role: RoleOffer, person: Person | None = None, *, at: datetime | None = None, words: str = ""
) -> Application:
    """Amina asks for it, unless another, on the day after it was offered."""
    return actions.apply_for_role(role, by=person or world.amina, at=at or role.offered_at, words=words)


def agreed(
    world: make.World, application: Application, *, is_given: bool = True, reason: str = "", at: datetime = AFTER
) -> Application:
    """Cleo writes the answer and Ben agrees to it."""
    why = reason or ("You know these papers." if is_given else "There was one place. Somebody had done it before.")
    actions.answer_application(application, by=world.cleo, at=at, is_given=is_given, reason=why)
    return actions.agree_answer(application, by=world.ben, at=at)


def held(
    world: make.World, role: RoleOffer | None = None, person: Person | None = None, *, at: datetime = AFTER
) -> Holding:
    """Amina, unless another, asked for the role and has it: both sides said yes, and the answers went out."""
    offered = role or offer(world)
    if not queries.reads_from_both_sides(offered):
        reader(world, offered)
    who = person or world.amina
    agreed(world, applied(world, offered, who), at=at)
    actions.give_answers(offered, by=world.cleo, at=at)
    found = queries.held_by(who, offered, at.date())
    assert found is not None
    return found


def drawn(world: make.World, **changes: Any) -> RoleOffer:
    """A role whose places are drawn."""
    return offer(world, way="draw", **changes)


def asked(world: make.World, person: Person | None = None, *, at: datetime = make.MONDAY, **changes: Any) -> Asked:
    """Cleo asks Amina, unless another, for something."""
    details: dict[str, Any] = {"by": world.cleo, "words": "Welcome people at the door on Thursday."}
    return actions.note_asked(world.programme, person or world.amina, at=at, **details | changes)
