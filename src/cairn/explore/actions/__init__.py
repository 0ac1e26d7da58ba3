"""What people do while they explore: statements, answers, options, and whose words changed something."""

from cairn.explore.actions.influences import claim_influence
from cairn.explore.actions.maps import draw_map
from cairn.explore.actions.options import drop_option, write_option
from cairn.explore.actions.reactions import close_round, react
from cairn.explore.actions.statements import write_statement
from cairn.explore.actions.taking_in import NothingNew, ReactionFromElsewhere, StatementFromElsewhere, TakenIn, take_in

__all__ = [
    "NothingNew",
    "ReactionFromElsewhere",
    "StatementFromElsewhere",
    "TakenIn",
    "claim_influence",
    "close_round",
    "draw_map",
    "drop_option",
    "react",
    "take_in",
    "write_option",
    "write_statement",
]
