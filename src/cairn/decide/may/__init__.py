"""Who may do what with decisions."""

from cairn.decide.may.checking import check_ballot
from cairn.decide.may.departures import be_changed_then, explain_departure, publish_override, reply_to_departure
from cairn.decide.may.frames import stay_in_frame
from cairn.decide.may.opening import (
    be_about_money,
    be_terms,
    decide_under,
    open_as,
    open_decision,
    put_again,
    put_to_vote,
)
from cairn.decide.may.papers import fill_in, is_objection
from cairn.decide.may.printed import (
    be_ballot_helper,
    be_changed_with,
    cancel_paper,
    enter_paper,
    enter_paper_again,
    help_with_ballots,
    name_ballot_helper,
    note_late_paper,
    note_late_papers,
    print_paper,
    put_paper_back,
    take_call,
    vote_otherwise,
)
from cairn.decide.may.rolls import answer_roll_challenge, be_wrong_so, challenge_roll, see_names_on_roll
from cairn.decide.may.telling import announce_decision, claim_influence, hold_or_own, publish_reasons
from cairn.decide.may.voting import (
    ballots_open,
    cast_ballot,
    change_ballot,
    close_decision,
    extend_decision,
    take_up_objections,
    vote,
)

__all__ = [
    "announce_decision",
    "answer_roll_challenge",
    "ballots_open",
    "be_about_money",
    "be_ballot_helper",
    "be_changed_then",
    "be_changed_with",
    "be_terms",
    "be_wrong_so",
    "cancel_paper",
    "cast_ballot",
    "challenge_roll",
    "change_ballot",
    "check_ballot",
    "claim_influence",
    "close_decision",
    "decide_under",
    "enter_paper",
    "enter_paper_again",
    "explain_departure",
    "extend_decision",
    "fill_in",
    "help_with_ballots",
    "hold_or_own",
    "is_objection",
    "name_ballot_helper",
    "note_late_paper",
    "note_late_papers",
    "open_as",
    "open_decision",
    "print_paper",
    "publish_override",
    "publish_reasons",
    "put_again",
    "put_paper_back",
    "put_to_vote",
    "reply_to_departure",
    "see_names_on_roll",
    "stay_in_frame",
    "take_call",
    "take_up_objections",
    "vote",
    "vote_otherwise",
]
