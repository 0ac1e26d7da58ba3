"""What people do while they listen: tell, agree, take back, contribute, ask, answer."""

from cairn.listen.actions.askings import close_asking, open_asking, shorten_asking
from cairn.listen.actions.contributions import contribute
from cairn.listen.actions.replies import reply
from cairn.listen.actions.stories import (
    change_consent,
    erase_story,
    hide_notes,
    renew_consent,
    share_again,
    tell_story,
    withdraw_story,
)
from cairn.listen.actions.uses import (
    allow_use,
    confirm_taken_out,
    decline_use,
    end_uncovered_uses,
    end_use,
    take_stories_out,
    use_story,
)

__all__ = [
    "allow_use",
    "change_consent",
    "close_asking",
    "confirm_taken_out",
    "contribute",
    "decline_use",
    "end_uncovered_uses",
    "end_use",
    "erase_story",
    "hide_notes",
    "open_asking",
    "renew_consent",
    "reply",
    "share_again",
    "shorten_asking",
    "take_stories_out",
    "tell_story",
    "use_story",
    "withdraw_story",
]
