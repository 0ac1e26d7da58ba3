"""Money in the small world: Cleo leads and pays, Amina claims."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from cairn.people import actions as people
from cairn.people import queries as persons
from cairn.programmes import actions as programmes
from cairn.programmes import queries as programme_queries
from cairn.recognition import actions, may, queries
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
    """Amina had to pay the bus; from the second time on with words that say it is another one."""
    by = changes.get("by", world.amina)
    before = queries.claims_of(by).count()
    details: dict[str, Any] = {
        "by": world.amina,
        "what": "expenses",
        "pence": 1250,
        "for_on": at.date(),
        "words": f"Bus there and back, number {before + 1}." if before else "Bus there and back.",
    }
    return actions.make_claim(world.activity, at=at, **details | changes)


def other_eyes(claim: Claim, *, but: Person) -> Person:
    """Somebody else who pays there, so that two see to the claim: Gita, where nobody else does yet."""
    activity = claim.activity
    for one in queries.payers(activity):
        if one not in {but, claim.person}:
            return one
    email = f"gita-{activity.programme.slug}@example.org"
    gita = persons.person_by_email(email) or people.introduce(email=email, name="Gita", at=make.MONDAY)
    lead = programme_queries.leaders(activity.programme)[0]
    if programme_queries.membership(gita, activity.programme) is None:
        programmes.add_member(activity.programme, gita, by=lead, at=make.MONDAY, role="lead")
    if gita not in queries.payers(activity):
        actions.name_payer(activity, gita, by=lead, at=make.MONDAY)
    return gita


def approved(claim: Claim, *, at: datetime, but: Person) -> Claim:
    """Somebody approves it, so that this person can pay it."""
    return actions.approve_claim(claim, by=other_eyes(claim, but=but), at=at)


def paid(world: make.World, claim: Claim, *, days: int = 0, by: Person | None = None) -> Claim:
    """Somebody approves it so many days later, and Cleo says that it is paid."""
    at, payer = claim.made_at + timedelta(days=days), by or world.cleo
    if may.approve_claim(other_eyes(claim, but=payer), claim):
        approved(claim, at=at, but=payer)
    return actions.pay_claim(claim, by=payer, at=at)


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
