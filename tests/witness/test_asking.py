"""Whom the record's claims are asked of: every citizen who took part, by themselves, and nobody else."""

from datetime import timedelta

import pytest

from cairn.activities import actions as activities
from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.people import actions as people
from cairn.programmes import actions as programmes
from cairn.sessions import actions as sessions
from cairn.web import sides
from cairn.witness import queries
from tests import make
from tests.make_witness import CLAIMED, OVER, SOON, asked_numbers, claim, counted, says

pytestmark = pytest.mark.django_db


def joined(world: make.World, name: str, *, at, **how):
    someone = make.person(name, at=at)
    programmes.join(world.programme, by=someone, at=at)
    activities.join(world.activity, by=someone, at=at, **how)
    return someone


def test_nobody_presses_anything_to_ask(world: make.World):
    assert asked_numbers(world.amina) == []
    number = claim(world)
    assert asked_numbers(world.amina) == [number]


def test_only_what_is_claimed_is_asked(world: make.World):
    meeting = make.session(world)
    ours, theirs = make.items(world, meeting, citizen=1, staff=1)
    for item in (ours, theirs):
        sessions.mark_reached(item, by=world.cleo, at=CLAIMED, minutes=10)
    sessions.name_chair(meeting, by=world.cleo, at=CLAIMED, chairs=[world.ben])
    sessions.name_chair(meeting, by=world.cleo, at=CLAIMED, chairs=[world.ben, world.amina])
    asked = queries.questions_for(world.amina, at=SOON)
    assert sorted(question.claim.kind for question in asked) == ["sessions.chair.named", "sessions.item.reached"]
    assert {question.claim.data.get("proposed_by") for question in asked} == {"citizen", None}


def test_who_chairs_is_named_ahead_and_asked_about_once_the_session_is_over(world: make.World):
    meeting = make.session(world)  # on day 10
    sessions.name_chair(meeting, by=world.cleo, at=make.day(1), chairs=[world.ben, world.amina])
    newcomer = world.citizens(1, at=make.day(5))[0]
    number = ledger.newest(world.chain, kind="sessions.chair.named").first().number
    assert asked_numbers(world.amina, at=make.day(9)) == []
    with pytest.raises(Refused, match="not happened yet"):
        says(world, world.amina, "yes", number, at=make.day(9))
    make.held(world, meeting, world.amina, newcomer)
    for person in (world.amina, newcomer):
        assert asked_numbers(person, at=make.day(10, 17)) == [number]
    assert asked_numbers(world.amina, at=make.day(20, 15)) == [number]
    assert asked_numbers(world.amina, at=make.day(20, 17)) == []


def test_who_chairs_is_asked_about_after_the_day_where_nobody_closed_the_session(world: make.World):
    meeting = make.session(world)
    sessions.name_chair(meeting, by=world.cleo, at=make.day(1), chairs=[world.amina])
    assert asked_numbers(world.amina, at=make.day(10, 23)) == []
    assert len(asked_numbers(world.amina, at=make.day(11))) == 1


def test_nobody_is_asked_who_chaired_a_session_that_was_cancelled(world: make.World):
    meeting = make.session(world)
    sessions.name_chair(meeting, by=world.cleo, at=make.day(1), chairs=[world.amina])
    sessions.cancel_session(meeting, by=world.cleo, at=make.day(2), reason="The hall is flooded.")
    assert asked_numbers(world.amina, at=make.day(11)) == []


@pytest.mark.parametrize(("name", "reason"), [("ben", "staff side"), ("cleo", "while you took"), ("dana", "while")])
def test_staff_and_people_who_take_no_part_are_not_asked_and_cannot_answer(world: make.World, name: str, reason: str):
    number, person = claim(world), getattr(world, name)
    assert asked_numbers(person) == []
    with pytest.raises(Refused, match=reason):
        says(world, person, "yes", number)
    assert counted(world, number)["enough"] is False


def test_partners_and_people_whose_side_is_not_clear_are_not_asked(world: make.World):
    charity = people.register_organisation(by=world.cleo, name="Hearth", slug="hearth", at=make.MONDAY)
    partner = joined(world, "Petra", at=make.MONDAY, speaks_for=charity)
    unclear = joined(world, "Uma", at=make.MONDAY, is_sure=False)
    number = claim(world)
    for someone in (partner, unclear):
        assert asked_numbers(someone) == []
        with pytest.raises(Refused, match="Partners, and people"):
            says(world, someone, "yes", number)


