"""Editions of figures: what they show, what they hold back, and what two of them tell together."""

from __future__ import annotations

from datetime import date

import pytest

from cairn.activities import actions as activities
from cairn.base.verdict import Refused
from cairn.reach import actions, keys, queries, reference_csv
from cairn.reach.question_sets import CURRENT
from tests import make, make_reach

pytestmark = pytest.mark.django_db


def test_groups_are_shown_from_five_and_in_fives(world):
    people = make_reach.people(world, 26)
    make_reach.answered(world, people[:12], age="25_44")
    make_reach.answered(world, people[12:15], age="65_79")
    shown = make_reach.published(world).shown
    assert shown["group:age:25_44"] == 10
    assert shown["group:age:65_79"] == 0


def test_answers_are_counted_only_once_ten_are_new(world):
    people = make_reach.people(world, 40)
    make_reach.answered(world, people[:9], sex="female")
    assert "group:sex:female" not in make_reach.published(world).shown
    make_reach.answered(world, people[9:12], sex="female")
    assert make_reach.published(world, on=40).shown["group:sex:female"] == 10
    make_reach.answered(world, people[12:16], sex="female")
    assert make_reach.published(world, on=70).shown["group:sex:female"] == 10
    make_reach.answered(world, people[16:22], sex="female")
    assert make_reach.published(world, on=100).shown["group:sex:female"] == 20


def test_sheets_taken_away_count_as_new_too(world):
    people = make_reach.people(world, 40)
    make_reach.answered(world, people[:16], sex="female")
    make_reach.published(world)
    for someone in people[:11]:
        actions.withdraw_equality(world.programme, by=someone, at=make.MONDAY)
    assert make_reach.published(world, on=40).shown["group:sex:female"] == 5


def test_no_sheet_says_whether_it_was_counted_and_no_mark_of_one_stays_after_it_was_destroyed(world):
    people = make_reach.people(world, 20)
    make_reach.answered(world, people[:16], sex="female")
    counted = make_reach.published(world)
    sheet = queries.sheet_of(people[0], world.programme)
    marks = {keys.counted_mark(sheet.token, sheet.answers), keys.counted_mark(sheet.token, {"sex": "male"})}
    assert len(marks & set(counted.kept["marks"])) == 1
    actions.withdraw_equality(world.programme, by=people[0], at=make.MONDAY)
    counted.refresh_from_db()
    assert len(counted.kept["marks"]) == 16
    assert not marks & set(counted.kept["marks"])
    later = make_reach.published(world, on=40)
    assert later.kept["changed"] == 0
    make_reach.answered(world, people[16:], sex="female")
    make_reach.answered(world, people[1:6], sex="male")
    newest = make_reach.published(world, on=80)
    assert newest.kept["changed"] == 1 + 4 + 5 + 5
    counted.refresh_from_db()
    assert "marks" not in counted.kept


def test_with_another_key_nothing_is_counted_anew_for_a_few(world, settings):
    people = make_reach.people(world, 40)
    make_reach.answered(world, people[:16], sex="female")
    make_reach.published(world)
    settings.SHEETS_KEY = "the key was lost, and a new one made"
    make_reach.answered(world, people[16:20], sex="female")
    assert make_reach.published(world, on=40).shown["group:sex:female"] == 15
    make_reach.answered(world, people[20:26], sex="female")
    assert make_reach.published(world, on=80).shown["group:sex:female"] == 25


def test_everybody_alike_is_not_told(world):
    """All twenty-three members say the same: nobody may read off what each of them said."""
    people = make_reach.people(world, 20)
    make_reach.answered(world, [*people, world.amina, world.ben, world.cleo], disability="a_lot")
    assert make_reach.published(world).shown["group:disability:a_lot"] == 15


def test_who_is_new_is_told_in_fives_for_citizens_and_others_apart(world):
    make_reach.people(world, 11)
    shown = make_reach.published(world).shown
    assert shown[f"new:citizens:{world.activity.ref}"] == 5  # twelve are new, and all are: the rest must stay open
    assert shown[f"new:others:{world.activity.ref}"] == 0


