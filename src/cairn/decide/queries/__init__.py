"""Reading decisions, their rolls and their results."""

from cairn.decide.queries.ballots import (
    ballot_by_code,
    fresh_code,
    is_quorum_missing,
    objections_to,
    outcome,
    poll,
    result_of,
)
from cairn.decide.queries.decisions import (
    decision,
    decision_questions,
    decisions,
    decisions_in,
    decisions_to_vote_in,
    has_open_decision,
    paper,
)
from cairn.decide.queries.departures import Departure, departure, departures, newest_override, replies_to_moderate
from cairn.decide.queries.rolls import (
    FEWEST_PARTNERS,
    VOTING_SIDES,
    OnRoll,
    entry_of,
    have_all_voted,
    people_with_a_vote,
    roll,
)

__all__ = [
    "FEWEST_PARTNERS",
    "VOTING_SIDES",
    "Departure",
    "OnRoll",
    "ballot_by_code",
    "decision",
    "decision_questions",
    "decisions",
    "decisions_in",
    "decisions_to_vote_in",
    "departure",
    "departures",
    "entry_of",
    "fresh_code",
    "has_open_decision",
    "have_all_voted",
    "is_quorum_missing",
    "newest_override",
    "objections_to",
    "outcome",
    "paper",
    "people_with_a_vote",
    "poll",
    "replies_to_moderate",
    "result_of",
    "roll",
]
