"""Who may do what with statements and options."""

from cairn.explore.may.influences import (
    claim_influence,
    claim_influence_of,
    claim_influence_on,
    claim_once,
    have_changed_something,
    is_own,
)
from cairn.explore.may.options import drop_option, options_open, write_option
from cairn.explore.may.statements import answer, close_round, react, say, take_in, write_statement

__all__ = [
    "answer",
    "claim_influence",
    "claim_influence_of",
    "claim_influence_on",
    "claim_once",
    "close_round",
    "drop_option",
    "have_changed_something",
    "is_own",
    "options_open",
    "react",
    "say",
    "take_in",
    "write_option",
    "write_statement",
]
