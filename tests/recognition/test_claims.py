"""Claims: made, paid, come, taken back; seen by two, recorded without a name, and counted only in rounds."""

from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from pytest_django import DjangoAssertNumQueries

from cairn.activities import actions as activities
from cairn.base.verdict import Refused
from cairn.core.altitude import RULES_V1
from cairn.ledger import queries as ledger
from cairn.ledger.models import Entry
from cairn.people import actions as people
from cairn.recognition import actions, may, queries
from cairn.recognition.choices import PAY_WITHIN
from cairn.recognition.models import Claim
from tests import make, make_money

ADDRESS = ("waiting-well", "quiet-corner")


def entries(world: make.World, of: str = "recognition.") -> list[Entry]:
    return [one for one in ledger.entries(world.chain) if one.kind.startswith(of)]


def test_money_is_claimed_paid_and_comes(world: make.World) -> None:
    claim = make_money.claim(world)
    assert (claim.state, claim.is_open, claim.side) == ("claimed", True, "citizen")
    make_money.paid(world, claim, days=3)
    assert (claim.state, claim.paid_by, claim.came_at) == ("paid", world.cleo, make.day(3))
    actions.receive_payment(claim, by=world.amina, at=make.day(5))
    assert (claim.state, claim.came_at) == ("received", make.day(3))
    assert [(one.kind, one.side, one.about, one.data) for one in entries(world)] == [
        ("recognition.claim.made", "citizen", claim.ref, {"what": "expenses"}),
        ("recognition.claim.approved", "citizen", claim.ref, {}),
        ("recognition.claim.paid", "citizen", claim.ref, {}),
        ("recognition.claim.received", "citizen", claim.ref, {}),
    ]


def test_no_entry_about_money_leads_to_a_person_an_amount_or_words(world: make.World) -> None:
    (neighbour,) = world.citizens(1)
    make_money.offered(world)
    for someone in (world.amina, neighbour):
        claim = make_money.claim(world, by=someone)
        make_money.paid(world, claim)
        actions.receive_payment(claim, by=someone, at=make.day(1))
        actions.withdraw_claim(make_money.claim(world, by=someone, what="time"), by=someone, at=make.day(1))
    make_money.prepaid(world)
    told = [*entries(world, "recognition.claim"), *entries(world, "recognition.expense")]
    assert len(told) == 13
    assert {(one.mark, one.content) for one in told} == {("", "")}
    assert {name for one in told for name in one.data} == {"what"}
    assert {one.data["what"] for one in told if one.data} == {"expenses", "time"}


def test_the_person_can_say_that_it_came_before_anybody_says_that_it_was_paid(world: make.World) -> None:
    claim = make_money.claim(world)
    actions.receive_payment(claim, by=world.amina, at=make.day(2))
    assert (claim.state, claim.came_at) == ("received", make.day(2))
    with pytest.raises(Refused, match="has said that the money came"):
        make_money.paid(world, claim)
    with pytest.raises(Refused, match="said already"):
        actions.receive_payment(claim, by=world.amina, at=make.day(3))


