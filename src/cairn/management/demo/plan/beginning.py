"""How an activity begins: what is open, who is invited, and what people need to join in."""

from __future__ import annotations

from dataclasses import dataclass

from cairn.core.ballots import shared_power


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
class FormatWish:
    """Somebody asks for the explanation in one more format."""

    ago: int
    by: str
    format_name: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Need:
    """What somebody needs to join in. `answered` and `accepted` are days ago; 0 while it has not happened.

    `declined`: the day on which they said that what was offered does not work, and `why_not`.
    """

    ago: int
    by: str
    words: str
    answered: int = 0
    answer: str = ""
    accepted: int = 0
    declined: int = 0
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """What the problem is, in the words of one person; the others say whether that is it."""

    ago: int
    by: str
    words: str


@dataclass(frozen=True, slots=True)
class Agreement:
    """How power is shared; `agreed`: who says yes for their side, and how many days ago."""

    ago: int
    by: str
    scope: str
    money: str
    not_shared: str
    agreed: tuple[tuple[int, str], ...]
    decision_rule: str = shared_power.NAME


@dataclass(frozen=True, slots=True)
class AskingTime:
    """People are asked from one day until another; `closed` 0 while they still are."""

    opened: int
    until: int
    closed: int = 0


@dataclass(frozen=True, slots=True)
class Settled:
    """Something outside settled the question, said openly: "contract", "announcement" or "spend"."""

    ago: int
    on: int
    by: str
    how: str
    words: str
