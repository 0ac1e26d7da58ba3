"""What people do with sessions. Each deed leaves one entry in the activity's record."""

from cairn.sessions.actions.access import (
    hand_on_access,
    mark_access_done,
    mark_access_open,
    remove_access_line,
    write_access_line,
)
from cairn.sessions.actions.changes import change_session
from cairn.sessions.actions.coming import say_coming, set_places
from cairn.sessions.actions.ground_rules import agree_rules, propose_rule, take_back_rule
from cairn.sessions.actions.items import mark_reached, order_items, propose_item, remove_item
from cairn.sessions.actions.papers import announce_paper, answer_format, ask_for_format, remove_paper, send_paper
from cairn.sessions.actions.presence import check_in, count_presence, mark_decider_present, name_chair
from cairn.sessions.actions.sessions import cancel_session, hold_session, plan_session, publish_notes

__all__ = [
    "agree_rules",
    "announce_paper",
    "answer_format",
    "ask_for_format",
    "cancel_session",
    "change_session",
    "check_in",
    "count_presence",
    "hand_on_access",
    "hold_session",
    "mark_access_done",
    "mark_access_open",
    "mark_decider_present",
    "mark_reached",
    "name_chair",
    "order_items",
    "plan_session",
    "propose_item",
    "propose_rule",
    "publish_notes",
    "remove_access_line",
    "remove_item",
    "remove_paper",
    "say_coming",
    "send_paper",
    "set_places",
    "take_back_rule",
    "write_access_line",
]
