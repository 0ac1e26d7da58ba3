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


@dataclass(frozen=True, slots=True)
class Claim:
    """Money claimed. `paid` and `received` are days ago; 0 while it has not happened."""

    ago: int
    by: str
    what: str
    pence: int
    words: str
    for_day: int  # days ago
    paid: int = 0
    received: int = 0
    paid_by: str = "Cleo"


@dataclass(frozen=True, slots=True)
class Prepaid:
    """Something paid or booked before the day it is for, so many days after."""

    ago: int
    person: str
    pence: int
    words: str
    days_ahead: int
    by: str = "Cleo"
