"""The addresses of the timetable of an event."""

from django.urls import URLPattern, path

from cairn.web.pages.timetable import away, days, making, moving, releasing, rooms

EVENT = "p/<slug:programme>/a/<slug:activity>/event"
HERE = f"{EVENT}/timetable"

PATTERNS: list[URLPattern] = [
    path(HERE, making.timetable, name="timetable"),
    path(f"{HERE}/grid", making.timetable_grid, name="timetable_grid"),
    path(f"{HERE}/make", making.make_timetable, name="make_timetable"),
    path(f"{HERE}/coming", making.timetable_coming, name="timetable_coming"),
    path(f"{HERE}/stop", making.stop_timetable, name="stop_timetable"),
    path(f"{HERE}/undo", making.undo_change, name="undo_change"),
    path(f"{HERE}/days", days.event_days, name="event_days"),
    path(f"{HERE}/days/add", days.make_event_day, name="make_event_day"),
    path(f"{HERE}/days/<str:day>/add", days.add_event_slot, name="add_event_slot"),
    path(f"{HERE}/days/<str:day>/interpreters", days.say_event_teams, name="say_event_teams"),
    path(f"{HERE}/days/<str:day>/remove", days.remove_event_day, name="remove_event_day"),
    path(f"{HERE}/times/<str:slot>", days.change_event_slot, name="change_event_slot"),
    path(f"{HERE}/times/<str:slot>/remove", days.remove_event_slot, name="remove_event_slot"),
    path(f"{HERE}/rooms", rooms.event_rooms, name="event_rooms"),
    path(f"{HERE}/rooms/add", rooms.add_event_room, name="add_event_room"),
    path(f"{HERE}/rooms/<str:room>", rooms.change_event_room, name="change_event_room"),
    path(f"{HERE}/rooms/<str:room>/remove", rooms.remove_event_room, name="remove_event_room"),
    path(f"{HERE}/tracks", rooms.event_tracks, name="event_tracks"),
    path(f"{HERE}/tracks/<str:track>", rooms.change_event_track, name="change_event_track"),
    path(f"{HERE}/tracks/<str:track>/remove", rooms.remove_event_track, name="remove_event_track"),
    path(f"{HERE}/away", away.say_when_away, name="say_when_away"),
    path(f"{HERE}/away/people", away.event_absences, name="event_absences"),
    path(f"{HERE}/away/people/<str:speaker>", away.enter_absence, name="enter_absence"),
    path(f"{HERE}/sessions/<str:proposal>", moving.timetable_session, name="timetable_session"),
    path(f"{HERE}/sessions/<str:proposal>/swap", moving.swap_session, name="swap_session"),
    path(f"{HERE}/sessions/<str:proposal>/take-out", moving.take_session_out, name="take_session_out"),
    path(f"{HERE}/sessions/<str:proposal>/track", moving.sort_session, name="sort_session"),
    path(f"{HERE}/release", releasing.release_programme, name="release_programme"),
]
