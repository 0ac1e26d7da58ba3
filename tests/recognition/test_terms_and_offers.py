"""What is paid is published in editions; payment is offered to everybody, and answered in private."""

from datetime import timedelta

import pytest

from cairn.activities import actions as activities
from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.ledger.models import Entry
from cairn.programmes import actions as programmes
from cairn.recognition import actions, may, queries
from tests import make, make_money


def last(world: make.World) -> Entry:
    return ledger.newest(world.chain).first()


def test_what_is_paid_is_published_and_older_editions_stay(world: make.World) -> None:
    first = make_money.terms(world)
    entry = last(world)
    assert (entry.kind, entry.about, entry.data) == (
        "recognition.terms.published", first.ref, {"time": True, "days": 20},
    )  # fmt: skip
    assert entry.content == first.fingerprint(first.costs, first.about_time, first.how_to_claim, first.whom_to_ask)
    second = make_money.terms(world, at=make.day(3), costs="Travel only.")
    assert [one.number for one in queries.editions(world.activity)] == [2, 1]
    assert queries.terms(world.activity) == second
    assert queries.editions(world.activity)[1].costs == "Travel, care for somebody, a meal."


def test_only_those_who_lead_publish_what_is_paid(world: make.World) -> None:
    people = (world.amina, world.ben, world.cleo, world.dana, None)
    assert [bool(may.publish_terms(one, world.activity)) for one in people] == [False, False, True, False, False]
    assert "lead or facilitator" in may.publish_terms(world.amina, world.activity).reason


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"costs": " "}, "Say all of it"), ({"about_time": ""}, "Say all of it"), ({"whom_to_ask": ""}, "Say all"),
        ({"paid_within": 0}, "within how many working days"), ({"paid_within": 61}, "from 1 to 60"),
        ({"how_to_claim": "Pay into 12-34-56 12345678"}, "bank details"),
    ],
)  # fmt: skip
def test_terms_leave_nothing_open(world: make.World, changes: dict[str, object], why: str) -> None:
    with pytest.raises(Refused, match=why):
        make_money.terms(world, **changes)
    assert queries.terms(world.activity) is None


def test_one_deed_offers_payment_to_every_citizen_without_an_offer(world: make.World) -> None:
    (neighbour,) = world.citizens(1)
    made = make_money.offered(world)
    assert {one.person for one in made} == {world.amina, neighbour}
    entry = last(world)
    assert (entry.kind, entry.about) == ("recognition.payment.offered", queries.terms(world.activity).ref)
    assert entry.data == {"to": sorted(one.mark_in(world.chain) for one in (world.amina, neighbour))}
    with pytest.raises(Refused, match="Every citizen in the group has had an offer"):
        actions.offer_payment(world.activity, by=world.cleo, at=make.day(1))


def test_who_joins_later_is_offered_it_in_a_second_round(world: make.World) -> None:
    make_money.offered(world)
    (neighbour,) = world.citizens(1, at=make.day(2))
    assert list(queries.without_offer(world.activity, at=make.day(2))) == [neighbour]
    (made,) = actions.offer_payment(world.activity, by=world.cleo, at=make.day(3))
    assert made.person == neighbour
    assert last(world).data == {"to": [neighbour.mark_in(world.chain)]}


def test_who_left_lately_is_still_of_the_group_and_who_left_long_ago_is_not(world: make.World) -> None:
    activities.leave(world.activity, by=world.amina, at=make.day(1))
    assert list(queries.without_offer(world.activity, at=make.day(91))) == [world.amina]
    assert not queries.without_offer(world.activity, at=make.day(92)).exists()


def test_in_a_standing_group_the_offer_is_made_again_after_a_year(world: make.World) -> None:
    world.activity.is_standing = True
    world.activity.save()
    (offer,) = make_money.offered(world)
    actions.answer_offer(offer, by=world.amina, at=make.day(1), answer="part", note="Half of it.")
    assert not queries.without_offer(world.activity, at=make.day(365)).exists()
    (again,) = actions.offer_payment(world.activity, by=world.cleo, at=make.day(366))
    assert (again.pk, again.answer, again.note) == (offer.pk, "part", "Half of it.")
    assert again.offered_at == make.day(366)