def test_one_person_who_comes_later_is_not_told_to_be_new(world):
    """Nine were new and twenty not, one more comes who is new: "ten or more" would tell of that one person."""
    other = make.another_activity(world)
    for someone in make_reach.people(world, 20, start=100, joins=False):
        activities.join(other, by=someone, at=make.MONDAY)
        activities.join(world.activity, by=someone, at=make.day(1))
    make_reach.people(world, 8)
    name = f"new:citizens:{world.activity.ref}"
    assert make_reach.published(world).shown[name] == 5
    make_reach.people(world, 1, start=50)
    assert make_reach.published(world, on=40).shown[name] == 5
    make_reach.people(world, 6, start=60)
    assert make_reach.published(world, on=70).shown[name] == 10  # "15 or more" would tell what the others held back


def test_four_weeks_lie_between_two_editions(world):
    make_reach.published(world)
    with pytest.raises(Refused, match="four weeks"):
        make_reach.published(world, on=30)
    assert make_reach.published(world, on=38).number == 2


def test_reference_figures_come_as_a_table_with_their_source(world):
    make_reach.reference(world)
    found = queries.reference(world.programme)
    assert found.figures["age"]["80_up"] == 500
    assert (found.number, found.unit, found.counted_on) == (1, "count", date(2021, 3, 21))


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ("", "first line"),
        ("age,16 to 24,5", "first line must be"),
        ("feature,value,count", "no group"),
        ("feature,value,count\nage,16 to 24", "three parts"),
        ("feature,value,count\nshoe,41,5", "first part"),
        ("feature,value,count\nage,teens,5", "second part"),
        ("feature,value,count\nage,16 to 24,many", "must be a number"),
        ("feature,value,count\nage,16 to 24,5\nage,16_24,5", "twice"),
        ("feature,value,share\nage,16 to 24,NaN", "must be a number"),
        ("feature,value,share\nage,16 to 24,60\nage,25 to 44,50", "come to 110, not to 100"),
        ("feature,value,share\nsex,Female,40\nsex,Male,50", "come to 90, not to 100"),
        ("feature;value\nage;16 to 24", "Missing: count"),
        ("feature,value,count,share\nage,16 to 24,5,6", "names a column twice"),
        ("feature,value,share\nage,teens,5\nsex,Female,90\nsex,Male,60", "Line 2: the second.*come to 150"),
        ("feature,value,count\n\nage,teens,5\nage,16 to 24,many", "Line 3: the second.*Line 4: the last"),
    ],
)
def test_a_table_that_cannot_be_read_says_in_which_line_and_what_would_be_right(rows, says):
    with pytest.raises(reference_csv.Unreadable, match=says):
        reference_csv.read(rows, CURRENT)


@pytest.mark.parametrize(
    ("rows", "figure"),
    [
        ("\ufefffeature;value;share\nage;16 to 24;12,5", 12.5),
        ('feature,value,count\nage,16 to 24,"4,100"\nage,25 to 44,', 4100),
        ("Value\tShare\tFeature\n16_24\t12.5 %\tAge", 12.5),
    ],
)
def test_a_table_is_read_as_spreadsheets_of_several_countries_save_it(rows, figure):
    assert reference_csv.read(rows, CURRENT).figures == {"age": {"16_24": figure}}


def test_the_example_is_read_once_it_is_filled_in():
    rows = "\n".join(line + "7" if line.endswith(",") else line for line in reference_csv.example(CURRENT).splitlines())
    assert reference_csv.read(rows, CURRENT).figures["ethnic_group"]["black"] == 7


def test_what_is_done_next_is_noted_with_a_day_and_goes_again(world):
    step = actions.note_step(
        world.programme, by=world.cleo, at=make.MONDAY, group="People over 80", tried="A letter",
        next_words="We visit them", by_on=date(2026, 2, 1),
    )  # fmt: skip
    assert list(queries.steps(world.programme)) == [step]
    actions.remove_step(step, by=world.cleo, at=make.day(1))
    assert not queries.steps(world.programme).exists()
