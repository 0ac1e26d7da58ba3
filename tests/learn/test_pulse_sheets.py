"""Sheets of paper in place of a link: who gets one, who enters it, and that each person answers once."""

import pytest

from cairn.base.verdict import Refused
from cairn.learn import actions, may, queries
from cairn.learn.models import PulseAnswer, PulseInvitation, PulseSheet
from cairn.ledger import queries as ledger
from cairn.programmes import actions as programmes
from cairn.programmes.models import Role
from tests import make, make_sheets

SOON, LATER = make.day(11), make.day(21)


def kinds(world: make.World) -> list[str]:
    return [one.kind for one in ledger.newest(world.chain)]


def test_a_sheet_is_made_for_each_person_and_takes_the_place_of_their_link(world: make.World) -> None:
    people = world.citizens(3)
    pulse = make_sheets.pulse(world, without_a_phone=people)
    made = make_sheets.handed_out(world, pulse, people[:2])
    assert list(made.values()) == ["citizen", "citizen"]
    assert [len(queries.asked_of(one, at=SOON)) for one in people] == [0, 0, 1]
    entry = ledger.newest(world.chain).first()
    assert (entry.kind, entry.data) == (
        "learn.pulse.sheets_handed_out", {"session": pulse.session.ref, "sheets": 2},
    )  # fmt: skip
    assert sum(pulse.asked.values()) == 5


def test_a_sheet_is_good_for_one_answer_of_its_side_on_a_screen(world: make.World) -> None:
    (guest,) = world.citizens(1)
    pulse = make_sheets.pulse(world, without_a_phone=[guest])
    (code,) = make_sheets.handed_out(world, pulse, [guest])
    actions.answer_pulse(code.upper().replace("-", " "), at=SOON, answers=make.answers())
    assert PulseAnswer.objects.get().side == "citizen"
    with pytest.raises(Refused, match="are in"):
        actions.answer_pulse(code, at=SOON, answers=make.answers())
    with pytest.raises(Refused, match="in already"):
        make_sheets.entered(world, pulse, code)


def test_a_sheet_is_entered_by_somebody_else_and_counts_the_same(world: make.World) -> None:
    people = world.citizens(4)
    pulse = make_sheets.pulse(world, without_a_phone=people)
    for code in make_sheets.handed_out(world, pulse, people):
        make_sheets.entered(world, pulse, code)
    make.answered(world.amina, at=SOON)
    make.answered(world.ben, at=SOON)
    assert queries.has_everyone_answered(pulse)
    actions.close_pulse(pulse, by=world.cleo, at=SOON)
    assert queries.reading(pulse).sides["citizen"].n == 5
    assert not PulseSheet.objects.exists()
    assert not PulseInvitation.objects.exists()


def test_who_has_a_sheet_cannot_use_their_link_too(world: make.World) -> None:
    (guest,) = world.citizens(1)
    pulse = make_sheets.pulse(world, without_a_phone=[guest])
    token = queries.asked_of(guest, at=SOON)[0].token
    make_sheets.handed_out(world, pulse, [guest])
    with pytest.raises(Refused, match="sheet of paper in place of this link"):
        actions.answer_pulse(token, at=SOON, answers=make.answers())
    with pytest.raises(Refused, match="or have a sheet"):
        make_sheets.handed_out(world, pulse, [guest])


def test_who_has_answered_gets_no_sheet(world: make.World) -> None:
    quick, slow = world.citizens(2)
    pulse = make_sheets.pulse(world, without_a_phone=[quick, slow])
    make.answered(quick, at=SOON)
    assert len(make_sheets.handed_out(world, pulse, [quick, slow])) == 1
    assert queries.asked_of(slow, at=SOON) == []


def test_nobody_takes_the_link_of_people_who_checked_in_on_their_own(world: make.World) -> None:
    (guest,) = world.citizens(1)
    pulse = make_sheets.pulse(world, without_a_phone=[guest])
    with pytest.raises(Refused, match="whom somebody else checked in"):
        make_sheets.handed_out(world, pulse, [guest, world.amina])
    assert queries.asked_of(world.amina, at=SOON)
    other = make.pulse(world)
    assert "Everybody checked in on their own" in may.hand_out_sheets(world.cleo, other, SOON).reason


def test_anybody_takes_a_sheet_in_place_of_their_own_link(world: make.World) -> None:
    pulse = make.pulse(world)
    before = kinds(world)
    code = actions.take_sheet(pulse, by=world.amina, at=SOON)
    assert queries.asked_of(world.amina, at=SOON) == []
    assert kinds(world) == before
    make_sheets.entered(world, pulse, code, by=world.cleo)
    with pytest.raises(Refused, match="A second one cannot be made"):
        actions.take_sheet(pulse, by=world.amina, at=SOON)
    assert "not answered yet" in may.take_sheet(world.dana, pulse, SOON).reason


