"""What a plan breaks and loses, what one move by hand changes, and what counting alone finds."""

import doctest
from dataclasses import replace
from importlib import import_module
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cairn.core.timetable import (
    Break,
    Broken,
    Lost,
    Pin,
    Place,
    Programme,
    Room,
    Rule,
    Session,
    Slot,
    UnfitProgramme,
    Weights,
    Wish,
    broken,
    cost,
    lost,
    moved,
    shortages,
    warnings,
)
from cairn.core.timetable.squeeze import too_tight
from tests.core.timetable.programmes import every_plan, programmes

FILES = (
    "",
    ".programme",
    ".rules",
    ".verifier",
    ".spans",
    ".wishes",
    ".by_hand",
    ".counting",
    ".squeeze",
    ".draft",
    ".solving",
)
SLOTS = (
    Slot("nine", 1, 540, 50),
    Slot("ten", 1, 600, 50, is_good=True),
    Slot("eleven", 1, 670, 50),
    Slot("next day", 2, 600, 50, is_good=True),
)
ROOMS = (Room("hall", 40, frozenset({"loop"})), Room("attic", 10, closed=frozenset({"nine"})))
AMINA, BEN = frozenset({"Amina"}), frozenset({"Ben"})
TALK = Session("talk", AMINA, size=30, needs=frozenset({"loop"}), interpreters=frozenset({"BSL"}), is_citizen_led=True)
WALK = Session("walk", AMINA | BEN, size=5, track="outside")
PLAY = Session("play", size=5, interpreters=frozenset({"BSL"}), track="outside")
DAY = Programme(
    SLOTS,
    ROOMS,
    (TALK, WALK, PLAY),
    breaks=(Break("coffee", 1, 650, 10),),
    away={"Ben": frozenset({"next day"})},
    interpreters={"BSL": {"nine": 1, "ten": 1, "eleven": 1, "next day": 2}},
    pins={"play": Pin(slot="next day")},
)
GOOD = {"talk": Place("ten", "hall"), "walk": Place("eleven", "attic"), "play": Place("next day", "attic")}


def test_a_good_plan_breaks_nothing_and_loses_nothing():
    assert broken(DAY, GOOD) == []
    assert lost(DAY, GOOD) == []


@pytest.mark.parametrize(
    ("session", "place", "found"),
    [
        ("walk", None, [Broken(Rule.PLACED, "walk", ("walk",))]),
        ("walk", Place("ten", "cellar"), [Broken(Rule.PLACED, "walk", ("walk",))]),
        ("walk", Place("noon", "hall"), [Broken(Rule.PLACED, "walk", ("walk",))]),
        ("walk", Place("ten", "attic"), [Broken(Rule.PERSON, "Amina", ("talk", "walk"), "ten", 2, 1)]),
        ("walk", Place("next day", "hall"), [Broken(Rule.AWAY, "Ben", ("walk",), "next day")]),
        ("walk", Place("nine", "attic"), [Broken(Rule.CLOSED, "attic", ("walk",), "nine")]),
        ("play", Place("nine", "hall"), [Broken(Rule.PIN, "play", ("play",), "nine")]),
        (
            "talk",
            Place("ten", "attic"),
            [Broken(Rule.SIZE, "talk", ("talk",), "", 30, 10), Broken(Rule.NEEDS, "talk", ("talk",), "", 1)],
        ),
        (
            "play",
            Place("ten", "attic"),
            [
                Broken(Rule.PIN, "play", ("play",), "ten"),
                Broken(Rule.INTERPRETERS, "BSL", ("talk", "play"), "ten", 2, 1),
            ],
        ),
        (
            "play",
            Place("eleven", "attic"),
            [
                Broken(Rule.PIN, "play", ("play",), "eleven"),
                Broken(Rule.ROOM, "attic", ("walk", "play"), "eleven", 2, 1),
            ],
        ),
    ],
)
def test_each_rule_that_a_plan_breaks_is_found_with_whom_and_where(session, place, found):
    assert broken(DAY, moved(GOOD, session, place)) == found
    assert list(warnings(DAY, GOOD, session, place).broken) == found


@pytest.mark.parametrize(
    ("length", "slot", "is_whole"),
    [
        ({"minutes": 110}, "nine", True),
        ({"minutes": 111}, "nine", False),
        ({"minutes": 50}, "eleven", True),
        ({"minutes": 51}, "eleven", False),
        ({"slots": 2}, "nine", True),
        ({"slots": 2}, "ten", False),
        ({"slots": 2}, "eleven", False),
        ({"slots": 3}, "nine", False),
    ],
)
def test_a_session_is_over_before_a_break_and_before_the_day_is(length, slot, is_whole):
    programme = Programme(SLOTS, ROOMS, (Session("long", **length),), breaks=DAY.breaks)
    found = broken(programme, {"long": Place(slot, "hall")})
    assert [one.rule for one in found] == ([] if is_whole else [Rule.BREAK])


