"""Suggestions who could be asked for what: everybody for one thing first, and a reason in words for each."""

from collections import Counter
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cairn.core.matching import Bar, Fit, Person, Role, UnfitRoles, fit, suggest
from tests.core.matching.make_people import people, roles

PLAIN, DRAW = "plain words", "drawing"
names = st.frozensets(st.sampled_from(("a", "b", "c")), max_size=2)


@st.composite
def small(draw):
    """Up to four people and three roles with anything in them."""
    some = [
        Person(f"p{at}", draw(st.sampled_from(("citizen", "staff"))), draw(names), draw(names), draw(names),
               draw(names), draw(names), draw(st.integers(0, 2)), draw(st.integers(0, 2)))
        for at in range(draw(st.integers(1, 4)))
    ]  # fmt: skip
    wanted = [
        Role(f"r{at}", draw(st.integers(0, 2)), draw(names), draw(names), draw(names), draw(names), {"citizen": 1})
        for at in range(draw(st.integers(1, 3)))
    ]
    return some, wanted


def keeps_the_rules(pairs):
    """Whether nobody has more than they take, no role more than its places, and nobody two roles at once."""
    by_person, by_role = {}, Counter(role.name for _, role in pairs)
    for person, role in pairs:
        by_person.setdefault(person, []).append(role)
    return all(by_role[role.name] <= role.places for _, role in pairs) and all(
        len(taken) <= person.most and sum(len(role.times) for role in taken) == len({t for r in taken for t in r.times})
        for person, taken in by_person.items()
    )


def placed_at_best(some, wanted):
    """As many different people as any plan gives a role, found by trying all of them."""
    fitting = [(p, r) for p in some for r in wanted if isinstance(fit(p, r), Fit)][:9]
    plans = ([pair for pair, taken in zip(fitting, bits, strict=True) if taken]
             for bits in product((0, 1), repeat=len(fitting)))  # fmt: skip
    return max(len({person for person, _ in plan}) for plan in plans if keeps_the_rules(plan)), len(fitting) < 9


@settings(max_examples=150)
@given(of=small(), seed=st.text(max_size=3))
def test_no_plan_that_keeps_the_rules_gives_a_role_to_more_people(of, seed):
    some, wanted = of
    found = suggest(some, wanted, seed=seed)
    person, role = {one.name: one for one in some}, {one.name: one for one in wanted}
    pairs = [(person[one.person], role[one.role]) for one in found.made]
    assert keeps_the_rules(pairs)
    assert all(one.fit == fit(person[one.person], role[one.role]) for one in found.made)
    best, is_whole = placed_at_best(some, wanted)
    number = len({one.person for one in found.made})
    assert number == best or (number > best and not is_whole)
    assert set(found.without) == set(person) - {one.person for one in found.made}


def somebody(name, **of):
    return Person(name, **{"side": "citizen", "strengths": frozenset({PLAIN}), "times": frozenset({"Monday"})} | of)


def something(name, **of):
    return Role(name, **{"times": frozenset({"Monday"}), "helps": frozenset({PLAIN})} | of)


@pytest.mark.parametrize(
    ("person", "bar"),
    [
        (somebody("Dana", refuses=frozenset({PLAIN})), Bar.REFUSED),
        (somebody("Dana", refuses=frozenset({"Read letters"})), Bar.REFUSED),
        (somebody("Dana", times=frozenset({"Friday"})), Bar.TIME),
        (somebody("Dana", needs=frozenset({"step-free"})), Bar.ACCESS),
        (somebody("Dana", strengths=frozenset({DRAW})), Bar.NOTHING),
    ],
)
def test_who_cannot_be_suggested_is_told_what_stands_between(person, bar):
    role = something("Read letters")
    assert fit(person, role) is bar
    found = suggest([person], [role], seed="")
    assert (found.made, found.without) == ((), {"Dana": {bar: 1}})


def test_a_wish_alone_is_reason_enough_and_it_is_said():
    found = suggest([somebody("Dana", strengths=frozenset(), wishes=frozenset({PLAIN}))], [something("Read")], seed="")
    assert [(one.person, one.fit.strengths, one.fit.wishes) for one in found.made] == [("Dana", set(), {PLAIN})]


