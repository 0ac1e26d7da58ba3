"""Which statement comes next: what is new and tells most, from every side, whoever wrote how much."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cairn.core import routing
from cairn.core.routing import Candidate, Reader

counts = st.integers(0, 2000)
sides = st.sampled_from(["citizen", "staff", "partner", "unclear"])
candidates = st.lists(
    st.builds(
        Candidate, st.uuids().map(str), sides, st.sampled_from(["", "a", "b", "c"]),
        st.floats(0.01, 18), st.integers(0, 50), st.sampled_from(["", "A", "B"]),
    ),
    max_size=30, unique_by=lambda one: one.name,
)  # fmt: skip


def read_through(listed: list[Candidate], side: str, seed: str, *, group: str = "", most: int = 60) -> list[Candidate]:
    """What a reader on this side and in this group is shown, answering each."""
    left, read = list(listed), []
    weights = Counter((one.side, one.group) for one in listed)
    of_cell: Counter[tuple[str, str]] = Counter()
    of_author: Counter[str] = Counter()
    while left and len(read) < most:
        reader = Reader(side, f"{seed}:{len(read)}", of_cell, of_author, group)
        chosen = routing.next_of(left, reader, weights=weights)
        assert chosen is not None
        left.remove(chosen)
        read.append(chosen)
        of_cell[chosen.side, chosen.group] += 1
        of_author[chosen.author] += 1
    return read


def many(side: str, number: int, *, group: str = "") -> list[Candidate]:
    return [Candidate(f"{side} {group}{n}", side, f"{side}-{group}{n}", 1.0, 5, group) for n in range(number)]


@given(counts, counts, counts)
def test_worth_is_a_positive_number_whatever_was_answered(agree: int, disagree: int, passed: int):
    assert 0 < routing.worth(agree=agree, disagree=disagree, passed=passed, matters=agree) <= 18


def test_priorities_really_differ():
    """In another system a mistake made them all the same for sixteen months, and nobody noticed."""
    answered = [(0, 0, 0), (10, 0, 0), (5, 5, 0), (20, 20, 0), (40, 0, 0), (5, 5, 30)]
    worths = [routing.worth(agree=a, disagree=d, passed=p) for a, d, p in answered]
    assert len({round(one, 3) for one in worths}) == len(worths)
    assert max(worths) / min(worths) > 20


def test_what_divides_matters_or_few_pass_comes_before_what_all_say_or_most_pass():
    divided = routing.worth(agree=20, disagree=20, passed=0)
    assert divided > routing.worth(agree=40, disagree=0, passed=0)
    assert divided > routing.worth(agree=10, disagree=10, passed=20)
    assert routing.worth(agree=20, disagree=20, passed=0, matters=30) > divided


def test_a_new_statement_comes_before_those_answered_often():
    new = routing.worth(agree=0, disagree=0, passed=0)
    assert new > 4 * routing.worth(agree=15, disagree=15, passed=0)


def test_a_new_statement_is_seen_soon_among_a_thousand():
    old = [
        Candidate(str(n), "citizen", f"author {n}", routing.worth(agree=20 + n % 9, disagree=n % 30, passed=3), 9)
        for n in range(1000)
    ]
    new = Candidate("new", "citizen", "late", routing.worth(agree=0, disagree=0, passed=0), 0)
    listed = [*sorted(old, key=lambda one: -one.worth)[:23], new]  # as many as are looked at
    waited = [read_through(listed, "citizen", f"person {n}").index(new) for n in range(50)]
    assert sum(place < 3 for place in waited) >= 45


@given(candidates, sides, st.text(max_size=5))
def test_the_same_reader_is_given_the_same_and_the_order_of_the_list_does_not_matter(
    listed: list[Candidate], side: str, seed: str
):
    weights = Counter((one.side, one.group) for one in listed)
    chosen = routing.next_of(listed, Reader(side, seed), weights=weights)
    assert chosen == routing.next_of(listed[::-1], Reader(side, seed), weights=weights)
    assert (chosen is None) == (not listed)


def test_different_people_are_given_different_ones():
    listed = many("citizen", 24)
    assert len({read_through(listed, "citizen", f"person {n}", most=1)[0] for n in range(60)}) >= 15


@given(st.integers(0, 300), st.integers(1, 30), st.sampled_from(["citizen", "staff"]))
def test_nobody_reads_only_what_their_own_side_wrote(own: int, others: int, side: str):
    other = "staff" if side == "citizen" else "citizen"
    read = [one.side for one in read_through(many(side, own) + many(other, others), side, "seed")]
    left = others
    for place, one in enumerate(read):
        if left:
            assert other in read[max(0, place - 4) : place + 1] or place < 4
        left -= one == other


@given(st.integers(0, 300), st.integers(1, 30), st.integers(0, 100), st.sampled_from(["A", ""]))
def test_nobody_reads_only_what_their_own_group_likes(own: int, others: int, new: int, group: str):
    """Of eight in a row one at least is liked most by another group, as long as there is one."""
    listed = many("citizen", own, group="A") + many("citizen", others, group="B") + many("citizen", new)
    read = [one.group for one in read_through(listed, "staff", "seed", group="A" if group else "B", most=80)]
    other = "B" if group else "A"
    left = others if group else own
    for place, one in enumerate(read):
        if left:
            assert other in read[max(0, place - 7) : place + 1] or place < 7
        left -= one == other


@given(candidates, sides, st.sampled_from(["A", "B"]))
def test_groups_change_nothing_about_the_turn_of_the_sides(listed: list[Candidate], side: str, group: str):
    without = [replace(one, group="") for one in listed]
    with_groups = read_through(listed, side, "seed", group=group)
    assert [one.side for one in with_groups] == [one.side for one in read_through(without, side, "seed")]


def test_groups_are_read_in_proportion_to_what_they_like():
    listed = many("citizen", 200, group="A") + many("citizen", 100, group="B") + many("citizen", 100, group="C")
    read = Counter(one.group for one in read_through(listed, "unclear", "seed", most=40))
    assert read == {"A": 20, "B": 10, "C": 10}


def test_sides_are_read_in_proportion_to_what_they_wrote():
    listed = many("citizen", 200) + many("staff", 100) + many("partner", 100)
    read = Counter(one.side for one in read_through(listed, "unclear", "seed", most=40))
    assert read == {"citizen": 20, "staff": 10, "partner": 10}


def test_an_author_who_writes_forty_does_not_push_the_others_out():
    flood = [
        Candidate(f"flood {n}", "citizen", "one", routing.worth(agree=0, disagree=0, passed=0, turn=n), 0)
        for n in range(40)
    ]
    others = [
        Candidate(f"other {n}", "citizen", f"author {n}", routing.worth(agree=5, disagree=5, passed=0), 3)
        for n in range(20)
    ]
    most_worth = sorted(flood + others, key=lambda one: (-one.worth, one.name))[:24]
    assert sum(one.author != "one" for one in most_worth) >= 12
    shares = [
        sum(one.author == "one" for one in read_through(most_worth, "staff", f"person {n}", most=10)) for n in range(30)
    ]
    assert sum(shares) / len(shares) <= 3.5


def test_whoever_has_few_answers_of_their_own_side_is_asked_by_it():
    asked, not_asked = many("citizen", 1), [replace(many("citizen", 2)[1], by_own_side=0)]
    chosen = Counter(read_through(asked + not_asked, "staff", f"p{n}", most=1)[0].by_own_side for n in range(200))
    assert chosen[0] > chosen[5]
