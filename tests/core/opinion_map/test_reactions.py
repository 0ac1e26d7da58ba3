"""Reactions and totals: the last vote counts, and every total is exact."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.core import opinion_map
from cairn.core.opinion_map import Reactions
from tests.core.opinion_map.conversations import each_published, published_votes

some_votes = st.lists(
    st.tuples(st.sampled_from("abcdef"), st.sampled_from("uvwxyz"), st.sampled_from([-1, 0, 1])), max_size=60
)


def test_the_last_vote_of_a_person_counts():
    reactions = Reactions.of([("amina", "a bench", 1), ("ben", "a bench", 0), ("amina", "a bench", -1)])
    (total,) = opinion_map.totals(reactions)
    assert (total.agree, total.disagree, total.passed, total.seen) == (0, 1, 1, 2)


@pytest.mark.parametrize("vote", [7, -2, 2])
def test_a_vote_of_seven_is_refused_with_a_sentence(vote):
    with pytest.raises(opinion_map.UnknownVoteError, match=f"not {vote}"):
        Reactions.of([("amina", "a bench", vote)])


def test_a_statement_nobody_answered_is_listed_with_zeros():
    (bench, light) = opinion_map.totals(Reactions.of([("amina", "light", 1)], statements=["a bench", "light"]))
    assert (bench.statement, bench.seen, light.agree) == ("a bench", 0, 1)


def test_no_votes_make_no_totals():
    assert opinion_map.totals(Reactions.of([])) == ()


@given(some_votes)
def test_totals_count_every_pair_of_person_and_statement_once(votes):
    last = {(person, statement): vote for person, statement, vote in votes}
    totals = opinion_map.totals(Reactions.of(votes))
    assert sum(total.seen for total in totals) == len(last)
    assert sum(total.agree - total.disagree for total in totals) == sum(last.values())


@given(some_votes, st.randoms(use_true_random=False))
def test_the_order_of_people_and_statements_does_not_matter(votes, dice):
    last = [(*pair, vote) for pair, vote in {(p, s): vote for p, s, vote in votes}.items()]
    shuffled = dice.sample(last, len(last))
    one, other = Reactions.of(last), Reactions.of(shuffled)
    assert (one.people, one.statements) == (other.people, other.statements)
    assert all((getattr(one, name) == getattr(other, name)).all() for name in ("person", "statement", "vote"))


def test_reactions_cannot_be_changed():
    reactions = Reactions.of([("amina", "a bench", 1)])
    with pytest.raises(ValueError, match="read-only"):
        reactions.vote[0] = -1


@each_published
def test_totals_of_published_conversations_equal_an_independent_recount(folder):
    votes = published_votes(folder)
    last = {(person, statement): vote for person, statement, vote in votes}
    recount = Counter((statement, vote) for (_, statement), vote in last.items())
    totals = opinion_map.totals(Reactions.of(votes))
    assert sum(total.seen for total in totals) == len(last)
    for total in totals:
        counted = tuple(recount[total.statement, vote] for vote in (1, -1, 0))
        assert (total.agree, total.disagree, total.passed) == counted
