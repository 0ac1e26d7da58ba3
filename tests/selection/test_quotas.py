"""Quotas: proposed by those who lead, agreed by both sides before sign-up closes, and frozen then."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.background import draws as background
from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.selection import actions, lines, may, queries
from cairn.selection.lines import Line
from tests import make, make_draws, make_roles
from tests.make_background import work_through


def test_both_sides_agree_and_the_record_tells_it(world: make.World) -> None:
    draw = make_draws.proposed(world)
    assert not queries.is_agreed(draw)
    make_draws.agreed(world, draw)
    assert queries.is_agreed(draw)
    told = [(entry.kind, entry.side) for entry in ledger.entries(world.chain) if entry.kind.startswith("selection.")]
    assert told == [
        ("selection.quotas.proposed", "citizen"),
        ("selection.quotas.agreed", "citizen"),
        ("selection.quotas.agreed", "staff"),
    ]


def test_one_side_cannot_agree_for_the_other(world: make.World) -> None:
    draw = make_draws.proposed(world)
    actions.agree_to_quotas(draw, by=world.amina, at=make.day(2), edition=1)
    with pytest.raises(Refused, match="Somebody of your side has agreed"):
        actions.agree_to_quotas(draw, by=world.citizens(1)[0], at=make.day(2), edition=1)
    assert not queries.is_agreed(draw)


def test_a_change_takes_both_agreements_away(world: make.World) -> None:
    draw = make_draws.agreed(world, make_draws.proposed(world))
    changed = make_draws.proposed(world, draw.role, lines=make_draws.LINES[:2])
    assert (changed.edition, queries.is_agreed(changed)) == (2, False)
    with pytest.raises(Refused, match="changed since you read"):
        actions.agree_to_quotas(changed, by=world.amina, at=make.day(3), edition=1)


@pytest.mark.parametrize("deed", ["propose", "agree", "sign_up", "pool"])
def test_nothing_changes_once_sign_up_has_closed(world: make.World, deed: str) -> None:
    draw, late = make_draws.proposed(world), make_draws.CLOSED
    deeds: dict[str, Any] = {
        "propose": lambda: make_draws.proposed(world, draw.role, at=late),
        "agree": lambda: actions.agree_to_quotas(draw, by=world.amina, at=late, edition=1),
        "sign_up": lambda: actions.sign_up(draw, by=world.dana, at=late, answers=make_draws.answers(0)),
        "pool": lambda: actions.take_in_pool(draw, by=world.cleo, at=late, people={"k4": make_draws.answers(0)}),
    }
    with pytest.raises(Refused, match=r"closed|is over"):
        deeds[deed]()


def test_the_last_day_cannot_be_moved_once_it_is_over(world: make.World) -> None:
    from cairn.roles import actions as roles

    draw = make_draws.proposed(world)
    with pytest.raises(Refused, match="Sign-up for the draw has closed"):
        roles.extend_role(draw.role, by=world.cleo, at=make_draws.CLOSED, closes_on=make.day(30).date())


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ([], "no question yet"),
        ([Line("Age", "all", 4, 4)], "one answer only"),
        ([Line("Age", "young", 3, 2), Line("Age", "old", 0, 4)], "the least is over the most"),
        ([Line("Age", "young", 3, 4), Line("Age", "old", 2, 4)], "at least 5 people in all"),
        ([Line("Age", "young", 0, 1), Line("Age", "old", 0, 2)], "at most 3 people in all"),
        ([Line("Age", "young", 2, 2), Line("Age", "young", 2, 2)], "stands twice"),
        ([Line("Age", "young", 2, 2), Line("Age", "Young", 2, 2)], "stands twice"),
        ([Line("Age", "young", 2, 2), Line("age", "old", 2, 2)], "spelled in two ways"),
        ([Line("Age", "young", 2, 2, 3, 4), Line("Age", "old", 2, 2)], "lies inside"),
        ([Line("Age", "young", 0, 4), Line("Age", "old", 5, 9)], "more people than there are places"),
        ([Line(f"Q{n}", value, 0, 4) for n in range(9) for value in ("a", "b")], "At most 8 questions"),
    ],
)
def test_quotas_that_nobody_could_meet_are_refused_with_what_to_do(
    world: make.World, changed: list[Line], said: str
) -> None:
    with pytest.raises(Refused, match=said):
        make_draws.proposed(world, lines=changed)


@pytest.mark.parametrize(("until", "said"), [(14, "after sign-up closes"), (400, "more than a year")])
def test_answers_are_kept_as_long_as_needed_and_no_longer(world: make.World, until: int, said: str) -> None:
    with pytest.raises(Refused, match=said):
        make_draws.proposed(world, answers_until=make.day(until).date())


def test_a_role_whose_places_are_chosen_has_no_draw(world: make.World) -> None:
    with pytest.raises(Refused, match="not by a draw"):
        make_draws.proposed(world, make_roles.offer(world))


@pytest.mark.parametrize(
    ("who", "reason"),
    [("amina", ""), ("ben", ""), ("cleo", ""), ("dana", "take part in this activity"), (None, "ign in")],
)
def test_who_agrees(world: make.World, who: str | None, reason: str) -> None:
    draw = make_draws.proposed(world)
    verdict = may.agree_to_quotas(getattr(world, who) if who else None, draw, make.day(2))
    assert reason in verdict.reason
    assert bool(verdict) == (not reason)


def test_questions_stay_as_they_are_in_the_last_week_once_somebody_answered(world: make.World) -> None:
    draw = make_draws.proposed(world)  # sign-up closes on day 14
    others = [Line("How old are you?", one.value, one.least, one.most) for one in make_draws.LINES[:2]]
    changed = make_draws.proposed(world, draw.role, at=make.day(8), lines=others)
    assert changed.edition == 2, "nobody has answered"
    changed = make_draws.proposed(world, draw.role, at=make.day(8))
    make_draws.signed_up(changed, make_draws.people(world), at=make.day(8))
    with pytest.raises(Refused, match="questions and answers stay as they are"):
        make_draws.proposed(world, draw.role, at=make.day(8), lines=others)
    numbers = [*make_draws.LINES[:2], Line("Area", "north", 0, 4), Line("Area", "south", 0, 4), Line("Area", "?", 0, 4)]
    assert make_draws.proposed(world, draw.role, at=make.day(8), lines=numbers).edition == 4
    assert len(queries.task(draw).people) == 10, "nobody is put out by another number, or by one answer more"


def test_who_answered_questions_that_changed_hears_it_and_answers_anew(world: make.World) -> None:
    from tests import make_letters

    draw, some = make_draws.proposed(world), make_draws.people(world, 6)
    make_draws.signed_up(draw, some)
    others = [*make_draws.LINES[:2], Line("Side", "citizen", 2, 2), Line("Side", "staff", 2, 2)]
    make_draws.proposed(world, draw.role, at=make.day(3), lines=others)
    anew = {"Age": "under 40", "Side": "citizen"}
    actions.answer_questions(draw, by=some[0], at=make.day(3, 11), answers=anew)
    letters = make_letters.bodies(make.day(3, 12), about="Something is asked of you")
    assert {one.email for one in some} & set(letters) == {one.email for one in some[1:]}
    assert "The questions of the draw for “Reader of papers” changed." in letters[some[1].email]
    later = make_letters.bodies(make.day(12, 12), about="Something is asked of you")
    assert not {one.email for one in some} & set(later), "once"
    assert queries.number_signed_up(draw) == 6
    assert len(queries.task(draw).people) == 1


def test_two_looks_at_chances_do_not_tell_what_one_person_answered(world: make.World) -> None:
    draw, some = make_draws.proposed(world), make_draws.people(world, 15)
    make_draws.signed_up(draw, some[:10])
    look(draw, world)
    for place in (10, 11, 12, 13):
        actions.sign_up(draw, by=some[place], at=make.day(3), answers=make_draws.answers(place))
    with pytest.raises(Refused, match="five more people"):
        look(draw, world)
    actions.sign_up(draw, by=some[14], at=make.day(3), answers=make_draws.answers(14))
    look(draw, world)
    with pytest.raises(Refused, match="five more people"):
        look(draw, world)
    look(make_draws.proposed(world, draw.role, at=make.day(3), lines=make_draws.LINES[:2]), world)
    assert queries.times_looked(draw) == 3


def look(draw: Any, world: make.World) -> None:
    background.work_soon(draw, by=world.cleo, at=make.day(4), wanted=queries.WANTS_CHANCES, seconds=60)
    work_through()


def test_what_is_counted_grows_by_five_people_at_once(world: make.World) -> None:
    draw = make_draws.proposed(world)
    some = make_draws.people(world, 15)
    told = []
    for number, person in enumerate(some, start=1):
        actions.sign_up(draw, by=person, at=make.day(2), answers=make_draws.answers(0 if number % 2 else 5))
        told.append([one.number for one in queries.counted(draw) if one.line.feature == "Age"])
    assert told[:9] == [[None, None]] * 9
    assert told[9:14] == [[5, 5]] * 5
    assert told[14] == [8, 7]


@given(st.lists(st.integers(0, 30), min_size=2, max_size=8))
def test_no_hidden_cell_can_be_reckoned_from_the_others(numbers: list[int]) -> None:
    from cairn.selection.queries.draws import open_cells

    cells = {f"v{at}": number for at, number in enumerate(numbers)}
    shown = open_cells(cells)
    hidden = [cells[value] for value in cells if value not in shown]
    assert all(cells[value] >= queries.FEWEST for value in shown)
    assert not hidden or shown == set() or (len(hidden) > 1 and sum(hidden) >= queries.FEWEST)


def test_a_question_keeps_its_question_mark_when_quotas_are_changed() -> None:
    from cairn.web.forms.fair_draws import read, typed

    asked = [Line("Do you drive?", "yes", 1, 2), Line("Do you drive?", "no", 1, 2)]
    assert read(typed(asked)) == asked, "with another question everybody would have to answer anew"


def test_questions_in_their_order() -> None:
    assert list(lines.by_question(make_draws.LINES)) == ["Age", "Area"]
    assert lines.fits({"Age": "under 40", "Area": "north", "Old": "x"}, make_draws.LINES)
    assert not lines.fits({"Age": "under 40"}, make_draws.LINES)
