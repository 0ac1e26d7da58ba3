"""Objections with reasons, and the panel drawn by lot, equal in numbers from each side, that hears them.

An objection says what harm there is and what would change it. Its reason is public, its author is not. A paramount one
(harm, rights, safety, law) is set aside only if most of each half of the panel want that; otherwise the option is
amended and graded again. The order of the lot comes from outside, from a public draw that anybody can repeat.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from cairn.core.words import Words

SEATS = 3  # from each side

SET_ASIDE = "The objection to %(option)s was set aside: on every side, most of the panel wanted that."
UPHELD = (
    "The objection to %(option)s was upheld: of %(seats)d on the %(side)s side, %(aside)d wanted to set it aside. The "
    "option is changed and graded again."
)


class NoPanel(ValueError):
    """A side has too few people for its half of the panel."""


@dataclass(frozen=True, slots=True)
class Objection:
    """Why somebody of a side objects to an option: the harm, and what would change it. No name."""

    side: str
    option: str
    harm: str
    what_would_change_it: str

    @property
    def is_reasoned(self) -> bool:
        """Whether both are said; without them there is nothing to hear."""
        return bool(self.harm.strip()) and bool(self.what_would_change_it.strip())


@dataclass(frozen=True, slots=True)
class Ruling:
    """Whether the objection stands, and why."""

    is_upheld: bool
    why: tuple[Words, ...]


def equal_panel(
    lot: Mapping[str, Sequence[str]], *, seats: int = SEATS, not_among: Collection[str] = ()
) -> Mapping[str, tuple[str, ...]]:
    """The first of each side in the order of the lot, without those who proposed or object.

    >>> equal_panel({"citizen": ["c3", "c1", "c2"], "staff": ["s2", "s9", "s4"]}, seats=2, not_among={"c3"})
    {'citizen': ('c1', 'c2'), 'staff': ('s2', 's9')}
    """
    panel = {side: tuple(sign for sign in order if sign not in not_among)[:seats] for side, order in lot.items()}
    for side, drawn in panel.items():
        if len(drawn) < seats:
            raise NoPanel(f"The {side} side has {len(drawn)} people for {seats} seats on the panel.")
    return panel


def ruling(option: str, set_aside: Mapping[str, int], *, seats: int = SEATS) -> Ruling:
    """What the panel comes to; `set_aside` says how many of each half want to set the objection aside.

    >>> ruling("bus", {"citizen": 1, "staff": 3}).is_upheld
    True
    """
    short = [side for side, people in set_aside.items() if 2 * people <= seats]
    if not short:
        return Ruling(is_upheld=False, why=(Words(SET_ASIDE, {"option": option}),))
    why = tuple(
        Words(UPHELD, {"option": option, "side": side, "seats": seats, "aside": set_aside[side]}) for side in short
    )
    return Ruling(is_upheld=True, why=why)
