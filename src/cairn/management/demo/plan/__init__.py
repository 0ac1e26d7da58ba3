"""What the demo tells, as data. `ago` is always a number of days before the demo is filled; people are named by first name."""

from cairn.management.demo.plan.beginning import (
    Agreement,
    AskingTime,
    Card,
    FormatWish,
    Invitation,
    Need,
    Problem,
    Settled,
)
from cairn.management.demo.plan.choosing import Announcement, Choice, Conversation, Statement, Vote
from cairn.management.demo.plan.contesting import Challenge, Dissent, Missing, Pin, Ruling, Witnessing
from cairn.management.demo.plan.learning import Line, Measures, Review, Said, SecretVote
from cairn.management.demo.plan.meetings import Item, Meeting, Pulse
from cairn.management.demo.plan.money import Claim, Prepaid, Terms
from cairn.management.demo.plan.plan import Plan
from cairn.management.demo.plan.voices import EVERYBODY, MEMBERS, THE_GROUP, Change, Reply, Tale, Voice
from cairn.management.demo.plan.working import Budget, Promise, Step, Work

__all__ = [
    "EVERYBODY",
    "MEMBERS",
    "THE_GROUP",
    "Agreement",
    "Announcement",
    "AskingTime",
    "Budget",
    "Card",
    "Challenge",
    "Change",
    "Choice",
    "Claim",
    "Conversation",
    "Dissent",
    "FormatWish",
    "Invitation",
    "Item",
    "Line",
    "Measures",
    "Meeting",
    "Missing",
    "Need",
    "Pin",
    "Plan",
    "Prepaid",
    "Problem",
    "Promise",
    "Pulse",
    "Reply",
    "Review",
    "Ruling",
    "Said",
    "SecretVote",
    "Settled",
    "Statement",
    "Step",
    "Tale",
    "Terms",
    "Voice",
    "Vote",
    "Witnessing",
    "Work",
]
