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
    "be_changed_then",
    "be_terms",
    "be_wrong_so",
    "cast_ballot",
    "challenge_roll",
    "change_ballot",
    "check_ballot",
    "claim_influence",
    "close_decision",
    "decide_under",
    "explain_departure",
    "extend_decision",
    "fill_in",
    "hold_or_own",
    "is_objection",
    "open_as",
    "open_decision",
    "publish_override",
    "publish_reasons",
    "put_again",
    "put_to_vote",
    "reply_to_departure",
    "see_names_on_roll",
    "stay_in_frame",
    "take_up_objections",
    "vote",
]
