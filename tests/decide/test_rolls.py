"""Who is on a roll and why, and how somebody says that it is wrong."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from cairn.activities import actions as activities
from cairn.base.verdict import Refused
from cairn.decide import actions, may, queries
from cairn.decide.models import Decision, RollChallenge, RollEntry
from cairn.decide.roll_choices import WAIT_FOR_ANSWERS, Effect, Ground
from cairn.ledger import queries as ledger
from tests import make, make_rolls


@pytest.fixture
def two(world: make.World):
    """Two people of each side beside Amina and Ben: who looks at challenges."""
    return world.citizens(2), world.staff(2)


@pytest.fixture
def decision(world: make.World, two) -> Decision:
    return make.decision(world, make.options(world))


def side_of(person, decision) -> str | None:
    entry = queries.entry_of(person, decision)
    return entry.side if entry else None


def voted(decision, *people) -> None:
    for person in people:
        actions.cast_ballot(decision, by=person, at=make.day(4), grades={}, objections={})


def newest(world: make.World):
    return ledger.newest(world.chain).first()


def test_everybody_reads_why_they_are_on_it_and_since_when(world: make.World, decision) -> None:
    mine, bens = queries.entry_of(world.amina, decision), queries.entry_of(world.ben, decision)
    assert (mine.side, mine.why, mine.since_on) == ("citizen", "citizen", date(2026, 1, 5))
    assert "not employed by" in mine.get_why_display()
    assert "works for an organisation" in bens.get_why_display()


def test_voting_keeps_the_reason(world: make.World, decision) -> None:
    voted(decision, world.amina)
    assert queries.entry_of(world.amina, decision).why == "citizen"


def test_numbers_by_reason_are_told_from_five_people_on(world: make.World, decision) -> None:
    assert [one.people for one in queries.roll_by_reason(decision)] == [None, None]
    RollEntry.objects.all().delete()
    crowd = [make.person(f"Person{n}") for n in range(11)]
    for number, person in enumerate(crowd):
        RollEntry.objects.create(
            decision=decision, person=person, side="citizen", why="citizen" if number < 6 else "added"
        )
    assert [(one.why, one.people) for one in queries.roll_by_reason(decision)] == [("citizen", 6), ("added", 5)]
    RollEntry.objects.get(person=crowd[10]).delete()
    told = queries.roll_by_reason(decision)
    assert [one.people for one in told] == [None, None], "six of ten would tell that the others are four"


@pytest.mark.parametrize(
    ("name", "sees"), [("amina", True), ("ben", True), ("cleo", True), ("dana", False), ("", False)]
)
def test_names_are_shown_where_the_people_of_the_activity_are(
    world: make.World, decision, name: str, *, sees: bool
) -> None:
    assert bool(may.see_names_on_roll(getattr(world, name) if name else None, decision)) is sees


@pytest.mark.parametrize(("name", "can"), [("amina", True), ("ben", True), ("cleo", True), ("dana", True), ("", False)])
def test_anybody_signed_in_challenges_while_voting_is_open(
    world: make.World, decision, name: str, *, can: bool
) -> None:
    person = getattr(world, name) if name else None
    assert bool(may.challenge_roll(person, decision, make.day(4))) is can
    assert not may.challenge_roll(person, decision, make.day(20))


@pytest.mark.parametrize(
    ("name", "ground", "about", "side", "words"),
    [
        ("dana", Ground.PLACE, "ben", "", "only that you yourself"),
        ("dana", Ground.LEFT_OUT, "cleo", "staff", "only that you yourself"),
        ("amina", Ground.PLACE, "dana", "", "does not stand on the roll"),
        ("amina", Ground.LEFT_OUT, "ben", "staff", "stands on the roll"),
        ("amina", Ground.LEFT_OUT, "dana", "citizen", "Choose somebody who takes part"),
        ("dana", Ground.LEFT_OUT, "dana", "", "Choose the side"),
        ("dana", Ground.LEFT_OUT, "dana", "partner", "Choose the side"),
        ("amina", Ground.SIDE, "ben", "staff", "Choose the side"),
        ("amina", Ground.IN_MY_NAME, "ben", "", "Only the person in whose name"),
        ("amina", Ground.IN_MY_NAME, "amina", "", "No ballot was cast in your name"),
    ],
)
def test_what_cannot_be_wrong_is_refused_with_a_reason(
    world: make.World, decision, name: str, ground: str, about: str, side: str, words: str
) -> None:
    with pytest.raises(Refused, match=words):
        make_rolls.challenge(decision, by=getattr(world, name), about=getattr(world, about), ground=ground, side=side)


def test_a_challenge_is_in_the_record_without_a_mark_or_a_name(world: make.World, decision) -> None:
    make_rolls.challenge(decision, by=world.amina, about=world.ben)
    entry = newest(world)
    assert (entry.kind, entry.mark, entry.side, entry.data) == (
        "decide.roll.challenged", "", "citizen", {"ground": "place"},
    )  # fmt: skip


def test_the_same_thing_waits_once_and_nobody_floods_the_roll(world: make.World, two, decision) -> None:
    (first, second), (third, _) = two
    make_rolls.challenge(decision, by=world.amina, about=world.ben)
    with pytest.raises(Refused, match="challenged already"):
        make_rolls.challenge(decision, by=first, about=world.ben)
    for about in (first, second):
        make_rolls.challenge(decision, by=world.amina, about=about)
    with pytest.raises(Refused, match="Three of your challenges"):
        make_rolls.challenge(decision, by=world.amina, about=third)


def test_a_citizen_and_a_member_of_staff_look_and_nobody_who_is_concerned(world: make.World, two, decision) -> None:
    (citizen, second), (staff, _) = two
    found = make_rolls.challenge(decision, by=world.amina, about=world.ben)
    for person, words in ((world.amina, "concerns you"), (world.ben, "concerns you"), (world.dana, "Join this")):
        with pytest.raises(Refused, match=words):
            make_rolls.answered(found, person)
    assert make_rolls.answered(found, citizen).effect == ""
    with pytest.raises(Refused, match="Somebody of your side"):
        make_rolls.answered(found, second)
    assert side_of(world.ben, decision) == "staff", "one alone changes nothing"
    assert make_rolls.answered(found, staff).effect == Effect.TAKEN_OFF
    assert side_of(world.ben, decision) is None
    entry = newest(world)
    assert (entry.kind, entry.mark, entry.data["effect"], entry.data["roll"]) == (
        "decide.roll.answered", "", "taken_off", {"citizen": 4, "staff": 2},
    )  # fmt: skip
    with pytest.raises(Refused, match="was settled"):
        make_rolls.answered(found, second)


def test_two_who_lead_the_work_cannot_settle_it_between_them(world: make.World, two, decision) -> None:
    (citizen, _), (staff, other) = two
    for person in (citizen, staff):
        make.programmes.give_role(
            world.programme, person, by=world.cleo, at=make.day(3), role="facilitator", is_governing=False
        )
    found = make_rolls.challenge(decision, by=world.amina, about=world.ben)
    make_rolls.answered(found, citizen)
    with pytest.raises(Refused, match="leads this work"):
        make_rolls.answered(found, staff)
    assert make_rolls.answered(found, other).is_settled


@pytest.mark.parametrize(
    ("first", "second", "effect"),
    [(False, False, Effect.DENIED), (True, False, Effect.SPLIT), (False, True, Effect.SPLIT)],
)
def test_unless_both_find_it_right_the_roll_stays(
    world: make.World, two, decision, effect: str, *, first: bool, second: bool
) -> None:
    (citizen, _), (staff, _) = two
    found = make_rolls.challenge(decision, by=world.amina, about=world.ben)
    make_rolls.answered(found, citizen, is_right=first)
    assert make_rolls.answered(found, staff, is_right=second).effect == effect
    assert side_of(world.ben, decision) == "staff"


def test_somebody_left_out_is_added_and_can_vote(world: make.World, two, decision) -> None:
    (citizen, _), (staff, _) = two
    found = make_rolls.challenge(decision, by=world.dana, ground=Ground.LEFT_OUT, side="citizen")
    assert make_rolls.answered(found, citizen, staff).effect == Effect.ADDED
    assert queries.entry_of(world.dana, decision).why == "added"
    voted(decision, world.dana)
    assert newest(world).data["roll"] == {"citizen": 5, "staff": 3}


def test_a_wrong_side_is_put_right_before_the_ballot(world: make.World, two, decision) -> None:
    (citizen, _), (staff, other) = two
    found = make_rolls.challenge(decision, by=world.amina, about=other, ground=Ground.SIDE, side="citizen")
    assert make_rolls.answered(found, citizen, staff).effect == Effect.MOVED
    assert (side_of(other, decision), queries.entry_of(other, decision).why) == ("citizen", "moved")


@pytest.mark.parametrize(("ground", "side"), [(Ground.PLACE, ""), (Ground.SIDE, "citizen")])
def test_who_has_voted_stays_and_the_challenge_stands_beside_the_result(
    world: make.World, two, decision, ground: str, side: str
) -> None:
    (citizen, _), (staff, other) = two
    voted(decision, other)
    found = make_rolls.challenge(decision, by=world.amina, about=other, ground=ground, side=side)
    assert make_rolls.answered(found, citizen, staff).effect == Effect.STANDS
    assert side_of(other, decision) == "staff"
    assert queries.roll_challenges_in_numbers(decision) == {"stands": 1}


def test_a_ballot_in_my_name_stands_beside_the_result(world: make.World, two, decision) -> None:
    (citizen, _), (staff, _) = two
    voted(decision, world.amina)
    found = make_rolls.challenge(decision, by=world.amina, ground=Ground.IN_MY_NAME)
    assert make_rolls.answered(found, citizen, staff).effect == Effect.STANDS


def test_no_challenge_empties_a_side(world: make.World) -> None:
    citizens = world.citizens(2)
    (staff,) = world.staff(1)
    decision = make.decision(world, make.options(world))
    make_rolls.answered(make_rolls.challenge(decision, by=world.amina, about=world.ben), citizens[0], staff)
    assert side_of(world.ben, decision) is None
    (late,) = [make.person("Late")]
    make.people.state_employment(world.organisation, by=late, at=make.day(4))
    make.programmes.join(world.programme, by=late, at=make.day(4))
    activities.join(world.activity, by=late, at=make.day(4))
    found = make_rolls.answered(make_rolls.challenge(decision, by=world.amina, about=staff), citizens[0], late)
    assert (found.effect, side_of(staff, decision)) == (Effect.STANDS, "staff")


def test_after_the_close_nothing_is_changed_any_more(world: make.World, two, decision) -> None:
    (citizen, _), (staff, _) = two
    found = make_rolls.challenge(decision, by=world.dana, ground=Ground.LEFT_OUT, side="citizen")
    assert make_rolls.answered(found, citizen, staff, day=11).effect == Effect.STANDS
    assert side_of(world.dana, decision) is None


def test_the_count_waits_for_an_answer_three_days_at_most(world: make.World, two, decision) -> None:
    make_rolls.challenge(decision, by=world.amina, about=world.ben)
    voted(decision, *(entry.person for entry in decision.roll.select_related("person")))
    closed = decision.closes_at + timedelta(hours=1)
    with pytest.raises(Refused, match="waits for an answer"):
        actions.close_decision(decision, by=world.amina, at=closed)
    actions.close_decision(decision, by=world.amina, at=decision.closes_at + WAIT_FOR_ANSWERS)
    assert queries.roll_challenges_in_numbers(decision) == {"": 1}
    assert not may.answer_roll_challenge(two[0][0], RollChallenge.objects.get())
