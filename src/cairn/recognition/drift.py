"""When the work of somebody who is not paid for their time has grown into work that is usually paid.

The signs follow what the field says of roles: coming along to an open meeting is one thing, a strategic, accountable
or expert role is another, and that one is paid. They warn; they decide nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

WITHIN_DAYS = 365
SIGNS_TOGETHER = 2  # of the signs that do not warn alone


@dataclass(frozen=True, slots=True)
class Work:
    """What somebody did in one activity within a year."""

    governs: int = 0
    chaired: int = 0
    papers: int = 0
    tasks: int = 0
    hours: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Sign:
    """From how many on something is a sign, whether it warns alone, what it says of them, and why it is one."""

    name: str
    least: int
    alone: bool
    words: str | Promise
    why: str | Promise


SIGNS: tuple[Sign, ...] = (
    Sign(
        "governs", 1, True, _("Has a place in the group that governs the programme"),
        _("Answering for a whole programme is a strategic role: those are paid where others are paid."),
    ),
    Sign(
        "chaired", 2, True, _("Chaired sessions: %(n)s"),
        _("Once can be a try. From the second on, others count on it, and a chair prepares and follows up."),
    ),
    Sign(
        "papers", 2, False, _("Saw to papers: %(n)s"),
        _("Preparing papers is work before the meeting, which nobody sees in the room."),
    ),
    Sign(
        "tasks", 4, False, _("Took on and did tasks: %(n)s"),
        _("More than one in a quarter of a year is regular work."),
    ),
    Sign(
        "hours", 20, False, _("Said that tasks took hours: %(n)s"),
        _("That is more than half a week of work."),
    ),
)  # fmt: skip


def signs(work: Work) -> list[Sign]:
    """The signs that this work shows."""
    return [one for one in SIGNS if getattr(work, one.name) >= one.least]


def has_drifted(shown: Sequence[Sign]) -> bool:
    """Whether to warn: one sign that warns alone, or two of the others."""
    return any(one.alone for one in shown) or len(shown) >= SIGNS_TOGETHER