def test_a_claim_is_taken_back_before_it_is_paid_and_its_words_go_with_it(world: make.World) -> None:
    claim = make_money.claim(world)
    actions.withdraw_claim(claim, by=world.amina, at=make.day(1))
    assert (claim.state, queries.claim(*ADDRESS, claim.ref, world.amina).words) == ("withdrawn", "")
    assert not queries.claims_to_pay(world.activity).exists()
    with pytest.raises(Refused, match="taken back"):
        make_money.paid(world, claim)
    with pytest.raises(Refused, match="taken this claim back"):
        actions.receive_payment(claim, by=world.amina, at=make.day(2))
    paid = make_money.paid(world, make_money.claim(world))
    with pytest.raises(Refused, match="paid already"):
        actions.withdraw_claim(paid, by=world.amina, at=make.day(2))
    with pytest.raises(Refused, match="paid already"):
        make_money.paid(world, paid)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"pence": 0}, "Enter an amount"), ({"pence": 500_001}, "more than £5,000"),
        ({"for_on": make.day(1).date()}, "still to come"), ({"words": " "}, "in a few words"),
        ({"what": "thanks"}, "costs you had, or your time"), ({"words": "x" * 201}, "room for 200"),
        ({"words": "Bus. Pay to 12-34-56, 12345678"}, "bank details"),
        ({"words": "My number is AB 12 34 56 C"}, "National Insurance"), ({"words": "a\0b"}, "cannot be stored"),
    ],
)  # fmt: skip
def test_a_claim_can_be_checked_and_holds_nothing_to_steal(
    world: make.World, changes: dict[str, Any], why: str
) -> None:
    with pytest.raises(Refused, match=why):
        make_money.claim(world, **changes)
    assert not queries.claims_of(world.amina)
    assert entries(world) == []


def test_a_button_pressed_twice_claims_once(world: make.World) -> None:
    claim = make_money.claim(world)
    for words in ("Bus there and back.", "BUS there and back."):
        with pytest.raises(Refused, match="claimed already"):
            make_money.claim(world, words=words)
    make_money.claim(world, words="Second bus.")
    make_money.claim(world, words="Bus there and back.", pence=300)
    assert queries.claims_like(claim) == list(queries.claims_of(world.amina).filter(words="Second bus."))
    actions.withdraw_claim(claim, by=world.amina, at=make.MONDAY)
    make_money.claim(world, words="Bus there and back.")


def test_what_is_owed_stands_above_what_has_come(world: make.World) -> None:
    owed = make_money.claim(world)
    come = make_money.claim(world, at=make.day(1))
    actions.receive_payment(come, by=world.amina, at=make.day(1))
    assert list(queries.claims_of(world.amina)) == [owed, come]


def test_people_who_take_part_or_took_part_claim_and_staff_do_not(world: make.World) -> None:
    assert may.make_claim(world.amina, world.activity)
    assert "Your employer pays" in may.make_claim(world.ben, world.activity).reason
    for passer_by in (world.cleo, world.dana):
        assert "Join this activity first" in may.make_claim(passer_by, world.activity).reason
    assert "Sign in first" in may.make_claim(None, world.activity).reason
    activities.leave(world.activity, by=world.amina, at=make.day(1))
    activities.end_activity(world.activity, by=world.cleo, at=make.day(2))
    assert make_money.claim(world, at=make.day(3)).side == "citizen"
    assert "has ended" in may.make_claim(world.dana, world.activity).reason


def test_time_is_claimed_where_it_is_paid_or_was_offered(world: make.World) -> None:
    with pytest.raises(Refused, match="not published here yet whether time is paid"):
        make_money.claim(world, what="time")
    make_money.terms(world, pays_time=False, about_time="The grant pays travel only.")
    with pytest.raises(Refused, match=r"The grant pays travel only\..*01632 960123"):
        make_money.claim(world, what="time")
    make_money.terms(world)
    assert make_money.claim(world, what="time").what == "time"


def test_what_was_offered_holds_also_when_the_terms_change(world: make.World) -> None:
    (offer,) = make_money.offered(world)
    make_money.terms(world, pays_time=False, about_time="The money is used up.")
    assert make_money.claim(world, what="time").is_open
    actions.answer_offer(offer, by=world.amina, at=make.day(1), answer="decline")
    with pytest.raises(Refused, match="Change your answer first"):
        make_money.claim(world, what="time")
    assert make_money.claim(world).is_open


def test_a_claim_is_due_as_promised_and_never_later_than_the_rules_have_it(world: make.World) -> None:
    assert {RULES_V1.condition(one).whole("days") for one in ("5.4", "6.5")} == {PAY_WITHIN}
    assert make_money.claim(world).due_on == make.day(28).date()
    make_money.terms(world, paid_within=5)
    assert make_money.claim(world).due_on == make.day(7).date()
    make_money.terms(world, paid_within=40)
    assert make_money.claim(world).due_on == make.day(28).date()


