"""Who may do what with a session, one file for each noun."""

from cairn.sessions.may.items import ITEMS_AT_MOST, mark_reached, order_items, propose_item, remove_item
from cairn.sessions.may.presence import (
    CHAIRS_AT_MOST,
    check_in,
    check_in_people,
    count_presence,
    have_counted,
    mark_decider_present,
    name_chair,
)
from cairn.sessions.may.sessions import cancel_session, hold_session, meet_at, plan_session, publish_notes, see

__all__ = [
    "CHAIRS_AT_MOST",
    "ITEMS_AT_MOST",
    "cancel_session",
    "check_in",
    "check_in_people",
    "count_presence",
    "have_counted",
    "hold_session",
    "mark_decider_present",
    "mark_reached",
    "meet_at",
    "name_chair",
    "order_items",
    "plan_session",
    "propose_item",
    "publish_notes",
    "remove_item",
    "see",
]
