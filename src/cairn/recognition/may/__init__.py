"""Who may do what with terms, offers, claims and payers."""

from cairn.recognition.may.ahead import (
    answer_booking,
    ask_to_book,
    book_so,
    prepay_so,
    record_prepaid,
    refuse_booking,
    withdraw_booking,
)
from cairn.recognition.may.claims import (
    add_receipt,
    claim_for,
    claim_once,
    claim_so,
    complete_claim,
    confirm_claim,
    make_claim,
    receive_payment,
    withdraw_claim,
)
from cairn.recognition.may.offers import answer_for_once, answer_offer, answer_so, offer_payment
from cairn.recognition.may.payers import name_payer, release_payer
from cairn.recognition.may.paying import (
    approve_claim,
    enter_claim,
    pay,
    pay_claim,
    print_claim_form,
    refuse_claim,
    say_why,
    send_back_claim,
    send_to_finance,
    withdraw_approval,
)
from cairn.recognition.may.rates import publish_rate_card, say_rates_so
from cairn.recognition.may.terms import publish_terms, say_terms_so

__all__ = [
    "add_receipt",
    "answer_booking",
    "answer_for_once",
    "answer_offer",
    "answer_so",
    "approve_claim",
    "ask_to_book",
    "book_so",
    "claim_for",
    "claim_once",
    "claim_so",
    "complete_claim",
    "confirm_claim",
    "enter_claim",
    "make_claim",
    "name_payer",
    "offer_payment",
    "pay",
    "pay_claim",
    "prepay_so",
    "print_claim_form",
    "publish_rate_card",
    "publish_terms",
    "receive_payment",
    "record_prepaid",
    "refuse_booking",
    "refuse_claim",
    "release_payer",
    "say_rates_so",
    "say_terms_so",
    "say_why",
    "send_back_claim",
    "send_to_finance",
    "withdraw_approval",
    "withdraw_booking",
    "withdraw_claim",
]
