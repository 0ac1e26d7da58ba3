"""Table of contents for Django: every table, in the order of the climb. Nothing is defined here."""

from cairn.activities.models import Activity, DecisionCard, Invitation, Participant
from cairn.decide.models import Ballot, Decision, DecisionOption, DepartureWord, Override, RollEntry
from cairn.do.models import Budget, BudgetDecision, BudgetLine, Commitment, ProgressNote, Task, TaskHand
from cairn.explore.models import MapReading, Option, OptionAuthor, Reaction, Round, Statement
from cairn.learn.models import (
    Lesson,
    Measure,
    Measures,
    MeasuresAgreement,
    OpenItem,
    Pulse,
    PulseAnswer,
    PulseInvitation,
    Review,
    ReviewLeader,
    ReviewVoice,
    SecretAnswer,
    SecretInvitation,
    SecretVote,
)
from cairn.ledger.models import Chain, Entry
from cairn.listen.models import Contribution, Reply, Story
from cairn.mountain.models import Altitude, Dissent
from cairn.notify.models import Letter, NoLetters
from cairn.people.models import Employment, Organisation, Person
from cairn.programmes.models import Membership, Partnership, Programme
from cairn.recognition.models import Claim, Offer, Payer, Prepayment, Terms
from cairn.sessions.models import AgendaItem, Chair, CheckIn, Session
from cairn.witness.models import Answer

__all__ = [
    "Activity",
    "AgendaItem",
    "Altitude",
    "Answer",
    "Ballot",
    "Budget",
    "BudgetDecision",
    "BudgetLine",
    "Chain",
    "Chair",
    "CheckIn",
    "Claim",
    "Commitment",
    "Contribution",
    "Decision",
    "DecisionCard",
    "DecisionOption",
    "DepartureWord",
    "Dissent",
    "Employment",
    "Entry",
    "Invitation",
    "Lesson",
    "Letter",
    "MapReading",
    "Measure",
    "Measures",
    "MeasuresAgreement",
    "Membership",
    "NoLetters",
    "Offer",
    "OpenItem",
    "Option",
    "OptionAuthor",
    "Organisation",
    "Override",
    "Participant",
    "Partnership",
    "Payer",
    "Person",
    "Prepayment",
    "Programme",
    "ProgressNote",
    "Pulse",
    "PulseAnswer",
    "PulseInvitation",
    "Reaction",
    "Reply",
    "Review",
    "ReviewLeader",
    "ReviewVoice",
    "RollEntry",
    "Round",
    "SecretAnswer",
    "SecretInvitation",
    "SecretVote",
    "Session",
    "Statement",
    "Story",
    "Task",
    "TaskHand",
    "Terms",
]
