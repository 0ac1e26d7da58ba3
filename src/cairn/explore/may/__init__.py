"""Who may do what with statements, options and all that belongs to them."""

from cairn.explore.may.arguments import argue, count_argument, take_back_argument
from cairn.explore.may.authors import ask_author, join_authors, leave_authors
from cairn.explore.may.grounds import deny_ground, drop_ground, name_ground, name_grounds
from cairn.explore.may.group_names import (
    agree_with_group_name,
    name_groups,
    propose_beside,
    propose_group_name,
    take_back_group_name,
)
from cairn.explore.may.growing import bring_back, merge_into_another, merge_options, take_out_part
from cairn.explore.may.influences import (
    claim_influence,
    claim_influence_of,
    claim_influence_on,
    claim_once,
    have_changed_something,
    is_own,
)
from cairn.explore.may.options import drop_option, edit_option, options_open, speak_to, stands, work_on, write_option
from cairn.explore.may.reality_checks import (
    answer_checks_at,
    answer_reality,
    decide_about,
    note_reality,
    say_whether_met,
    take_back_reality,
)
from cairn.explore.may.shortlists import answer_shortlist, keep_all, mark_shortlist, propose_shortlist
from cairn.explore.may.statements import (
    answer,
    ask_for_map,
    close_round,
    download_answers,
    react,
    say,
    take_in,
    undo_answer,
    write_statement,
)
from cairn.explore.may.visitors import LINKS_AT_ONCE, make_personal_links, open_door, shut_door, use_link, visit

__all__ = [
    "LINKS_AT_ONCE",
    "agree_with_group_name",
    "answer",
    "answer_checks_at",
    "answer_reality",
    "answer_shortlist",
    "argue",
    "ask_author",
    "ask_for_map",
    "bring_back",
    "claim_influence",
    "claim_influence_of",
    "claim_influence_on",
    "claim_once",
    "close_round",
    "count_argument",
    "decide_about",
    "deny_ground",
    "download_answers",
    "drop_ground",
    "drop_option",
    "edit_option",
    "have_changed_something",
    "is_own",
    "join_authors",
    "keep_all",
    "leave_authors",
    "make_personal_links",
    "mark_shortlist",
    "merge_into_another",
    "merge_options",
    "name_ground",
    "name_grounds",
    "name_groups",
    "note_reality",
    "open_door",
    "options_open",
    "propose_beside",
    "propose_group_name",
    "propose_shortlist",
    "react",
    "say",
    "say_whether_met",
    "shut_door",
    "speak_to",
    "stands",
    "take_back_argument",
    "take_back_group_name",
    "take_back_reality",
    "take_in",
    "take_out_part",
    "undo_answer",
    "use_link",
    "visit",
    "work_on",
    "write_option",
    "write_statement",
]
