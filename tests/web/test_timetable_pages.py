"""Pages of the timetable: who may do what, what each says, and what comes of what is sent."""

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cairn.core import timetable as core
from cairn.events import actions, queries
from tests import make, make_background, make_timetables
from tests.web.looking import body, signed_in

HERE = "/p/waiting-well/a/quiet-corner/event/timetable"
DAY = {
    "on": "14/3/2026", "starts": "9:30", "ends": "17:00", "minutes": "45", "gap": "15",
    "pauses": "11:30-11:45 Tea\n12:45 - 13:45 Lunch", "good_from": "10", "good_until": "15:00", "teams_sign": "2",
}  # fmt: skip
ROOM = {"name": "Hall", "capacity": "40", "features": ["step_free", "quiet"]}
OF_THE_LEAD = (
    "timetable", "make_timetable", "stop_timetable", "undo_change", "event_days", "make_event_day", "event_rooms",
    "add_event_room", "event_tracks", "event_absences", "release_programme",
)  # fmt: skip


def text(page) -> str:
    return re.sub(r"\s+", " ", body(page).decode())


def of(world: make.World, page: str, *more: str) -> str:
    return reverse(page, args=[world.programme.slug, world.activity.slug, *more])


@pytest.mark.parametrize("page", OF_THE_LEAD)
@pytest.mark.parametrize(("who", "code"), [("amina", 403), ("ben", 403), ("dana", 403), ("", 403)])
def test_only_whoever_holds_the_event_sets_it_up_and_makes_its_timetable(
    client: Client, world: make.World, page: str, who: str, code: int
):
    make_timetables.placed(world)
    client = signed_in(client, world, who)
    assert client.get(of(world, page)).status_code == code
    assert client.post(of(world, page), {"title": "Mine"}).status_code == code


@pytest.mark.parametrize("page", OF_THE_LEAD)
def test_each_page_opens_for_the_lead(client: Client, world: make.World, page: str):
    event = make_timetables.placed(world)
    if page == "stop_timetable":
        actions.ask_for_timetable(event, by=world.cleo, at=timezone.now())
    assert signed_in(client, world, "cleo").get(of(world, page)).status_code == 200


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        ("timetable_session", "proposal"), ("swap_session", "proposal"), ("take_session_out", "proposal"),
        ("sort_session", "proposal"), ("change_event_slot", "slot"), ("remove_event_slot", "slot"),
        ("change_event_room", "room"), ("remove_event_room", "room"), ("change_event_track", "track"),
        ("remove_event_track", "track"), ("add_event_slot", "day"), ("say_event_teams", "day"),
        ("remove_event_day", "day"), ("enter_absence", "speaker"),
    ],
)  # fmt: skip
def test_what_is_about_one_thing_is_for_the_lead_alone(client: Client, world: make.World, page: str, kind: str):
    event = make_timetables.placed(world)
    session = queries.taken(event)[0]
    things = {
        "proposal": session, "slot": make_timetables.slot(event, "10:00"), "room": make_timetables.room(event),
        "track": actions.add_track(event, by=world.cleo, at=make.MONDAY, title="Waiting"),
        "day": queries.days_of(event)[0], "speaker": session.speakers.get(),
    }  # fmt: skip
    path = of(world, page, things[kind].ref)
    for who in ("amina", "dana", ""):
        assert signed_in(client, world, who).get(path).status_code == 403, who
        assert client.post(path, {"title": "Mine"}).status_code == 403
        client.logout()
    assert signed_in(client, world, "cleo").get(path).status_code == 200
    assert client.get(of(world, page, "abcdefghjkmn")).status_code == 404


@pytest.mark.parametrize(("who", "code"), [("cleo", 200), ("amina", 200), ("ben", 200), ("dana", 403), ("", 403)])
def test_the_timetable_being_made_is_seen_by_the_people_in_the_activity(
    client: Client, world: make.World, who: str, code: int
):
    make_timetables.placed(world)
    page = signed_in(client, world, who).get(of(world, "timetable_grid"))
    assert page.status_code == code
    assert ("Session 1" in text(page)) == (code == 200)
    assert ("/sessions/" in text(page).partition("<table")[2]) == (who == "cleo")


