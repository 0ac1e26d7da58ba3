"""What people do in a live room: the facilitator runs it; those in it say, ask to speak, answer and write."""

from cairn.live.actions.checks import answer_check, ask_room, close_check
from cairn.live.actions.notes import write_note
from cairn.live.actions.rooms import (
    ask_for_time,
    close_left_open,
    close_room,
    enter_room,
    give_minutes,
    leave_room,
    open_room,
    reach_item,
    start_item,
)
from cairn.live.actions.saying import say
from cairn.live.actions.turns import add_hand, call, end_turn, lower_hand, raise_hand, take_off

__all__ = [
    "add_hand",
    "answer_check",
    "ask_for_time",
    "ask_room",
    "call",
    "close_check",
    "close_left_open",
    "close_room",
    "end_turn",
    "enter_room",
    "give_minutes",
    "leave_room",
    "lower_hand",
    "open_room",
    "raise_hand",
    "reach_item",
    "say",
    "start_item",
    "take_off",
    "write_note",
]
