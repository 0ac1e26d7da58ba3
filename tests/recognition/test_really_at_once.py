"""Money at the very same moment, each on a line of their own to the database."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from cairn.base.verdict import Refused
from cairn.recognition import actions
from cairn.recognition.models import Claim, SentToFinance
from tests import make, make_money

pytestmark = [
    pytest.mark.skipif(
        connection.vendor != "postgresql",
        reason="one writer at a time: SQLite lets nobody be there at the same moment",
    ),
    pytest.mark.django_db(transaction=True),
]
SOON = make.day(3)


def at_once(*deeds: Callable[[], object]) -> list[bool]:
    """Do all of these at the same moment; whether each was done, or refused."""

    def done(deed: Callable[[], object]) -> bool:
        try:
            deed()
        except Refused:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(len(deeds)) as people:
        return list(people.map(done, deeds))


def test_a_claim_is_taken_back_or_goes_to_finance_but_never_both() -> None:
    world = make.world()
    make_money.terms(world)
    claims = [make_money.approved(make_money.claim(world), at=SOON, but=world.cleo) for _number in range(4)]
    mine = [Claim.objects.get(pk=one.pk) for one in claims]
    sent, *taken_back = at_once(
        lambda: actions.send_to_finance(world.activity, by=world.cleo, at=SOON),
        *(lambda claim=one: actions.withdraw_claim(claim, by=world.amina, at=SOON) for one in mine),
    )
    gone = {one.pk for one, is_taken in zip(mine, taken_back, strict=True) if is_taken}
    assert set(Claim.objects.filter(withdrawn_at__isnull=False).values_list("pk", flat=True)) == gone
    listed = set(Claim.objects.filter(sent__isnull=False).values_list("pk", flat=True))
    assert listed == ({one.pk for one in mine} - gone if sent else set())
    assert SentToFinance.objects.count() == int(sent)


def test_one_person_cannot_be_paid_twice_by_two_who_press_at_once() -> None:
    world = make.world()
    make_money.terms(world)
    claim = make_money.approved(make_money.claim(world), at=SOON, but=world.cleo)
    twice = [Claim.objects.get(pk=claim.pk) for _number in range(2)]
    done = at_once(*(lambda one=one: actions.pay_claim(one, by=world.cleo, at=SOON) for one in twice))
    assert sorted(done) == [False, True]
