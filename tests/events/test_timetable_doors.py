"""Every deed of a timetable asks itself who may do it: persona by deed, without a page before it."""

from collections.abc import Callable
from datetime import time, timedelta

import pytest

from cairn.base.verdict import Refused
from cairn.events import actions, may, queries
from cairn.events.models import Event
from tests import make, make_timetables
from tests.make import World

pytestmark = pytest.mark.django_db
AT = make.day(2)
SLOT = {"starts": time(18), "minutes": 30}
ROOM = {"name": "Cellar", "capacity": 10}
DEEDS: dict[str, Callable[[Event, object], object]] = {
    "make_day": lambda event, by: actions.make_day(
        event, by=by, at=AT, on=make_timetables.DAY + timedelta(days=1), starts=time(9), ends=time(12), minutes=60
    ),
    "remove_day": lambda event, by: actions.remove_day(queries.days_of(event)[0], by=by, at=AT),
    "add_slot": lambda event, by: actions.add_slot(queries.days_of(event)[0], by=by, at=AT, **SLOT),
    "change_slot": lambda event, by: actions.change_slot(make_timetables.slot(event, "10:00"), by=by, at=AT, **SLOT),
    "remove_slot": lambda event, by: actions.remove_slot(make_timetables.slot(event, "10:00"), by=by, at=AT),
    "say_teams": lambda event, by: actions.say_teams(queries.days_of(event)[0], by=by, at=AT, teams={"sign": 1}),
    "add_room": lambda event, by: actions.add_room(event, by=by, at=AT, **ROOM),
    "change_room": lambda event, by: actions.change_room(make_timetables.room(event), by=by, at=AT, **ROOM),
    "remove_room": lambda event, by: actions.remove_room(make_timetables.room(event), by=by, at=AT),
    "add_track": lambda event, by: actions.add_track(event, by=by, at=AT, title="Food"),
    "rename_track": lambda event, by: actions.rename_track(queries.tracks_of(event)[0], by=by, at=AT, title="Food"),
    "remove_track": lambda event, by: actions.remove_track(queries.tracks_of(event)[0], by=by, at=AT),
    "sort_into_track": lambda event, by: actions.sort_into_track(queries.taken(event)[0], by=by, at=AT, track=None),
    "move_session": lambda event, by: actions.move_session(
        queries.taken(event)[0], by=by, at=AT, slot=make_timetables.slot(event, "14:00"),
        room=make_timetables.room(event),
    ),
    "swap_sessions": lambda event, by: actions.swap_sessions(*queries.taken(event), by=by, at=AT),
    "take_out": lambda event, by: actions.take_out(queries.taken(event)[0], by=by, at=AT),
    "undo_change": lambda event, by: actions.undo_change(event, by=by, at=AT),
    "ask_for_timetable": lambda event, by: actions.ask_for_timetable(event, by=by, at=AT),
    "release_programme": lambda event, by: actions.release_programme(event, by=by, at=AT, name="First"),
}  # fmt: skip


@pytest.fixture
def event(world: World) -> Event:
    made = make_timetables.placed(world, 2)
    actions.add_track(made, by=world.cleo, at=make.MONDAY, title="Waiting")
    return made


@pytest.mark.parametrize("who", ["amina", "ben", "dana", "cleo"])
@pytest.mark.parametrize("deed", DEEDS)
def test_whoever_holds_the_event_does_it_and_nobody_else(world: World, event: Event, deed: str, who: str):
    if who == "cleo":
        DEEDS[deed](event, world.cleo)
        return
    with pytest.raises(Refused):
        DEEDS[deed](event, getattr(world, who))


@pytest.mark.parametrize("deed", DEEDS)
def test_nothing_is_changed_once_the_work_has_ended(world: World, event: Event, deed: str):
    event.activity.ended_at = make.day(1)
    event.activity.save()
    with pytest.raises(Refused, match="has ended"):
        DEEDS[deed](Event.objects.get(), world.cleo)


def test_a_run_is_stopped_by_whoever_holds_the_event(world: World, event: Event):
    run = make_timetables.asked(world, event)
    with pytest.raises(Refused):
        actions.stop_run(event, by=world.amina, at=AT)
    actions.stop_run(event, by=world.cleo, at=AT)
    run.refresh_from_db()
    assert run.ended_at
    with pytest.raises(Refused, match="No timetable is being made"):
        actions.stop_run(event, by=world.cleo, at=AT)


@pytest.mark.parametrize(("who", "whose", "is_let"), [
    ("amina", "amina", True), ("cleo", "amina", True), ("ben", "amina", False), ("dana", "amina", False),
    ("ben", "ben", False), ("cleo", "ben", False),
])  # fmt: skip
def test_each_says_it_for_themselves_and_the_lead_for_those_who_speak(
    world: World, event: Event, who: str, whose: str, *, is_let: bool
):
    slots = [make_timetables.slot(event, "10:00")]
    deed = {"by": getattr(world, who), "at": AT, "person": getattr(world, whose), "slots": slots}
    if is_let:
        actions.say_away(event, **deed)
        assert queries.away(getattr(world, whose), event) == slots
    else:
        with pytest.raises(Refused):
            actions.say_away(event, **deed)


@pytest.mark.parametrize(
    ("seconds", "is_let"), [(4, False), (5, True), (600, True), (601, False)]
)  # fmt: skip
def test_it_takes_five_seconds_to_ten_minutes(world: World, event: Event, seconds: int, *, is_let: bool):
    assert bool(may.make_timetable(world.cleo, event, AT, seconds)) == is_let


def test_a_session_is_not_put_into_a_break_or_swapped_with_itself_or_one_without_a_place(world: World, event: Event):
    one, two = queries.taken(event)
    lunch = next(slot for slot in queries.slots_of(event) if slot.is_break)
    assert "not breaks" in may.move(world.cleo, one, AT, lunch).reason
    assert not may.swap(world.cleo, one, one, AT)
    actions.take_out(two, by=world.cleo, at=AT)
    assert "both have a place" in may.swap(world.cleo, one, two, AT).reason
    actions.cancel_proposal(two, by=world.cleo, at=AT, why="Nobody comes.")
    assert "will not take place" in may.move(world.cleo, two, AT).reason


def test_there_is_room_for_so_many_days_times_rooms_and_tracks(world: World, monkeypatch: pytest.MonkeyPatch):
    event = make_timetables.event(world)
    from cairn.events.may import timetables

    for most in ("DAYS_AT_MOST", "ROOMS_AT_MOST", "TRACKS_AT_MOST"):
        monkeypatch.setattr(timetables, most, 0)
    assert "days already" in may.make_day(world.cleo, event).reason
    assert "rooms already" in may.keep_room(world.cleo, event).reason
    assert "tracks already" in may.keep_track(world.cleo, event).reason


@pytest.mark.parametrize(
    ("starts", "minutes", "said"),
    [(time(23), 60, "midnight"), (time(18), 4, "five minutes"), (time(10, 30), 5, "10:00")],
)
def test_a_time_fits_into_its_day(world: World, event: Event, starts: time, minutes: int, said: str):
    assert said in may.add_slot(world.cleo, queries.days_of(event)[0], starts, minutes).reason
