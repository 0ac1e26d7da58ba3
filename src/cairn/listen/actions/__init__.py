"""What people do while they listen: tell, agree, take back, contribute, ask, sort, answer, check."""

from cairn.listen.actions.askings import close_asking, open_asking, shorten_asking
from cairn.listen.actions.checks import check_answer
from cairn.listen.actions.contributions import contribute
from cairn.listen.actions.entering import enter_contribution, enter_story, print_slips
from cairn.listen.actions.links import close_link, contribute_by_link, contribute_in_session, open_link
from cairn.listen.actions.replies import reply, reply_to_theme
from cairn.listen.actions.slips import claim_slip, confirm_slip, correct_words, take_back_words
from cairn.listen.actions.stories import (
    change_consent,
    erase_story,
    hide_notes,
    renew_consent,
    share_again,
    tell_story,
    withdraw_story,
)
from cairn.listen.actions.themes import dispute, make_theme, place_contribution, rename_theme, take_out
from cairn.listen.actions.uses import (
    allow_use,
    confirm_taken_out,
    decline_use,
    end_uncovered_uses,
    end_use,
    take_stories_out,
    use_story,
)
from cairn.listen.actions.voices import add_voice, take_back_voice

__all__ = [
    "add_voice",
    "allow_use",
    "change_consent",
    "check_answer",
    "claim_slip",
    "close_asking",
    "close_link",
    "confirm_slip",
    "confirm_taken_out",
    "contribute",
    "contribute_by_link",
    "contribute_in_session",
    "correct_words",
    "decline_use",
    "dispute",
    "end_uncovered_uses",
    "end_use",
    "enter_contribution",
    "enter_story",
    "erase_story",
    "hide_notes",
    "make_theme",
    "open_asking",
    "open_link",
    "place_contribution",
    "print_slips",
    "rename_theme",
    "renew_consent",
    "reply",
    "reply_to_theme",
    "share_again",
    "shorten_asking",
    "take_back_voice",
    "take_back_words",
    "take_out",
    "take_stories_out",
    "tell_story",
    "use_story",
    "withdraw_story",
]
