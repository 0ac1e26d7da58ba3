"""What people said and told, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass

THE_GROUP, MEMBERS, EVERYBODY = ("group",), ("group", "reports"), ("group", "reports", "public")  # uses of a story


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer `after` so many days. `in_days`: the day it names, counted from the answer."""

    after: int
    by: str
    answer: str
    words: str
    in_days: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """A change that came from these words: of an option by its title, else of the decision."""

    ago: int
    by: str
    words: str
    option: str = ""


@dataclass(frozen=True, slots=True)
class Voice:
    """A contribution or a question, and what became of it."""

    ago: int
    by: str
    words: str
    replies: tuple[Reply, ...] = ()
    is_question: bool = False
    credit: str = "first_name"
    change: Change | None = None


@dataclass(frozen=True, slots=True)
class Tale:
    """A story with its teller's consent; `withdrawn` says how many days ago it was taken back, if it was."""

    ago: int
    by: str
    words: str
    helped: str = ""
    uses: tuple[str, ...] = THE_GROUP
    credit: str = "none"
    withdrawn: int = 0
