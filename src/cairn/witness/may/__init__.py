"""Who may confirm, challenge and rule, one file for each noun."""

from cairn.witness.may.challenges import (
    answer_for,
    be_challenger,
    contest,
    put_right,
    raise_anonymously,
    raise_challenge,
    reply_to_challenge,
    take_back_challenge,
)
from cairn.witness.may.confirming import answer_claims, ask_again, count_claim, wish_to_ask_again
from cairn.witness.may.pins import name_as_foothold, pin_foothold, unpin
from cairn.witness.may.rulings import (
    accept_seat,
    announce,
    ask_for_ruling,
    be_a_side_of,
    be_ready_for_ruling,
    call_the_next,
    decline_seat,
    draw_panel,
    publish_ruling,
    read_for_ruling,
    replace_silent,
    say_verdict,
)

__all__ = [
    "accept_seat",
    "announce",
    "answer_claims",
    "answer_for",
    "ask_again",
    "ask_for_ruling",
    "be_a_side_of",
    "be_challenger",
    "be_ready_for_ruling",
    "call_the_next",
    "contest",
    "count_claim",
    "decline_seat",
    "draw_panel",
    "name_as_foothold",
    "pin_foothold",
    "publish_ruling",
    "put_right",
    "raise_anonymously",
    "raise_challenge",
    "read_for_ruling",
    "replace_silent",
    "reply_to_challenge",
    "say_verdict",
    "take_back_challenge",
    "unpin",
    "wish_to_ask_again",
]
