"""Challenges: anybody raises one, the organisation answers in public, the same point is not raised twice."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from cairn.activities import actions as activities
from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.mountain import queries as mountain
from cairn.programmes import actions as programmes
from cairn.witness import actions, may, queries
from cairn.witness.models import Challenge
from cairn.witness.points import Point
from tests import make, make_challenges, make_learning

PEOPLE = ("amina", "ben", "cleo", "dana", "")


def last(world: make.World):
    return ledger.newest(world.chain).first()


def who(world: make.World, name: str):
    return getattr(world, name) if name else None


def joined(world: make.World, person) -> int:
    """The number of the entry with which this person joined."""
    mark = person.mark_in(world.chain)
    return next(one.number for one in ledger.entries(world.chain) if one.mark == mark and one.kind.endswith("joined"))


@pytest.mark.parametrize("name", PEOPLE)
def test_anybody_challenges_with_or_without_an_account(world: make.World, name: str) -> None:
    challenge = make_challenges.challenge(world, by=who(world, name))
    entry = last(world)
    assert (entry.kind, entry.about, entry.data) == (
        "witness.challenge.raised", challenge.ref, {"condition": "2.2", "ground": "fact"},
    )  # fmt: skip
    assert queries.standing(challenge, at=make.day(1)) == "open"
    assert mountain.reading(world.activity, at=make.day(1)).finding("2.2").challenged


def test_the_entry_carries_the_side_and_the_mark_of_who_is_signed_in(world: make.World) -> None:
    for number, (name, side) in enumerate([("amina", "citizen"), ("ben", "staff"), ("dana", "public")], start=1):
        make_challenges.challenge(world, by=who(world, name), condition=f"3.{number}")
        assert (last(world).side, last(world).mark) == (side, who(world, name).mark_in(world.chain))


def test_before_a_programme_is_public_only_its_members_challenge(world: make.World) -> None:
    world.programme.published_at = None
    world.programme.save()
    world.activity.programme.refresh_from_db()
    with pytest.raises(Refused, match="not public yet"):
        make_challenges.challenge(world, by=None)
    make_challenges.challenge(world, by=None, seen_by=world.amina)
    assert (last(world).side, last(world).mark) == ("public", "")


@pytest.mark.parametrize(
    ("asked", "recorded"),
    [
        ({"ground": "already_decided", "condition": "5.2"}, {"ground": "already_decided", "condition": "4.2"}),
        ({"ground": "already_decided", "condition": "", "fact": 1}, {"ground": "already_decided", "condition": "4.2"}),
        ({"ground": "pressure", "condition": "7.1"}, {"ground": "pressure", "condition": "2.1"}),
        ({"ground": "fact", "condition": "", "fact": 1}, {"ground": "fact", "fact": 1}),
        ({"ground": "side", "condition": "", "fact": 2}, {"ground": "side", "fact": 2}),
    ],
)
def test_what_was_decided_or_pressed_for_is_always_about_its_own_condition(world: make.World, asked, recorded) -> None:
    make_challenges.challenge(world, **asked)
    assert last(world).data == recorded


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ({"condition": "8.1"}, "no such condition"),
        ({"condition": "", "fact": 99}, "no entry with this number"),
        ({"ground": "side", "condition": "", "fact": 1}, "no entry with this number"),  # nobody joined with it
        ({"ground": "side"}, "at the entry that says the person joined"),
        ({"ground": "boredom"}, "Choose why"),
        ({"words": "  "}, "no words yet"),
        ({"by": None, "code": "made-up"}, "code was lost"),
    ],
)
def test_a_challenge_is_about_something_that_is_there(world: make.World, asked, why: str) -> None:
    with pytest.raises(Refused, match=why):
        make_challenges.challenge(world, **asked)
    assert not Challenge.objects.exists()


def test_a_challenge_is_answered_and_not_challenged_in_its_turn(world: make.World) -> None:
    make_challenges.challenge(world)
    with pytest.raises(Refused, match="no entry with this number"):
        make_challenges.challenge(world, condition="", fact=last(world).number)


def test_the_same_point_waits_for_its_answer_and_then_for_something_new(world: make.World) -> None:
    make_challenges.elsewhere(3)
    first = make_challenges.challenge(world)
    with pytest.raises(Refused, match="challenged already"):
        make_challenges.challenge(world, by=None)
    make_challenges.challenge(world, by=None, ground="pressure")  # another ground is another point
    make_challenges.ruled(world, make_challenges.replied(world, first), upheld=False)
    with pytest.raises(Refused, match="Say what is new"):
        make_challenges.challenge(world, by=None, at=make.day(30))
    again = make_challenges.challenge(world, by=None, at=make.day(30), what_is_new="I found the envelope.")
    assert (again.number, again.what_is_new) == (3, "I found the envelope.")


def test_nobody_keeps_a_point_from_others_by_challenging_it_first_and_answering_it(world: make.World) -> None:
    make_challenges.replied(world, make_challenges.challenge(world, by=world.cleo))
    with pytest.raises(Refused, match="Say what is new"):
        make_challenges.challenge(world, by=None)
    second = make_challenges.challenge(world, by=None, what_is_new="The answer does not say who signed.")
    with pytest.raises(Refused, match="challenged already"):
        make_challenges.challenge(world, by=world.dana, what_is_new="And when.")
    assert not second.replied_at


def test_while_a_ruling_is_on_its_way_the_point_waits_for_it(world: make.World) -> None:
    make_challenges.elsewhere(3)
    first = make_challenges.replied(world, make_challenges.challenge(world))
    make_challenges.asked(world, first)
    with pytest.raises(Refused, match="challenged already"):
        make_challenges.challenge(world, by=None, what_is_new="I found the envelope.")


def test_what_was_taken_back_can_be_raised_by_anybody_else(world: make.World) -> None:
    actions.take_back_challenge(make_challenges.challenge(world), by=world.amina, at=make.day(1))
    assert make_challenges.challenge(world, by=world.ben, at=make.day(1)).number == 2


def test_the_database_itself_keeps_one_running_challenge_of_a_point(world: make.World) -> None:
    challenge = make_challenges.challenge(world)
    challenge.pk, challenge.ref, challenge.number = None, "another", 2
    with pytest.raises(IntegrityError), transaction.atomic():
        challenge.save(force_insert=True)


def test_a_flood_of_anonymous_challenges_is_held_back_and_says_until_when(world: make.World) -> None:
    conditions = ("2.1", "2.2", "3.1", "3.2", "3.3", "4.1")
    for minutes, condition in enumerate(conditions[:5]):
        at = make.MONDAY + timedelta(minutes=minutes)
        make_challenges.challenge(world, by=None, condition=condition, at=at)
    with pytest.raises(Refused, match=r"Try again after 10\.01 a\.m\."):
        make_challenges.challenge(world, by=None, condition="4.1", at=make.MONDAY + timedelta(minutes=30))
    make_challenges.challenge(world, by=world.dana, condition="4.1", at=make.MONDAY + timedelta(minutes=30))
    make_challenges.challenge(world, by=None, condition="4.2", at=make.MONDAY + timedelta(minutes=61))


def test_the_whole_site_takes_in_only_so_many_an_hour(world: make.World) -> None:
    for n in range(queries.ANONYMOUS_AN_HOUR_IN_ALL // queries.ANONYMOUS_AN_HOUR_HERE):
        other = activities.open_activity(
            world.programme, by=world.cleo, at=make.MONDAY, title=f"T{n}", slug=f"t{n}", question="What helps?"
        )
        for condition in ("2.1", "2.2", "3.1", "3.2", "3.3"):
            code = queries.fresh_code()
            actions.raise_challenge(other, at=make.MONDAY, ground="fact", condition=condition, words="No.", code=code)
    with pytest.raises(Refused, match="Try again after"):
        make_challenges.challenge(world, by=None)


@pytest.mark.parametrize(("name", "answers"), [("cleo", True), ("ben", True), ("amina", False), ("dana", False)])
def test_those_who_hold_the_work_or_own_the_decision_answer(world: make.World, name: str, answers: bool) -> None:  # noqa: FBT001
    make.card(world)  # names Ben as owner of the decision
    challenge = make_challenges.challenge(world)
    verdict = may.reply_to_challenge(who(world, name), challenge)
    assert bool(verdict) == answers
    assert answers or "leads this work" in verdict.reason
    assert not may.reply_to_challenge(None, challenge)
    assert [one.challenge for one in queries.owed_by(who(world, name), at=make.day(1))] == [challenge] * answers


def test_a_reply_stops_the_clock_and_more_can_be_added(world: make.World) -> None:
    challenge = make_challenges.replied(world, make_challenges.challenge(world))
    assert (last(world).kind, last(world).about, last(world).data) == ("witness.challenge.replied", challenge.ref, {})
    actions.reply_to_challenge(challenge, by=world.cleo, at=make.day(30), words="Here is the stamp.")
    kept = queries.challenge(world.activity, challenge.ref)
    assert [one.words for one in kept.answers.all()] == ["It was sent on the first.", "Here is the stamp."]
    assert (kept.replied_at, queries.standing(kept, at=make.day(40))) == (make.day(2), "answered")
    assert not queries.owed_by(world.cleo, at=make.day(3))


def test_the_clock_of_ten_working_days_passes_over_easter(world: make.World) -> None:
    monday = make.day(84)  # 30 March 2026; Good Friday and Easter Monday follow
    challenge = make_challenges.challenge(world, at=monday)
    assert challenge.reply_due_on == date(2026, 4, 15)
    on_time, late = make.day(100), make.day(101)
    assert queries.owed(challenge, at=make.day(88)).days_left == 7  # Good Friday: three days have passed
    assert (queries.owed(challenge, at=on_time).days_left, queries.is_overdue(challenge, at=on_time)) == (0, False)
    assert (queries.owed(challenge, at=late).days_left, queries.is_overdue(challenge, at=late)) == (-1, True)
    assert queries.standing(challenge, at=late) == "unanswered"


def test_without_a_reply_it_is_not_shown_and_a_late_reply_brings_it_back(world: make.World) -> None:
    make.card(world)
    make.held(world, make.session(world), world.amina, world.ben)
    challenge = make_challenges.challenge(world, ground="fact", condition="3.1", at=make.day(14))
    states = [mountain.reading(world.activity, at=make.day(n)).finding("3.1").state for n in (14, 28, 29)]
    assert states == ["shown", "shown", "not shown yet"]
    actions.reply_to_challenge(challenge, by=world.cleo, at=make.day(40), words="The card is on the wall.")
    finding = mountain.reading(world.activity, at=make.day(40)).finding("3.1")
    assert (finding.state, finding.challenged) == ("shown", True)


def test_only_whoever_raised_it_takes_it_back(world: make.World) -> None:
    challenge = make_challenges.challenge(world)
    for name in ("ben", "cleo", "dana", ""):
        with pytest.raises(Refused, match="Only whoever raised"):
            actions.take_back_challenge(challenge, by=who(world, name), at=make.day(1))
    actions.take_back_challenge(challenge, by=world.amina, at=make.day(1))
    assert (last(world).kind, last(world).mark) == ("witness.challenge.taken_back", world.amina.mark_in(world.chain))
    assert not mountain.reading(world.activity, at=make.day(40)).finding("2.2").challenged
    with pytest.raises(Refused, match="settled"):
        actions.take_back_challenge(challenge, by=world.amina, at=make.day(2))
    with pytest.raises(Refused, match="settled"):
        make_challenges.replied(world, challenge)


def test_an_anonymous_one_is_taken_back_with_its_code_and_no_mark(world: make.World) -> None:
    code = queries.fresh_code()
    challenge = make_challenges.challenge(world, by=None, code=code)
    for wrong in ("", queries.fresh_code()):
        with pytest.raises(Refused, match="not the code"):
            actions.take_back_challenge(challenge, by=world.amina, at=make.day(1), code=wrong)
    actions.take_back_challenge(challenge, by=world.amina, at=make.day(1), code=code.upper().replace("-", " "))
    assert (last(world).side, last(world).mark) == ("public", "")


def test_a_finished_activity_can_be_challenged_for_a_year_after_its_review(world: make.World) -> None:
    activities.end_activity(world.activity, by=world.cleo, at=make.day(10))
    assert may.raise_challenge(None, world.activity, at=make.day(900))  # never reviewed: never frozen
    make_challenges.challenge(world, at=make.day(20))
    make_challenges.replied(world, queries.challenges(world.activity)[0], at=make.day(21))
    make_learning.published_review(world, at=make.day(22))
    assert may.raise_challenge(None, world.activity, at=make.day(22 + 365))
    verdict = may.raise_challenge(None, world.activity, at=make.day(23 + 365))
    assert "can no longer be challenged" in verdict.reason


def test_a_withdrawn_activity_can_be_challenged(world: make.World) -> None:
    activities.withdraw_activity(world.activity, by=world.cleo, at=make.day(10))
    assert make_challenges.challenge(world, by=None, at=make.day(11)).number == 1


def test_somebody_whose_side_is_doubted_is_told_on_their_own_page(world: make.World) -> None:
    number = joined(world, world.amina)
    challenge = make_challenges.challenge(world, by=None, ground="side", condition="", fact=number)
    assert queries.target(world.activity, Point("side", fact=number))
    assert queries.sides_contested(world.amina, [world.activity]) == [challenge]
    assert queries.sides_contested(world.ben, [world.activity]) == []


def test_those_who_led_and_left_do_not_answer(world: make.World) -> None:
    challenge = make_challenges.challenge(world)
    programmes.give_role(world.programme, world.ben, by=world.cleo, at=make.day(1), role="lead", is_governing=False)
    programmes.leave(world.programme, by=world.cleo, at=make.day(2))
    with pytest.raises(Refused, match="leads this work"):
        make_challenges.replied(world, challenge)
    actions.reply_to_challenge(challenge, by=world.ben, at=make.day(2), words="It was so.")