def test_a_day_is_made_in_one_step(client: Client, world: make.World):
    event = make_timetables.event(world)
    signed_in(client, world, "cleo").post(of(world, "make_event_day"), DAY)
    slots = [(str(one), one.minutes, one.break_title, one.is_good) for one in queries.slots_of(event)]
    assert slots == [
        ("09:30", 45, "", False), ("10:30", 45, "", True), ("11:30", 15, "Tea", False), ("11:45", 45, "", True),
        ("12:45", 60, "Lunch", False), ("13:45", 45, "", True), ("14:45", 45, "", True), ("15:45", 45, "", False),
    ]  # fmt: skip
    assert set(queries.teams_of(event)[queries.begin_of(event)[0].pk].items()) == {("sign", 2)}
    assert queries.days_of(event)[0].on == date(2026, 3, 14)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"ends": "9:00"}, "Enter a time later than the start."),
        ({"pauses": "lunch"}, "Write each break like this"),
        ({"pauses": "13:00-12:00 Lunch"}, "Write each break like this"),
        ({"minutes": "900"}, "Enter a number of minutes"),
        ({"ends": "10:00"}, "No session fits into this day"),
        ({"good_until": ""}, "Enter both times, or none."),
        ({"minutes": "5", "gap": "0"}, "there is room for 40"),
        ({"pauses": "10:00-11:00 Tea\n10:30-12:00 Lunch"}, "It would run into what begins at 10:00"),
        ({"starts": "\0"}, "Enter a time"),
    ],
)
def test_a_day_that_cannot_be_is_refused_and_what_was_typed_comes_back(
    client: Client, world: make.World, change: dict[str, str], said: str
):
    event = make_timetables.event(world)
    page = text(signed_in(client, world, "cleo").post(of(world, "make_event_day"), DAY | change))
    assert said in page
    assert 'value="14/3/2026"' in page
    assert not queries.days_of(event).exists()


def test_a_day_is_there_once(client: Client, world: make.World):
    make_timetables.day(make_timetables.event(world), world)
    page = text(signed_in(client, world, "cleo").post(of(world, "make_event_day"), DAY))
    assert "This day is there already" in page


def test_a_single_time_is_changed_and_may_not_run_into_another(client: Client, world: make.World):
    event = make_timetables.ready(world)
    slot = make_timetables.slot(event, "10:00")
    path = of(world, "change_event_slot", slot.ref)
    client = signed_in(client, world, "cleo")
    wrong = text(client.post(path, {"starts": "10:00", "minutes": "61"}))
    assert "It would run into what begins at 11:00" in wrong
    client.post(path, {"starts": "9:30", "minutes": "60", "teams_captions": "1"})
    slot.refresh_from_db()
    assert (str(slot), slot.is_good) == ("09:30", False)
    assert queries.teams_of(event)[slot.pk] == {"captions": 1}


def test_interpreters_are_said_for_a_whole_day_and_never_for_a_break(client: Client, world: make.World):
    event = make_timetables.ready(world)
    day = queries.days_of(event)[0]
    signed_in(client, world, "cleo").post(of(world, "say_event_teams", day.ref), {"teams_sign": "3"})
    assert sorted(queries.teams_of(event)) == sorted(one.pk for one in queries.begin_of(event))


def test_a_room_has_what_people_can_rely_on_and_is_closed_at_times(client: Client, world: make.World):
    event = make_timetables.event(world)
    make_timetables.day(event, world)
    slot = make_timetables.slot(event, "11:00")
    client = signed_in(client, world, "cleo")
    client.post(of(world, "add_event_room"), ROOM | {"closed": [slot.ref]})
    room = make_timetables.room(event)
    assert (room.features, queries.closed_slots([room])[room.pk]) == (["quiet", "step_free"], [slot])
    page = text(client.get(of(world, "event_rooms")))
    assert "quiet, step-free" in page
    assert "11:00" in page
    assert "There is a room of that name already" in text(client.post(of(world, "add_event_room"), ROOM))


def test_a_room_that_is_removed_leaves_its_sessions_without_a_place(client: Client, world: make.World):
    event = make_timetables.placed(world)
    room = make_timetables.room(event)
    signed_in(client, world, "cleo").post(of(world, "remove_event_room", room.ref))
    assert make_timetables.stands(event) == {}
    assert "Days, rooms or who can come changed" not in text(client.get(of(world, "timetable")))


def test_tracks_are_made_renamed_and_removed_and_sessions_sorted_into_them(client: Client, world: make.World):
    event = make_timetables.ready(world, 1)
    client = signed_in(client, world, "cleo")
    client.post(of(world, "event_tracks"), {"title": "Waiting"})
    [track] = queries.tracks_of(event)
    client.post(of(world, "change_event_track", track.ref), {"title": "Being seen"})
    session = queries.taken(event)[0]
    client.post(of(world, "sort_session", session.ref), {"track": track.ref})
    assert queries.taken(event)[0].track.title == "Being seen"
    client.post(of(world, "remove_event_track", track.ref))
    assert queries.taken(event)[0].track is None