def test_what_is_due_on_a_friday_is_late_on_the_monday(world: make.World) -> None:
    make_money.terms(world, paid_within=4)
    claim = make_money.claim(world)
    assert claim.due_on == make.day(4).date()
    assert [queries.standing(claim, at=make.day(n)).is_overdue for n in (4, 5, 6, 7)] == [False, False, False, True]
    assert queries.standing(claim, at=make.day(7)).days == 5
    late = make_money.paid(world, claim, days=9)
    assert (queries.standing(late, at=make.day(99)).days, queries.standing(late, at=make.day(99)).is_overdue) == (
        7, True,
    )  # fmt: skip


def test_nobody_says_of_their_own_claim_that_it_was_paid(world: make.World) -> None:
    activities.join(world.activity, by=world.cleo, at=make.day(1))
    own = make_money.claim(world, by=world.cleo, at=make.day(1))
    with pytest.raises(Refused, match="your own claim"):
        make_money.paid(world, own)
    own.paid_by, own.paid_at = world.cleo, make.day(2)
    with pytest.raises(IntegrityError), transaction.atomic():
        own.save()
    with pytest.raises(Refused, match="This is for yourself"):
        make_money.prepaid(world, for_person=world.cleo)
    assert queries.to_pay_by(world.cleo, at=make.day(2)) == []


@pytest.mark.parametrize("name", ["ben", "cleo", "dana"])
def test_only_the_person_says_that_it_came_or_takes_it_back(world: make.World, name: str) -> None:
    claim = make_money.claim(world)
    for gate in (may.receive_payment, may.withdraw_claim):
        assert "belongs to the person who made it" in gate(getattr(world, name), claim).reason
        assert "Sign in first" in gate(None, claim).reason


def test_only_whoever_pays_says_that_it_is_paid(world: make.World) -> None:
    claim = make_money.claim(world)
    (neighbour,) = world.citizens(1)
    assert "not approved yet" in may.pay_claim(world.cleo, claim).reason
    make_money.approved(claim, at=make.day(1), but=world.cleo)
    people_ = (world.amina, neighbour, world.ben, world.cleo, world.dana, None)
    assert [bool(may.pay_claim(one, claim)) for one in people_] == [False, False, False, True, False, False]
    named = make_money.payer(world).person
    assert (bool(may.pay_claim(world.cleo, claim)), bool(may.pay_claim(named, claim))) == (False, True)


def test_a_claim_is_read_by_its_person_and_by_whoever_pays(world: make.World) -> None:
    claim = make_money.claim(world)
    (neighbour,) = world.citizens(1)
    readers = (world.amina, world.cleo, neighbour, world.ben, world.dana, None)
    seen = [queries.claim(*ADDRESS, claim.ref, one) is not None for one in readers]
    assert seen == [True, True, False, False, False, False]
    type(claim).objects.update(person=None)
    assert queries.claim(*ADDRESS, claim.ref, None) is None
    assert queries.claim("waiting-well", "elsewhere", claim.ref, world.cleo) is None


def test_what_is_past_its_day_stands_first(world: make.World) -> None:
    make_money.terms(world)
    slow = make_money.claim(world)
    make_money.terms(world, at=make.day(1), paid_within=3)
    soon = make_money.claim(world, at=make.day(1))
    assert list(queries.claims_to_pay(world.activity)) == [soon, slow]
    (waiting,) = queries.to_pay_by(world.cleo, at=make.day(7))
    assert (waiting.activity, waiting.claims, waiting.first_due_on, waiting.is_overdue) == (
        world.activity, 2, soon.due_on, True,
    )  # fmt: skip
    assert queries.to_pay_by(world.amina, at=make.day(7)) == []


