"""What people do about reach."""

from cairn.reach.actions.comparing import enter_reference, note_step, remove_step
from cairn.reach.actions.publishing import publish_reach
from cairn.reach.actions.sheets import answer_equality, withdraw_equality

__all__ = [
    "answer_equality",
    "enter_reference",
    "note_step",
    "publish_reach",
    "remove_step",
    "withdraw_equality",
]