def test_a_long_session_takes_its_room_and_its_people_for_all_of_its_time():
    long, short = Session("long", AMINA, slots=2), Session("short", AMINA)
    found = broken(
        Programme(SLOTS, ROOMS, (long, short)), {"long": Place("nine", "hall"), "short": Place("ten", "hall")}
    )
    assert [(one.rule, one.of, one.slot) for one in found] == [
        (Rule.ROOM, "hall", "ten"),
        (Rule.PERSON, "Amina", "ten"),
    ]


def test_wishes_are_lost_one_by_one():
    programme = replace(DAY, earlier=GOOD, pins={}, weights=Weights(100, 50, 5, 3, 2))
    plan = GOOD | {"talk": Place("nine", "hall"), "walk": Place("ten", "attic"), "play": Place("ten", "hall")}
    assert lost(programme, plan) == [
        Lost(Wish.MOVED, "talk", ("talk",), 100),
        Lost(Wish.MOVED_IN_TIME, "talk", ("talk",), 50),
        Lost(Wish.MOVED, "walk", ("walk",), 100),
        Lost(Wish.MOVED_IN_TIME, "walk", ("walk",), 50),
        Lost(Wish.MOVED, "play", ("play",), 100),
        Lost(Wish.MOVED_IN_TIME, "play", ("play",), 50),
        Lost(Wish.GOOD_SLOT, "talk", ("talk",), 5, "nine"),
        Lost(Wish.TRACK, "outside", ("walk", "play"), 3, "ten"),
        Lost(Wish.REST, "Amina", ("talk", "walk"), 2),
    ]
    assert cost(programme, plan) == 460


def test_another_room_at_the_same_time_is_half_a_move():
    programme = replace(DAY, earlier=GOOD)
    assert [one.wish for one in lost(programme, moved(GOOD, "walk", Place("eleven", "hall")))] == [Wish.MOVED]


def test_a_wish_without_weight_is_not_lost():
    programme = replace(DAY, weights=Weights(good_slot=0))
    assert lost(programme, moved(GOOD, "talk", Place("nine", "hall"))) == []


def test_a_move_by_hand_says_what_it_breaks_loses_and_mends():
    bad = moved(GOOD, "walk", Place("ten", "attic"))
    warned = warnings(DAY, bad, "talk", Place("nine", "hall"))
    assert warned.broken == ()
    assert [(one.rule, one.of) for one in warned.mended] == [(Rule.PERSON, "Amina")]
    assert [(one.wish, one.of) for one in warned.lost] == [(Wish.GOOD_SLOT, "talk"), (Wish.REST, "Amina")]
    assert warned.won == ()


def full(*sessions: Session, **other) -> list[tuple[object, ...]]:
    found = shortages(replace(DAY, sessions=sessions, pins={}, **other))
    return [(one.rules, one.of, one.seats, one.needed, one.at_hand) for one in found]


def many(number: int, **like) -> tuple[Session, ...]:
    return tuple(Session(f"s{at}", **like) for at in range(number))


def test_counting_says_what_is_too_little_and_by_how_much():
    assert full(*many(4, size=30)) == []
    assert full(*many(5, size=30)) == [((Rule.SIZE, Rule.ROOM), (), 30, 5, 4)]
    assert full(*many(5, needs=frozenset({"loop"}))) == [((Rule.NEEDS, Rule.ROOM), ("loop",), 0, 5, 4)]
    assert full(*many(8)) == [((Rule.ROOM, Rule.CLOSED), (), 0, 8, 7)]
    assert full(*many(4, people=BEN)) == [((Rule.PERSON, Rule.AWAY), ("Ben",), 0, 4, 3)]
    assert full(*many(5, people=AMINA)) == [((Rule.PERSON,), ("Amina",), 0, 5, 4)]
    assert full(*many(5, size=30, needs=frozenset({"loop"}))) == [
        ((Rule.NEEDS, Rule.ROOM), ("loop",), 0, 5, 4),
        ((Rule.SIZE, Rule.ROOM), (), 30, 5, 4),
    ]
    assert full(*many(6, interpreters=frozenset({"BSL"}))) == [((Rule.INTERPRETERS,), ("BSL",), 0, 6, 5)]


def test_counting_names_a_single_session_that_fits_nowhere_and_the_rules_that_make_it_so():
    assert full(Session("s", size=41)) == [((Rule.SIZE,), (), 41, 1, 0)]
    assert full(Session("s", needs=frozenset({"quiet"}))) == [((Rule.NEEDS,), ("quiet",), 0, 1, 0)]
    assert full(Session("s", slots=3)) == [((Rule.BREAK,), (), 0, 1, 0)]
    assert full(Session("s", interpreters=frozenset({"LSF"}))) == [((Rule.INTERPRETERS,), ("LSF",), 0, 1, 0)]
    everywhere = {"Ben": frozenset(slot.name for slot in SLOTS)}
    assert full(Session("s", BEN), away=everywhere) == [((Rule.AWAY,), ("Ben",), 0, 1, 0)]
    attic = (Room("hall", 40, closed=frozenset(slot.name for slot in SLOTS)), ROOMS[1])
    assert full(Session("s", size=30), rooms=attic) == [((Rule.SIZE, Rule.CLOSED), (), 30, 1, 0)]
    assert full(Session("s"), rooms=()) == [((Rule.PLACED,), (), 0, 1, 0)]


