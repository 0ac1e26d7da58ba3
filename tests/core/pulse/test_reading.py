"""What a pulse shows, what it hides, and that nothing hidden can be worked out from what is shown."""

from dataclasses import fields, is_dataclass
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cairn.core import pulse
from cairn.core.pulse import Sheet

ITEMS = [item.id for item in pulse.SCORED]
ANSWERS = (1, 2, 3, 4, 5, "does not apply", "rather not say", None)  # None: left blank
ASKED = {"citizen": 12, "staff": 12}

many = settings(max_examples=25)


def sheets(side, **columns):
    """Five sheets: `sheets("citizen", P3="4455-")`; - is "rather not say", a space is a blank."""
    for row in zip(*columns.values(), strict=True):
        answers = {item: mark for item, mark in zip(columns, row, strict=True) if mark != " "}
        yield Sheet(side, {item: "rather not say" if mark == "-" else int(mark) for item, mark in answers.items()})


def one_sheet(side):
    given_answers = st.fixed_dictionaries({item: st.sampled_from(ANSWERS) for item in ITEMS})
    return given_answers.map(lambda row: Sheet(side, {item: answer for item, answer in row.items() if answer}))


def piles(side, least=0, most=9):
    sizes = st.sampled_from(range(most, least - 1, -1))
    return sizes.flatmap(lambda size: st.lists(one_sheet(side), min_size=size, max_size=size))


both = st.tuples(piles("citizen"), piles("staff")).map(lambda two: two[0] + two[1])


def scored(pile, side, item):
    return [sheet for sheet in pile if sheet.side == side and sheet.answers.get(item) in {1, 2, 3, 4, 5}]


def test_the_figures_of_a_side():
    pile = sheets("citizen", P3="44555", P4="33344", P5="55555", P7="34455")
    citizens = pulse.read(pile, asked={"citizen": 8, "staff": 3}).sides["citizen"]
    assert citizens.items["P3"].counts == (0, 0, 0, 2, 3)
    assert citizens.power == pulse.Score(5, (Fraction(23, 5) + Fraction(17, 5) + 5) / 3)
    assert citizens.energy == pulse.Score(5, Fraction(21, 5))
    assert (citizens.n, citizens.asked, citizens.response_rate) == (5, 8, Fraction(5, 8))


def test_with_every_item_answered_the_power_score_is_the_mean_over_people():
    rows = [(4, 3, 5), (1, 2, 2), (5, 5, 5), (3, 3, 4), (2, 4, 1), (5, 1, 3)]
    pile = [Sheet("citizen", dict(zip(pulse.POWER, row, strict=True))) for row in rows]
    power = pulse.read(pile, asked=ASKED).sides["citizen"].power
    assert power.mean == sum(Fraction(sum(row), 3) for row in rows) / 6


def test_the_perception_gap_is_staff_less_citizens():
    pile = [*sheets("citizen", P3="33333"), *sheets("staff", P3="55554")]
    assert pulse.read(pile, asked=ASKED).perception_gap == Fraction(9, 5)


def test_no_perception_gap_while_one_side_is_hidden():
    pile = [*sheets("citizen", P3="3333"), *sheets("staff", P3="55554")]
    reading = pulse.read(pile, asked=ASKED)
    assert reading.perception_gap is None
    assert reading.sides["citizen"] is None
    assert str(reading.hidden[0]) == ("Fewer than 5 people on the citizen side answered, so nothing of it is shown.")


def test_four_hide_and_five_show():
    assert pulse.read(sheets("citizen", P1="5555"), asked=ASKED).sides["citizen"] is None
    assert pulse.read(sheets("citizen", P1="55555"), asked=ASKED).sides["citizen"].n == 5


def test_people_who_gave_no_score_do_not_make_up_the_five():
    pile = sheets("citizen", P1="5555- ", P2="-     ")
    assert pulse.read(pile, asked=ASKED).sides["citizen"] is None


def test_an_item_that_four_answered_is_hidden_and_left_out_of_the_power_score():
    pile = sheets("citizen", P3="44444", P4="22222", P5="1111-")
    citizens = pulse.read(pile, asked=ASKED).sides["citizen"]
    assert citizens.items["P5"] is None
    assert citizens.power == pulse.Score(5, Fraction(3))


def test_what_is_hidden_is_said():
    reading = pulse.read(sheets("citizen", P1="555555", P7="4444--"), asked={"citizen": 7})
    said = [str(words) for words in reading.hidden]
    assert "Fewer than 5 people on the citizen side answered P7, so it is not shown." in said
    assert reading.sides["citizen"].energy is None


def test_scores_are_rounded_to_two_decimals_for_the_ledger():
    assert pulse.Score(6, Fraction(11, 3)).rounded == 3.67
    assert pulse.Score(6, Fraction(18, 5)).rounded == 3.6


