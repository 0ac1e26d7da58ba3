"""My money: what I claimed, what was paid for me, what I am offered; and what waits for me to pay."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from cairn.recognition import queries
from cairn.web import links

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.recognition.models import Claim
    from cairn.web.contents.there import There

SHOWN_AT_MOST = 20


@dataclass(frozen=True, slots=True)
class Mine:
    """One claim of mine: how it stands, where it is, and where to say that it has come, unless I have."""

    standing: queries.Standing
    url: str
    receive_url: str

    @property
    def claim(self) -> Claim:
        return self.standing.claim


@dataclass(frozen=True, slots=True)
class ToPay:
    """Claims of others that wait for me to pay in one activity."""

    title: str
    url: str
    claims: int
    first_due_on: date
    is_overdue: bool


def claims(found: Iterable[Claim], *, at: datetime) -> list[Mine]:
    """Some claims of one person, as they read them."""
    return [_mine(queries.standing(one, at=at)) for one in found]


def own(person: Person, there: There, *, at: datetime) -> dict[str, Any]:
    """What I claimed, and what was paid for me."""
    return {
        "claims": there.read("claims", lambda: claims(queries.claims_of(person)[:SHOWN_AT_MOST], at=at)),
        "bookings": there.rows("bookings", SHOWN_AT_MOST),
        "prepaid": there.rows("prepaid", SHOWN_AT_MOST),
    }


def to_pay(person: Person, there: There, *, at: datetime) -> list[ToPay]:
    """Claims of others that wait for me, by activity."""
    return [
        ToPay(
            one.activity.title, links.in_activity("to_pay", one.activity), one.claims, one.first_due_on, one.is_overdue
        )
        for one in there.read("paying", lambda: queries.to_pay_by(person, at=at))
    ]


def _mine(standing: queries.Standing) -> Mine:
    claim = standing.claim
    may_say_so = claim.paid_at and not claim.received_at
    return Mine(
        standing,
        links.in_activity("claim", claim.activity, claim.ref),
        links.in_activity("receive_payment", claim.activity, claim.ref) if may_say_so else "",
    )
