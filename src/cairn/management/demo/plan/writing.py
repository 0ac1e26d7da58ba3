"""What people write about the work, and what others reply to it."""

from __future__ import annotations

from dataclasses import dataclass

from cairn.management.demo.plan.stories import Used


@dataclass(frozen=True, slots=True)
class Replied:
    """A reply to a reflection; without `by` it came without an account. It waits while nobody has decided.

    `decided`: days ago, and by whom; `refused` for this reason. `answer`: days ago, and the author's word to it.
    """

    ago: int
    name: str
    words: str
    by: str = ""
    decided: tuple[int, str] | None = None
    refused: str = ""
    told: str = ""
    answer: tuple[int, str] | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """A reflection, begun and published; 0 while it is a draft. `about`: the slug of an activity.

    `picture`: what the picture shows, for people who cannot see it. `quotes`: whose story of that activity stands in it.
    """

    ago: int
    by: str
    title: str
    words: str
    about: str = ""
    biography: str = ""
    credit: str = "first_name"
    published: int = 0
    picture: str = ""
    quotes: tuple[str, Used] | None = None
    replies: tuple[Replied, ...] = ()


@dataclass(frozen=True, slots=True)
class Caring:
    """A contact of a programme: asked and accepted `ago` so many days. `wrote`: who turned to them, and how long ago."""

    ago: int
    task: str
    name: str
    looks: str
    is_named: bool = True
    wrote: tuple[int, str, str] | None = None


@dataclass(frozen=True, slots=True)
class Tried:
    """What was tried for a group that is missing, noted `ago` so many days, and what comes next; `by` is negative."""

    ago: int
    group: str
    tried: str
    next_words: str
    by: int
