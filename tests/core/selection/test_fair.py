"""A draw in which the person with the least chance has the most there can be, in tickets that anybody can read."""

import subprocess
import sys
from collections import Counter
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cairn.core.selection import fair, on_ticket
from cairn.core.selection.fair import NoPanel, Pool, Quota, UnfitPool
from tests.core.selection.make_pools import pool

FEATURES = {"side": ("citizen", "staff"), "age": ("young", "middle", "old")}


PROGRAM = Path(__file__).resolve().parents[3] / "docs" / "verify" / "cairn_panel.py"
NUMBERS = "3-17-22-35-41-49"
SIXTY = pool(60, 12)


@cache
def of_sixty():
    return fair.lottery(SIXTY)


@st.composite
def small_pools(draw):
    """Up to nine people, of whom up to four are wanted, with quotas of any kind."""
    people = _people(draw)
    quotas = tuple(
        Quota(feature, value, *sorted(draw(st.tuples(st.integers(0, 2), st.integers(0, 4)))))
        for feature, values in FEATURES.items()
        for value in values
    )
    return Pool(people, quotas, draw(st.integers(1, min(4, len(people)))))


@st.composite
def pools_with_a_panel(draw):
    """Up to nine people, and quotas that some of them meet together."""
    people = _people(draw)
    some = draw(st.lists(st.sampled_from(sorted(people)), min_size=1, max_size=4, unique=True))
    quotas = tuple(
        Quota(feature, value, max(0, number - draw(st.integers(0, 1))), number + draw(st.integers(0, 1)))
        for feature, values in FEATURES.items()
        for value in values
        for number in (sum(people[sign][feature] == value for sign in some),)
    )
    return Pool(people, quotas, len(some))


def _people(draw):
    answers = draw(st.lists(st.tuples(*map(st.sampled_from, FEATURES.values())), min_size=2, max_size=9))
    return {f"p{number}": dict(zip(FEATURES, each, strict=True)) for number, each in enumerate(answers)}


def all_panels(of):
    chosen = map(frozenset, combinations(sorted(of.people), of.places))
    return [panel for panel in chosen if not fair.misses(of, panel)]


@settings(max_examples=60)
@given(of=small_pools(), dice=st.randoms())
def test_no_lottery_over_all_panels_there_are_gives_the_least_chance_more_than_the_bound(of, dice):
    panels = all_panels(of)
    if not panels:
        with pytest.raises(NoPanel):
            fair.lottery(of)
        return
    found = fair.lottery(of)
    on_some = set().union(*panels)
    assert {sign for at in found.unreachable for sign in found.sorts[at].signs} == set(of.people) - on_some
    assert found.weights.sum() == pytest.approx(1)
    assert found.bound - found.least <= 1e-4 + 1e-6
    weights = [dice.random() ** 3 + 1e-6 for _ in panels]
    chances = Counter()
    for panel, weight in zip(panels, weights, strict=True):
        chances.update(dict.fromkeys(panel, weight / sum(weights)))
    assert min(chances[sign] for sign in on_some) <= found.bound + 1e-9


@settings(max_examples=40)
@given(of=pools_with_a_panel(), seed=st.text(max_size=5))
def test_every_ticket_meets_all_quotas_and_nobody_who_can_be_drawn_loses_two_tenths_of_a_point(of, seed):
    found = fair.lottery(of)
    made = fair.tickets(found, seed=seed)
    assert len(made.panels) == 1000
    for panel in made.panels:
        assert len(set(panel)) == of.places
        assert fair.misses(of, frozenset(panel)) == ()
    for at, sort in enumerate(found.sorts):
        held = [made.held.get(sign, 0) for sign in sort.signs]
        assert max(held) - min(held) <= 1
        assert at in found.unreachable or min(held) / 1000 >= found.bound - 0.002


def test_sixty_people_for_twelve_places_come_within_two_tenths_of_a_point_of_the_bound():
    of, found = SIXTY, of_sixty()
    made = fair.tickets(found, seed="a")
    held = [made.held[sign] for sign in of.people]
    assert found.bound - found.least <= 1e-4
    assert min(held) / 1000 >= found.bound - 0.002
    assert sum(held) == 12 * 1000
    assert all(fair.misses(of, frozenset(panel)) == () for panel in made.panels)


def test_where_everybody_answers_alike_everybody_has_the_same_chance():
    of = Pool({f"p{n}": {"side": "citizen"} for n in range(10)}, (Quota("side", "citizen", 0, 4),), 4)
    made = fair.tickets(fair.lottery(of), seed="a")
    assert set(made.held.values()) == {400}


def test_the_search_can_be_stopped_and_says_how_far_it_is_from_the_best():
    of, told = pool(60, 12), []
    found = fair.lottery(of, watch=lambda progress: told.append(progress) or len(told) < 5)
    assert len(told) == 5
    assert found.bound > found.least
    assert all(chance > 0 for chance in found.chances)
    made = fair.tickets(found, seed="a")
    assert all(fair.misses(of, frozenset(panel)) == () for panel in made.panels)


def test_the_same_pool_gives_the_same_tickets_and_another_seed_gives_others():
    of = pool(24, 6, room=2)
    first, again, other = (fair.tickets(fair.lottery(of), seed=seed) for seed in ("a", "a", "b"))
    assert first == again
    assert first.panels != other.panels


