"""Representative statements by Polis's formulas, against figures worked by hand."""

from math import sqrt

import numpy as np
import pytest

from cairn.core.opinion_map import representative


def test_the_four_figures_are_worked_by_hand():
    # 8 of 10 in the group agree, 1 of 10 of the others.
    found = representative.figures(np.array([[8], [1]]), np.array([[10], [10]]))
    assert found.share[0, 0] == pytest.approx(9 / 12)
    assert found.share_test[0, 0] == pytest.approx(2 * sqrt(11) * (9 / 11 - 0.5))
    assert found.ratio[0, 0] == pytest.approx((9 / 12) / (2 / 12))
    pooled = 11 / 22
    assert found.ratio_test[0, 0] == pytest.approx((9 / 11 - 2 / 11) / sqrt(pooled * (1 - pooled) * (2 / 11)))


def test_a_statement_everybody_agrees_with_tells_no_group_apart():
    found = representative.figures(np.array([[10], [10]]), np.array([[10], [10]]))
    assert found.ratio_test.tolist() == [[0.0], [0.0]]


def test_each_group_is_described_by_what_it_says_more_than_the_other():
    agree = np.array([[18, 2, 10], [3, 17, 10]])
    disagree = np.array([[1, 17, 9], [16, 2, 9]])
    seen = np.full((2, 3), 20)
    first, second = representative.representative(("light", "road", "bench"), agree, disagree, seen)
    assert [(found.statement, found.answer, found.votes) for found in first] == [
        ("light", "agree", 18),
        ("road", "disagree", 17),
    ]
    assert [(found.statement, found.answer) for found in second] == [("road", "agree"), ("light", "disagree")]
    assert first[0].is_widely_agreed


def test_at_most_five_statements_are_given():
    agree = np.array([[20] * 9, [0] * 9])
    chosen, _ = representative.representative(tuple("abcdefghi"), agree, 20 - agree, np.full((2, 9), 20))
    assert len(chosen) == 5


def test_a_group_that_stands_out_nowhere_still_gets_its_strongest_statement():
    agree = np.array([[10, 10], [10, 9]])
    (chosen,), _ = representative.representative(("light", "road"), agree, 20 - agree, np.full((2, 2), 20))
    assert chosen.statement == "road"


def test_statements_too_few_members_answered_are_left_out():
    agree = np.array([[2, 9], [0, 3]])
    seen = np.array([[2, 10], [9, 10]])
    first, _ = representative.representative(("light", "road"), agree, seen - agree, seen, at_least=5)
    assert [found.statement for found in first] == ["road"]


def test_what_a_group_agrees_with_most_is_called_agreed_even_if_the_other_agrees_more():
    agree = np.array([[15, 2], [20, 2]])
    (chosen,), _ = representative.representative(("light", "road"), agree, 20 - agree, np.full((2, 2), 20))
    assert (chosen.statement, chosen.answer, chosen.votes) == ("light", "agree", 15)
    assert chosen.is_widely_agreed
