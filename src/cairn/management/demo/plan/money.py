"""What taking part costs, and what is paid for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Terms:
    """What is paid, and how to claim it. `offered`: the days on which payment for time was offered to everybody."""

    ago: int
    costs: str
    about_time: str
    how_to_claim: str
    whom_to_ask: str
    pays_time: bool = True
    paid_within: int = 10
    payer: str = ""
    checker: str = "Deepa"  # approves what the payer pays; named to pay too, where a payer is named
    offered: tuple[int, ...] = ()
    answers: Mapping[str, str] | None = None  # to the offer, by first name
    once: tuple[tuple[int, str, str, str], ...] = ()  # days ago, who, the answer for the next session, and the note


@dataclass(frozen=True, slots=True)
class Claim:
    """Money claimed. `approved`, `sent`, `paid` and `received` are days ago; 0 while it has not happened.

    What is paid was approved halfway unless it says when. `back` and `refused`: days ago, and what was written.
    """

    ago: int
    by: str
    what: str
    pence: int
    words: str
    for_day: int  # days ago
    paid: int = 0
    received: int = 0
    paid_by: str = "Cleo"
    approved: int = 0
    sent: int = 0
    back: tuple[int, str] = (0, "")
    refused: tuple[int, str] = (0, "")


@dataclass(frozen=True, slots=True)
class Prepaid:
    """Something paid or booked before the day it is for, so many days after."""

    ago: int
    person: str
    pence: int
    words: str
    days_ahead: int
    by: str = "Cleo"
    asked: int = 0  # days ago, by that person; 0 where nobody asked


@dataclass(frozen=True, slots=True)
class Booked:
    """Something a person asks to have booked for a day so many days ahead, and nobody has answered yet."""

    ago: int
    person: str
    words: str
    days_ahead: int
    pence: int | None = None


@dataclass(frozen=True, slots=True)
class Rates:
    """A rate card of the organisation: what for, for each what, pence."""

    ago: int
    source: str
    set_ago: int
    lines: tuple[tuple[str, str, int], ...]
