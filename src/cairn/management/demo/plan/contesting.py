"""What citizens say to the record: whether it was so, what they see differently, what they want first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Witnessing:
    """How citizens answer "Is this how it was?". Most say yes; whoever was not there says so.

    `silent`: who never answers. `doubts`: who says no, by the kind of entry they are asked about.
    """

    silent: str = ""
    doubts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Pin:
    """Citizens want this foothold first."""

    ago: int
    by: str
    condition: str


@dataclass(frozen=True, slots=True)
class Missing:
    """A group that is not there, said by somebody inside; `came`: days ago, and who says that they came."""

    ago: int
    by: str
    words: str
    came: tuple[int, str] | None = None


@dataclass(frozen=True, slots=True)
class Dissent:
    """What a citizen sees differently, beside the level."""

    ago: int
    by: str
    words: str
    credit: str = "first_name"


@dataclass(frozen=True, slots=True)
class Ruling:
    """Three citizens by lot rule on a challenge. `found`: each one's word and reasons, as they are asked."""

    asked: int
    asked_by: str
    drawn: int
    seen_by: str
    spoken: int
    found: tuple[tuple[bool, str], ...]
    why: str = ""


@dataclass(frozen=True, slots=True)
class Challenge:
    """Somebody says that it was not so; without `by` it is anonymous. `replied`: days ago, 0 while nobody has."""

    ago: int
    words: str
    condition: str
    ground: str = "fact"
    by: str = ""
    is_named: bool = False
    replied: int = 0
    replied_by: str = "Cleo"
    reply: str = ""
    taken_back: int = 0
    ruling: Ruling | None = None
