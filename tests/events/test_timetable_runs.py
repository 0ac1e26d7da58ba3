"""Timetables by the worker: stopped, lost on the way, made again with few moves, and by hand meanwhile."""

from datetime import timedelta

import pytest

from cairn.background import timetables
from cairn.base.verdict import Refused
from cairn.core import timetable as core
from cairn.events import actions, queries
from cairn.events.laying_out import clock
from cairn.events.models import Event, EventDay, Slot, TimetableRun
from tests import make, make_timetables
from tests.core.timetable.programmes import everybody_with_everybody
from tests.web.looking import body, signed_in

pytestmark = pytest.mark.django_db
PAGE = "/p/waiting-well/a/quiet-corner/event/timetable"


def made(run: TimetableRun) -> TimetableRun:
    """The run, once the worker had its turn."""
    timetables.make.func(run.pk)
    run.refresh_from_db()
    return run


def riddle(world: make.World) -> Event:
    """Seven people, each of whom has a session with each other one: a solver thinks about it for long."""
    event = make_timetables.event(world)
    programme = everybody_with_everybody(7, 6)
    day = EventDay.objects.create(event=event, on=make_timetables.DAY)
    for slot in programme.slots:
        Slot.objects.create(day=day, starts=clock(slot.start), minutes=60)
    for room in programme.rooms:
        actions.add_room(event, by=world.cleo, at=make.MONDAY, name=room.name, capacity=10)
    people = {f"p{at}": person for at, person in enumerate(world.citizens(7))}
    for session in programme.sessions:
        make_timetables.session(event, *(people[one] for one in sorted(session.people)))
    return event


def test_a_run_that_is_stopped_says_so_and_changes_nothing(world: make.World):
    event = riddle(world)
    actions.take_out(queries.taken(event)[0], by=world.cleo, at=make.day(1))
    run = make_timetables.asked(world, event, leaves_out=True, seconds=60)
    TimetableRun.objects.update(stop_at=make.day(2))
    run = made(run)
    assert run.result["is_stopped"]
    assert run.ended_at
    stands = make_timetables.stands(event)
    assert len(stands) == (len(queries.taken(event)) - len(run.result["left_out"]) if run.plans else 0)


def test_after_a_small_change_few_sessions_move_and_the_page_says_why(client, world: make.World):
    event = make_timetables.placed(world, 3)
    slot = make_timetables.slot(event, "10:00")
    before = make_timetables.stands(event)
    actions.say_away(event, by=world.amina, at=make.day(2), person=world.amina, slots=[slot])
    page = signed_in(client, world, "cleo").get(PAGE)
    assert "Amina cannot come on Saturday 14 March, 10:00" in body(page).decode()
    made(make_timetables.asked(world, event, seconds=20))
    after = make_timetables.stands(event)
    assert [title for title in before if after[title] != before[title]] == ["Session 1"]
    page = body(client.get(PAGE)).decode()
    assert "“Session 1”: Saturday 14 March, 10:00 in Hall → Saturday 14 March, 14:00 in Hall." in page
    assert "Where it was: Amina cannot come on Saturday 14 March, 10:00" in page


def test_what_was_fixed_stays_and_a_run_afresh_forgets_the_rest(world: make.World):
    event = make_timetables.ready(world, 2)
    one = queries.taken(event)[0]
    make_timetables.put(world, one, "14:00", "Attic", fix_slot=True, fix_room=True)
    made(make_timetables.asked(world, event, seconds=20, is_afresh=True))
    assert make_timetables.stands(event)["Session 1"] == "14:00 Attic"
    place = queries.timetable(event).plan[one.ref]
    assert queries.timetable(event).programme.pins == {one.ref: core.Pin(place.slot, place.room)}


def test_where_not_all_fit_as_many_as_can_have_a_place(world: make.World):
    event = make_timetables.ready(world, 5)
    assert made(make_timetables.asked(world, event, seconds=20)).finding == core.Finding.IMPOSSIBLE
    run = made(make_timetables.asked(world, event, seconds=20, leaves_out=True))
    assert len(make_timetables.stands(event)) == 4
    assert len(run.result["left_out"]) == 1


def test_while_it_is_made_nobody_moves_anything_by_hand(world: make.World):
    event = make_timetables.ready(world, 2)
    run = make_timetables.asked(world, event)
    actions.begin_run(run, at=make.day(2))
    with pytest.raises(Refused, match="A timetable is being made just now"):
        make_timetables.put(world, queries.taken(event)[0], "10:00")
    with pytest.raises(Refused, match="A timetable is being made just now"):
        make_timetables.asked(world, event)
    with pytest.raises(Refused, match="A timetable is being made just now"):
        actions.release_programme(event, by=world.cleo, at=make.day(2), name="First")


def test_a_run_that_is_lost_makes_room_for_another_and_does_nothing_later(world: make.World):
    event = make_timetables.ready(world, 2)
    lost = make_timetables.asked(world, event)
    actions.begin_run(lost, at=make.day(2))
    later = make.day(2) + timedelta(minutes=3)
    assert queries.is_lost(lost, at=later)
    again = actions.ask_for_timetable(event, by=world.cleo, at=later)
    made(lost)
    assert make_timetables.stands(event) == {}
    assert made(again).finding == core.Finding.BEST


def test_a_run_that_breaks_says_so_and_changes_nothing(world: make.World, monkeypatch: pytest.MonkeyPatch):
    event = make_timetables.ready(world, 2)
    run = make_timetables.asked(world, event)
    monkeypatch.setattr(core, "draft", lambda *_one, **_more: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        timetables.make.func(run.pk)
    run.refresh_from_db()
    assert (run.finding, bool(run.ended_at), make_timetables.stands(event)) == ("", True, {})


def test_changes_are_undone_one_after_the_other_whoever_made_them(world: make.World):
    event = make_timetables.placed(world, 2)
    one = queries.taken(event)[0]
    make_timetables.put(world, one, "14:00", moment=make.day(3), fix_room=True)
    made(actions.ask_for_timetable(event, by=world.cleo, at=make.day(4), seconds=20))
    first = make_timetables.stands(event)
    assert first["Session 1"] == "14:00 Hall"
    actions.undo_change(event, by=world.cleo, at=make.day(400))
    actions.undo_change(event, by=world.cleo, at=make.day(401))
    assert make_timetables.stands(event) == {"Session 1": "10:00 Hall", "Session 2": "11:00 Hall"}
    assert queries.timetable(event).programme.pins == {}


def test_a_room_of_another_event_is_no_place(world: make.World):
    event = make_timetables.placed(world, 1)
    room = make_timetables.room(event)
    actions.remove_room(room, by=world.cleo, at=make.day(2))
    with pytest.raises(Refused, match="not one of this event any more"):
        actions.move_session(
            queries.taken(event)[0], by=world.cleo, at=make.day(3), slot=make_timetables.slot(event, "10:00"), room=room
        )
