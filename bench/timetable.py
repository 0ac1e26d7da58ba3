"""Promise: two hundred sessions in twelve rooms on two days have a clash-free draft in under thirty seconds.

Makes a programme of the size of Expo: one to four people at each session, some of them away; rooms of many sizes, few
of them step-free, few with a link for those online; three teams of BSL interpreters. Draws up its timetable on two
processors, then again after somebody cannot come, and after a room is lost, and counts the sessions that moved. Each
plan is checked by the verifier. As a measure in the same run: one processor only, and the plan of somebody who gives
each session the first place that is free, hardest first; no library for this is maintained (conference-scheduler, the
one there was, fails with today's pulp). Seconds are those of the clock, and those of the processors beside them.
Needs the extra `timetable`. Run: make bench.
"""

from __future__ import annotations

import resource
import sys
import time
from dataclasses import dataclass, field, replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "src"))

import numpy as np

from cairn.core.timetable import (
    Draft,
    Limits,
    Place,
    Plan,
    Programme,
    Progress,
    Room,
    Rule,
    Session,
    Slot,
    Watch,
    broken,
    cost,
    draft,
    is_at_hand,
    moved,
    shortages,
)

SESSIONS, PEOPLE, TRACKS = 200, 320, 20
PROMISED = 30  # seconds
SIZES = (300, 150, 100, 80, 60, 60, 40, 40, 30, 30, 20, 20)
STEP_FREE, ONLINE = {0, 1, 2, 4, 6}, {0, 1, 3, 6}
SEED = 20_261_126


@dataclass
class Told:
    """When the first plan was there, by the clock since it was asked for."""

    begun: float = field(default_factory=time.perf_counter)
    first: float | None = None

    def __call__(self, progress: Progress) -> None:
        if self.first is None and progress.best is not None:
            self.first = time.perf_counter() - self.begun


def main() -> None:
    if not is_at_hand():
        print("OR-Tools is not installed: nothing to measure.")
        return
    programme = expo()
    begun = time.process_time()
    assert shortages(programme) == []
    print(f"{SESSIONS} sessions, {len(SIZES)} rooms, {len(programme.slots)} slots, {PEOPLE} people:")
    print(f"  counted in {time.process_time() - begun:.2f} processor seconds; nothing is short")
    plan = greedy(programme)
    print(f"  first free place for each: {len(plan)} of {SESSIONS} placed, wishes lost {cost(programme, plan)}")
    measured("one processor", programme, Limits(PROMISED, workers=1))
    found = measured("two processors", programme, Limits(PROMISED))
    before = replace(programme, earlier=found.plan)
    person = max(sorted(people(programme)), key=lambda one: sum(one in each.people for each in programme.sessions))
    slot = next(found.plan[one.name].slot for one in programme.sessions if person in one.people)
    gone = before.away | {person: before.away.get(person, frozenset()) | {slot}}
    measured("somebody cannot come", replace(before, away=gone), Limits(PROMISED))
    without = tuple(one for one in before.rooms if one.name != "room 11")
    measured("a room for 20 is lost", replace(before, rooms=without), Limits(PROMISED))
    print(f"  most memory at a time: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def measured(what: str, programme: Programme, limits: Limits) -> Draft:
    told, processor = Told(), time.process_time()
    found = draft(programme, seed=SEED, limits=limits, watch=Watch(told))
    clock, processor = time.perf_counter() - told.begun, time.process_time() - processor
    clashes = len(broken(programme, found.plan)) if found.plan else "no plan, no"
    first = f"after {told.first:.1f} s" if told.first else "with the last"
    print(
        f"  {what}: {found.finding}, {clashes} rules broken, first plan {first}, promised below {PROMISED} s; "
        f"ended after {clock:.1f} s ({processor:.1f} processor seconds); wishes lost {found.cost}, "
        f"{found.bound} cannot be saved"
    )
    if programme.earlier and found.plan:
        changed = [name for name, place in programme.earlier.items() if found.plan.get(name) != place]
        in_time = [name for name in changed if found.plan[name].slot != programme.earlier[name].slot]
        print(f"    {len(changed)} of {SESSIONS} sessions moved, {len(in_time)} of them in time")
    return found


def expo() -> Programme:
    dice = np.random.default_rng(SEED)
    slots = tuple(
        Slot(f"day {day}, {at + 1}", day, 540 + 45 * at, 40, is_good=2 <= at < 8) for day in (1, 2) for at in range(10)
    )
    having = {"step-free": STEP_FREE, "online": ONLINE}
    features = [frozenset(name for name, some in having.items() if at in some) for at in range(len(SIZES))]
    rooms = tuple(Room(f"room {at + 1}", size, features[at]) for at, size in enumerate(SIZES))
    names = [f"person {at}" for at in range(PEOPLE)]
    away = {}
    for name in names:
        if dice.random() < 0.5:
            first, length = int(dice.integers(0, 20)), int(dice.integers(3, 11))
            away[name] = frozenset(slot.name for slot in slots[first : first + length])
    sessions = tuple(
        Session(
            f"session {at}",
            frozenset(dice.choice(names, int(dice.integers(1, 5)), replace=False).tolist()),
            size=int(dice.choice((15, 20, 30, 40, 60, 80, 140), p=(0.2, 0.2, 0.22, 0.2, 0.1, 0.05, 0.03))),
            needs=frozenset({need for need, share in (("step-free", 0.35), ("online", 0.25)) if dice.random() < share}),
            interpreters=frozenset({"BSL"} if dice.random() < 0.2 else ()),
            track=f"track {dice.integers(TRACKS)}",
            is_citizen_led=bool(dice.random() < 0.5),
        )
        for at in range(SESSIONS)
    )
    teams = {slot.name: 3 for slot in slots}
    return Programme(slots, rooms, sessions, away=away, interpreters={"BSL": teams})


def people(programme: Programme) -> set[str]:
    return {person for session in programme.sessions for person in session.people}


def greedy(programme: Programme) -> Plan:
    """The first free place for each session, those that fit the fewest rooms and have the most people first."""
    plan: dict[str, Place] = {}
    rooms = sorted(programme.rooms, key=lambda room: (room.capacity, len(room.features)))

    def fits(session: Session, room: Room) -> bool:
        return session.size <= room.capacity and session.needs <= room.features

    order = sorted(programme.sessions, key=lambda one: (sum(fits(one, room) for room in rooms), -len(one.people)))
    for at, session in enumerate(order):
        alone = replace(programme, sessions=tuple(order[: at + 1]))
        for slot in programme.slots:
            room = next((r for r in rooms if fits(session, r) and Place(slot.name, r.name) not in plan.values()), None)
            tried = moved(plan, session.name, room and Place(slot.name, room.name))
            if room and all(one.rule == Rule.PLACED for one in broken(alone, tried)):
                plan = tried
                break
    return plan


if __name__ == "__main__":
    main()
