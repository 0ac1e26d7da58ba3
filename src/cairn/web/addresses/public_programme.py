"""The addresses of the programme of an event."""

from django.urls import URLPattern, path

from cairn.web.pages.public_programme import files, lists, sessions, taking_in

HERE = "programme/<slug:event>"
ONE = f"{HERE}/s/<slug:session>"
MADE = "p/<slug:programme>/a/<slug:activity>/event"
PATTERNS: list[URLPattern] = [
    path(HERE, lists.event_programme, name="event_programme"),
    path(f"{HERE}/timetable", lists.programme_grid, name="programme_grid"),
    path(f"{HERE}/versions", lists.programme_versions, name="programme_versions"),
    path(f"{HERE}/versions/<int:number>", lists.programme_version, name="programme_version"),
    path(f"{HERE}/embed", lists.embed_programme, name="embed_programme"),
    path(f"{HERE}/take-along", files.take_along, name="take_along"),
    path(f"{HERE}/calendar.ics", files.programme_calendar, name="programme_calendar"),
    path(f"{HERE}/schedule.json", files.schedule_json, name="schedule_json"),
    path(f"{HERE}/schedule.xml", files.schedule_xml, name="schedule_xml"),
    path(f"{HERE}/choose", sessions.choose_sessions, name="choose_sessions"),
    path(f"{HERE}/mine", sessions.my_agenda, name="my_agenda"),
    path(f"{HERE}/mine/keep", sessions.keep_agenda, name="keep_agenda"),
    path(f"{HERE}/mine.ics", sessions.my_agenda_calendar, name="my_agenda_calendar"),
    path(ONE, sessions.programme_session, name="programme_session"),
    path(f"{ONE}/star", sessions.star_session, name="star_session"),
    path(f"{ONE}.ics", files.programme_session_calendar, name="programme_session_calendar"),
    path(f"{MADE}/import", taking_in.import_programme, name="import_programme"),
    path(f"{MADE}/import/look", taking_in.take_in_programme, name="take_in_programme"),
    path(f"{MADE}/import/throw-away", taking_in.throw_draft_away, name="throw_draft_away"),
    path("p/<slug:programme>/sessions.ics", files.sessions_calendar, name="sessions_calendar"),
    path("me/calendar", files.my_calendar, name="my_calendar"),
    path("calendar/<slug:token>.ics", files.personal_calendar, name="personal_calendar"),
]
