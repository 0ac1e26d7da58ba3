"""What people do while they explore: statements, answers, options and all that belongs to them."""

from cairn.explore.actions.arguments import argue, count_argument, take_back_argument
from cairn.explore.actions.authors import ask_author, decline_authorship, join_authors, leave_authors
from cairn.explore.actions.grounds import deny_ground, drop_ground, name_ground
from cairn.explore.actions.group_names import (
    agree_with_group_name,
    carry_group_name,
    propose_group_name,
    take_back_group_name,
)
from cairn.explore.actions.growing import bring_back, merge_options, take_out_part
from cairn.explore.actions.influences import claim_influence
from cairn.explore.actions.maps import ask_for_map, begin_map, draw_map, give_up_map
from cairn.explore.actions.options import drop_option, edit_option, write_option
from cairn.explore.actions.put_forward import put_forward
from cairn.explore.actions.reactions import close_round, react, undo_answer
from cairn.explore.actions.reality_checks import answer_reality, note_reality, say_whether_met, take_back_reality
from cairn.explore.actions.shortlists import agree_shortlist, keep_all, mark_shortlist, propose_shortlist
from cairn.explore.actions.statements import write_statement
from cairn.explore.actions.taking_in import NothingNew, ReactionFromElsewhere, StatementFromElsewhere, TakenIn, take_in
from cairn.explore.actions.visitors import keep_link_for, make_personal_links, open_door, shut_door

__all__ = [
    "NothingNew",
    "ReactionFromElsewhere",
    "StatementFromElsewhere",
    "TakenIn",
    "agree_shortlist",
    "agree_with_group_name",
    "answer_reality",
    "argue",
    "ask_author",
    "ask_for_map",
    "begin_map",
    "bring_back",
    "carry_group_name",
    "claim_influence",
    "close_round",
    "count_argument",
    "decline_authorship",
    "deny_ground",
    "draw_map",
    "drop_ground",
    "drop_option",
    "edit_option",
    "give_up_map",
    "join_authors",
    "keep_all",
    "keep_link_for",
    "leave_authors",
    "make_personal_links",
    "mark_shortlist",
    "merge_options",
    "name_ground",
    "note_reality",
    "open_door",
    "propose_group_name",
    "propose_shortlist",
    "put_forward",
    "react",
    "say_whether_met",
    "shut_door",
    "take_back_argument",
    "take_back_group_name",
    "take_back_reality",
    "take_in",
    "take_out_part",
    "undo_answer",
    "write_option",
    "write_statement",
]
