"""The tables of learning, one file for each noun."""

from cairn.learn.models.measures import Measure, Measures, MeasuresAgreement
from cairn.learn.models.open_items import OpenItem
from cairn.learn.models.outcomes import OutcomeLine, OutcomeNote, OutcomeTotal
from cairn.learn.models.practices import Practice, PracticeAgreement
from cairn.learn.models.pulses import Pulse, PulseAnswer, PulseInvitation, PulseSheet, key_by_lot
from cairn.learn.models.reviews import Lesson, Review, ReviewLeader, ReviewVoice
from cairn.learn.models.values import MeasureValue
from cairn.learn.models.votes import SecretAnswer, SecretInvitation, SecretVote

__all__ = [
    "Lesson",
    "Measure",
    "MeasureValue",
    "Measures",
    "MeasuresAgreement",
    "OpenItem",
    "OutcomeLine",
    "OutcomeNote",
    "OutcomeTotal",
    "Practice",
    "PracticeAgreement",
    "Pulse",
    "PulseAnswer",
    "PulseInvitation",
    "PulseSheet",
    "Review",
    "ReviewLeader",
    "ReviewVoice",
    "SecretAnswer",
    "SecretInvitation",
    "SecretVote",
    "key_by_lot",
]