def test_each_speaker_says_when_they_cannot_come_and_only_they_and_the_lead_see_it(client: Client, world: make.World):
    event = make_timetables.ready(world, 1)
    slot = make_timetables.slot(event, "10:00")
    path = of(world, "say_when_away")
    signed_in(client, world, "amina").post(path, {"away": [slot.ref]})
    assert queries.away(world.amina, event) == [slot]
    assert "checked" in text(client.get(path))
    signed_in(client, world, "ben")
    refused = client.get(path)
    assert refused.status_code == 403
    assert "Only people who lead or speak" in text(refused)
    page = text(signed_in(client, world, "cleo").get(of(world, "event_absences")))
    assert "cannot come at 1 time" in page
    client.post(path := of(world, "enter_absence", queries.speaking(event)[0].ref), {"away": []})
    assert queries.away(world.amina, event) == []
    assert "Amina" in text(client.get(path))


def test_without_sessions_or_rooms_the_page_says_what_comes_first(client: Client, world: make.World):
    event = make_timetables.event(world)
    client = signed_in(client, world, "cleo")
    assert "No session has been taken yet" in text(client.get(of(world, "timetable")))
    make_timetables.session(event, world.amina)
    page = text(client.get(of(world, "timetable")))
    assert "First add a day with its times, and a room." in page
    assert "fits nowhere: there is no room, or no time." in page


def test_without_the_solver_the_page_says_what_to_install_and_sessions_are_placed_by_hand(
    client: Client, world: make.World, monkeypatch: pytest.MonkeyPatch
):
    event = make_timetables.ready(world, 1)
    monkeypatch.setattr("cairn.core.timetable.solving.find_spec", lambda _name: None)
    client = signed_in(client, world, "cleo")
    assert "cairn[timetable]" in text(client.get(of(world, "timetable")))
    assert client.post(of(world, "make_timetable"), {"seconds": "5"}).status_code == 403
    session = queries.taken(event)[0]
    put = {"slot": make_timetables.slot(event, "10:00").ref, "room": make_timetables.room(event).ref}
    client.post(of(world, "timetable_session", session.ref), put)
    assert make_timetables.stands(event) == {"Session 1": "10:00 Hall"}


def test_a_timetable_is_put_in_line_made_by_the_worker_and_can_be_undone(client: Client, world: make.World):
    event = make_timetables.ready(world, 3)
    client = signed_in(client, world, "cleo")
    page = text(client.post(of(world, "make_timetable"), {"seconds": "20"}, follow=True))
    assert "A timetable is being made" in page
    assert "It waits for its turn" in page
    assert "Make a timetable</a>" not in page
    coming = client.get(of(world, "timetable_coming"), headers={"HX-Request": "true"})
    assert "hx-get" in text(coming)
    make_background.work_through()
    assert len(make_timetables.stands(event)) == 3
    page = text(client.get(of(world, "timetable")))
    assert "It is proven that none loses fewer wishes." in page
    assert "3 of 3 sessions have a place." in page
    assert "Nobody is in two places at a time: kept." in page
    assert "Citizen-led sessions at good times:</strong> 2 of 3" in page
    client.post(of(world, "undo_change"))
    assert make_timetables.stands(event) == {}


def test_a_timetable_in_line_is_stopped(client: Client, world: make.World):
    event = make_timetables.ready(world, 3)
    client = signed_in(client, world, "cleo")
    client.post(of(world, "make_timetable"), {"seconds": "20"})
    assert client.get(of(world, "make_timetable")).status_code == 403
    client.post(of(world, "stop_timetable"))
    make_background.work_through()
    assert make_timetables.stands(event) == {}
    assert "It was stopped before it began." in text(client.get(of(world, "timetable")))


def test_what_counting_shows_to_be_too_little_is_said_at_once(client: Client, world: make.World):
    event = make_timetables.ready(world, 5)
    make_timetables.session(event, world.ben, size=100, title="For everybody")
    page = text(signed_in(client, world, "cleo").get(of(world, "timetable")))
    assert "Amina is needed in 5 sessions, which take 5 times, and can come to 4" in page
    assert "“For everybody” fits nowhere. There is no place that has all it needs: a room for 100 people." in page
    assert "Find a larger room, or expect fewer people." in page


def test_rules_that_collide_are_named_with_what_would_help(client: Client, world: make.World):
    event = make_timetables.ready(world, 2)
    one, two = queries.taken(event)
    for session, room in ((one, "Hall"), (two, "Attic")):
        make_timetables.put(world, session, "10:00", room, fix_slot=True)
    client = signed_in(client, world, "cleo")
    client.post(of(world, "make_timetable"), {"seconds": "20"})
    make_background.work_through()
    page = text(client.get(of(world, "timetable")))
    assert "These cannot all hold. If any one of them gives way, the others can:" in page
    assert "It stays where it was fixed: “Session 1”, “Session 2”" in page
    assert "In one place at a time: Amina" in page
    assert "Let go of something that was fixed." in page
    assert make_timetables.stands(event) == {"Session 1": "10:00 Hall", "Session 2": "10:00 Attic"}


