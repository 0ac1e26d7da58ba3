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
from cairn.explore.may.statements import answer, close_round, react, say, take_in, undo_answer, write_statement
from cairn.explore.may.visitors import LINKS_AT_ONCE, make_personal_links, open_door, shut_door, visit

__all__ = [
    "LINKS_AT_ONCE",
    "answer",
    "claim_influence",
    "claim_influence_of",
    "claim_influence_on",
    "claim_once",
    "close_round",
    "drop_option",
    "have_changed_something",
    "is_own",
    "make_personal_links",
    "open_door",
    "options_open",
    "react",
    "say",
    "shut_door",
    "take_in",
    "undo_answer",
    "visit",
    "write_option",
    "write_statement",
]
