"""What people do to decide together, and say openly about decisions."""

from cairn.decide.actions.as_it_is import name_as_it_is, review_as_it_is
from cairn.decide.actions.calls import cast_by_phone, name_ballot_helper, note_told_of_call, release_ballot_helper
from cairn.decide.actions.counting import close_decision, take_up_objections
from cairn.decide.actions.departures import explain_departure, publish_override, reply_to_departure
from cairn.decide.actions.drafters import (
    accept_drafting,
    ask_for_drafters,
    call_next_drafters,
    decline_drafting,
    draw_drafters,
    hand_in_draft,
)
from cairn.decide.actions.opening import extend_decision, open_decision
from cairn.decide.actions.panels import conclude_hearing, draw_panel, hear_objections, step_down
from cairn.decide.actions.papers import (
    cancel_paper,
    enter_paper,
    enter_paper_again,
    note_late_paper,
    print_paper,
    put_paper_back,
)
from cairn.decide.actions.rolls import answer_roll_challenge, challenge_roll
from cairn.decide.actions.telling import announce_decision, claim_influence, publish_reasons
from cairn.decide.actions.voting import cast_ballot, change_ballot

__all__ = [
    "accept_drafting",
    "announce_decision",
    "answer_roll_challenge",
    "ask_for_drafters",
    "call_next_drafters",
    "cancel_paper",
    "cast_ballot",
    "cast_by_phone",
    "challenge_roll",
    "change_ballot",
    "claim_influence",
    "close_decision",
    "conclude_hearing",
    "decline_drafting",
    "draw_drafters",
    "draw_panel",
    "enter_paper",
    "enter_paper_again",
    "explain_departure",
    "extend_decision",
    "hand_in_draft",
    "hear_objections",
    "name_as_it_is",
    "name_ballot_helper",
    "note_late_paper",
    "note_told_of_call",
    "open_decision",
    "print_paper",
    "publish_override",
    "publish_reasons",
    "put_paper_back",
    "release_ballot_helper",
    "reply_to_departure",
    "review_as_it_is",
    "step_down",
    "take_up_objections",
]
