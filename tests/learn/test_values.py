"""What measures came to: entered by whoever takes part, never changed, corrected in view of all."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from cairn.activities import actions as activities
from cairn.base.verdict import Refused
from cairn.learn import actions, may, queries
from cairn.learn.models import MeasureValue
from cairn.ledger import queries as ledger
from cairn.notify import news
from tests import make, make_learning

SPRING = date(2026, 2, 4)


def entries(world: make.World, kind: str) -> list[Any]:
    return list(ledger.entries(world.chain).filter(kind=kind))


def given(**changes: Any) -> actions.Value:
    return actions.Value(**{"on": SPRING, "source": "counted by hand", "amount": Decimal(12)} | changes)


def test_a_value_says_the_day_the_number_where_it_comes_from_and_who_said_so(world: make.World) -> None:
    counted, _told = make_learning.agreed_lines(world)
    value = make_learning.value(counted, by=world.amina, amount=12.5, link="https://example.org/report")
    [found] = queries.valued(world.activity)[0].standing
    assert (found, found.amount, found.on, found.side) == (value, Decimal("12.50"), SPRING, "citizen")
    assert (found.source, found.link, found.entered_by) == (
        "counted by hand",
        "https://example.org/report",
        world.amina,
    )


def test_what_is_not_counted_is_told_as_better_the_same_or_worse_with_words(world: make.World) -> None:
    _counted, told = make_learning.agreed_lines(world)
    value = make_learning.value(told, by=world.ben, judged="worse", words="The bell is louder.")
    assert (value.amount, value.judged, value.words) == (None, "worse", "The bell is louder.")


def test_each_value_leaves_one_entry_that_says_of_which_measure_and_nothing_about_a_person(world: make.World) -> None:
    counted, _told = make_learning.agreed_lines(world)
    value = make_learning.value(counted, by=world.amina, amount=12)
    actions.correct_value(value, by=world.ben, at=make.day(32), value=given(), why="A slip of the pen.")
    [entered], [corrected] = (entries(world, f"learn.value.{kind}") for kind in ("entered", "corrected"))
    assert (entered.about, entered.data, entered.side) == (value.ref, {"measure": counted.ref}, "citizen")
    assert (corrected.data, corrected.side) == ({"measure": counted.ref}, "staff")
    assert entered.content == value.fingerprint("2026-02-04", "12.00", "", "", "counted by hand", "", "")


def test_a_wrong_value_is_corrected_by_another_and_both_stay_readable(world: make.World) -> None:
    counted, _told = make_learning.agreed_lines(world)
    wrong = make_learning.value(counted, by=world.amina, amount=120)
    right = actions.correct_value(wrong, by=world.ben, at=make.day(32), value=given(), why="One nought too many.")
    [valued, _other] = queries.valued(world.activity)
    assert valued.standing == [right]
    assert [(one.amount, one.is_corrected) for one in valued.every] == [(120, True), (12, False)]
    assert right.why == "One nought too many."


def test_a_value_is_corrected_once_and_a_correction_in_its_turn(world: make.World) -> None:
    counted, _told = make_learning.agreed_lines(world)
    wrong = make_learning.value(counted, by=world.amina, amount=120)
    right = actions.correct_value(wrong, by=world.ben, at=make.day(32), value=given(), why="A slip.")
    with pytest.raises(Refused, match="corrected already"):
        actions.correct_value(wrong, by=world.ben, at=make.day(33), value=given(), why="Again.")
    last = actions.correct_value(
        right, by=world.amina, at=make.day(34), value=given(amount=Decimal(11)), why="Thirteen."
    )
    assert queries.valued(world.activity)[0].newest == last


def test_the_newest_value_is_that_of_the_latest_day_not_the_last_that_was_entered(world: make.World) -> None:
    counted, _told = make_learning.agreed_lines(world)
    later = make_learning.value(counted, by=world.amina, amount=12)
    make_learning.value(counted, by=world.amina, amount=30, on=date(2026, 1, 20))
    assert queries.valued(world.activity)[0].newest == later


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"amount": None}, "enter a number"),
        ({"judged": "better"}, "enter a number"),
        ({"amount": Decimal("NaN")}, "too large"),
        ({"amount": Decimal(10) ** 9}, "too large"),
        ({"source": " "}, "no words yet"),
        ({"source": "a\0b"}, "cannot be stored"),
        ({"source": "x" * 301}, "there is room for 300"),
        ({"link": "javascript:alert(1)"}, "whole address"),
        ({"link": "https://example.org@elsewhere.example/"}, "whole address"),
        ({"on": date(2027, 1, 1)}, "still to come"),
        ({"on": date(1926, 1, 1)}, "twenty years"),
    ],
)
def test_what_is_no_value_of_a_counted_measure_is_refused(world: make.World, changes: dict[str, Any], why: str) -> None:
    counted, _told = make_learning.agreed_lines(world)
    with pytest.raises(Refused, match=why):
        actions.enter_value(counted, by=world.amina, at=make.day(31), value=given(**changes))
    assert not MeasureValue.objects.exists()


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({}, "not counted"),
        ({"amount": None, "judged": "fine"}, "not counted"),
        ({"amount": None, "judged": "same"}, "few words"),
    ],
)
def test_what_is_no_value_of_a_measure_in_words_is_refused(
    world: make.World, changes: dict[str, Any], why: str
) -> None:
    _counted, told = make_learning.agreed_lines(world)
    with pytest.raises(Refused, match=why):
        actions.enter_value(told, by=world.amina, at=make.day(31), value=given(**changes))


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("amina", ""),
        ("ben", ""),
        ("cleo", "Only people who take part"),
        ("dana", "Only people who take part"),
        ("nobody", "Sign in"),
    ],
)
def test_who_enters_and_corrects_values(world: make.World, name: str, reason: str) -> None:
    counted, _told = make_learning.agreed_lines(world)
    value = make_learning.value(counted, by=world.amina, amount=12)
    person = getattr(world, name, None)
    for verdict in (may.enter_value(person, counted), may.correct_value(person, value)):
        assert bool(verdict) == (reason == "")
        assert reason in verdict.reason


def test_values_come_after_both_sides_agreed_and_also_after_the_end(world: make.World) -> None:
    written = make_learning.measures(world, make_learning.COUNTED)
    assert "Both sides agree first" in may.enter_value(world.amina, written.lines.get()).reason
    for person in (world.amina, world.ben):
        actions.agree_measures(world.activity, by=person, at=make.MONDAY, measures=written)
    activities.end_activity(world.activity, by=world.cleo, at=make.day(2))
    assert may.enter_value(world.amina, written.lines.get())


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"counted": ""}, "Say what is counted"),
        ({"unit": ""}, "in which unit"),
        ({"hoped": None}, "hope for"),
        ({"hoped": Decimal("Infinity")}, "too large"),
    ],
)
def test_what_is_counted_has_a_unit_and_a_hope(world: make.World, changes: dict[str, Any], why: str) -> None:
    parts = {"counted": "People", "unit": "people", "at_start": Decimal(0), "hoped": Decimal(3)}
    line = actions.Line("Calm", "all", "we ask", date(2026, 6, 1), **parts | changes)
    with pytest.raises(Refused, match=why):
        make_learning.measures(world, line)


def test_the_numbers_belong_to_the_words_both_sides_agree_to(world: make.World) -> None:
    one = make_learning.measures(world, make_learning.COUNTED)
    [entry] = entries(world, "learn.measures.written")
    numbers = ("People who leave before they are seen", "people in a week", "40.00", "10.00")
    line = make_learning.COUNTED
    assert entry.content == one.fingerprint(line.different, line.for_whom, line.how_known, "2026-06-01", *numbers)


@pytest.mark.parametrize(
    "broken",
    [{"amount": None}, {"judged": "better"}, {"amount": None, "judged": "better"}, {"why": "So."}],
)
def test_the_database_knows_what_a_value_is(world: make.World, broken: dict[str, Any]) -> None:
    counted, _told = make_learning.agreed_lines(world)
    whole = {"measure": counted, "number": 1, "on": SPRING, "amount": 1, "source": "us", "side": "staff"}
    with pytest.raises(IntegrityError), transaction.atomic():
        MeasureValue.objects.create(**whole | {"entered_at": make.MONDAY} | broken)


def waiting(world: make.World, on: date) -> list[str]:
    return [one.different for one in queries.measures_without_value([world.activity], on=on)]


def test_a_measure_waits_for_a_value_once_its_day_is_over(world: make.World) -> None:
    counted, told = make_learning.agreed_lines(world)
    assert waiting(world, date(2026, 6, 1)) == []
    assert waiting(world, date(2026, 6, 2)) == [counted.different, told.different]
    make_learning.value(counted, by=world.amina, amount=12, on=date(2026, 5, 1), at=make.day(200))
    assert waiting(world, date(2026, 6, 2)) == [
        counted.different,
        told.different,
    ]  # a month earlier says nothing of June
    wrong = make_learning.value(counted, by=world.amina, amount=12, on=date(2026, 5, 20), at=make.day(200))
    assert waiting(world, date(2026, 6, 2)) == [told.different]
    earlier = given(on=date(2026, 3, 1))
    actions.correct_value(wrong, by=world.ben, at=make.day(201), value=earlier, why="It was March.")
    assert waiting(world, date(2026, 6, 2)) == [counted.different, told.different]


def test_nothing_waits_in_measures_nobody_agreed_to(world: make.World) -> None:
    make_learning.measures(world)
    assert waiting(world, date(2026, 6, 2)) == []


def told_to(person: Any) -> list[str]:
    found = news.news_of(person, since=make.day(30), until=make.day(40))
    return [line.words for line in found if "stands" in line.words]


def test_those_who_take_part_are_told_of_a_value_and_who_entered_it_is_not(world: make.World) -> None:
    counted, _told = make_learning.agreed_lines(world)
    value = make_learning.value(counted, by=world.amina, amount=12)
    assert told_to(world.ben) == ["Somebody said how “Fewer people leave unseen” stands, and where that comes from."]
    assert (told_to(world.amina), told_to(world.dana)) == ([], [])
    actions.correct_value(value, by=world.ben, at=make.day(32), value=given(), why="A slip.")
    assert "Corrected" in told_to(world.amina)[0]


def test_whoever_left_is_not_told(world: make.World) -> None:
    counted, _told = make_learning.agreed_lines(world)
    activities.leave(world.activity, by=world.ben, at=make.day(2))
    make_learning.value(counted, by=world.amina, amount=12)
    assert told_to(world.ben) == []
