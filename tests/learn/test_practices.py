"""A lesson becomes an agreed change of practice, with an owner and a day; then it is told what became of it."""

from datetime import date

import pytest

from cairn.base.verdict import Refused
from cairn.learn import actions, may, queries
from cairn.learn.queries import lessons_to_act_on, practices_agreed
from cairn.ledger import queries as ledger
from cairn.programmes import actions as programmes
from cairn.web.contents import practices as contents
from tests import make, make_learning, make_practices
from tests.programmes.test_editions import edition

BEFORE, AFTER = date(2026, 6, 30), date(2026, 7, 4)


def newest(world: make.World):
    return ledger.newest(world.chain).first()


def overdue(world: make.World, *, on: date):
    """What the page of the programme shows as overdue."""
    return [one.practice for one in contents.of_programme(world.programme, on=on)["overdue"]]


def test_proposing_is_a_yes_for_ones_side_and_the_other_side_makes_it_agreed(world: make.World) -> None:
    practice = make_practices.proposed(world)
    assert practice.is_proposed
    assert practice.sides_agreed == {"citizen"}
    assert (newest(world).kind, newest(world).data) == (
        "learn.practice.proposed", {"lesson": 1, "due": make_practices.DUE.toordinal()},
    )  # fmt: skip
    with pytest.raises(Refused, match="side has agreed already"):
        actions.agree_practice(practice, by=world.amina, at=make.day(24))
    actions.agree_practice(practice, by=world.ben, at=make.day(24))
    assert practice.is_running
    assert newest(world).kind == "learn.practice.agreed"


def test_without_somebody_who_sees_to_it_nothing_is_agreed(world: make.World) -> None:
    practice = make_practices.agreed(world, is_mine=False)
    assert practice.is_proposed
    actions.own_practice(practice, by=world.cleo, at=make.day(25))
    assert practice.is_running
    with pytest.raises(Refused, match="Somebody answers for this"):
        actions.own_practice(practice, by=world.ben, at=make.day(25))


def test_a_lead_who_takes_no_part_proposes_and_says_yes_for_nobody(world: make.World) -> None:
    lesson = make_practices.lessons(world)[0]
    details = {"words": make_practices.WORDS, "due_on": make_practices.DUE}
    practice = actions.propose_practice(lesson, by=world.cleo, at=make.day(23), **details)
    assert practice.sides_agreed == set()
    assert "one citizen and one of the staff" in may.agree_practice(world.cleo, practice).reason


def test_what_became_of_it_is_told_once_by_who_sees_to_it_or_leads(world: make.World) -> None:
    practice = make_practices.agreed(world)
    told = {"outcome": "not_done", "words": "The meter was lent to somebody else."}
    actions.tell_practice(practice, by=world.amina, at=make.day(200), **told)
    days_late = (make.day(200).date() - make_practices.DUE).days
    assert newest(world).data == {"done": False, "days_late": days_late}
    with pytest.raises(Refused, match="said already"):
        actions.tell_practice(practice, by=world.cleo, at=make.day(201), **told)


def test_overdue_ones_stand_first_and_are_no_longer_once_told(world: make.World) -> None:
    first, second = make_practices.lessons(world)
    late = make_practices.agreed(world, lesson=first)
    make_practices.proposed(world, lesson=second, due_on=date(2026, 6, 1))
    assert queries.practices(world.programme, on=AFTER).first() == late
    assert overdue(world, on=BEFORE) == []
    assert overdue(world, on=AFTER) == [late]
    assert (late.days_late(BEFORE), late.days_late(AFTER)) == (0, 3)
    actions.tell_practice(late, by=world.amina, at=make.day(90), outcome="done", words="It hangs there.")
    assert overdue(world, on=AFTER) == []


def test_a_lesson_is_one_practice_at_a_time_and_open_again_when_it_was_not_done(world: make.World) -> None:
    first, second = make_practices.lessons(world)
    practice = make_practices.proposed(world, lesson=first)
    with pytest.raises(Refused, match="has become a practice already"):
        make_practices.proposed(world, lesson=first)
    actions.withdraw_practice(practice, by=world.amina, at=make.day(24))
    make_practices.told(world, "not_done", lesson=first)
    assert list(lessons_to_act_on(world.programme)) == [first, second]
    make_practices.told(world, "done", lesson=first)
    assert list(lessons_to_act_on(world.programme)) == [second]


def test_an_agreed_practice_is_not_given_up_in_silence(world: make.World) -> None:
    with pytest.raises(Refused, match="Say instead what became of it"):
        actions.withdraw_practice(make_practices.agreed(world), by=world.amina, at=make.day(25))


def test_what_nobody_agreed_to_cannot_be_told_of(world: make.World) -> None:
    practice = make_practices.proposed(world)
    with pytest.raises(Refused, match="not agreed yet"):
        actions.tell_practice(practice, by=world.amina, at=make.day(25), outcome="done", words="It hangs there.")


@pytest.mark.parametrize("day", [date(2025, 1, 1), date(2040, 1, 1)])
def test_a_day_gone_by_or_far_away_is_no_day_for_it(world: make.World, day: date) -> None:
    with pytest.raises(Refused):
        make_practices.proposed(world, due_on=day)


def test_a_lesson_nobody_can_read_yet_becomes_nothing(world: make.World) -> None:
    review = make_learning.written_review(world)
    lesson = next(iter(review.lessons.select_related("review__activity__programme")))
    assert "not published yet" in may.propose_practice(world.amina, lesson).reason
    assert queries.lesson(world.activity, lesson.ref) is None


@pytest.fixture
def following(world: make.World):
    make_practices.lessons(world)
    opened = edition(world, "next", at=make.day(300))
    return programmes.follow_edition(opened, world.programme, by=world.cleo, at=make.day(301))


def test_a_lesson_that_is_a_practice_does_not_go_along_and_the_practice_is_known_to_who_plans(
    world: make.World, following
) -> None:
    first, second = queries.lessons(world.activity)
    practice = make_practices.agreed(world, lesson=first)
    assert queries.lessons_left(following) == [second]
    assert queries.practices_kept_up(following) == [practice]
    assert practices_agreed(world.programme) == [practice]
    make_practices.told(world, "not_done", lesson=second)
    assert queries.lessons_left(following) == [second]
    assert queries.practices_kept_up(following) == [practice]


@pytest.mark.parametrize(
    ("deed", "state", "allowed"),
    [
        ("propose_practice", None, {"amina", "ben", "cleo"}),
        ("own_practice", {"is_mine": False}, {"amina", "ben", "cleo"}),
        ("agree_practice", {}, {"ben"}),
        ("withdraw_practice", {}, {"amina", "cleo"}),
        ("tell_practice", "agreed", {"amina", "cleo"}),
    ],
)
def test_who_may_do_what_with_a_practice(world: make.World, deed: str, state: object, allowed: set[str]) -> None:
    about = make_practices.lessons(world)[0]
    if state == "agreed":
        about = make_practices.agreed(world)
    elif isinstance(state, dict):
        about = make_practices.proposed(world, **state)
    people = {name: getattr(world, name) for name in ("amina", "ben", "cleo", "dana")} | {"nobody": None}
    verdicts = {name: getattr(may, deed)(person, about) for name, person in people.items()}
    assert {name for name, verdict in verdicts.items() if verdict} == allowed
    assert all(verdict.reason for name, verdict in verdicts.items() if name not in allowed)
