"""How we will know whether it worked: written by a lead, agreed by each side, then left as it was."""

from datetime import date
from typing import Any

import pytest

from cairn.activities import actions as activities
from cairn.base.verdict import Refused
from cairn.learn import actions, may, queries
from cairn.ledger import queries as ledger
from cairn.people import actions as people
from cairn.programmes import actions as programmes
from tests import make, make_learning

LINE = make_learning.LINE


def entries(world: make.World, kind: str) -> list[tuple[str, str, dict[str, Any]]]:
    return [(one.side, one.about, one.data) for one in ledger.entries(world.chain).filter(kind=kind)]


def test_a_lead_writes_what_would_be_different_for_whom_how_we_know_and_by_when(world: make.World) -> None:
    written = make_learning.measures(world, LINE, LINE)
    found = queries.measures(world.activity)
    assert found == written
    assert [(one.number, one.different, one.for_whom, one.how_known, one.by_on) for one in found.lines.all()] == [
        (number, LINE.different, LINE.for_whom, LINE.how_known, LINE.by_on) for number in (1, 2)
    ]
    [(_side, about, data)] = entries(world, "learn.measures.written")
    assert (about, data) == (written.ref, {"lines": 2})


def test_each_side_agrees_through_one_of_its_own_and_each_leaves_one_entry(world: make.World) -> None:
    written = make_learning.agreed_measures(world)
    assert [(side, about) for side, about, _data in entries(world, "learn.measures.agreed")] == [
        ("citizen", written.ref), ("staff", written.ref),
    ]  # fmt: skip
    found = queries.measures(world.activity)
    assert found.is_agreed
    assert {one.side: one.person.name for one in found.agreements.all()} == {"citizen": "Amina", "staff": "Ben"}


def test_another_wording_is_another_edition_that_nobody_has_agreed_to(world: make.World) -> None:
    first = make_learning.measures(world)
    actions.agree_measures(world.activity, by=world.amina, at=make.MONDAY, measures=first)
    second = make_learning.measures(world, LINE, LINE, at=make.day(1))
    found = queries.measures(world.activity)
    assert (found, found.number, found.sides_agreed, found.is_agreed) == (second, 2, set(), False)
    assert queries.earlier_measures(world.activity) == [first]
    with pytest.raises(Refused, match="The words have changed"):
        actions.agree_measures(world.activity, by=world.ben, at=make.day(1), measures=first)


def test_what_both_sides_agreed_to_stays_as_it_was(world: make.World) -> None:
    make_learning.agreed_measures(world)
    with pytest.raises(Refused, match="stays as it was"):
        make_learning.measures(world, at=make.day(1))


def test_one_side_agrees_once(world: make.World) -> None:
    written = make_learning.measures(world)
    (neighbour,) = world.citizens(1)
    actions.agree_measures(world.activity, by=world.amina, at=make.MONDAY, measures=written)
    with pytest.raises(Refused, match="Your side has agreed already"):
        actions.agree_measures(world.activity, by=neighbour, at=make.MONDAY, measures=written)


def test_before_anything_is_written_there_is_nothing_to_agree_to(world: make.World) -> None:
    assert queries.measures(world.activity) is None
    assert "Nothing is written yet" in may.agree_measures(world.amina, world.activity, None).reason


@pytest.mark.parametrize(("day", "why"), [(date(2026, 1, 4), "has gone by"), (date(2046, 1, 4), "ten years")])
def test_a_measure_names_a_day_still_to_come(world: make.World, day: date, why: str) -> None:
    late = actions.Line(LINE.different, LINE.for_whom, LINE.how_known, day)
    with pytest.raises(Refused, match=why):
        make_learning.measures(world, late)
    assert queries.measures(world.activity) is None


@pytest.mark.parametrize("number", [0, 9])
def test_there_is_at_least_one_line_and_not_more_than_people_can_hold(world: make.World, number: int) -> None:
    with pytest.raises(Refused, match="at least one line"):
        actions.write_measures(world.activity, by=world.cleo, at=make.MONDAY, lines=[LINE] * number)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("amina", "Only a co-production lead or facilitator"),
        ("ben", "Only a co-production lead or facilitator"),
        ("cleo", ""),
        ("dana", "Only a co-production lead or facilitator"),
        ("nobody", "Sign in first"),
    ],
)
def test_who_writes_the_measures(world: make.World, name: str, reason: str) -> None:
    verdict = may.write_measures(getattr(world, name, None), world.activity)
    assert bool(verdict) == (reason == "")
    assert reason in verdict.reason


@pytest.mark.parametrize(
    ("name", "reason"),
    [("amina", ""), ("ben", ""), ("cleo", "Join this activity"), ("dana", "Join this activity"), ("nobody", "Sign in")],
)
def test_who_agrees_to_the_measures(world: make.World, name: str, reason: str) -> None:
    written = make_learning.measures(world)
    verdict = may.agree_measures(getattr(world, name, None), world.activity, written)
    assert bool(verdict) == (reason == "")
    assert reason in verdict.reason


def test_partners_and_people_whose_side_is_not_clear_agree_for_nobody(world: make.World) -> None:
    written = make_learning.measures(world)
    choir = people.register_organisation(by=world.dana, name="The choir", slug="choir", at=make.MONDAY)
    programmes.join(world.programme, by=world.dana, at=make.MONDAY)
    activities.join(world.activity, by=world.dana, at=make.MONDAY, speaks_for=choir)
    assert "on neither of the two" in may.agree_measures(world.dana, world.activity, written).reason


def test_nothing_is_agreed_after_the_work_has_ended(world: make.World) -> None:
    written = make_learning.measures(world)
    activities.end_activity(world.activity, by=world.cleo, at=make.day(1))
    assert "has ended" in may.agree_measures(world.amina, world.activity, written).reason
    assert "has ended" in may.write_measures(world.cleo, world.activity).reason