def test_somebody_who_joined_after_it_was_written_down_is_not_asked(world: make.World):
    number = claim(world)
    newcomer = joined(world, "Nora", at=CLAIMED + timedelta(minutes=1))
    assert asked_numbers(newcomer) == []
    with pytest.raises(Refused, match="You came later"):
        says(world, newcomer, "yes", number)
    assert queries.asking_state(world.activity, at=SOON)[number].asked == 1


@pytest.mark.parametrize(("days", "answers"), [(1, ["no"]), (90, ["no"]), (91, [])])
def test_people_who_left_stay_on_the_list_for_ninety_days(world: make.World, days: int, answers: list[str]):
    leaver = joined(world, "Lena", at=make.MONDAY)
    activities.leave(world.activity, by=leaver, at=make.day(1))
    number, soon = claim(world, at=make.day(1 + days), starts_at=make.day(1)), make.day(2 + days)
    asked = asked_numbers(leaver, at=soon)
    assert asked == [number for _ in answers]
    for answer in answers:
        says(world, leaver, answer, number, at=soon)
    assert [question.said for question in queries.questions_for(leaver, at=soon)] == answers


def test_leaving_while_being_asked_changes_nothing(world: make.World):
    number = claim(world)
    activities.leave(world.activity, by=world.amina, at=SOON)
    assert asked_numbers(world.amina) == [number]


def test_a_citizen_who_is_staff_by_now_cannot_answer(world: make.World):
    number = claim(world)
    people.state_employment(world.organisation, by=world.amina, at=SOON)
    for _ in range(2):  # before and after the activity has taken note
        assert asked_numbers(world.amina) == []
        with pytest.raises(Refused, match=r"staff side|while you took part"):
            says(world, world.amina, "yes", number)
        sides.follow_employment(world.amina, at=SOON)


def test_a_yes_of_somebody_who_turned_to_staff_is_not_counted_and_a_no_is(world: make.World):
    others = world.citizens(6)
    number = claim(world)
    for someone in (world.amina, *others[:2]):
        says(world, someone, "yes", number)
    says(world, others[2], "no", number)
    for someone in (world.amina, others[2]):
        people.state_employment(world.organisation, by=someone, at=SOON)
    data = counted(world, number)
    assert (data["yes"], data["no"], data["asked"]) == (2, 1, 7)


def test_somebody_who_came_back_as_staff_before_the_claim_is_not_asked(world: make.World):
    activities.leave(world.activity, by=world.amina, at=make.day(2))
    people.state_employment(world.organisation, by=world.amina, at=make.day(3))
    activities.join(world.activity, by=world.amina, at=make.day(4))
    claim(world)
    assert asked_numbers(world.amina) == []


def test_the_asking_is_open_for_ten_days(world: make.World):
    number = claim(world)
    assert asked_numbers(world.amina, at=OVER - timedelta(seconds=1)) == [number]
    assert asked_numbers(world.amina, at=OVER) == []
    with pytest.raises(Refused, match="This asking is over"):
        says(world, world.amina, "yes", number, at=OVER)


def test_entries_nobody_is_asked_about_take_no_answer(world: make.World):
    claim(world)
    with pytest.raises(Refused, match="Nobody is asked about this"):
        says(world, world.amina, "yes", 1)
    with pytest.raises(Refused, match="Nobody is asked about this"):
        says(world, world.amina, "yes")


def test_a_longer_list_costs_no_more_queries(world: make.World, django_assert_num_queries):
    claim(world)
    with django_assert_num_queries(6):
        assert len(queries.questions_for(world.amina, at=SOON)) == 1
    for _ in range(4):
        claim(world)
    with django_assert_num_queries(6):
        assert len(queries.questions_for(world.amina, at=SOON)) == 5


def test_while_it_is_open_only_the_last_day_and_how_many_are_asked_are_told(world: make.World):
    world.citizens(6)
    number, other = claim(world), claim(world)
    says(world, world.amina, "yes", number)
    state = queries.asking_state(world.activity, [number, 1], at=SOON)
    assert set(state) == {number}
    assert (state[number].asked, state[number].open_until, state[number].claim.counts) == (7, OVER, ())
    counted(world, number)
    state = queries.asking_state(world.activity, at=OVER)
    assert (state[number].open_until, state[number].claim.last_count["yes"]) == (None, 1)
    assert state[other].open_until == OVER
