"""What people do with sessions. Each deed leaves one entry in the activity's record."""

from cairn.sessions.actions.items import mark_reached, order_items, propose_item, remove_item
from cairn.sessions.actions.presence import check_in, count_presence, mark_decider_present, name_chair
from cairn.sessions.actions.sessions import cancel_session, hold_session, plan_session, publish_notes

__all__ = [
    "cancel_session",
    "check_in",
    "count_presence",
    "hold_session",
    "mark_decider_present",
    "mark_reached",
    "name_chair",
    "order_items",
    "plan_session",
    "propose_item",
    "publish_notes",
    "remove_item",
]
