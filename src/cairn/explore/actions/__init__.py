"""What people do while they explore: statements, answers, options, and whose words changed something."""

from cairn.explore.actions.influences import claim_influence
from cairn.explore.actions.maps import ask_for_map, begin_map, draw_map, give_up_map
from cairn.explore.actions.options import drop_option, write_option
from cairn.explore.actions.reactions import close_round, react, undo_answer
from cairn.explore.actions.statements import write_statement
from cairn.explore.actions.taking_in import NothingNew, ReactionFromElsewhere, StatementFromElsewhere, TakenIn, take_in
from cairn.explore.actions.visitors import make_personal_links, open_door, shut_door

__all__ = [
    "NothingNew",
    "ReactionFromElsewhere",
    "StatementFromElsewhere",
    "TakenIn",
    "ask_for_map",
    "begin_map",
    "claim_influence",
    "close_round",
    "draw_map",
    "drop_option",
    "give_up_map",
    "make_personal_links",
    "open_door",
    "react",
    "shut_door",
    "take_in",
    "undo_answer",
    "write_option",
    "write_statement",
]