def test_there_is_no_figure_for_all_sides_together():
    shown = {field.name for field in fields(pulse.Reading)}
    assert shown == {"asked", "sides", "hidden", "perception_gap"}


def figures(thing):
    """Every count of people and every score in a reading."""
    if isinstance(thing, pulse.SideReading | pulse.Score | pulse.Dots):
        yield thing.n
    if is_dataclass(thing):
        for field in fields(thing):
            yield from figures(getattr(thing, field.name))
    elif hasattr(thing, "values"):
        for part in thing.values():
            yield from figures(part)


@many
@given(both)
def test_no_figure_is_about_fewer_than_five_people(pile):
    reading = pulse.read(pile, asked=ASKED)
    assert all(n >= 5 for n in figures(reading.sides))
    for side, shown in reading.sides.items():
        for item in ITEMS:
            enough = len(scored(pile, side, item)) >= 5
            assert enough == bool(shown and shown.items[item])


@many
@given(piles("citizen"), piles("staff", most=4), piles("staff", most=4))
def test_nothing_shown_depends_on_what_a_hidden_side_said(citizens, four_staff, other_four):
    before = pulse.read(citizens + four_staff, asked=ASKED)
    after = pulse.read(citizens + other_four, asked=ASKED)
    assert after == before


@many
@given(piles("citizen", least=5), st.sampled_from(ITEMS), st.data())
def test_nothing_shown_depends_on_what_was_said_to_a_hidden_item(pile, item, data):
    kept = [at for at, sheet in enumerate(pile) if sheet.answers.get(item) in {1, 2, 3, 4, 5}][:4]
    said = {at: data.draw(st.integers(1, 5)) for at in kept}
    few = [sheet if at in kept else _with(sheet, item, "rather not say") for at, sheet in enumerate(pile)]
    others = [_with(sheet, item, said[at]) if at in kept else sheet for at, sheet in enumerate(few)]
    assert pulse.read(others, asked=ASKED) == pulse.read(few, asked=ASKED)


@many
@given(piles("citizen", least=5), st.sampled_from(ITEMS), st.randoms(use_true_random=False))
def test_nothing_shown_tells_who_gave_which_answers_together(pile, item, dice):
    places = [at for at, sheet in enumerate(pile) if sheet.answers.get(item) in {1, 2, 3, 4, 5}]
    turned = dice.sample(places, len(places))
    swapped = list(pile)
    for at, other in zip(places, turned, strict=True):
        swapped[at] = _with(pile[at], item, pile[other].answers[item])
    assert pulse.read(swapped, asked=ASKED) == pulse.read(pile, asked=ASKED)


@many
@given(both)
def test_every_figure_of_a_side_follows_from_its_dots_alone(pile):
    for shown in pulse.read(pile, asked=ASKED).sides.values():
        if shown is None:
            continue
        means = [shown.items[item].score.mean for item in pulse.POWER if shown.items[item]]
        assert (shown.power.mean if shown.power else None) == (sum(means) / len(means) if means else None)
        energy = shown.items[pulse.ENERGY]
        assert shown.energy == (energy.score if energy else None)


@many
@given(both, st.randoms(use_true_random=False))
def test_the_order_in_which_sheets_came_does_not_show(pile, dice):
    assert pulse.read(dice.sample(pile, len(pile)), asked=ASKED) == pulse.read(pile, asked=ASKED)


def _with(sheet, item, answer):
    return Sheet(sheet.side, {**sheet.answers, item: answer})


@pytest.mark.parametrize(
    ("pile", "error", "sentence"),
    [
        ([Sheet("press", {})], pulse.UnknownSide, "There is a sheet from 'press'"),
        ([Sheet("staff", {"P9": 3})], pulse.UnknownItem, "There is an answer to 'P9'"),
        ([Sheet("staff", {"P8": 3})], pulse.UnknownItem, "There is an answer to 'P8', which is not an item"),
        (
            [Sheet("staff", {"P1": 7})],
            pulse.BadAnswer,
            "There is an answer 7 to P1; answers are 1 to 5, or none.",
        ),
        ([Sheet("staff", {"P1": [1]})], pulse.BadAnswer, r"There is an answer \[1\] to P1"),
        ([Sheet("staff", {})] * 4, pulse.TooManySheets, "The staff side sent 4 sheets and 3 were asked."),
    ],
)
def test_a_sheet_that_does_not_belong_is_refused_in_words(pile, error, sentence):
    with pytest.raises(error, match=sentence) as refusal:
        pulse.read(pile, asked={"citizen": 3, "staff": 3})
    assert isinstance(refusal.value, pulse.BadSheet)


def test_nobody_answering_is_hidden_and_not_an_error():
    reading = pulse.read([], asked={"citizen": 0, "staff": 4})
    assert dict(reading.sides) == {"citizen": None, "staff": None}