def test_people_who_decline_are_replaced_by_the_same_rule_and_quotas_less_who_sits():
    of = pool(24, 6, room=2)
    panel = fair.tickets(fair.lottery(of), seed="a").panels[0]
    seated = {sign: of.people[sign] for sign in panel[3:]}
    rest = of.without(seated, gone=frozenset(panel[:3]))
    assert rest.places == 3
    assert set(rest.people) == set(of.people) - set(panel)
    for ticket in set(fair.tickets(fair.lottery(rest), seed="b").panels):
        assert fair.misses(of, frozenset(seated) | frozenset(ticket)) == ()


def test_quotas_nobody_can_meet_are_loosened_as_little_as_can_be():
    quotas = (Quota("side", "citizen", 3, 3, 2, 4), Quota("side", "staff", 1, 1, 1, 2))
    few = Pool({"a": {"side": "citizen"}, "b": {"side": "citizen"}, "c": {"side": "staff"}, "d": {"side": "staff"}},
               quotas, 4)  # fmt: skip
    with pytest.raises(NoPanel, match="No panel meets all quotas"):
        fair.lottery(few)
    moved = fair.loosened(few, as_agreed=True)
    assert [(quota.least, quota.most) for quota in moved] == [(2, 3), (1, 2)]
    fair.lottery(Pool(few.people, moved, 4))


def test_loosening_stops_at_what_was_agreed():
    quotas = (Quota("side", "citizen", 3, 3), Quota("side", "staff", 0, 1))
    few = Pool({"a": {"side": "citizen"}, "b": {"side": "staff"}, "c": {"side": "staff"}}, quotas, 3)
    assert fair.loosened(few, as_agreed=True) is None
    assert [(quota.least, quota.most) for quota in fair.loosened(few, as_agreed=False)] == [(1, 3), (0, 2)]


def test_more_places_than_people_cannot_be_loosened_away():
    assert fair.loosened(Pool({"a": {"side": "x"}}, (Quota("side", "x", 0, 1),), 2), as_agreed=False) is None


@pytest.mark.parametrize(
    ("people", "quotas", "places", "words"),
    [
        ({"a": {"side": "x"}}, (), 0, "one place at least"),
        ({"a": {}}, (("side", "x", 0, 1),), 1, "a answers side with nothing"),
        ({}, (("side", "x", 0, 1), ("side", "x", 0, 2)), 1, "stands twice"),
        ({}, (("side", "x", 2, 1),), 1, "over the most"),
        ({}, (("side", "x", 1, 2, 2, 3),), 1, "the room to move"),
    ],
)
def test_a_pool_that_contradicts_itself_is_refused_with_the_place(people, quotas, places, words):
    with pytest.raises(UnfitPool, match=words):
        Pool(people, tuple(Quota(*quota) for quota in quotas), places)


def test_a_public_value_draws_one_ticket_and_a_changed_file_has_another_seal():
    text = fair.tickets(of_sixty(), seed="a").text()
    sealed = fair.seal(text)
    assert {fair.drawn(sealed, str(value)) for value in range(20_000)} == set(range(1, 1001))
    assert fair.seal(text.replace("1000 ", "1001 ")) != sealed


def stranger(*said):
    """What the program that anybody can run says of a file of tickets."""
    command = [sys.executable, "-I", PROGRAM, *map(str, said)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own program
    return done.returncode, done.stdout + done.stderr


def test_a_stranger_repeats_the_draw_and_counts_their_chance_from_the_file_alone(tmp_path):
    made = fair.tickets(of_sixty(), seed="a")
    file = tmp_path / "tickets.txt"
    file.write_text(made.text())
    sealed, sign = fair.seal(made.text()), made.panels[0][0]
    code, told = stranger(file, NUMBERS, sign)
    number = fair.drawn(sealed, NUMBERS)
    assert code == 0
    assert sealed in told
    standing = sorted(on_ticket(one, number) for one in made.panels[number - 1])
    assert f"Ticket {number} of 1000 is drawn: {', '.join(standing)}" in told
    assert f"Whoever has this sign stands on {made.held[sign]} of 1000 tickets" in told


def test_a_file_with_a_ticket_missing_or_somebody_twice_on_one_is_told_apart(tmp_path):
    file = tmp_path / "tickets.txt"
    file.write_text("1 a b\n3 a c\n")
    assert stranger(file, NUMBERS) == (1, "The tickets are not numbered from 1 on.\n")
    file.write_text("1 a b\n2 a a\n")
    assert stranger(file, NUMBERS) == (1, "Somebody stands twice on one ticket.\n")


@pytest.mark.parametrize("others", [3, 6, 18])
def test_a_free_place_is_drawn_for_also_where_most_people_do_not_fit_any_more(others):
    people = {f"p{n}": {"age": f"{n}"} for n in range(others)} | {f"r{n}": {"age": "right"} for n in range(3)}
    quotas = (*(Quota("age", f"{n}", 0, 0) for n in range(others)), Quota("age", "right", 0, 1))
    found = fair.lottery(Pool(people, quotas, 1))
    assert len(found.unreachable) == others
    assert found.least == pytest.approx(found.bound) == pytest.approx(1 / 3)


def test_a_search_that_is_stopped_at_once_leaves_out_nobody_and_asks_for_few_panels():
    of = pool(200, 40)
    found = fair.lottery(of, watch=lambda _: False)
    sorts = len(found.sorts)
    assert sorts > 80
    assert len(found.panels) < sorts / 4, "not one for each sort of people: a great pool would never end"
    assert not found.unreachable
    held = fair.tickets(found, seed="few").held
    assert set(held) == set(of.people)
