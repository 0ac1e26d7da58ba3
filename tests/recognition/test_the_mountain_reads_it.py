"""What real deeds leave behind about money is what conditions 5.4 and 6.5 read."""

from cairn.activities import actions as activities
from cairn.core.altitude import Finding
from cairn.mountain import queries as mountain
from cairn.people import actions as people
from cairn.recognition import actions
from tests import make, make_money


def found(world: make.World, condition: str, day: int) -> Finding:
    return mountain.reading(world.activity, at=make.day(day, 18)).finding(condition)


def begun(world: make.World) -> make.World:
    """Terms and invitation are out, and the first session is held on the tenth day."""
    make.card(world)
    make.invitation(world)
    make_money.terms(world)
    make.held(world, make.session(world), world.amina, world.ben)
    return world


def test_costs_paid_in_time_show_that_nobody_is_out_of_pocket(world: make.World) -> None:
    begun(world)
    assert found(world, "5.4", 10).state == "shown"
    claim = make_money.claim(world, at=make.day(10))
    assert found(world, "5.4", 11).state == "not shown yet"
    make_money.paid(world, claim, days=4)
    assert found(world, "5.4", 14).state == "shown"
    make_money.prepaid(world, at=make.day(15))
    assert found(world, "5.4", 15).state == "shown"


def test_late_money_is_healed_only_by_the_person_it_is_for(world: make.World) -> None:
    begun(world)
    claim = make_money.claim(world, at=make.day(10))
    assert found(world, "5.4", 60).state == "shown not"
    make_money.paid(world, claim, days=60)
    assert found(world, "5.4", 70).state == "shown not"
    actions.receive_payment(claim, by=world.amina, at=make.day(71))
    assert found(world, "5.4", 71).state == "shown"
    assert found(world, "5.4", 71).late_by > 0


def test_a_claim_taken_back_weighs_no_more(world: make.World) -> None:
    begun(world)
    claim = make_money.claim(world, at=make.day(10))
    assert found(world, "5.4", 60).state == "shown not"
    actions.withdraw_claim(claim, by=world.amina, at=make.day(60))
    assert found(world, "5.4", 60).state == "shown"


def test_payment_has_to_be_offered_to_every_citizen_in_the_group(world: make.World) -> None:
    begun(world)
    assert found(world, "6.5", 10).state == "not shown yet"
    actions.offer_payment(world.activity, by=world.cleo, at=make.day(10))
    assert found(world, "6.5", 10).state == "shown"
    world.citizens(1, at=make.day(11))
    assert found(world, "6.5", 11).state == "not shown yet"
    actions.offer_payment(world.activity, by=world.cleo, at=make.day(12))
    assert found(world, "6.5", 12).state == "shown"
    make_money.claim(world, at=make.day(12), what="time")
    assert found(world, "6.5", 60).state == "shown not"
    assert found(world, "5.4", 60).state == "shown", "time is no cost"


def test_the_offer_reaches_everybody_the_rules_ask_about(world: make.World) -> None:
    """Also who left a month ago, and who has become staff since."""
    neighbour, hired = world.citizens(2)
    begun(world)
    for someone in (neighbour, hired):
        activities.leave(world.activity, by=someone, at=make.day(11))
    people.state_employment(world.organisation, by=hired, at=make.day(12))
    assert activities.join(world.activity, by=hired, at=make.day(12)).side == "staff"
    actions.offer_payment(world.activity, by=world.cleo, at=make.day(40))
    assert found(world, "6.5", 40).state == "shown"
