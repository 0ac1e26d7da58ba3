"""What the solver makes breaks no rule and loses as little as can be; what it calls impossible is, and it says why."""

import sys
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from cairn.core.timetable import (
    Finding,
    Held,
    Limits,
    Pin,
    Place,
    Programme,
    Progress,
    Room,
    Rule,
    Session,
    Slot,
    SolverMissing,
    Step,
    Watch,
    Wish,
    as_many_as_fit,
    broken,
    collisions,
    cost,
    draft,
    is_at_hand,
    lost,
)
from tests.core.timetable.programmes import every_plan, everybody_with_everybody, programmes

pytest.importorskip("ortools")
ALONE = Limits(seconds=5, workers=1)
SMALL = {"suppress_health_check": list(HealthCheck)}


@settings(max_examples=25, **SMALL)
@given(programmes())
def test_what_comes_back_is_the_best_that_can_be_or_there_is_none(programme):
    found = draft(programme, seed=1, limits=ALONE)
    costs = [cost(programme, plan) for plan in every_plan(programme)]
    if found.finding == Finding.BEST:
        assert broken(programme, found.plan) == []
        assert found.cost == found.bound == cost(programme, found.plan) == min(costs)
    else:
        assert found.finding == Finding.IMPOSSIBLE
        assert not costs
        assert found.shortages or found.collisions


@settings(max_examples=25, **SMALL)
@given(programmes())
def test_as_many_as_fit_leave_out_none_that_could_be_there(programme):
    found = as_many_as_fit(programme, seed=1, limits=ALONE)
    assert [(one.rule, one.of) for one in broken(programme, found.plan)] == [(Rule.PLACED, s) for s in found.left_out]
    for name in found.left_out:
        kept = [one for one in programme.sessions if one.name in found.plan or one.name == name]
        pins = {one: pin for one, pin in programme.pins.items() if one in {session.name for session in kept}}
        with_one_more = replace(programme, sessions=tuple(kept), pins=pins)
        assert next(every_plan(with_one_more), None) is None


@settings(max_examples=25, **SMALL)
@given(programmes())
def test_rules_that_are_named_collide_and_without_any_one_of_them_the_rest_can_hold(programme):
    named = collisions(programme, seed=1, limits=ALONE)
    assert bool(named) == (next(every_plan(programme), None) is None)
    for each in named:
        assert each.is_irreducible
        assert next(every_plan(programme, holding=each.rules), None) is None
        for rule in each.rules:
            assert next(every_plan(programme, holding=set(each.rules) - {rule}), None) is not None


def fair() -> Programme:
    """Two days of four slots, three rooms, eighteen sessions: nine people have two each, nine sessions need a loop."""
    slots = tuple(
        Slot(f"{day}-{at}", day, 540 + 75 * at, 60, is_good=at in {1, 2}) for day in (1, 2) for at in range(4)
    )
    rooms = (Room("hall", 90, frozenset({"loop"})), Room("studio", 40, frozenset({"loop"})), Room("attic", 20))
    sessions = tuple(
        Session(
            f"s{at:02}", frozenset({f"p{at % 9}"}), size=15 + at, track=f"track {at % 3}",
            needs=frozenset({"loop"}) if at % 2 else frozenset(), is_citizen_led=at < 9,
        )
        for at in range(18)
    )  # fmt: skip
    return Programme(slots, rooms, sessions)


@pytest.fixture(scope="module")
def planned() -> Programme:
    """The fair, with a plan made before."""
    return replace(fair(), earlier=draft(fair(), seed=1, limits=ALONE).plan)


def test_a_plan_stays_as_it_is_when_nothing_changed(planned):
    assert draft(planned, seed=2, limits=ALONE).plan == planned.earlier


def test_when_somebody_cannot_come_few_sessions_move(planned):
    place = planned.earlier["s04"]
    changed = replace(planned, away={"p4": frozenset({place.slot})})
    found = draft(changed, seed=1, limits=ALONE)
    moved = [name for name, before in planned.earlier.items() if found.plan[name] != before]
    assert "s04" in moved
    assert len(moved) <= 2


def test_when_a_room_is_lost_its_sessions_move_to_other_rooms_at_the_same_time_where_they_can(planned):
    without = replace(planned, rooms=(*planned.rooms[1:], Room("foyer", 90, frozenset({"loop"}))))
    found = draft(without, seed=1, limits=ALONE)
    moved = {name for name, before in planned.earlier.items() if found.plan[name] != before}
    assert moved == {name for name, before in planned.earlier.items() if before.room == "hall"}
    assert all(found.plan[name].slot == planned.earlier[name].slot for name in moved)


def test_where_staying_at_the_same_time_is_no_way_two_sessions_change_places():
    slots = (Slot("early", 1, 600, 60), Slot("late", 1, 660, 60))
    earlier = {"talk": Place("early", "hall"), "walk": Place("late", "hall")}
    programme = Programme(
        slots, (Room("hall", 10),), (Session("talk", frozenset({"Amina"})), Session("walk")),
        away={"Amina": frozenset({"early"})}, earlier=earlier,
    )  # fmt: skip
    found = draft(programme, seed=1, limits=ALONE)
    assert (found.finding, found.cost) == (Finding.BEST, 4000)
    assert found.plan == {"talk": earlier["walk"], "walk": earlier["talk"]}


