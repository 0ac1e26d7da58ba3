"""Who may do what with a session, one file for each noun."""

from cairn.sessions.may.access import (
    hand_on_access,
    mark_access_done,
    mark_access_open,
    remove_access_line,
    see_to,
    write_access_line,
)
from cairn.sessions.may.changes import be_different, be_moved, change_session
from cairn.sessions.may.coming import come, have_places, say_coming, set_places
from cairn.sessions.may.ground_rules import agree_rules, agree_to, follow, propose_rule, take_back_rule
from cairn.sessions.may.items import ITEMS_AT_MOST, mark_reached, order_items, propose_item, remove_item
from cairn.sessions.may.papers import (
    announce_paper,
    answer_format,
    ask_for_format,
    be_asked_for,
    be_sent,
    come_as,
    remove_paper,
    send_paper,
)
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
    "agree_rules",
    "agree_to",
    "announce_paper",
    "answer_format",
    "ask_for_format",
    "be_asked_for",
    "be_different",
    "be_moved",
    "be_sent",
    "cancel_session",
    "change_session",
    "check_in",
    "check_in_people",
    "come",
    "come_as",
    "count_presence",
    "follow",
    "hand_on_access",
    "have_counted",
    "have_places",
    "hold_session",
    "mark_access_done",
    "mark_access_open",
    "mark_decider_present",
    "mark_reached",
    "meet_at",
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
    "see",
    "see_to",
    "send_paper",
    "set_places",
    "take_back_rule",
    "write_access_line",
]
