"""Promise: an Expo in the tables, its timetable in under thirty seconds, its pages small and quick.

Fills an empty database with the programme of `timetable.py`: 200 sessions, 12 rooms, two days, 320 people, and has the
worker make its timetable as it does for people: in line, told every second, kept when it is done. Then somebody cannot
come, and it is made again. Each timetable is read from the tables anew and checked by the verifier. Then the pages as
whoever makes it sees them: milliseconds of the processor, and kilobytes as they travel.
Needs the extra `timetable`. Run: make bench.
"""

from __future__ import annotations

import gzip
import os
import statistics
import sys
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parents[1] / "src"))

from cairn.core import timetable as core
from timetable import PROMISED, expo

if TYPE_CHECKING:
    from cairn.events.models import Event
    from tests.make import World

KILOBYTES, MILLISECONDS, TIMES = 60, 50, 7
NEEDS = {"step-free": "step_free", "online": "online"}
FIRST_DAY = date(2027, 9, 14)
AT = datetime(2027, 6, 1, 9, tzinfo=UTC)


def main() -> None:
    if not core.is_at_hand():
        print("OR-Tools is not installed: nothing to measure.")
        return
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"CAIRN_VAR": folder, "DJANGO_SETTINGS_MODULE": "cairn.config.settings", "CAIRN_DEMO": "1"}
        os.environ.pop("DATABASE_URL", None)
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0, interactive=False)
        call_command("collectstatic", verbosity=0, interactive=False)
        measure()


def measure() -> None:
    from cairn.events import actions, queries
    from tests import make

    world = make.world()
    event = filled(world, expo())
    made("a first timetable", world, event)
    here = queries.timetable(event)
    busiest = max(sorted(here.people), key=lambda one: sum(one in each.people for each in here.programme.sessions))
    session = next(one for one in here.programme.sessions if busiest in one.people)
    person = next(
        one.person for some in here.speakers.values() for one in some if one.person and one.person.ref == busiest
    )
    gone = [here.slots[here.plan[session.name].slot], *queries.away(person, event)]
    actions.say_away(event, by=person, at=AT, person=person, slots=gone)
    made("somebody cannot come", world, event)
    actions.release_programme(event, by=world.cleo, at=AT + timedelta(hours=1), name="First")
    pages(world, event)


def made(what: str, world: World, event: Event) -> None:
    """Ask for the timetable as the page does, and let the worker do it."""
    from django.utils import timezone

    from cairn.background import timetables
    from cairn.events import queries
    from tests import make_background

    before, begun = queries.timetable(event).plan, time.perf_counter()
    timetables.make_soon(event, by=world.cleo, at=timezone.now(), seconds=PROMISED)
    make_background.work_through()
    seconds, here, run = time.perf_counter() - begun, queries.timetable(event), queries.last_run(event)
    moved = sum(ref in before and before[ref] != place for ref, place in here.plan.items())
    assert run is not None
    print(
        f"{what}: {run.finding}, {len(here.plan)} of {len(here.sessions)} sessions placed, {len(here.broken)} rules"
        f" broken, {moved} moved; first found after {run.result['first_after']} s, promised below {PROMISED} s; ended"
        f" after {seconds:.1f} s, {run.cost} points of wishes lost, {run.bound} cannot be saved"
    )


def pages(world: World, event: Event) -> None:
    """What the pages cost."""
    from django.conf import settings
    from django.test import Client
    from django.urls import reverse

    from cairn.events import queries

    client = Client(headers={"host": "localhost"})
    client.force_login(world.cleo, backend=settings.AUTHENTICATION_BACKENDS[0])
    here = [world.programme.slug, world.activity.slug]
    session = queries.taken(event)[7].ref
    told: dict[str, Any] = {
        "grid": reverse("timetable_grid", args=here), "overview": reverse("timetable", args=here),
        "one session": reverse("timetable_session", args=[*here, session]),
        "release": reverse("release_programme", args=here),
        "public grid": reverse("programme_grid", args=[event.slug]),
    }  # fmt: skip
    for name, path in told.items():
        times = []
        for _ in range(TIMES):
            begun = time.process_time()
            page = client.get(path)
            times.append((time.process_time() - begun) * 1000)
            assert page.status_code == 200, path
        size = len(gzip.compress(page.content)) / 1024
        print(
            f"{name}: {statistics.median(times):.0f} ms, {size:.1f} KB"
            + (f" (promised below {MILLISECONDS} ms, {KILOBYTES} KB)" if name == "grid" else "")
        )


def filled(world: World, programme: core.Programme) -> Event:
    """The programme in rows: people, days, rooms, sessions."""
    from cairn.events import actions, queries
    from cairn.events.models import Absence, InterpreterTeams
    from tests import make, make_timetables

    event = make_timetables.event(world)
    for number in (0, 1):
        actions.make_day(
            event, by=world.cleo, at=AT, on=FIRST_DAY + timedelta(days=number), starts=clock(9), ends=clock(16, 25),
            minutes=40, gap=5, good=(clock(10, 30), clock(15)),
        )  # fmt: skip
    slots = dict(zip((one.name for one in programme.slots), queries.begin_of(event), strict=True))
    InterpreterTeams.objects.bulk_create(InterpreterTeams(slot=one, kind="sign", teams=3) for one in slots.values())
    for room in programme.rooms:
        needs = [NEEDS[one] for one in room.features]
        actions.add_room(event, by=world.cleo, at=AT, name=room.name, capacity=room.capacity, features=needs)
    names = sorted({one for session in programme.sessions for one in session.people})
    people = {name: make.person(name.replace(" ", "").title()) for name in names}
    Absence.objects.bulk_create(
        Absence(event=event, person=people[name], slot=slots[slot])
        for name in names
        for slot in programme.away.get(name, ())
    )
    tracks = {
        name: actions.add_track(event, by=world.cleo, at=AT, title=name)
        for name in sorted({one.track for one in programme.sessions})
    }
    for session in programme.sessions:
        side = "citizen" if session.is_citizen_led else "staff"
        made = make_timetables.session(
            event, title=f"{session.name}: what waiting does to people who wait", minutes=40, size=session.size,
            track=tracks[session.track], needs=[NEEDS[one] for one in session.needs],
            interpreting=["sign"] * bool(session.interpreters),
        )  # fmt: skip
        for number, name in enumerate(sorted(session.people)):
            part = {} if number == 0 else {"part": "speaker"}
            make_timetables.speaker(made, people[name], side=side, **part)
        if side == "staff":
            make_timetables.speaker(made, None, name=f"Neighbour {made.number}", part="co_lead")
    return event


if __name__ == "__main__":
    main()