def test_a_long_session_keeps_its_room_its_people_and_its_interpreters_to_the_end():
    slots = tuple(Slot(f"t{at}", 1, 600 + 60 * at, 60) for at in range(3))
    long = Session("long", frozenset({"Amina"}), slots=2, interpreters=frozenset({"BSL"}))
    others = {
        "room": Session("short", size=30),
        "person": Session("short", frozenset({"Amina"})),
        "interpreters": Session("short", interpreters=frozenset({"BSL"})),
    }
    for rule, short in others.items():
        programme = Programme(
            slots, (Room("hall", 40), Room("attic", 10)), (long, short),
            interpreters={"BSL": dict.fromkeys(("t0", "t1", "t2"), 1)},
            pins={"long": Pin("t0", "hall"), "short": Pin("t1")},
        )  # fmt: skip
        [collision] = draft(programme, seed=1, limits=ALONE).collisions
        assert rule in {held.rule for held in collision.rules}
        free = draft(replace(programme, pins={"long": Pin("t0", "hall")}), seed=1, limits=ALONE)
        assert free.plan["short"].slot == "t2"


def test_sessions_of_one_track_are_put_at_different_times_where_they_can():
    found = draft(fair(), seed=1, limits=ALONE)
    assert [one for one in lost(fair(), found.plan) if one.wish == Wish.TRACK] == []


def test_two_pins_and_the_person_who_would_be_in_two_places_are_named():
    programme = fair()
    pins = {"s00": Pin("1-1"), "s09": Pin("1-1"), "s05": Pin("2-2", "hall")}
    found = draft(replace(programme, pins=pins), seed=1, limits=ALONE)
    assert found.finding == Finding.IMPOSSIBLE
    [collision] = found.collisions
    assert set(collision.rules) == {Held(Rule.PIN, "s00"), Held(Rule.PIN, "s09"), Held(Rule.PERSON, "p0")}
    assert collision.is_irreducible


def test_interpreters_who_are_elsewhere_are_named_with_the_person_who_needs_them():
    slots = tuple(Slot(f"t{at}", 1, 600 + 60 * at, 60) for at in range(3))
    talk = Session("talk", frozenset({"Amina"}), interpreters=frozenset({"BSL"}))
    walk = Session("walk", frozenset({"Amina"}))
    programme = Programme(
        slots, (Room("hall", 10),), (talk, walk),
        away={"Amina": frozenset({"t2"})}, interpreters={"BSL": {"t0": 1}}, pins={"walk": Pin("t0")},
    )  # fmt: skip
    [collision] = draft(programme, seed=1, limits=ALONE).collisions
    assert set(collision.rules) == {
        Held(Rule.PIN, "walk"),
        Held(Rule.INTERPRETERS, "BSL"),
        Held(Rule.PERSON, "Amina"),
    }


def test_the_same_seed_on_one_processor_gives_the_same_plan():
    plans = [draft(fair(), seed=seed, limits=ALONE).plan for seed in (7, 7, 8, 9)]
    assert plans[0] == plans[1]
    assert plans[0] != plans[2] or plans[0] != plans[3]


def test_whoever_waits_hears_how_far_it_is_and_can_stop():
    heard: list[Progress] = []
    watch = Watch(told=heard.append, stop=lambda: len(heard) > 2)
    found = draft(everybody_with_everybody(15, 14), seed=1, limits=Limits(seconds=60), watch=watch)
    assert (found.finding, found.is_stopped, found.plan) == (Finding.OPEN, True, {})
    assert {one.step for one in heard} == {Step.PLACING}
    assert found.seconds < 10


def test_stopped_near_the_earlier_plan_it_looks_no_further():
    programme, heard = everybody_with_everybody(15, 15), list[Progress]()
    earlier = {programme.sessions[0].name: Place("t0", "a room that is lost")}
    watch = Watch(told=heard.append, stop=lambda: len(heard) > 4)
    found = draft(replace(programme, earlier=earlier), seed=1, limits=Limits(seconds=60), watch=watch)
    assert found.is_stopped
    assert {(one.step, one.bound) for one in heard} == {(Step.NEAR, 0)}


def test_a_stopped_search_keeps_the_best_plan_so_far():
    programme = everybody_with_everybody(11, 13)
    tracks = tuple(replace(one, track=one.name[:2]) for one in programme.sessions)
    heard: list[Progress] = []
    watch = Watch(told=heard.append, stop=lambda: heard[-1].best is not None)
    found = draft(replace(programme, sessions=tracks, rest=120), seed=1, limits=Limits(seconds=60), watch=watch)
    assert found.finding == Finding.FOUND
    assert broken(programme, found.plan) == []
    assert found.bound <= found.cost <= heard[-1].best


def test_an_error_of_whoever_looks_on_ends_the_search():
    def told(_progress):
        raise RuntimeError("The line was cut.")

    with pytest.raises(RuntimeError, match="cut"):
        draft(everybody_with_everybody(15, 14), seed=1, limits=Limits(seconds=60), watch=Watch(told=told))


def test_time_that_is_over_names_no_rules_it_did_not_prove():
    programme = everybody_with_everybody(15, 14)
    assert collisions(programme, seed=1, limits=Limits(seconds=0.2)) == ()


def test_stopped_while_it_makes_a_set_smaller_it_says_that_some_rules_may_be_innocent():
    programme, heard = everybody_with_everybody(11, 10), list[Progress]()
    pins = {one.name: Pin("t0", "r0") for one in programme.sessions[:2]}
    watch = Watch(told=heard.append, stop=lambda: len(heard) > 8)
    [collision] = collisions(replace(programme, pins=pins), seed=1, limits=Limits(seconds=60), watch=watch)
    assert not collision.is_irreducible
    assert {Held(Rule.PIN, name) for name in pins} < set(collision.rules)
    assert {one.step for one in heard} == {Step.COLLIDING}


def test_without_the_solver_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "ortools", None)
    assert not is_at_hand()
    with pytest.raises(SolverMissing, match=r"cairn\[timetable\]"):
        draft(fair(), seed=1)


def test_an_empty_programme_has_an_empty_timetable():
    assert draft(Programme((), (), ()), seed=1, limits=ALONE).finding == Finding.BEST
