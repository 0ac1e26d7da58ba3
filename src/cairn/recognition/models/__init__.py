"""What is paid for taking part: the terms, offers of payment, claims, what was paid in advance, and who pays."""

from cairn.recognition.models.ahead import Booking, Prepayment
from cairn.recognition.models.claims import Claim, ClaimStep, PaperForm, Receipt, SentToFinance
from cairn.recognition.models.offers import AnswerForOnce, Offer
from cairn.recognition.models.payers import Payer
from cairn.recognition.models.rates import RateCard, RateLine
from cairn.recognition.models.terms import Terms

__all__ = [
    "AnswerForOnce",
    "Booking",
    "Claim",
    "ClaimStep",
    "Offer",
    "PaperForm",
    "Payer",
    "Prepayment",
    "RateCard",
    "RateLine",
    "Receipt",
    "SentToFinance",
    "Terms",
]
