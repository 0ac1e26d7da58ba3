"""What people said, asked and told, and what became of it."""

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
class Check:
    """Whether the answer of that day answers it, as its author says: yes, partly or no."""

    ago: int
    says: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Voice:
    """A contribution or a question, and what became of it.

    `item`: what it is about on the agenda of a session to come. `joined`: who says that it is the same for them.
    """

    ago: int
    by: str
    words: str
    replies: tuple[Reply, ...] = ()
    is_question: bool = False
    credit: str = "first_name"
    change: Change | None = None
    check: Check | None = None
    item: str = ""
    joined: str = ""


@dataclass(frozen=True, slots=True)
class Unsigned:
    """Something said without an account: by the link, or entered for a person from a phone call or a paper slip.

    `confirmed`: days ago, by whoever holds the code; 0 while nobody has. `is_story`: told to everybody, not said.
    """

    ago: int
    way: str
    words: str
    replies: tuple[Reply, ...] = ()
    is_question: bool = False
    says: str = ""
    confirmed: int = 0
    is_story: bool = False
    joined: str = ""
    others: int = 0  # how many more said the same by the link
    has_known_code: bool = False  # the code that the demo shows to everybody who wants to try a slip


@dataclass(frozen=True, slots=True)
class NotMine:
    """The author of these words says that the theme is not their point."""

    ago: int
    words: str
    why: str


@dataclass(frozen=True, slots=True)
class Theme:
    """What several people say, put together `ago` so many days. `holds`: their words. Replies count from that day."""

    ago: int
    title: str
    words: str
    holds: tuple[str, ...]
    replies: tuple[Reply, ...] = ()
    not_mine: tuple[NotMine, ...] = ()
    by: str = "Cleo"


@dataclass(frozen=True, slots=True)
class Moderated:
    """These words were reported, for a reason, and what moderators did; 0 days ago is never.

    `told`: what the author reads. `restored`: days ago and by whom, after their appeal.
    """

    words: str
    reason: str
    reported: int = 0
    report: str = ""
    held: int = 0
    held_by: str = "Cleo"
    hidden: int = 0
    hidden_by: str = "Rosa"
    told: str = ""
    appealed: int = 0
    appeal: str = ""
    restored: tuple[int, str] | None = None
    why_restored: str = ""