def test_an_offer_needs_terms_that_pay_time(world: make.World) -> None:
    with pytest.raises(Refused, match="Publish first what is paid"):
        actions.offer_payment(world.activity, by=world.cleo, at=make.MONDAY)
    make_money.terms(world, pays_time=False, about_time="We have no money for it this year.")
    with pytest.raises(Refused, match="time is not paid"):
        actions.offer_payment(world.activity, by=world.cleo, at=make.MONDAY)


def test_only_those_who_lead_offer_payment(world: make.World) -> None:
    make_money.terms(world)
    people = (world.amina, world.ben, world.cleo, world.dana, None)
    said = [bool(may.offer_payment(one, world.activity, at=make.MONDAY)) for one in people]
    assert said == [False, False, True, False, False]


def test_an_offer_is_answered_by_its_person_and_changed_as_often_as_they_like(world: make.World) -> None:
    (offer,) = make_money.offered(world)
    before = ledger.head(world.chain)
    assert [one.person for one in queries.offers_to_answer(world.amina)] == [world.amina]
    for answer, note in (("accept", ""), ("give_away", "To the hospice shop."), ("decline", "")):
        actions.answer_offer(offer, by=world.amina, at=make.day(1), answer=answer, note=note)
        kept = queries.offer(world.amina, world.activity)
        assert kept is not None
        assert (kept.answer, kept.note) == (answer, note)
    assert ledger.head(world.chain) == before, "the record says who wants to be paid"
    assert not queries.offers_to_answer(world.amina)


def test_nobody_else_answers_an_offer_and_no_other_answer_is_kept(world: make.World) -> None:
    (offer,) = make_money.offered(world)
    for other in (world.ben, world.cleo, world.dana):
        with pytest.raises(Refused, match="made to somebody else"):
            actions.answer_offer(offer, by=other, at=make.day(1), answer="accept")
    with pytest.raises(Refused, match="Choose one of the answers"):
        actions.answer_offer(offer, by=world.amina, at=make.day(1), answer="perhaps")
    with pytest.raises(Refused, match="bank details"):
        actions.answer_offer(offer, by=world.amina, at=make.day(1), answer="give_away", note="20-11-22 12345678")
    assert queries.offers_to_answer(world.amina).exists()


def test_while_nobody_is_named_those_who_lead_pay_and_then_only_those_named(world: make.World) -> None:
    people = (world.amina, world.ben, world.cleo, world.dana, None)
    assert [bool(may.pay(one, world.activity)) for one in people] == [False, False, True, False, False]
    named = make_money.payer(world)
    assert (last(world).kind, last(world).about, last(world).data) == ("recognition.payer.named", named.ref, {})
    assert queries.payers(world.activity) == [named.person]
    assert not any(may.pay(one, world.activity) for one in people)
    assert "seen by the person who made them and by whoever pays" in may.pay(world.cleo, world.activity).reason
    actions.release_payer(named, by=world.cleo, at=make.day(1))
    assert last(world).kind == "recognition.payer.released"
    assert queries.payers(world.activity) == [world.cleo]


def test_who_is_named_and_leaves_the_programme_pays_no_longer(world: make.World) -> None:
    named = make_money.payer(world)
    assert world.activity in queries.activities_paid_by(named.person)
    assert world.activity not in queries.activities_paid_by(world.cleo)
    programmes.leave(world.programme, by=named.person, at=make.day(1))
    assert queries.payers(world.activity) == [world.cleo]
    assert list(queries.activities_paid_by(world.cleo)) == [world.activity]
    assert not queries.activities_paid_by(named.person)
    programmes.join(world.programme, by=named.person, at=make.day(2))
    assert queries.payers(world.activity) == [named.person]
    with pytest.raises(Refused, match="pays here already"):
        make_money.payer(world, named.person, at=make.day(3))


def test_only_those_who_lead_say_who_pays(world: make.World) -> None:
    for other in (world.amina, world.ben, world.dana):
        assert "lead or facilitator" in may.name_payer(other, world.activity, world.ben).reason
    assert "does not belong to this programme" in may.name_payer(world.cleo, world.activity, world.dana).reason
    named = make_money.payer(world)
    assert not may.release_payer(world.amina, named)
    actions.release_payer(named, by=world.cleo, at=make.MONDAY + timedelta(days=1))
    assert "any more" in may.release_payer(world.cleo, named).reason
