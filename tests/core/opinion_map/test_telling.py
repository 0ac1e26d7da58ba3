"""Telling statements: what people here say more than those there, only where luck cannot explain it."""

import numpy as np

from cairn.core.opinion_map import telling
from cairn.core.opinion_map.telling import Contrast, Counts

AGAINST = (Contrast((0,), (1,)),)


def counts(agree, disagree):
    agree, disagree = np.array(agree), np.array(disagree)
    return Counts(agree, disagree, agree + disagree)


def told(statements, held_out, shown=None):
    return telling.telling(tuple(statements), AGAINST, held_out, shown or held_out)[0]


def test_a_wide_difference_is_told_on_both_sides_with_the_answer_of_each():
    here, there = told("ab", counts([[40, 20], [5, 20]], [[10, 20], [45, 20]]))
    assert [(one.statement, one.answer, one.votes, one.seen, one.others_votes) for one in here] == [
        ("a", "agree", 40, 50, 5)
    ]
    assert [(one.statement, one.answer, one.votes) for one in there] == [("a", "disagree", 45)]
    assert 0.4 < here[0].at_least < 0.7


def test_a_difference_that_holds_for_one_statement_may_be_luck_among_a_hundred():
    one = counts([[15], [7]], [[5], [13]])
    assert told("a", one)[0]
    many = counts([[15] + [10] * 99, [7] + [10] * 99], [[5] + [10] * 99, [13] + [10] * 99])
    assert told([f"{n:03}" for n in range(100)], many) == ((), ())


def test_of_differences_made_by_luck_hardly_any_page_shows_one():
    dice = np.random.default_rng(3)
    wrong = 0
    for _ in range(200):
        agree = dice.binomial(30, 0.6, size=(2, 50))
        wrong += any(told([f"{n:02}" for n in range(50)], counts(agree, 30 - agree)))
    assert wrong <= 18  # five in a hundred, and three standard errors


def test_fewer_than_ten_answers_on_either_side_tell_nothing():
    assert told("a", counts([[9], [0]], [[0], [40]])) == ((), ())


def test_what_most_do_not_say_is_not_called_what_they_say():
    here, there = told("a", counts([[40], [10]], [[60], [90]]))
    assert here == ()
    assert [one.answer for one in there] == ["disagree"]


def test_what_is_shown_is_counted_with_every_answer():
    here, _ = told("a", counts([[40], [5]], [[10], [45]]), counts([[44], [2]], [[6], [48]]))
    assert (here[0].votes, here[0].others_votes) == (44, 2)
