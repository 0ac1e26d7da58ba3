"""What is outside the frame is refused before anybody votes."""

from __future__ import annotations

import pytest

from cairn.base.verdict import Refused
from cairn.decide import may
from cairn.decide.models import Decision
from tests import make, make_sharing, make_votes

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("pounds", "is_inside"), [(None, True), (2000, True), (2001, False)])
def test_a_vote_about_more_than_both_sides_agreed_cannot_be_opened(world: make.World, pounds, *, is_inside: bool):
    make_sharing.agreed(world, make_sharing.agreement(world, decides_up_to=2000))
    found = make.options(world, 2)
    if is_inside:
        make.decision(world, found, money=pounds)
        return
    with pytest.raises(Refused, match="£2,000 at most"):
        make.decision(world, found, money=pounds)
    assert not Decision.objects.exists()


def test_money_that_is_shared_counts_too(world: make.World):
    make_sharing.agreed(world, make_sharing.agreement(world, decides_up_to=999))
    with pytest.raises(Refused, match="£999 at most"):
        make_votes.opened(world, "budget")  # £1,000


def test_where_somebody_else_decides_no_vote_is_opened(world: make.World):
    found = make.options(world, 2)
    make.card(world, decided_by="others")
    with pytest.raises(Refused, match="somebody else decides"):
        make.decision(world, found)
    make.card(world, decided_by="group")
    assert make.decision(world, found).number == 1


def test_without_card_and_agreement_nothing_is_outside(world: make.World):
    assert may.stay_in_frame(world.activity, 10_000)
