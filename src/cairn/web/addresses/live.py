"""The addresses of the live room: for the facilitator, for the big screen, for each phone."""

from django.urls import URLPattern, path

from cairn.web.pages.live import held, phone, pressing, screen, writing

HERE = "p/<slug:programme>/s/<str:session>/room"
PHONE = "join/<str:code>"

PATTERNS: list[URLPattern] = [
    path(HERE, held.live_room, name="live_room"),
    path(f"{HERE}/open", held.open_room, name="open_room"),
    path(f"{HERE}/close", held.close_room, name="close_room"),
    path(f"{HERE}/parts", held.live_parts, name="live_parts"),
    path(f"{HERE}/start", held.start_item, name="start_item"),
    path(f"{HERE}/reached", held.reach_item, name="reach_item"),
    path(f"{HERE}/more-minutes", held.give_minutes, name="give_minutes"),
    path(f"{HERE}/add-hand", held.add_hand, name="add_hand"),
    path(f"{HERE}/call", held.call, name="call"),
    path(f"{HERE}/take-off", held.take_off, name="take_off"),
    path(f"{HERE}/turn-over", held.end_turn, name="end_turn"),
    path(f"{HERE}/ask", held.ask_room, name="ask_room"),
    path(f"{HERE}/close-check", held.close_check, name="close_check"),
    path(f"{HERE}/tables", held.table_notes, name="table_notes"),
    path("screen/<str:screen>", screen.room_screen, name="room_screen"),
    path("screen/<str:screen>/parts", screen.screen_parts, name="screen_parts"),
    path("join", phone.room_door, name="room_door"),
    path(PHONE, phone.room_phone, name="room_phone"),
    path(f"{PHONE}/parts", phone.room_parts, name="room_parts"),
    path(f"{PHONE}/leave", phone.room_leave, name="room_leave"),
    path(f"{PHONE}/check-in", phone.room_check_in, name="room_check_in"),
    path(f"{PHONE}/hand", pressing.room_hand, name="room_hand"),
    path(f"{PHONE}/answer", pressing.room_answer, name="room_answer"),
    path(f"{PHONE}/more-time", pressing.room_more_time, name="room_more_time"),
    path(f"{PHONE}/say", writing.room_say, name="room_say"),
    path(f"{PHONE}/table", writing.room_table, name="room_table"),
    path(f"{PHONE}/table/<int:table>", writing.room_note, name="room_note"),
]
