"""Money in the small world: Cleo leads and pays, Amina claims."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from cairn.programmes import actions as programmes
from cairn.programmes import queries as programme_queries
from cairn.recognition import actions
from tests import make

if TYPE_CHECKING:
    from datetime import datetime

    from cairn.people.models import Person
    from cairn.recognition.models import Claim, Offer, Payer, Prepayment, Terms


def terms(world: make.World, *, at: datetime = make.MONDAY, **changes: Any) -> Terms:
    """What is paid in the small world, published by Cleo."""
    words: dict[str, Any] = {
        "costs": "Travel, care for somebody, a meal.",
        "pays_time": True,
        "about_time": "£75 for up to four hours.",
        "how_to_claim": "Here, or on the paper form at the desk.",
        "whom_to_ask": "Cleo, 01632 960123",
        "paid_within": 20,
    }
    return actions.publish_terms(world.activity, by=world.cleo, at=at, **words | changes)


def offered(world: make.World, *, at: datetime = make.MONDAY) -> list[Offer]:
    """Cleo offers payment to every citizen who had no offer; says first what is paid."""
    terms(world, at=at)
    return actions.offer_payment(world.activity, by=world.cleo, at=at)


def claim(world: make.World, *, at: datetime = make.MONDAY, **changes: Any) -> Claim:
    """Amina had to pay the bus."""
    details: dict[str, Any] = {
        "by": world.amina,
        "what": "expenses",
        "pence": 1250,
        "for_on": at.date(),
        "words": "Bus there and back.",
    }
    return actions.make_claim(world.activity, at=at, **details | changes)


def paid(world: make.World, claim: Claim, *, days: int = 0, by: Person | None = None) -> Claim:
    """Cleo says so many days later that it is paid."""
    return actions.pay_claim(claim, by=by or world.cleo, at=claim.made_at + timedelta(days=days))


def prepaid(world: make.World, *, at: datetime = make.MONDAY, **changes: Any) -> Prepayment:
    """Cleo booked Amina's train for the next day."""
    details: dict[str, Any] = {
        "for_person": world.amina,
        "pence": 4500,
        "for_on": at.date() + timedelta(days=1),
        "words": "Train there and back.",
    }
    return actions.record_prepaid(world.activity, by=world.cleo, at=at, **details | changes)


def payer(world: make.World, person: Person | None = None, *, at: datetime = make.MONDAY) -> Payer:
    """Cleo names somebody who pays: Finn, who handles money and takes no part, unless another."""
    someone = person or make.person("Finn", at=at)
    if programme_queries.membership(someone, world.programme) is None:
        programmes.join(world.programme, by=someone, at=at)
    return actions.name_payer(world.activity, someone, by=world.cleo, at=at)