def test_a_move_that_breaks_a_rule_is_warned_of_first_and_done_when_sent_once_more(client: Client, world: make.World):
    event = make_timetables.placed(world, 2)
    two = queries.taken(event)[1]
    path = of(world, "timetable_session", two.ref)
    put = {"slot": make_timetables.slot(event, "10:00").ref, "room": make_timetables.room(event, "Attic").ref}
    client = signed_in(client, world, "cleo")
    page = text(client.post(path, put))
    assert "Amina would be in two places on Saturday 14 March, 10:00: “Session 1”, “Session 2”." in page
    assert make_timetables.stands(event)["Session 2"] == "11:00 Hall"
    seen = re.search(r'name="seen" value="([0-9a-f]+)"', page)
    assert seen
    other = {"room": make_timetables.room(event).ref, "seen": seen[1]}
    assert "Two sessions would be in Hall" in text(client.post(path, put | other))  # not what was read
    client.post(path, put | {"seen": seen[1]})
    assert make_timetables.stands(event)["Session 2"] == "10:00 Attic"
    page = text(client.get(path))
    assert "What is wrong there:" in page
    back = {"slot": make_timetables.slot(event, "11:00").ref, "room": put["room"]}
    assert "no longer so: Amina would be in two places" in text(client.post(path, back, follow=True))


def test_two_sessions_change_places(client: Client, world: make.World):
    event = make_timetables.placed(world, 3)
    one, two, _three = queries.taken(event)
    client = signed_in(client, world, "cleo")
    client.post(of(world, "swap_session", one.ref), {"other": two.ref})
    assert make_timetables.stands(event) == {
        "Session 1": "11:00 Hall", "Session 2": "10:00 Hall", "Session 3": "13:00 Hall",
    }  # fmt: skip
    client.post(of(world, "undo_change"))
    client.post(of(world, "take_session_out", one.ref))
    assert list(make_timetables.stands(event)) == ["Session 2", "Session 3"]
    assert "Without a place" in text(client.get(of(world, "timetable_grid")))


def test_places_that_break_no_rule_are_offered(client: Client, world: make.World):
    event = make_timetables.placed(world, 2)
    two = queries.taken(event)[1]
    page = text(signed_in(client, world, "cleo").get(of(world, "timetable_session", two.ref)))
    offered = page.partition("Where it fits")[2]
    assert "11:00 in Attic" in offered
    assert "10:00" not in offered.partition("</ul>")[0]  # Amina is elsewhere then


def test_a_version_is_released_with_what_it_changes_and_the_verifiers_word(client: Client, world: make.World):
    event = make_timetables.placed(world, 3)
    looking = queries.taken(event)[2]
    looking.speakers.update(agreed_at=None)
    path = of(world, "release_programme")
    client = signed_in(client, world, "cleo")
    page = text(client.get(path))
    assert "New (2)" in page
    assert "no citizen leads these sessions yet: “Session 3”" in page
    assert "Checked just now by a program that shares nothing" in page
    assert "Give this version a name." in text(client.post(path, {"name": ""}))
    page = text(client.post(path, {"name": "First", "words": "Here it is."}, follow=True))
    assert "This version is out." in page
    assert queries.last_release(event).left_out == 1
    assert "Nothing has changed since the last version." in text(client.get(path))


def test_nothing_that_harms_people_is_released(client: Client, world: make.World):
    event = make_timetables.placed(world, 2)
    make_timetables.put(world, queries.taken(event)[1], "10:00", "Attic")
    page = text(signed_in(client, world, "cleo").get(of(world, "release_programme")))
    assert "nothing makes up for it" in page
    assert "Release this version" not in page


def test_a_lesser_rule_is_let_stand_only_with_a_reason_for_everybody(client: Client, world: make.World):
    event = make_timetables.placed(world, 1)
    session = queries.taken(event)[0]
    session.size = 41
    session.save()
    assert make_timetables.rules_broken(event) == {core.Rule.SIZE}
    path = of(world, "release_programme")
    client = signed_in(client, world, "cleo")
    assert "Say why it is released all the same." in text(client.post(path, {"name": "First"}))
    page = text(client.post(path, {"name": "First", "why_broken": "One of us stands outside."}, follow=True))
    assert "One of us stands outside." in page


def test_nobody_learns_from_the_table_of_the_activity_who_cannot_come(client: Client, world: make.World):
    event = make_timetables.placed(world, 1)
    slot = make_timetables.slot(event, "10:00")
    actions.say_away(event, by=world.amina, at=make.MONDAY, person=world.amina, slots=[slot])
    assert "cannot come" not in text(signed_in(client, world, "ben").get(of(world, "timetable_grid")))
    assert "Amina cannot come" in text(signed_in(client, world, "cleo").get(of(world, "timetable")))
