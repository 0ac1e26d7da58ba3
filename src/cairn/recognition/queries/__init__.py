"""Reading terms, offers, claims and who pays. What is private leaves here only for those it is for."""

from cairn.recognition.queries.claims import (
    Figures,
    Standing,
    claim,
    claims_of,
    claims_paid,
    claims_to_pay,
    due_on,
    figures,
    prepayments_for,
    prepayments_in,
    standing,
    to_pay_by,
    uncounted,
)
from cairn.recognition.queries.offers import offer, offers, offers_to_answer, offers_unanswered, without_offer
from cairn.recognition.queries.payers import activities_paid_by, named_payer, named_payers, payers, pays
from cairn.recognition.queries.terms import editions, terms

__all__ = [
    "Figures",
    "Standing",
    "activities_paid_by",
    "claim",
    "claims_of",
    "claims_paid",
    "claims_to_pay",
    "due_on",
    "editions",
    "figures",
    "named_payer",
    "named_payers",
    "offer",
    "offers",
    "offers_to_answer",
    "offers_unanswered",
    "payers",
    "pays",
    "prepayments_for",
    "prepayments_in",
    "standing",
    "terms",
    "to_pay_by",
    "uncounted",
    "without_offer",
]