def test_something_is_paid_before_the_day(world: make.World) -> None:
    paid = make_money.prepaid(world)
    (entry,) = entries(world)
    assert (entry.kind, entry.mark, entry.about, entry.data) == ("recognition.expense.prepaid", "", paid.ref, {})
    assert list(queries.prepayments_for(world.amina)) == list(queries.prepayments_in(world.activity)) == [paid]
    for changes, why in (
        ({"for_on": (make.MONDAY - timedelta(days=1)).date()}, "not paid in advance"),
        ({"for_person": world.ben}, "is not staff"), ({"for_person": world.dana}, "takes part here"),
        ({"pence": 0}, "Enter an amount"), ({"words": "Paid to 12-34-56 12345678"}, "bank details"),
    ):  # fmt: skip
        with pytest.raises(Refused, match=why):
            make_money.prepaid(world, **changes)
    for other in (world.amina, world.ben, world.dana, None):
        assert not may.record_prepaid(other, world.activity, world.amina)


def test_figures_are_shown_from_five_people_on(world: make.World) -> None:
    others = world.citizens(4)
    for number in range(6):
        make_money.paid(world, make_money.claim(world, at=make.day(number)), days=1)
    for someone in others[:3]:
        make_money.paid(world, make_money.claim(world, by=someone), days=2)
    assert queries.figures(world.activity) is None, "nine claims, but of four people"
    make_money.paid(world, make_money.claim(world, by=others[3]), days=7)
    figures = queries.figures(world.activity)
    assert figures is not None
    assert (figures.claims, figures.median, figures.slowest) == (10, 1, 5)


def test_between_two_looks_at_the_figures_either_nothing_changed_or_five_people_were_paid(world: make.World) -> None:
    everybody = [world.amina, *world.citizens(5)]
    looks = []
    for round_ in (0, 14):
        for someone in everybody:
            make_money.paid(world, make_money.claim(world, by=someone, at=make.day(round_)), days=1 + round_)
            looks.append(queries.figures(world.activity))
    assert [look.claims if look else 0 for look in looks] == [0, 0, 0, 0, 5, 5, 5, 5, 5, 10, 10, 10]
    for earlier, later in pairwise(looks):
        if earlier != later:
            counted = later.claims - (earlier.claims if earlier else 0)
            assert counted >= 5
    assert (looks[9].median, looks[9].slowest, looks[8].slowest) == (1, 11, 1)


def test_a_claim_counts_from_the_day_the_money_came_whoever_says_so_first(world: make.World) -> None:
    for someone in [world.amina, *world.citizens(4)]:
        claim = make_money.claim(world, by=someone)
        actions.receive_payment(claim, by=someone, at=make.day(4))
    figures = queries.figures(world.activity)
    assert figures is not None
    assert (figures.claims, figures.median, figures.slowest) == (5, 4, 4)


def test_who_is_staff_by_now_still_gets_what_they_claimed_before(world: make.World) -> None:
    claim = make_money.claim(world)
    people.state_employment(world.organisation, by=world.amina, at=make.day(1))
    make_money.paid(world, claim, days=2)
    actions.receive_payment(claim, by=world.amina, at=make.day(3))
    assert [one.side for one in entries(world, "recognition.claim.received")] == ["citizen"]


@pytest.mark.parametrize("number", [1, 5])
def test_lists_of_claims_cost_the_same_however_long(
    world: make.World, number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(number):
        make_money.claim(world)
    with django_assert_num_queries(1):
        shown = [(one.person.name, one.activity.programme.title) for one in queries.claims_to_pay(world.activity)]
    assert shown == [("Amina", "Waiting well")] * number
    with django_assert_num_queries(2):
        assert [one.claims for one in queries.to_pay_by(world.cleo, at=make.day(1))] == [number]


def test_the_database_itself_refuses_what_can_never_be(world: make.World) -> None:
    claim = make_money.paid(world, make_money.claim(world))
    for changes in ({"pence": 0}, {"what": "thanks"}, {"withdrawn_at": make.day(1)}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Claim.objects.filter(pk=claim.pk).update(**changes)
