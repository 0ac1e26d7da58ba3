"""Who may write and share needs, say whether it was there, and name who comes beside them."""

from cairn.needs.may.checks import note_whether_there, stand_unmet, stand_unmet_again
from cairn.needs.may.needs import be_written, change_need, confirm_need, delete_need, forget_need, write_need
from cairn.needs.may.sharing import share_with_activity, share_with_programme, take_back_sharing
from cairn.needs.may.supporters import (
    agree_to_support,
    be_asked,
    bring_supporter,
    decline_to_support,
    part_from_supporter,
)

__all__ = [
    "agree_to_support",
    "be_asked",
    "be_written",
    "bring_supporter",
    "change_need",
    "confirm_need",
    "decline_to_support",
    "delete_need",
    "forget_need",
    "note_whether_there",
    "part_from_supporter",
    "share_with_activity",
    "share_with_programme",
    "stand_unmet",
    "stand_unmet_again",
    "take_back_sharing",
    "write_need",
]
