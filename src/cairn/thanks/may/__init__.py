"""Who may ask for a paper, sign it, write it and take it back; thank people; and note what they got in return."""

from cairn.thanks.may.papers import (
    agree_reference,
    ask_certificate,
    ask_reference,
    ask_reference_of,
    ask_to_change,
    decline_certificate,
    decline_reference,
    destroy_certificate,
    destroy_reference,
    sign_certificate,
    stand_on_it,
    write_reference,
)
from cairn.thanks.may.said import be_thanked, destroy_thanks, note_return, take_back_return, thank_people

__all__ = [
    "agree_reference",
    "ask_certificate",
    "ask_reference",
    "ask_reference_of",
    "ask_to_change",
    "be_thanked",
    "decline_certificate",
    "decline_reference",
    "destroy_certificate",
    "destroy_reference",
    "destroy_thanks",
    "note_return",
    "sign_certificate",
    "stand_on_it",
    "take_back_return",
    "thank_people",
    "write_reference",
]
