"""Money at the very same moment, each on a line of their own to the database."""

from __future__ import annotations

from cairn.recognition import actions
from cairn.recognition.models import Claim, SentToFinance
from tests import make, make_money
from tests.at_once import REALLY_AT_ONCE, all_at_once

SOON = make.day(3)

pytestmark = REALLY_AT_ONCE


def test_a_claim_is_taken_back_or_goes_to_finance_but_never_both() -> None:
    world = make.world()
    make_money.terms(world)
    claims = [make_money.approved(make_money.claim(world), at=SOON, but=world.cleo) for _number in range(4)]
    mine = [Claim.objects.get(pk=one.pk) for one in claims]
    taking_back = (lambda claim=one: actions.withdraw_claim(claim, by=world.amina, at=SOON) for one in mine)
    sent, *taken_back = all_at_once(
        [lambda: actions.send_to_finance(world.activity, by=world.cleo, at=SOON), *taking_back]
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
    done = all_at_once(lambda one=one: actions.pay_claim(one, by=world.cleo, at=SOON) for one in twice)
    assert sorted(done) == [False, True]
