"""What people do with their needs. Next to nothing of it is entered: it is theirs."""

from cairn.needs.actions.checks import note_whether_there, stand_unmet, stand_unmet_again
from cairn.needs.actions.needs import change_need, confirm_need, delete_need, forget_need, write_need
from cairn.needs.actions.sharing import share_with_activity, share_with_programme, take_back_sharing
from cairn.needs.actions.supporters import (
    agree_to_support,
    bring_supporter,
    decline_to_support,
    part_from_supporter,
)

__all__ = [
    "agree_to_support",
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
