"""What a page shows of an opinion map."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.core import opinion_map
from cairn.core.opinion_map.sides import FEWEST_SHOWN
from cairn.core.words import Words

if TYPE_CHECKING:
    from cairn.explore.models import MapReading, Statement


@dataclass(frozen=True, slots=True)
class Counted:
    """How often a statement was agreed with, disagreed with and passed."""

    statement: Statement
    agree: int
    disagree: int
    passed: int

    @property
    def answered(self) -> int:
        return self.agree + self.disagree + self.passed

    @property
    def is_shown(self) -> bool:
        """Whether so many have answered that the numbers tell of nobody alone."""
        return self.answered >= FEWEST_SHOWN


@dataclass(frozen=True, slots=True)
class SideBySide:
    """One statement and what each of the shown sides said; None where too few of that side answered."""

    statement: Statement
    sides: tuple[Counted | None, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """What people here say more than those there: `votes` of the `answered` here gave this `answer`.

    Of those there `others` of `others_answered` gave it; both are 0 on maps of earlier methods.
    """

    statement: Statement
    answer: str
    votes: int
    answered: int
    others: int = 0
    others_answered: int = 0


@dataclass(frozen=True, slots=True)
class Group:
    """People who answer alike. `name` is their letter; `called` what people agreed to call them, if anything."""

    name: str
    people: int
    says: tuple[Said, ...]
    called: str = ""

    @property
    def label(self) -> str:
        """The letter, and the name beside it where there is one."""
        if not self.called:
            return self.name
        return _("%(letter)s, “%(name)s”") % {"letter": self.name, "name": self.called}


@dataclass(frozen=True, slots=True)
class End:
    """The people at one end of a range of views."""

    people: int
    says: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Direction:
    """One way in which views spread: two ends, and how many stand between them."""

    low: End
    high: End
    between: int


@dataclass(frozen=True, slots=True)
class Common:
    """Most people everywhere give this `answer`: at least `at_least` per cent where it is lowest."""

    statement: Statement
    answer: str
    at_least: int


@dataclass(frozen=True, slots=True)
class Differing:
    """Most of one group agree with this, and more of the other disagree than agree."""

    statement: Statement
    agreeing: str
    disagreeing: str


@dataclass(frozen=True, slots=True)
class Mine:
    """Where I stand on the picture, and the group I answer most like, if any."""

    across: float
    upward: float
    group: str
    is_certain: bool


@dataclass(frozen=True, slots=True)
class Map:
    """The opinion map as a page shows it. `why` says why no groups are named, when none are.

    `common` is said in every group, or in every part of the range; `across_sides` on every side. `stability` is how far
    the groups come back when people are drawn anew, in per cent; None where that was not asked.
    """

    reading: MapReading
    totals: tuple[Counted, ...]
    sides: tuple[tuple[str, int], ...]
    side_by_side: tuple[SideBySide, ...]
    groups: tuple[Group, ...]
    range: tuple[Direction, ...]
    common: tuple[Common, ...]
    across_sides: tuple[Common, ...]
    differing: tuple[Differing, ...]
    stability: int | None
    fingerprint: str
    picture: opinion_map.Picture
    why: Words | None
    mine: Mine | None

    @property
    def parts(self) -> str:
        """What common ground is about: "groups", "range", "everybody"; nothing while it is too early."""
        if self.groups:
            return "groups"
        if self.range:
            return "range"
        return "everybody" if self.has_picture else ""

    @property
    def has_picture(self) -> bool:
        return bool(self.picture.hexagons or self.picture.outlines)

    @property
    def you(self) -> tuple[float, float] | None:
        """Where I stand on the picture."""
        return (self.mine.across, self.mine.upward) if self.mine else None
