"""What people do about money: say what is paid, offer it, claim it, pay it, and say that it came.

No entry about a claim, a payment or a prepayment carries a mark: of two citizens, one of whom pays, the mark of one
would name the other.
"""

from cairn.recognition.actions.ahead import ask_to_book, record_prepaid, refuse_booking, withdraw_booking
from cairn.recognition.actions.claims import (
    complete_claim,
    confirm_claim,
    make_claim,
    receive_payment,
    withdraw_claim,
)
from cairn.recognition.actions.offers import answer_for_once, answer_offer, offer_payment
from cairn.recognition.actions.papers import enter_claim, print_claim_form
from cairn.recognition.actions.payers import name_payer, release_payer
from cairn.recognition.actions.paying import (
    approve_claim,
    pay_claim,
    refuse_claim,
    send_back_claim,
    send_to_finance,
    withdraw_approval,
)
from cairn.recognition.actions.rates import publish_rate_card
from cairn.recognition.actions.receipts import add_receipt, forget_old_claims
from cairn.recognition.actions.terms import publish_terms

__all__ = [
    "add_receipt",
    "answer_for_once",
    "answer_offer",
    "approve_claim",
    "ask_to_book",
    "complete_claim",
    "confirm_claim",
    "enter_claim",
    "forget_old_claims",
    "make_claim",
    "name_payer",
    "offer_payment",
    "pay_claim",
    "print_claim_form",
    "publish_rate_card",
    "publish_terms",
    "receive_payment",
    "record_prepaid",
    "refuse_booking",
    "refuse_claim",
    "release_payer",
    "send_back_claim",
    "send_to_finance",
    "withdraw_approval",
    "withdraw_booking",
    "withdraw_claim",
]
