"""A question fails twice: people drawn by lot, as many from each side, draft an option."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from cairn.activities import actions as activities
from cairn.base.verdict import Refused
from cairn.decide import actions, may, queries
from cairn.decide.models import Drafting, DraftNumbers, DraftPlace
from cairn.decide.terms import Terms
from cairn.ledger import queries as ledger
from cairn.notify import news
from tests import make, make_drafters, make_votes


def newest(world: make.World):
    return ledger.newest(world.chain).first()


@pytest.fixture
def failed(world: make.World):
    """A question that failed twice among six citizens and four staff."""
    world.citizens(4)
    world.staff(3)
    return make_drafters.failed(world)


def test_a_question_that_failed_once_needs_nobody_drawn(world: make.World) -> None:
    decision = make_drafters.failed(world, 1)
    assert not queries.needs_drafters(decision)
    assert "failed twice" in may.ask_for_drafters(world.cleo, decision, make.day(23)).reason


@pytest.mark.parametrize(
    ("name", "day", "allowed"),
    [
        ("cleo", 23, True), ("amina", 23, False), ("ben", 23, False), ("dana", 23, False),
        ("amina", 30, True), ("ben", 30, True), ("dana", 30, False),
    ],
)  # fmt: skip
def test_whoever_leads_announces_the_lot_and_after_a_week_anybody_who_takes_part(
    world: make.World, failed, name: str, day: int, *, allowed: bool
) -> None:
    assert bool(may.ask_for_drafters(getattr(world, name), failed, make.day(day))) is allowed
    assert not may.ask_for_drafters(None, failed, make.day(day))


def test_the_lot_is_sealed_before_the_draw_and_announced_once(world: make.World, failed) -> None:
    drafting = make_drafters.asked(world, failed)
    assert (newest(world).kind, newest(world).data["lot"]) == ("decide.drafters.asked", drafting.seal)
    assert DraftPlace.objects.filter(position__isnull=True, asked_at__isnull=True).count() == failed.roll.count()
    with pytest.raises(Refused, match="announced already"):
        make_drafters.asked(world, failed)
    with pytest.raises(Refused, match="has not been held yet"):
        actions.draw_drafters(drafting, by=world.amina, at=make.day(30), numbers=make_drafters.NUMBERS)


def test_a_draw_that_was_held_already_is_not_announced(world: make.World, failed) -> None:
    with pytest.raises(Refused, match="has to lie ahead"):
        actions.ask_for_drafters(failed, by=world.cleo, at=make.day(23), draw="lotto", draw_on=make.day(23).date())


def test_two_people_enter_the_numbers_and_not_both_of_them_staff(world: make.World, failed) -> None:
    drafting = make_drafters.asked(world, failed)
    enter = {"at": make.day(31), "numbers": make_drafters.NUMBERS}
    with pytest.raises(Refused, match="Enter the 6 main numbers"):
        actions.draw_drafters(drafting, by=world.amina, at=make.day(31), numbers="1 2 3")
    with pytest.raises(Refused):
        actions.draw_drafters(drafting, by=world.dana, **enter)
    for person in (world.ben, world.cleo, world.ben):
        actions.draw_drafters(drafting, by=person, **enter)
    assert (drafting.drawn_at, newest(world).kind) == (None, "decide.drafters.entered")
    assert "numbers" not in newest(world).data
    actions.draw_drafters(drafting, by=world.amina, **enter)
    assert newest(world).data["numbers"] == "3-17-22-35-41-49"
    with pytest.raises(Refused, match="has been drawn"):
        actions.draw_drafters(drafting, by=world.amina, **enter)


def test_as_many_of_each_side_are_drawn_in_the_order_that_anybody_can_repeat(world: make.World, failed) -> None:
    drafting = make_drafters.drawn(world, failed)
    asked = list(DraftPlace.objects.filter(asked_at__isnull=False).order_by("position"))
    assert sorted(one.side for one in asked) == ["citizen"] * 3 + ["staff"] * 3
    order, drawn = queries.order_of_drafters(drafting, "3-17-22-35-41-49")
    assert {one.sign for one in asked} == drawn
    assert order == tuple(DraftPlace.objects.order_by("position").values_list("sign", flat=True))
    for half in queries.halves(drafting):
        assert (half.seats, half.asked, half.accepted) == (3, 3, 0)
        assert set(half.signs[:3]) <= drawn


def test_where_a_side_is_small_as_many_draft_as_it_has(world: make.World) -> None:
    drafting = make_drafters.drawn(world, make_drafters.failed(world))
    assert [(half.side, half.seats, half.asked) for half in queries.halves(drafting)] == [
        ("citizen", 1, 1), ("staff", 1, 1),
    ]  # fmt: skip


def test_nobody_is_drawn_for_a_side_that_has_left(world: make.World) -> None:
    decision = make_drafters.failed(world)

    activities.leave(world.activity, by=world.ben, at=make.day(22))
    with pytest.raises(Refused, match="Of one side nobody"):
        make_drafters.asked(world, decision)


def test_who_says_no_or_stays_silent_is_followed_by_the_next_of_that_side(world: make.World, failed) -> None:
    drafting = make_drafters.drawn(world, failed)
    first = make_drafters.those_asked(drafting)[0]
    side = queries.draft_place_of(first, drafting).side
    actions.decline_drafting(drafting, by=first, at=make.day(32))
    assert queries.draft_place_of(first, drafting) is None
    assert not DraftPlace.objects.filter(person=first).exists()
    now = make_drafters.those_asked(drafting)
    assert (len(now), first in now) == (6, False)
    assert [half.asked for half in queries.halves(drafting) if half.side == side] == [3]
    assert "Nobody has been silent" in may.call_next_drafters(world.amina, drafting, make.day(37)).reason
    quick = now[0]
    actions.accept_drafting(drafting, by=quick, at=make.day(33))
    actions.call_next_drafters(drafting, by=world.amina, at=make.day(40))
    assert not set(make_drafters.those_asked(drafting)) & set(now)
    assert queries.drafters(drafting) == [quick]


def test_only_who_was_drawn_says_yes_and_only_once(world: make.World, failed) -> None:
    drafting = make_drafters.drawn(world, failed)
    for nobody in (None, world.cleo, world.dana):
        assert not may.accept_drafting(nobody, drafting)
        assert not may.hand_in_draft(nobody, drafting)
    person = make_drafters.those_asked(drafting)[0]
    assert "Say first" in may.hand_in_draft(person, drafting).reason
    actions.accept_drafting(drafting, by=person, at=make.day(32))
    assert "already" in may.accept_drafting(person, drafting).reason
    assert "has not answered yet" in may.hand_in_draft(person, drafting).reason


def test_a_draft_needs_somebody_of_every_side(world: make.World) -> None:
    drafting = make_drafters.drawn(world, make_drafters.failed(world))
    for person in make_drafters.those_asked(drafting):
        place = queries.draft_place_of(person, drafting)
        deed = actions.accept_drafting if place.side == "citizen" else actions.decline_drafting
        deed(drafting, by=person, at=make.day(32))
    (citizen,) = queries.drafters(drafting)
    assert "needs every side" in may.hand_in_draft(citizen, drafting).reason


def test_the_draft_stands_among_the_options_and_who_was_in_the_lot_is_forgotten(world: make.World, failed) -> None:
    drafting = make_drafters.handed_in(make_drafters.drawn(world, failed))
    assert newest(world).kind == "explore.option.written"
    assert queries.drafting(failed).option.title == make_drafters.DRAFT["title"]
    assert drafting.option.asked.count() == 5
    assert not DraftPlace.objects.exclude(person=None).exists()
    assert not DraftNumbers.objects.exclude(person=None).exists()
    assert [half.accepted for half in queries.halves(drafting)] == [3, 3]
    assert "handed in already" in may.decline_drafting(world.amina, drafting).reason


def test_the_third_vote_waits_for_the_draft_and_has_it_on_its_paper(world: make.World, failed) -> None:
    terms, paper = Terms(follows=failed), queries.paper(failed)
    with pytest.raises(Refused, match="Announce the lot"):
        make.decision(world, paper, terms=terms, at=make.day(23))
    drafting = make_drafters.drawn(world, failed)
    with pytest.raises(Refused, match="comes first"):
        make.decision(world, paper, terms=terms, at=make.day(32))
    drafting = make_drafters.handed_in(drafting)
    with pytest.raises(Refused, match="has to stand on this ballot paper"):
        make.decision(world, paper, terms=terms, at=make.day(34))
    third = make.decision(world, [*paper, drafting.option], terms=terms, at=make.day(34))
    assert third.attempt == 3
    assert not queries.needs_drafters(failed)


def test_where_no_draft_comes_the_third_vote_does_not_wait_for_ever(world: make.World, failed) -> None:
    drafting = make_drafters.asked(world, failed)
    terms, paper, day = Terms(follows=failed), queries.paper(failed), 23 + 28
    assert queries.draft_due_on(drafting) == make.day(day).date()
    assert not may.open_as(world.activity, terms, paper, make.day(60), make.day(day - 1))
    assert may.open_as(world.activity, terms, paper, make.day(60), make.day(day))


def test_who_is_drawn_hears_of_it_and_nobody_else(world: make.World, failed) -> None:
    drafting = make_drafters.drawn(world, failed)
    asked = {person.pk for person in make_drafters.those_asked(drafting)}
    everybody = [entry.person for entry in failed.roll.select_related("person")]
    told = {
        person.pk
        for person in [*everybody, world.cleo, world.dana]
        for line in news.news_of(person, since=make.day(30), until=make.day(32))
        if "drawn by lot" in line.words
    }
    assert told == asked


def test_nothing_in_the_record_says_who_was_drawn(world: make.World, failed) -> None:
    drafting = make_drafters.drawn(world, failed)
    before = ledger.newest(world.chain).count()
    one, other = make_drafters.those_asked(drafting)[:2]
    actions.accept_drafting(drafting, by=one, at=make.day(32))
    actions.decline_drafting(drafting, by=other, at=make.day(32))
    actions.call_next_drafters(drafting, by=world.amina, at=make.day(32) + timedelta(days=10))
    assert ledger.newest(world.chain).count() == before


@pytest.mark.parametrize("impossible", [{"numbers": "1-2"}, {"drawn_at": make.day(30)}])
def test_the_database_knows_that_a_lot_is_drawn_with_numbers(world: make.World, failed, impossible: dict) -> None:
    drafting = make_drafters.asked(world, failed)
    with pytest.raises(IntegrityError), transaction.atomic():
        Drafting.objects.filter(pk=drafting.pk).update(**impossible)
    with pytest.raises(IntegrityError), transaction.atomic():
        DraftPlace.objects.update(accepted_at=make.day(30))


def test_a_later_vote_that_fails_is_no_second_time(world: make.World, failed) -> None:
    drafting = make_drafters.handed_in(make_drafters.drawn(world, failed))
    paper = [*queries.paper(failed), drafting.option]
    third = make.decision(world, paper, terms=Terms(follows=failed), at=make.day(34))
    make_votes.closed(world, third, at=make.day(45))
    assert not queries.needs_drafters(third)
