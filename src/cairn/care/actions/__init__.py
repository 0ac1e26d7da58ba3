"""What people do about contacts, and what they send to them. Nothing that is sent leaves an entry."""

from cairn.care.actions.contacts import accept_contact, decline_contact, name_contact, release_contact, step_down
from cairn.care.actions.messages import (
    close_message,
    destroy_over,
    hand_on,
    open_message,
    say_seen,
    say_talked,
    seal_again,
    take_back,
    write_to,
)

__all__ = [
    "accept_contact",
    "close_message",
    "decline_contact",
    "destroy_over",
    "hand_on",
    "name_contact",
    "open_message",
    "release_contact",
    "say_seen",
    "say_talked",
    "seal_again",
    "step_down",
    "take_back",
    "write_to",
]
