"""How both sides look back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Came:
    """What a measure came to, said so many days ago for the day before: a number, or a judgement with words.

    `why`: it corrects the value that was said before it.
    """

    ago: int
    by: str
    source: str
    amount: str = ""
    judged: str = ""
    words: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One measure of success; `by` so many days ago (negative: ahead). `counted`: what, the unit, the start, the hope."""

    different: str
    for_whom: str
    how_known: str
    by: int
    counted: tuple[str, str, str, str] | None = None
    came: tuple[Came, ...] = ()


@dataclass(frozen=True, slots=True)
class Measures:
    """How both sides will know whether it worked; `agreed`: who says yes for their side, and how many days ago."""

    ago: int
    lines: tuple[Line, ...]
    agreed: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class ForMe:
    """What somebody notes for themselves: a step for each line, words for some, and which they publish."""

    ago: int
    by: str
    steps: Mapping[str, str]
    words: Mapping[str, str] = field(default_factory=dict)
    published: tuple[str, ...] = ()
    credit: str = "first_name"


@dataclass(frozen=True, slots=True)
class Said:
    """A citizen's own words in the review or beside it."""

    ago: int
    by: str
    words: str
    credit: str = "first_name"


@dataclass(frozen=True, slots=True)
class Practice:
    """What came of a lesson: `by` proposes it and sees to it; then who says yes, and what became of it."""

    lesson: int
    ago: int
    by: str
    words: str
    due: int
    agreed: tuple[tuple[int, str], ...] = ()
    told: tuple[int, str, str] | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """The review: who leads it, from when, and what it says. The first of those who lead publishes it."""

    started: int
    published: int
    led_by: str
    what_changed: str
    for_whom: str
    what_did_not: str
    lessons: tuple[str, ...]
    verdicts: tuple[Said, ...] = ()
    dissent: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class SecretVote:
    """What citizens are asked in secret. With `statement` it is a joint statement, else the closing vote.

    `answers`: how many give each answer; the others stay silent.
    """

    opened: int
    by: str
    answers: Mapping[str, int] = field(default_factory=dict)
    statement: str = ""
