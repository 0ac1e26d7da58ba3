"""What every importer hands over, whatever system the files came from."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Literal, Protocol

from cairn.core.words import Words

type Vote = Literal[-1, 0, 1]
"""-1 disagree, 0 pass, 1 agree."""


class Moderation(StrEnum):
    """What the other system's moderators had done with a statement when it was exported."""

    ACCEPTED = "accepted"
    WAITING = "waiting"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One statement: who is only the other system's number for a person, never a name."""

    source_id: str
    words: str
    at: datetime
    author: str | None
    moderated: Moderation
    seed: bool


@dataclass(frozen=True, slots=True)
class ReactionRow:
    """The last reaction of one person to one statement; `at` is None where the file does not say when."""

    person: str
    statement: str
    vote: Vote
    at: datetime | None
    important: bool


@dataclass(frozen=True, slots=True)
class Totals:
    """How people reacted to one statement, each person counted once."""

    agree: int = 0
    disagree: int = 0
    passed: int = 0


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that could not be read: file, line (from 1), the column if one is to blame, and why."""

    file: str
    line: int
    column: str
    why: Words

    def __str__(self) -> str:
        column = f", column {self.column}" if self.column else ""
        return f"{self.file}, line {self.line}{column}: {self.why}"


@dataclass(frozen=True, slots=True)
class Counts:
    """`read` is always `kept` + `replaced` (by a later one of the same person) + `skipped` (see problems)."""

    kept: int = 0
    replaced: int = 0
    skipped: int = 0

    @property
    def read(self) -> int:
        return self.kept + self.replaced + self.skipped


@dataclass(frozen=True, slots=True)
class Difference:
    """A statement whose published totals are not what its reactions add up to; the reactions count."""

    statement: str
    published_agree: int
    published_disagree: int
    agree: int
    disagree: int


@dataclass(frozen=True, slots=True)
class Report:
    """How the reading went. `skipped` counts lines, or cells where a file has one reaction in each cell."""

    files: tuple[str, ...]
    statements: Counts
    reactions: Counts
    problems: tuple[Problem, ...] = ()
    differs: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Delivery:
    """Everything one importer read.

    `source` names the conversation it came from, so that the same one is recognised when it comes again.
    `reactions` can be walked through more than once, oldest first; every one of them belongs to one of
    `statements`. `totals` is recounted from them and has an entry for every statement.
    """

    source: str
    title: str
    statements: tuple[StatementRow, ...]
    reactions: Collection[ReactionRow]
    report: Report
    totals: Mapping[str, Totals] = field(default_factory=lambda: MappingProxyType({}))


class Read(Protocol):
    """Reading the files at a path. Nothing in them can be later than `now`."""

    def __call__(self, path: Path, /, *, now: datetime) -> Delivery: ...


@dataclass(frozen=True, slots=True)
class Importer:
    """One system whose files can be read: `name` as typed in the command, `title` as people know it."""

    name: str
    title: str
    read: Read
