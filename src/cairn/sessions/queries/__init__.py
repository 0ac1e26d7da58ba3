"""Reading sessions, one file for each noun."""

from cairn.sessions.queries.items import agenda, item, item_titles, items_in, items_to_come, minutes_by_side, taken_off
from cairn.sessions.queries.presence import chairs, check_in, check_ins, numbers_present, presence_counted
from cairn.sessions.queries.sessions import (
    CITIZENS_AT_LEAST,
    first_with_citizens,
    held_sessions,
    next_session,
    session,
    sessions_in,
    sessions_named,
    sessions_of,
    sessions_of_person,
    sessions_of_programme,
    sessions_to_come,
    ways,
)

__all__ = [
    "CITIZENS_AT_LEAST",
    "agenda",
    "chairs",
    "check_in",
    "check_ins",
    "first_with_citizens",
    "held_sessions",
    "item",
    "item_titles",
    "items_in",
    "items_to_come",
    "minutes_by_side",
    "next_session",
    "numbers_present",
    "presence_counted",
    "session",
    "sessions_in",
    "sessions_named",
    "sessions_of",
    "sessions_of_person",
    "sessions_of_programme",
    "sessions_to_come",
    "taken_off",
    "ways",
]
