"""Who may do what with terms, offers, claims and payers."""

from cairn.recognition.may.ahead import prepay_so, record_prepaid
from cairn.recognition.may.claims import (
    claim_for,
    claim_so,
    complete_claim,
    make_claim,
    receive_payment,
    withdraw_claim,
)
from cairn.recognition.may.offers import answer_for_once, answer_offer, answer_so, offer_payment
from cairn.recognition.may.payers import name_payer, release_payer
from cairn.recognition.may.paying import (
    approve_claim,
    pay,
    pay_claim,
    refuse_claim,
    say_why,
    send_back_claim,
    send_to_finance,
)
from cairn.recognition.may.rates import publish_rate_card, say_rates_so
from cairn.recognition.may.terms import publish_terms, say_terms_so

__all__ = [
    "answer_for_once",
    "answer_offer",
    "answer_so",
    "approve_claim",
    "claim_for",
    "claim_so",
    "complete_claim",
    "make_claim",
    "name_payer",
    "offer_payment",
    "pay",
    "pay_claim",
    "prepay_so",
    "publish_rate_card",
    "publish_terms",
    "receive_payment",
    "record_prepaid",
    "refuse_claim",
    "release_payer",
    "say_rates_so",
    "say_terms_so",
    "say_why",
    "send_back_claim",
    "send_to_finance",
    "withdraw_claim",
]
