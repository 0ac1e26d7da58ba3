"""Statements, options and decisions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cairn.core.ballots import Mode, shared_power


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement, and how many of a hundred in each way of seeing things agree with it."""

    words: str
    leaning: tuple[int, ...]
    by: str = ""  # written in the activity by this person; else it stood on the cards


@dataclass(frozen=True, slots=True)
class Conversation:
    """Statements to answer: first on cards at market stalls, then by the people who take part."""

    cards: int  # days ago
    closed: int  # days ago; 0 while it goes on
    source: str
    people: int
    ways: tuple[int, ...]  # how many of a hundred see things this way
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Argued:
    """An argument for or against an option, and for whom it counts too."""

    ago: int
    by: str
    is_for: bool
    words: str
    counts: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """A reality check of the first paragraph of an option, its answer, and whether that meets it."""

    ago: int
    by: str
    words: str
    answered: int  # days ago
    answer_by: str
    answer: str
    met: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """An option. The first of `authors` enters it, the others wrote it too."""

    ago: int
    authors: str
    title: str
    words: str
    why: str = ""
    dropped: int = 0
    why_dropped: str = ""
    cost: str = ""
    pounds: int | None = None
    changes: str = ""
    arguments: tuple[Argued, ...] = ()
    checks: tuple[Checked, ...] = ()


@dataclass(frozen=True, slots=True)
class Vote:
    """A decision. Each ballot is one sign per choice: a grade, or a place where the rule ranks, or "-" for a blank."""

    opened: int
    closes: int  # days ago; negative while voting goes on
    question: str
    choices: tuple[str, ...]
    ballots: Mapping[str, tuple[str, ...]]
    waiting: str = ""  # people who have not voted
    objections: tuple[tuple[str, str], ...] = ()  # the harm, and what would change it: each in turn
    reasons_after: int = 3
    reasons: str = ""
    money: int | None = None  # whole pounds
    mode: Mode = "choose one"
    rule: str = shared_power.NAME
    total: int | None = None  # whole pounds to share
    costs: tuple[int, ...] = ()  # what each choice takes of it
    review: int = 0  # days ago, or ahead: when a consent is looked at again
    is_beside: bool = False  # not the decision that the work in this activity carries out
    on_paper: int = 0  # so many citizens vote on paper


@dataclass(frozen=True, slots=True)
class Announcement:
    """A decision taken elsewhere, told openly."""

    ago: int
    taken: int
    by: str
    question: str
    decided: str
    reasons_after: int
    reasons: str