def test_everybody_has_one_role_before_anybody_has_two_however_well_they_fit():
    able = somebody("Amina", strengths=frozenset({PLAIN, DRAW}), most=3, times=frozenset({"Monday", "Friday"}))
    roles_ = [something("Read", helps=frozenset({PLAIN, DRAW})),
              something("Draw", helps=frozenset({DRAW, PLAIN}), times=frozenset({"Friday"}))]  # fmt: skip
    found = suggest([able, somebody("Dana")], roles_, seed="")
    assert {(one.person, one.role) for one in found.made} == {("Amina", "Draw"), ("Dana", "Read")}


def test_who_was_asked_less_in_the_last_year_comes_first_among_those_who_fit_alike():
    for seed in "abcdefgh":
        found = suggest([somebody("Amina", lately=2), somebody("Dana", lately=0)], [something("Read")], seed=seed)
        assert [one.person for one in found.made] == ["Dana"]


def test_among_people_who_are_alike_the_seed_decides_and_not_their_order():
    alike = [somebody(name) for name in ("Amina", "Ben", "Cleo", "Dana")]
    chosen = {seed: suggest(alike, [something("Read")], seed=seed).made[0].person for seed in "abcdefghijkl"}
    assert len(set(chosen.values())) > 1
    for seed, person in chosen.items():
        assert suggest(alike[::-1], [something("Read")], seed=seed).made[0].person == person


def test_a_strength_a_role_needs_is_brought_by_somebody_where_anybody_can():
    role = something("Make a leaflet", places=1, needed=frozenset({DRAW}))
    better = somebody("Amina", wishes=frozenset({PLAIN, DRAW}))
    found = suggest([better, somebody("Dana", strengths=frozenset({DRAW}))], [role], seed="")
    assert [one.person for one in found.made] == ["Dana"]
    assert found.lacking == {}


def test_what_a_role_lacks_in_the_end_is_named():
    role = something("Make a leaflet", places=3, needed=frozenset({DRAW}), least={"citizen": 1, "staff": 1})
    found = suggest([somebody("Dana")], [role], seed="")
    lacking = found.lacking["Make a leaflet"]
    assert (lacking.places, lacking.sides, lacking.strengths) == (2, {"staff": 1}, {DRAW})


def test_nobody_is_in_two_roles_at_the_same_time():
    many = [something(f"Read {at}", times=frozenset({"Monday"})) for at in range(3)]
    assert len(suggest([somebody("Dana", most=3)], many, seed="").made) == 1


def test_two_hundred_people_and_thirty_roles_are_brought_together_by_the_rules():
    some, wanted = people(200), roles(30)
    found = suggest(some, wanted, seed="a")
    person, role = {one.name: one for one in some}, {one.name: one for one in wanted}
    assert keeps_the_rules([(person[one.person], role[one.role]) for one in found.made])
    places = sum(one.places for one in wanted)
    assert len(found.made) == places - sum(one.places for one in found.lacking.values())
    assert len({one.person for one in found.made}) == len(found.made) > 150


@pytest.mark.parametrize(
    ("some", "wanted", "words"),
    [
        ([somebody("Dana")] * 2, [], "The person Dana stands twice"),
        ([], [something("Read")] * 2, "The role Read stands twice"),
        ([somebody("Dana", most=-1)], [], "under nought"),
    ],
)
def test_people_or_roles_that_contradict_themselves_are_refused(some, wanted, words):
    with pytest.raises(UnfitRoles, match=words):
        suggest(some, wanted, seed="")


def test_a_role_for_one_side_is_suggested_to_nobody_else():
    role = Role("co-chair", helps=frozenset({PLAIN}), only=frozenset({"citizen"}))
    some = [Person(side, side=side, strengths=frozenset({PLAIN})) for side in ("staff", "citizen", "partner")]
    assert [isinstance(fit(one, role), Fit) for one in some] == [False, True, False]
    found = suggest(some, [role], seed="s")
    assert [one.person for one in found.made] == ["citizen"]
    assert found.without["staff"] == {Bar.SIDE: 1}
