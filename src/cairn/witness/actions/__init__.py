"""What people do as witnesses, one file for each noun."""

from cairn.witness.actions.challenges import put_right, raise_challenge, reply_to_challenge, take_back_challenge
from cairn.witness.actions.confirming import answer_claims, ask_again, count_claim
from cairn.witness.actions.pins import pin_foothold, unpin
from cairn.witness.actions.rulings import (
    accept_seat,
    ask_for_ruling,
    decline_seat,
    draw_panel,
    publish_ruling,
    replace_silent,
    say_verdict,
)

__all__ = [
    "accept_seat",
    "answer_claims",
    "ask_again",
    "ask_for_ruling",
    "count_claim",
    "decline_seat",
    "draw_panel",
    "pin_foothold",
    "publish_ruling",
    "put_right",
    "raise_challenge",
    "replace_silent",
    "reply_to_challenge",
    "say_verdict",
    "take_back_challenge",
    "unpin",
]
