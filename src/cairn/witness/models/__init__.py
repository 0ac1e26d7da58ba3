"""The tables of witness, one file for each noun."""

from cairn.witness.models.answers import Answer, Said
from cairn.witness.models.challenges import Challenge, ChallengeAnswer, Tells
from cairn.witness.models.rulings import SEATS, PoolPlace, Ruling, Seat, SeenNumbers

__all__ = [
    "SEATS",
    "Answer",
    "Challenge",
    "ChallengeAnswer",
    "PoolPlace",
    "Ruling",
    "Said",
    "Seat",
    "SeenNumbers",
    "Tells",
]
