"""Work that has grown, figures over a programme, and letters about money."""

from decimal import Decimal

import pytest
from pytest_django import DjangoAssertNumQueries

from cairn.activities import actions as activities
from cairn.notify import waiting
from cairn.recognition import actions, drift, queries
from cairn.sessions import actions as sessions
from cairn.web.contents import drift as shown
from tests import make, make_money


@pytest.mark.parametrize(
    ("work", "names"),
    [
        ({"governs": 1}, ["governs"]), ({"chaired": 1}, []), ({"chaired": 2}, ["chaired"]), ({"papers": 5}, []),
        ({"papers": 2, "tasks": 4}, ["papers", "tasks"]), ({"tasks": 3, "hours": Decimal(20)}, []),
        ({"tasks": 4, "hours": Decimal(20)}, ["tasks", "hours"]),
    ],
)  # fmt: skip
def test_one_strong_sign_or_two_others_warn(work: dict[str, object], names: list[str]) -> None:
    signs = drift.signs(drift.Work(**work))
    assert drift.has_drifted(signs) == bool(names)
    assert not names or [one.name for one in signs] == names
    assert all(one.why and one.least for one in drift.SIGNS)


def chaired_by_amina(world: make.World, *, times: int) -> None:
    for number in range(times):
        meeting = make.session(world, starts_at=make.day(10 + number, 14))
        sessions.name_chair(meeting, by=world.cleo, at=make.day(2), chairs=[world.amina])
        make.held(world, meeting, world.amina, world.ben)


def test_who_chairs_again_and_again_without_being_offered_money_is_shown(world: make.World) -> None:
    chaired_by_amina(world, times=2)
    (found,) = shown.drifted([world.activity], at=make.day(30))
    assert (found.person, [one.words for one in found.signs]) == (world.amina, ["Chaired sessions: 2"])
    assert shown.of_person(world.activity, world.ben, at=make.day(30)) is None
    assert shown.drifted([world.activity], at=make.day(500)) == [], "only the last year counts"
    make_money.offered(world, at=make.day(20))
    assert shown.drifted([world.activity], at=make.day(30)) == []


def test_whose_work_grew_costs_as_much_to_see_for_one_as_for_many(
    world: make.World, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    world.citizens(4)
    chaired_by_amina(world, times=2)
    for found in ([world.activity], [world.activity, make.another_activity(world)]):
        with django_assert_num_queries(5):
            shown.drifted(found, at=make.day(30))


def test_the_figures_of_a_programme_are_those_of_its_activities_together(world: make.World) -> None:
    for someone in [world.amina, *world.citizens(4)]:
        make_money.paid(world, make_money.claim(world, by=someone), days=2)
    here = queries.figures(world.activity)
    other = make.another_activity(world)
    activities.join(other, by=world.amina, at=make.MONDAY)
    slow = actions.make_claim(
        other, by=world.amina, at=make.MONDAY, what="expenses", pence=100, for_on=make.MONDAY.date(), words="Bus"
    )
    actions.receive_payment(slow, by=world.amina, at=make.day(40))
    assert here is not None
    assert queries.figures(other) is None
    assert queries.figures_over(world.programme) == here, "one claim elsewhere changes nothing anybody can see"


def test_where_money_is_late_those_who_lead_learn_who_pays_and_no_more(world: make.World) -> None:
    make_money.claim(world)
    assert queries.overdue_for_others([world.activity], at=make.day(60)) == [], "while nobody is named, they see it"
    named = make_money.payer(world)
    assert queries.overdue_for_others([world.activity], at=make.day(20)) == []
    (late,) = queries.overdue_for_others([world.activity], at=make.day(60))
    assert (late.activity, late.payers) == (world.activity, [named.person])


def waits(at: int) -> set[tuple[int, str]]:
    return {(one.person, one.words) for one in waiting.everything(at=make.day(at)) if "/money/" in one.url}


def test_letters_say_that_money_waits_and_not_how_much_or_what_for(world: make.World) -> None:
    claim = make_money.claim(world)
    assert {person for person, _words in waits(1)} == {world.cleo.pk}
    actions.send_back_claim(claim, by=world.cleo, at=make.day(1), words="Which bus?")
    ((person, words),) = waits(2)
    assert person == world.amina.pk
    assert "Something is missing in a claim of yours" in words
    other = make_money.claim(world)
    make_money.paid(world, other, days=3)
    told = waits(4)
    assert any("Has it come?" in words for _person, words in told)
    assert not any(private in words for _person, words in told for private in ("bus", "Bus", "12.50", "Amina"))
    actions.ask_to_book(world.activity, by=world.amina, at=make.day(4), words="Train", for_on=make.day(9).date())
    booked = [words for _person, words in waits(5) if "booked" in words]
    assert len(booked) == len(queries.payers(world.activity))


def test_letters_about_money_cost_the_same_however_much_waits(
    world: make.World, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    from cairn.notify.waiting import money

    for number in range(1, 4):
        make_money.claim(world)
        actions.ask_to_book(world.activity, by=world.amina, at=make.MONDAY, words="Train", for_on=make.day(9).date())
        with django_assert_num_queries(7):
            found = [list(one(make.day(1))) for one in (money.claims_of_theirs, money.claims_to_pay, money.bookings)]
        assert [len(one) for one in found] == [0, 1, number]
