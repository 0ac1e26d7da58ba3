"""Papers asked for, signed, written and taken back; thanks; what was given in return. None of it is entered."""

from cairn.thanks.actions.certificates import (
    ask_certificate,
    decline_certificate,
    destroy_certificate,
    sign_certificate,
)
from cairn.thanks.actions.references import (
    agree_reference,
    ask_reference,
    ask_to_change,
    decline_reference,
    destroy_reference,
    write_reference,
)
from cairn.thanks.actions.said import destroy_thanks, note_return, take_back_return, thank_people

__all__ = [
    "agree_reference",
    "ask_certificate",
    "ask_reference",
    "ask_to_change",
    "decline_certificate",
    "decline_reference",
    "destroy_certificate",
    "destroy_reference",
    "destroy_thanks",
    "note_return",
    "sign_certificate",
    "take_back_return",
    "thank_people",
    "write_reference",
]