def test_counting_sees_that_sessions_of_many_sorts_share_too_few_rooms():
    rooms = (Room("hall", 40), Room("studio", 10, frozenset({"loop"})), Room("attic", 10), Room("den", 10))
    large, loop = many(3, size=30), [Session(f"l{at}", needs=frozenset({"loop"})) for at in range(3)]
    pinned = [Session(f"p{at}") for at in range(3)]
    pins = {one.name: Pin(room="hall" if at % 2 else "studio") for at, one in enumerate(pinned)}
    programme = replace(DAY, rooms=rooms, sessions=(*large, *loop, *pinned), pins=pins)
    [found] = shortages(programme)
    assert (found.of, found.needed, found.at_hand) == (("studio",), 5, 4)
    assert found.rules == (Rule.NEEDS, Rule.ROOM, Rule.PIN)
    assert set(found.sessions) == {"l0", "l1", "l2", "p0", "p2"}
    both = (replace(rooms[0], features=frozenset({"loop"})), *rooms[1:])
    mixed = [Session(f"l{at}", needs=frozenset({"loop"})) for at in range(5)]
    assert full(*many(4, size=30), *mixed[:4], rooms=both) == []
    assert full(*many(4, size=30), *mixed, rooms=both) == [
        ((Rule.SIZE, Rule.NEEDS, Rule.ROOM), ("hall", "studio"), 0, 9, 8)
    ]


SORTS = st.frozensets(st.sampled_from("abcd"), min_size=1)


@settings(max_examples=80)
@given(
    st.dictionaries(SORTS, st.integers(1, 6), max_size=5),
    st.fixed_dictionaries(dict.fromkeys("abcd", st.integers(0, 5))),
)
def test_sorts_are_too_tight_exactly_if_some_rooms_have_fewer_slots_than_what_fits_nowhere_else(needed, free):
    def lacks(rooms) -> bool:
        return sum(slots for fit, slots in needed.items() if fit <= set(rooms)) > sum(free[room] for room in rooms)

    found = too_tight(needed, free)
    assert bool(found) == any(lacks(rooms) for size in range(5) for rooms in combinations("abcd", size))
    if found:
        fits, rooms = found
        assert set().union(*fits) == rooms
        assert sum(needed[fit] for fit in fits) > sum(free[room] for room in rooms)


def test_counting_goes_on_past_a_session_that_fits_nowhere():
    assert [one[3:] for one in full(Session("s", size=41), *many(5, people=AMINA))] == [(1, 0), (5, 4)]


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(programmes())
def test_what_counting_calls_impossible_is(programme):
    if shortages(programme):
        assert next(every_plan(programme), None) is None


@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(programmes(), st.data())
def test_warnings_are_the_difference_of_before_and_after(programme, data):
    places = st.builds(
        Place,
        st.sampled_from([one.name for one in programme.slots]),
        st.sampled_from([one.name for one in programme.rooms]),
    )
    plan = {one.name: data.draw(places) for one in programme.sessions}
    session, place = programme.sessions[0].name, data.draw(places)
    warned, after = warnings(programme, plan, session, place), moved(plan, session, place)
    assert len(broken(programme, after)) - len(broken(programme, plan)) == len(warned.broken) - len(warned.mended)
    change = sum(one.cost for one in warned.lost) - sum(one.cost for one in warned.won)
    assert cost(programme, after) - cost(programme, plan) == change


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"slots": (*SLOTS, Slot("between", 1, 580, 50))}, "The slots nine and between overlap."),
        ({"slots": (*SLOTS, Slot("nine", 3, 580, 50))}, "The slot nine stands twice."),
        ({"slots": (*SLOTS, Slot("none", 3, 580, 0))}, "The slot none lasts no time."),
        ({"rooms": (*ROOMS, Room("", 3))}, "A room has no name."),
        ({"rooms": (*ROOMS, Room("den", 3, closed=frozenset({"noon"})))}, "There is no slot noon."),
        ({"sessions": (TALK, WALK, PLAY, Session("none", slots=0))}, "The session none lasts no time."),
        ({"sessions": (TALK, WALK)}, "There is no session play."),
        ({"away": {"Ben": frozenset({"noon"})}}, "There is no slot noon."),
        ({"interpreters": {"BSL": {"noon": 1}}}, "There is no slot noon."),
        ({"pins": {"play": Pin(room="cellar")}}, "There is no room cellar."),
    ],
)
def test_a_programme_that_contradicts_itself_is_refused(change, said):
    with pytest.raises(UnfitProgramme) as refused:
        replace(DAY, **change)
    assert str(refused.value) == said


@pytest.mark.parametrize("file", FILES)
def test_the_examples_in_the_docstrings_are_true(file):
    assert doctest.testmod(import_module(f"cairn.core.timetable{file}")).failed == 0
