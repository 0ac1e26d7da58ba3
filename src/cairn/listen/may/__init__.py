"""Who may do what with stories, contributions, replies and askings."""

from cairn.listen.may.askings import ask_until, close_asking, open_asking, shorten_asking
from cairn.listen.may.contributions import ask_question, contribute, reply, reply_so
from cairn.listen.may.credit import be_credited
from cairn.listen.may.stories import (
    add_recording,
    agree_to,
    change_consent,
    erase_story,
    hide_notes,
    note,
    renew_consent,
    tell_for,
    tell_story,
    withdraw_story,
)

__all__ = [
    "add_recording",
    "agree_to",
    "ask_question",
    "ask_until",
    "be_credited",
    "change_consent",
    "close_asking",
    "contribute",
    "erase_story",
    "hide_notes",
    "note",
    "open_asking",
    "renew_consent",
    "reply",
    "reply_so",
    "shorten_asking",
    "tell_for",
    "tell_story",
    "withdraw_story",
]
