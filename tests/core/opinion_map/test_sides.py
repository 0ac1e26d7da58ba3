"""Side by side without giving away the few."""

from cairn.core.opinion_map import Reactions, sides


def shown(citizens, staff, partners=0, unknown=0):
    """The totals on one statement, by side, when so many of each answered."""
    side_of = {}
    for side, count in (("citizen", citizens), ("staff", staff), ("partner", partners)):
        side_of |= {f"{side} {number}": side for number in range(count)}
    people = [*side_of, *(f"visitor {number}" for number in range(unknown))]
    found = sides.side_totals(Reactions.of((name, "a bench", 1) for name in people), side_of)
    return {side.name: side.totals[0] and side.totals[0].agree for side in found}


def test_two_sides_of_five_are_shown():
    assert shown(5, 6) == {"citizen": 5, "staff": 6}


def test_a_side_of_four_is_not_shown_and_cannot_be_worked_out():
    assert shown(9, 4) == {"citizen": None}


def test_a_small_side_hides_the_smallest_of_the_others():
    assert shown(30, 6, partners=3) == {"citizen": 30, "staff": None}


def test_five_hidden_people_give_nobody_away():
    assert shown(9, 2, partners=3) == {"citizen": 9}


def test_people_without_a_side_are_protected_as_well():
    assert shown(9, 7, unknown=1) == {"citizen": 9, "staff": None}


def test_a_statement_few_of_a_side_answered_is_withheld():
    votes = [(f"c{number}", name, 1) for name in ("bench", "light") for number in range(8)]
    votes += [(f"s{number}", "bench", -1) for number in range(5)] + [("s0", "light", -1)]
    side_of = {name: "citizen" if name.startswith("c") else "staff" for name, _, _ in votes}
    citizens, staff = sides.side_totals(Reactions.of(votes), side_of)
    assert [total and total.seen for total in staff.totals] == [5, None]
    assert [total and total.seen for total in citizens.totals] == [8, None]
