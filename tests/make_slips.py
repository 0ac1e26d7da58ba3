"""Words without an account, made through the real actions: by a link, on a slip, by phone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cairn.listen import actions, queries
from tests import make

if TYPE_CHECKING:
    from datetime import datetime

    from cairn.listen.models import OpenLink, Slip


@dataclass(frozen=True)
class Held:
    """A slip, and the code that somebody wrote down."""

    slip: Slip
    code: str

    def proof(self, at: datetime) -> str:
        """What shows at that moment that the code was typed."""
        found = queries.slip_by_code(self.code)
        assert found is not None
        return queries.proof(found, at=at)

    @property
    def now(self) -> Slip:
        """The slip as it is kept now."""
        found = queries.slip_by_code(self.code)
        assert found is not None
        return found


def link(world: make.World, *, at: datetime = make.MONDAY) -> OpenLink:
    """The link of the small world's activity, opened by Cleo; the one that runs, if there is one."""
    return queries.open_link(world.activity) or actions.open_link(world.activity, by=world.cleo, at=at)


def said(world: make.World, *, at: datetime = make.MONDAY, **changes: Any) -> Held:
    """Somebody says something by the link."""
    details: dict[str, Any] = {"code": queries.fresh_code(), "words": "The door is too heavy.", "says": "uses"}
    details |= changes
    return Held(actions.contribute_by_link(link(world, at=at), at=at, **details), details["code"])


def printed(world: make.World, number: int = 1, *, at: datetime = make.MONDAY) -> list[str]:
    """The codes of so many slips that Cleo printed."""
    given = [queries.fresh_code() for _ in range(number)]
    actions.print_slips(world.activity, by=world.cleo, at=at, given=given)
    return given


def entered(world: make.World, *, at: datetime = make.MONDAY, **changes: Any) -> Held:
    """What somebody told Cleo on the phone, entered by her."""
    details: dict[str, Any] = {
        "by": world.cleo, "way": "phone", "code": queries.fresh_code(), "words": "Nobody calls out the names.",
    } | changes  # fmt: skip
    return Held(actions.enter_contribution(world.activity, at=at, **details), details["code"])


def entered_story(world: make.World, *, at: datetime = make.MONDAY, **changes: Any) -> Held:
    """A story somebody told Cleo on the phone, for the people in the activity."""
    details: dict[str, Any] = {
        "by": world.cleo, "way": "phone", "code": queries.fresh_code(),
        "words": "I sat there for four hours and nobody said why.",
    } | changes  # fmt: skip
    return Held(actions.enter_story(world.activity, at=at, **details), details["code"])


def confirmed(held: Held, *, at: datetime = make.MONDAY) -> Held:
    """Whoever holds the code says that these are their words."""
    actions.confirm_slip(held.now, at=at, proof=held.proof(at))
    return held
