"""The eight items of the pulse."""

from cairn.core import pulse


def test_there_are_eight_items_and_both_sides_get_the_same_words():
    assert [item.id for item in pulse.ITEMS] == ["P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8"]
    assert {item.who for item in pulse.ITEMS} == {("citizen", "staff")}


def test_the_power_score_rests_on_the_three_items_that_say_so():
    assert tuple(item.id for item in pulse.ITEMS if "power" in str(item.feeds)) == pulse.POWER


def test_each_counted_item_has_five_answers_from_least_to_most():
    for item in pulse.SCORED:
        assert list(item.answers) == [1, 2, 3, 4, 5]
    assert [str(words) for words in pulse.ITEMS[0].answers.values()] == [
        "No",
        "Not really",
        "In between",
        "Mostly",
        "Yes",
    ]


def test_how_people_left_feeling_has_its_own_answers():
    energy = next(item for item in pulse.ITEMS if item.id == pulse.ENERGY)
    assert str(energy.answers[5]) == "Much taller"


def test_the_last_item_is_a_line_and_is_not_counted():
    assert pulse.ITEMS[-1].kind == "line"
    assert pulse.ITEMS[-1] not in pulse.SCORED
    assert dict(pulse.ITEMS[-1].answers) == {}
