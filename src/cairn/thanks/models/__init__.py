"""The tables of thanks: papers that can be checked by a code, thanks that were said, what was given in return."""

from cairn.thanks.models.papers import NAME_LENGTH, REASON_LENGTH, WORDS_LENGTH, Certificate, Paper, Reference
from cairn.thanks.models.said import GivenInReturn, Return, Thanks

__all__ = [
    "NAME_LENGTH",
    "REASON_LENGTH",
    "WORDS_LENGTH",
    "Certificate",
    "GivenInReturn",
    "Paper",
    "Reference",
    "Return",
    "Thanks",
]
