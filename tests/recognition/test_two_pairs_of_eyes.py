"""Two people see to each claim: one approves it, another sends or pays it, and nobody does so with their own."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from cairn.activities import actions as activities
from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.mountain import queries as mountain
from cairn.people.models import Person
from cairn.recognition import actions, may, queries
from cairn.recognition.models import Claim
from tests import make, make_money


@pytest.fixture
def gita(world: make.World) -> Person:
    """She pays here beside Cleo."""
    return make_money.other_eyes(make_money.claim(world, words="Something else."), but=world.cleo)


def test_a_claim_goes_from_one_to_the_next_and_the_days_in_each_place_are_told(world: make.World, gita: Person) -> None:
    claim = make_money.claim(world)
    actions.approve_claim(claim, by=gita, at=make.day(2))
    sent = actions.send_to_finance(world.activity, by=world.cleo, at=make.day(3))
    claim.refresh_from_db()
    assert (claim.state, claim.sent, list(queries.claims_on(sent))) == ("sent", sent, [claim])
    actions.pay_claim(claim, by=world.cleo, at=make.day(8))
    actions.receive_payment(claim, by=world.amina, at=make.day(9))
    stays = queries.stays(claim, at=make.day(30))
    assert [(one.step.state, one.days) for one in stays[:4]] == [
        ("claimed", 2),
        ("approved", 1),
        ("sent", 3),
        ("paid", 1),
    ]
    assert [one.step.by for one in stays] == [world.amina, gita, world.cleo, world.cleo, world.amina]


def test_who_approved_neither_sends_nor_pays(world: make.World, gita: Person) -> None:
    claim = actions.approve_claim(make_money.claim(world), by=gita, at=make.day(1))
    with pytest.raises(Refused, match="You approved this claim"):
        actions.pay_claim(claim, by=gita, at=make.day(2))
    with pytest.raises(Refused, match="by somebody other than who approved it"):
        actions.send_to_finance(world.activity, by=gita, at=make.day(2))
    claim.paid_by, claim.paid_at = gita, make.day(2)
    with pytest.raises(IntegrityError), transaction.atomic():
        claim.save()


def test_nobody_approves_sends_back_refuses_sends_or_pays_their_own(world: make.World, gita: Person) -> None:
    activities.join(world.activity, by=world.cleo, at=make.day(1))
    own = make_money.claim(world, by=world.cleo, at=make.day(1))
    for deed in (may.approve_claim, may.send_back_claim, may.refuse_claim, may.pay_claim):
        assert "your own claim" in deed(world.cleo, own).reason
    actions.approve_claim(own, by=gita, at=make.day(2))
    assert not may.send_to_finance(world.cleo, world.activity)
    assert "your own claim" in may.pay_claim(world.cleo, own).reason


def test_one_alone_who_pays_is_told_what_to_do(world: make.World) -> None:
    claim = actions.approve_claim(make_money.claim(world), by=world.cleo, at=make.day(1))
    assert "name one more person" in may.pay_claim(world.cleo, claim).reason


def test_something_missing_is_asked_for_and_added_and_the_clock_goes_on(world: make.World, gita: Person) -> None:
    claim = make_money.claim(world)
    actions.send_back_claim(claim, by=gita, at=make.day(1), words="Which bus was it?")
    assert (claim.state, claim.why) == ("sent_back", "Which bus was it?")
    assert [one.claims for one in queries.to_pay_by(gita, at=make.day(2))] == [1], (
        "what waits for its person is not theirs"
    )
    for deed in (may.approve_claim, may.send_back_claim, may.pay_claim):
        assert not deed(world.cleo, claim)
    actions.complete_claim(
        claim, by=world.amina, at=make.day(2), pence=1100, for_on=claim.for_on, words="Bus 7.", answer="The 7."
    )
    assert (claim.state, claim.why, claim.pence, claim.due_on) == ("claimed", "", 1100, make.day(28).date())
    assert [one.step.words for one in queries.stays(claim, at=make.day(3))] == ["", "Which bus was it?", "The 7."]
    actions.withdraw_claim(claim, by=world.amina, at=make.day(3))
    assert {one.step.words for one in queries.stays(claim, at=make.day(3))} == {""}


def test_a_no_gives_its_reason_and_ends_no_debt(world: make.World, gita: Person) -> None:
    claim = make_money.claim(world)
    with pytest.raises(Refused, match="Say why"):
        actions.refuse_claim(claim, by=gita, at=make.day(1), words=" ")
    actions.refuse_claim(claim, by=gita, at=make.day(1), words="The terms pay no buses.")
    assert (claim.state, claim.is_open) == ("refused", True)
    owed = mountain.reading(world.activity, at=make.day(60)).finding("5.4")
    assert owed.state == "shown not"
    actions.complete_claim(
        claim, by=world.amina, at=make.day(2), pence=1250, for_on=claim.for_on, words="They do: line 2."
    )
    assert make_money.paid(world, claim, days=3).state == "paid"


def test_whoever_said_no_can_find_that_they_were_wrong(world: make.World, gita: Person) -> None:
    claim = actions.refuse_claim(make_money.claim(world), by=gita, at=make.day(1), words="No buses.")
    assert actions.approve_claim(claim, by=gita, at=make.day(2)).state == "approved"


def test_an_approval_is_for_what_was_looked_at(world: make.World, gita: Person) -> None:
    claim = make_money.claim(world)
    read = queries.sign_of(claim)
    actions.send_back_claim(claim, by=world.cleo, at=make.day(1), words="Which bus?")
    more = {"pence": 50_000, "for_on": claim.for_on, "words": "Both buses"}
    actions.complete_claim(claim, by=world.amina, at=make.day(2), **more)
    with pytest.raises(Refused, match="changed in this claim since you looked"):
        actions.approve_claim(claim, by=gita, at=make.day(2), read=read)
    assert actions.approve_claim(claim, by=gita, at=make.day(2), read=queries.sign_of(claim)).approved_by == gita


def test_an_approval_given_by_mistake_is_taken_back_and_its_person_reads_why(world: make.World, gita: Person) -> None:
    claim = actions.approve_claim(make_money.claim(world), by=gita, at=make.day(1))
    sent = actions.send_to_finance(world.activity, by=world.cleo, at=make.day(2))
    with pytest.raises(Refused, match="Say why"):
        actions.withdraw_approval(claim, by=gita, at=make.day(3), words=" ")
    assert not may.withdraw_approval(world.amina, claim)
    assert not may.withdraw_approval(world.ben, claim)
    actions.withdraw_approval(claim, by=gita, at=make.day(3), words="It is there twice.")
    assert (claim.state, claim.approved_by, list(queries.claims_on(sent))) == ("claimed", None, [])
    assert queries.stays(claim, at=make.day(3))[-1].step.words == "It is there twice."
    assert "no approval" in may.withdraw_approval(gita, claim).reason
    assert not may.pay_claim(world.cleo, claim)
    actions.withdraw_claim(claim, by=world.amina, at=make.day(4))
    paid = make_money.paid(world, make_money.claim(world))
    assert "paid already" in may.withdraw_approval(gita, paid).reason


def test_what_is_with_finance_is_not_taken_back(world: make.World, gita: Person) -> None:
    claim = actions.approve_claim(make_money.claim(world), by=gita, at=make.day(1))
    actions.send_to_finance(world.activity, by=world.cleo, at=make.day(2))
    claim.refresh_from_db()
    assert "with finance already" in may.withdraw_claim(world.amina, claim).reason


@pytest.mark.parametrize("deed", ["send_back_claim", "refuse_claim"])
def test_what_is_said_about_a_claim_holds_nothing_to_steal(world: make.World, gita: Person, deed: str) -> None:
    claim = make_money.claim(world)
    with pytest.raises(Refused, match="bank details"):
        getattr(actions, deed)(claim, by=gita, at=make.day(1), words="Is it 12-34-56 12345678?")


def test_no_entry_on_the_way_leads_to_a_person_an_amount_or_words(world: make.World, gita: Person) -> None:
    sent_back, refused, fine = (make_money.claim(world, at=make.day(0) + timedelta(hours=n)) for n in range(3))
    actions.send_back_claim(sent_back, by=gita, at=make.day(1), words="Which bus?")
    actions.complete_claim(
        sent_back, by=world.amina, at=make.day(1), pence=5, for_on=sent_back.for_on, words="That bus"
    )
    actions.refuse_claim(refused, by=gita, at=make.day(1), words="No.")
    actions.approve_claim(fine, by=gita, at=make.day(1))
    actions.send_to_finance(world.activity, by=world.cleo, at=make.day(1))
    told = [one for one in ledger.entries(world.chain) if one.kind.startswith("recognition.claim")]
    assert {one.mark for one in told} == {one.content for one in told if one.content} | {""} == {""}
    assert [one.data for one in told if one.kind == "recognition.claims.sent"] == [{"claims": [fine.ref]}]
    assert {name for one in told for name in one.data} == {"what", "claims"}


def test_the_database_itself_refuses_what_can_never_be(world: make.World, gita: Person) -> None:
    claim = actions.approve_claim(make_money.claim(world), by=gita, at=make.day(1))
    for changes in (
        {"approved_by": world.amina},
        {"sent_back_at": make.day(2), "why": "x"},
        {"refused_at": make.day(2)},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Claim.objects.filter(pk=claim.pk).update(**changes)
