from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.exchange import rows
from cairn.exchange.last_reactions import WHEN_UNKNOWN, LastReactions

REACTIONS = st.lists(
    st.tuples(
        st.sampled_from(["ann", "bob", "cat"]),
        st.sampled_from(["7", "8"]),
        st.sampled_from([-1, 0, 1]),
        st.integers(0, 3),
    ),
    max_size=30,
)


@given(REACTIONS)
def test_the_last_by_time_counts_and_at_the_same_moment_the_last_in_the_file(told):
    reactions = LastReactions(["7", "8"])
    expected = {}
    for person, statement, vote, moment in told:
        reactions.add(person, statement, vote, moment=moment)
        if moment >= expected.get((person, statement), (0, 0))[0]:
            expected[person, statement] = (moment, vote)
    assert {(row.person, row.statement): row.vote for row in reactions} == {
        key: vote for key, (_, vote) in expected.items()
    }
    assert len(reactions) == len(expected)
    assert reactions.replaced == len(told) - len(expected)


@given(REACTIONS)
def test_totals_are_what_the_reactions_add_up_to(told):
    reactions = LastReactions(["7", "8", "9"])
    for person, statement, vote, moment in told:
        reactions.add(person, statement, vote, moment=moment)
    for statement, totals in reactions.totals.items():
        votes = [row.vote for row in reactions if row.statement == statement]
        assert totals == rows.Totals(votes.count(1), votes.count(-1), votes.count(0))
    assert set(reactions.totals) == {"7", "8", "9"}


def test_reactions_come_oldest_first_and_can_be_walked_twice():
    reactions = LastReactions(["7"])
    reactions.add("late", "7", 1, moment=2_500_000, important=True)
    reactions.add("early", "7", 0, moment=1_000_000)
    assert [row.person for row in reactions] == ["early", "late"]
    assert list(reactions) == list(reactions)
    late = rows.ReactionRow("late", "7", 1, datetime(1970, 1, 1, 0, 0, 2, 500_000, tzinfo=UTC), important=True)
    assert late in reactions


def test_without_times_the_order_of_the_file_stays():
    reactions = LastReactions(["7", "8"])
    for person in ("zoe", "ann", "max"):
        reactions.add(person, "8", 1, moment=WHEN_UNKNOWN)
    assert [(row.person, row.at) for row in reactions] == [("zoe", None), ("ann", None), ("max", None)]


def test_a_reaction_after_the_first_walk_still_counts():
    reactions = LastReactions(["7"])
    reactions.add("ann", "7", 1, moment=1)
    assert len(reactions) == 1
    reactions.add("ann", "7", -1, moment=2)
    assert [row.vote for row in reactions] == [-1]


def test_a_reaction_to_an_unknown_statement_is_an_error():
    with pytest.raises(KeyError):
        LastReactions(["7"]).add("ann", "8", 1, moment=1)


def test_no_statements_have_no_totals():
    assert LastReactions([]).totals == {}
