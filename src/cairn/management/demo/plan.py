"""What the demo tells, as data. `ago` is always a number of days before the demo is filled; people are named by first name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Card:
    """A decision card. `decide_in`: days from now to the day it will be decided by, negative when that has passed."""

    ago: int
    promised: int
    to_decide: str
    who_decides: str
    decide_in: int
    owner: str = ""
    already_decided: str = ""
    cannot_change: str = ""
    how_to_ask: str = "Write it on the page Listen, or ring the Expo line and say it."
    is_settled: bool = False


@dataclass(frozen=True, slots=True)
class Invitation:
    ago: int
    purpose: str
    time_asked: str
    what_people_get: str
    explanation: str
    formats: tuple[str, ...] = ("text", "easy_read")
    free_to_leave: str = "You can say no, or leave at any time, and need not say why. Nothing about your care changes."
    how_to_claim: str = "Tell Cleo what it cost you, or ask for the ticket to be bought for you before the day."
    how_to_state_needs: str = "Tell Cleo, by phone or here, what makes it possible for you to join in."
    other_ways: str = "By phone, on paper, or with somebody you bring along."


@dataclass(frozen=True, slots=True)
class Item:
    """An agenda item and the minutes it got; 0 when the group did not come to it."""

    by: str
    title: str
    minutes: int
    reached: int


@dataclass(frozen=True, slots=True)
class Pulse:
    """Answers to P1 to P7, one row of seven digits for each person who answered; open for ten days."""

    citizens: tuple[str, ...]
    staff: tuple[str, ...]
    will_change: tuple[str, ...] = ()
    next_steps: tuple[str, ...] = ()
    is_open: bool = False
    last: tuple[str, ...] = ()  # people who have not answered yet, if somebody has not


@dataclass(frozen=True, slots=True)
class Meeting:
    """A session. A negative `ago` lies ahead: then only its plan and its agenda are there."""

    ago: int
    title: str
    purpose: str
    items: tuple[Item, ...]
    there: str = ""
    chairs: str = ""
    clock: str = "14:00"
    minutes: int = 120
    planned: int = 21  # days before it
    way: str = "in_person"
    place: str = "Open Door Community Centre, Mill Lane, Fernbrook"
    how_to_join: str = ""
    access_plan: str = "Step-free, with a hearing loop and a room to rest in. Breaks every half hour."
    is_design: bool = False
    is_decider_there: bool = False
    notes: str = ""
    pulse: Pulse | None = None
    why_cancelled: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer `after` so many days. `in_days`: the day it names, counted from the answer."""

    after: int
    by: str
    answer: str
    words: str
    in_days: int = 0


@dataclass(frozen=True, slots=True)
class Voice:
    """A contribution or a question, and what became of it."""

    ago: int
    by: str
    words: str
    replies: tuple[Reply, ...] = ()
    is_question: bool = False
    credit: str = "first_name"


@dataclass(frozen=True, slots=True)
class Tale:
    """A story with its teller's consent; `withdrawn` says how many days ago it was taken back, if it was."""

    ago: int
    by: str
    words: str
    helped: str = ""
    readers: str = "group"
    credit: str = "none"
    withdrawn: int = 0


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
class Choice:
    """An option. The first of `authors` enters it, the others wrote it too."""

    ago: int
    authors: str
    title: str
    words: str
    why: str = ""
    dropped: int = 0
    why_dropped: str = ""


@dataclass(frozen=True, slots=True)
class Vote:
    """A decision under the shared rule. Each ballot is one sign per choice: 4 to 0, or "-" for a blank."""

    opened: int
    closes: int  # days ago; negative while voting goes on
    question: str
    choices: tuple[str, ...]
    ballots: Mapping[str, tuple[str, ...]]
    waiting: str = ""  # people who have not voted
    objections: tuple[str, ...] = ()  # why people object, each in turn
    reasons_after: int = 3
    reasons: str = ""


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


@dataclass(frozen=True, slots=True)
class Step:
    """One step in the life of a promise: "progress", "kept", "re_agreed", "late" or "dropped"."""

    ago: int
    tells: str
    by: str
    words: str
    due: int = 0  # re-agreed for the day so many days ago (negative: ahead)


@dataclass(frozen=True, slots=True)
class Promise:
    """A commitment with an owner from each side; `due` so many days ago (negative: ahead)."""

    ago: int
    citizen: str
    staff: str
    words: str
    due: int
    steps: tuple[Step, ...] = ()
    is_accepted: bool = True


@dataclass(frozen=True, slots=True)
class Plan:
    """One activity from its first day to now. `stages`: (days ago, stage) for every step along the path or back."""

    title: str
    slug: str
    question: str
    opened: int
    expected: int  # the level its record gives; a test holds it to that
    by: str = "Cleo"
    has_no_answer_yet: bool = True
    is_governing: bool = False
    joined: tuple[tuple[int, str], ...] = ()
    left: tuple[tuple[int, str], ...] = ()
    cards: tuple[Card, ...] = ()
    invitation: Invitation | None = None
    added_formats: tuple[tuple[int, str], ...] = ()
    meetings: tuple[Meeting, ...] = ()
    voices: tuple[Voice, ...] = ()
    tales: tuple[Tale, ...] = ()
    conversation: Conversation | None = None
    choices: tuple[Choice, ...] = ()
    votes: tuple[Vote, ...] = ()
    announcements: tuple[Announcement, ...] = ()
    promises: tuple[Promise, ...] = ()
    stages: tuple[tuple[int, str], ...] = ()
    ended: int = 0
