"""What people do while they listen: tell, agree, take back, contribute, ask, answer."""

from cairn.listen.actions.askings import close_asking, open_asking, shorten_asking
from cairn.listen.actions.contributions import contribute
from cairn.listen.actions.replies import reply
from cairn.listen.actions.stories import (
    change_consent,
    erase_story,
    hide_notes,
    renew_consent,
    tell_story,
    withdraw_story,
)

__all__ = [
    "change_consent",
    "close_asking",
    "contribute",
    "erase_story",
    "hide_notes",
    "open_asking",
    "renew_consent",
    "reply",
    "shorten_asking",
    "tell_story",
    "withdraw_story",
]
