"""What people need and ask for, what they agree, until when they are asked, and what their words changed."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from cairn.activities import actions as activities
from cairn.explore import actions as explore
from cairn.listen import actions as listen
from tests import make

if TYPE_CHECKING:
    from cairn.activities.models import Agreement, FormatAsked, Need, Problem, SettledChoice
    from cairn.explore.models import InfluenceLink, Option
    from cairn.listen.models import Asking

AGREEMENT = {
    "scope": "Everything about the quiet corner.",
    "decision_rule": "shared-power/1",
    "money": "£2,000, decided by both sides.",
    "not_shared": "Fire rules: the law decides.",
}


def need(world: make.World, *, at: datetime = make.MONDAY, **changes: Any) -> Need:
    """Amina says what she needs to join in."""
    details: dict[str, Any] = {"by": world.amina, "words": "Breaks every half hour."}
    return activities.state_need(world.activity, at=at, **details | changes)


def answered(world: make.World, need: Need, *, at: datetime = make.MONDAY) -> Need:
    """Cleo says what will be done."""
    return activities.answer_need(need, by=world.cleo, at=at, words="There will be breaks.")


def format_asked(world: make.World, *, at: datetime = make.MONDAY, **changes: Any) -> FormatAsked:
    """Amina asks for the explanation in large print."""
    details: dict[str, Any] = {"by": world.amina, "format_name": "large_print"}
    return activities.ask_format(world.activity, at=at, **details | changes)


def problem(world: make.World, *, at: datetime = make.MONDAY, **changes: Any) -> Problem:
    """Amina says what the problem is."""
    details: dict[str, Any] = {"by": world.amina, "words": "People go home because they cannot bear the noise."}
    return activities.state_problem(world.activity, at=at, **details | changes)


def settled(world: make.World, *, at: datetime = make.MONDAY, **changes: Any) -> SettledChoice:
    """Cleo says openly that a contract was signed."""
    details: dict[str, Any] = {
        "by": world.cleo, "how": "contract", "settled_on": at.date(), "words": "The builder was hired in May.",
    }  # fmt: skip
    return activities.note_settled(world.activity, at=at, **details | changes)


def agreement(world: make.World, *, at: datetime = make.MONDAY, **changes: Any) -> Agreement:
    """Amina writes how power could be shared."""
    return activities.write_agreement(world.activity, at=at, **{"by": world.amina} | AGREEMENT | changes)


def agreed(world: make.World, agreement: Agreement, *, at: datetime = make.MONDAY) -> Agreement:
    """Amina agrees for the citizens, Ben for the staff."""
    for person in (world.amina, world.ben):
        activities.agree(agreement, by=person, at=at)
    return agreement


def asking(world: make.World, *, at: datetime = make.MONDAY, days: int = 21) -> Asking:
    """Cleo opens asking for so many days."""
    until_on = make.day(days).date()
    return listen.open_asking(world.activity, by=world.cleo, at=at, until_on=until_on)


def influence(world: make.World, option: Option, *, at: datetime | None = None, **changes: Any) -> InfluenceLink:
    """Ben says that what Amina said changed the option."""
    said = changes.pop("contribution", None) or make.contribution(world)
    details: dict[str, Any] = {"by": world.ben, "words": "It has chairs that stand apart now.", "option": option}
    return explore.claim_influence(said, at=at or make.day(3), **details | changes)
