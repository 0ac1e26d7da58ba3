"""Small programmes of every shape, and whether a timetable of one exists, found by trying all of them."""

from collections.abc import Collection, Iterator
from itertools import combinations

from hypothesis import strategies as st

from cairn.core.timetable import Break, Held, Pin, Place, Plan, Programme, Room, Rule, Session, Slot, broken

PEOPLE = ("Amina", "Ben", "Cleo", "Dana")
FEATURES = ("loop", "step-free")
NEVER = frozenset[str]()


def some(names: tuple[str, ...], most: int = 2) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(names), max_size=most)


@st.composite
def programmes(draw: st.DrawFn, most_sessions: int = 4) -> Programme:
    """At most two days of two slots, two rooms and four sessions, fixed and unfixed, with and without earlier plans."""
    starts = [(day, start) for day in (1, 2) for start in (600, 660)][: draw(st.integers(2, 4))]
    slots = tuple(Slot(f"t{at}", day, start, 50, is_good=draw(st.booleans())) for at, (day, start) in enumerate(starts))
    named = tuple(slot.name for slot in slots)
    rooms = tuple(
        Room(name, draw(st.sampled_from((10, 40))), draw(some(FEATURES)), draw(some(named, 1))) for name in ("r0", "r1")
    )[: draw(st.integers(1, 2))]
    sessions = tuple(_session(draw, f"s{at}") for at in range(draw(st.integers(1, most_sessions))))
    places = st.builds(Place, st.sampled_from(named), st.sampled_from(("r0", "r1", "gone")))
    pins = st.builds(Pin, st.sampled_from(("", *named)), st.sampled_from(["", *(room.name for room in rooms)]))
    of = st.sampled_from([session.name for session in sessions])
    return Programme(
        slots, rooms, sessions,
        breaks=draw(st.sampled_from([(), (), (Break("tea", 1, 650, 10),), (Break("lunch", 2, 600, 30),)])),
        away=draw(st.dictionaries(st.sampled_from(PEOPLE), some(named), max_size=2)),
        interpreters={"BSL": draw(st.dictionaries(st.sampled_from(named), st.integers(0, 2)))},
        pins=draw(st.dictionaries(of, pins, max_size=1)),
        earlier=draw(st.dictionaries(of, places, max_size=2)),
    )  # fmt: skip


def _session(draw: st.DrawFn, name: str) -> Session:
    long = draw(st.sampled_from([{}, {}, {}, {"slots": 2}, {"minutes": 30}, {"minutes": 70}]))
    return Session(
        name, draw(some(PEOPLE)), draw(st.sampled_from((0, 10, 30))),
        needs=draw(some(FEATURES, 1)), interpreters=draw(st.sampled_from((NEVER, NEVER, frozenset({"BSL"})))),
        track=draw(st.sampled_from(("", "care"))), is_citizen_led=draw(st.booleans()), **long,
    )  # fmt: skip


def every_plan(programme: Programme, *, holding: Collection[Held] | None = None) -> Iterator[Plan]:
    """All plans that break no hard rule (or none of those to be held), by trying every place for each session."""
    kept = None if holding is None else {(one.rule, one.of) for one in holding}
    places = [Place(slot.name, room.name) for slot in programme.slots for room in programme.rooms]

    def extended(so_far: dict[str, Place], left: list[str]) -> Iterator[Plan]:
        if not left:
            yield so_far
            return
        for place in places:
            tried = {**so_far, left[0]: place}
            found = [one for one in broken(programme, tried) if one.rule != Rule.PLACED]
            if not any(kept is None or (one.rule, one.of) in kept for one in found):
                yield from extended(tried, left[1:])

    yield from extended({}, [session.name for session in programme.sessions])


def everybody_with_everybody(people: int, slots: int) -> Programme:
    """A session for each pair of an odd number of people. As one of them sits out at any time it needs `people` slots.

    Counting does not see that, and a solver has to search long for it.
    """
    names = [f"p{at}" for at in range(people)]
    pairs = [frozenset(pair) for pair in combinations(names, 2)]
    return Programme(
        tuple(Slot(f"t{at}", 1, 600 + 60 * at, 60) for at in range(slots)),
        tuple(Room(f"r{at}", 10) for at in range(people // 2 + 1)),
        tuple(Session("-".join(sorted(pair)), pair) for pair in pairs),
    )