def test_a_page_that_holds_the_codes_already_makes_the_sheets_with_them(world: make.World) -> None:
    people = world.citizens(2)
    pulse = make_sheets.pulse(world, without_a_phone=people)
    given = [queries.fresh_sheet_code() for _one in people]
    made = actions.hand_out_sheets(pulse, by=world.cleo, at=SOON, people=people, given=[*given[:1], "no code"])
    assert given[0] in made
    assert len(made) == 2
    assert queries.sheet_codes(pulse, [*made, given[1]]) == made


def test_a_sheet_that_comes_after_ten_days_cannot_be_entered(world: make.World) -> None:
    (guest,) = world.citizens(1)
    pulse = make_sheets.pulse(world, without_a_phone=[guest])
    (code,) = make_sheets.handed_out(world, pulse, [guest])
    with pytest.raises(Refused, match="This pulse is closed"):
        make_sheets.entered(world, pulse, code, at=pulse.closes_at)
    with pytest.raises(Refused, match="This pulse is closed"):
        actions.answer_pulse(code, at=pulse.closes_at, answers=make.answers())


def test_a_pulse_waits_for_its_sheets_until_the_last_day(world: make.World) -> None:
    (guest,) = world.citizens(1)
    pulse = make_sheets.pulse(world, without_a_phone=[guest])
    make_sheets.handed_out(world, pulse, [guest])
    make.answered(world.amina, at=SOON)
    make.answered(world.ben, at=SOON)
    assert not may.close_pulse(world.cleo, pulse, SOON)
    assert may.close_pulse(None, pulse, LATER)


def test_a_code_of_another_pulse_is_none_of_this_one(world: make.World) -> None:
    first, second = make.pulse(world), make.pulse(world)
    code = actions.take_sheet(first, by=world.amina, at=SOON)
    with pytest.raises(Refused, match="No sheet of this pulse"):
        make_sheets.entered(world, second, code, by=world.cleo)


@pytest.mark.parametrize(("entered", "others", "told"), [(5, 0, 5), (5, 5, 5), (4, 5, None), (5, 3, None)])
def test_how_many_came_on_paper_is_told_from_five_on_beside_none_or_five_others(
    world: make.World, entered: int, others: int, told: int | None
) -> None:
    people = world.citizens(entered + others)
    pulse = make_sheets.pulse(world, without_a_phone=people)
    for code in make_sheets.handed_out(world, pulse, people[:entered]):
        make_sheets.entered(world, pulse, code)
    for one in people[entered:]:
        make.answered(one, at=SOON)
    actions.close_pulse(pulse, at=LATER)
    assert queries.on_paper(pulse, queries.reading(pulse)).get("citizen") == told


@pytest.mark.parametrize(
    ("deed", "allowed"),
    [
        ("hand_out_sheets", {"cleo"}),
        ("take_sheet", {"amina", "ben"}),
        ("enter_sheet", {"amina", "ben"}),  # Cleo handed them out
    ],
)
def test_who_may_do_what_with_sheets(world: make.World, deed: str, allowed: set[str]) -> None:
    first, second = world.citizens(2)
    pulse = make_sheets.pulse(world, without_a_phone=[first, second])
    assert may.enter_sheet(world.cleo, pulse, SOON)
    make_sheets.handed_out(world, pulse, [first])
    people = {name: getattr(world, name) for name in ("amina", "ben", "cleo", "dana")} | {"nobody": None}
    verdicts = {name: getattr(may, deed)(person, pulse, SOON) for name, person in people.items()}
    assert {name for name, verdict in verdicts.items() if verdict} == allowed
    assert all(verdict.reason for name, verdict in verdicts.items() if name not in allowed)
    assert not any(getattr(may, deed)(person, pulse, LATER) for person in people.values())


def test_who_handed_the_sheets_out_does_not_enter_them(world: make.World) -> None:
    (guest,) = world.citizens(1)
    pulse = make_sheets.pulse(world, without_a_phone=[guest])
    (code,) = make_sheets.handed_out(world, pulse, [guest])
    with pytest.raises(Refused, match="You handed the sheets out"):
        make_sheets.entered(world, pulse, code, by=world.cleo)


def test_who_handed_some_out_does_not_enter_them_though_somebody_else_handed_out_more(world: make.World) -> None:
    first, second = world.citizens(2)
    pulse = make_sheets.pulse(world, without_a_phone=[first, second])
    (code,) = make_sheets.handed_out(world, pulse, [first])
    programmes.give_role(world.programme, world.ben, by=world.cleo, at=SOON, role=Role.FACILITATOR, is_governing=False)
    actions.hand_out_sheets(pulse, by=world.ben, at=SOON, people=[second])
    for one in (world.ben, world.cleo):
        with pytest.raises(Refused, match="You handed the sheets out"):
            make_sheets.entered(world, pulse, code, by=one)
    make_sheets.entered(world, pulse, code)
