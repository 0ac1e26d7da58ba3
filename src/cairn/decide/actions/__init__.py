"""What people do to decide together, and say openly about decisions."""

from cairn.decide.actions.counting import close_decision, take_up_objections
from cairn.decide.actions.departures import explain_departure, publish_override, reply_to_departure
from cairn.decide.actions.opening import extend_decision, open_decision
from cairn.decide.actions.rolls import answer_roll_challenge, challenge_roll
from cairn.decide.actions.telling import announce_decision, claim_influence, publish_reasons
from cairn.decide.actions.voting import cast_ballot, change_ballot

__all__ = [
    "announce_decision",
    "answer_roll_challenge",
    "cast_ballot",
    "challenge_roll",
    "change_ballot",
    "claim_influence",
    "close_decision",
    "explain_departure",
    "extend_decision",
    "open_decision",
    "publish_override",
    "publish_reasons",
    "reply_to_departure",
    "take_up_objections",
]
