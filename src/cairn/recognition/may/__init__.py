"""Who may do what with terms, offers, claims and payers."""

from cairn.recognition.may.claims import (
    claim_for,
    claim_so,
    make_claim,
    pay,
    pay_claim,
    prepay_so,
    receive_payment,
    record_prepaid,
    withdraw_claim,
)
from cairn.recognition.may.offers import answer_offer, answer_so, offer_payment
from cairn.recognition.may.payers import name_payer, release_payer
from cairn.recognition.may.terms import publish_terms, say_terms_so

__all__ = [
    "answer_offer",
    "answer_so",
    "claim_for",
    "claim_so",
    "make_claim",
    "name_payer",
    "offer_payment",
    "pay",
    "pay_claim",
    "prepay_so",
    "publish_terms",
    "receive_payment",
    "record_prepaid",
    "release_payer",
    "say_terms_so",
    "withdraw_claim",
]
