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
from cairn.management.demo.plan.choosing import Announcement, Argued, Checked, Choice, Conversation, Statement, Vote
from cairn.management.demo.plan.contesting import Challenge, Dissent, Missing, Pin, Ruling, Witnessing
from cairn.management.demo.plan.learning import Came, ForMe, Line, Measures, Practice, Review, Said, SecretVote
from cairn.management.demo.plan.meetings import Item, Meeting, Pulse
from cairn.management.demo.plan.money import Claim, Prepaid, Terms
from cairn.management.demo.plan.plan import Plan
from cairn.management.demo.plan.stories import Tale, Used
from cairn.management.demo.plan.voices import (
    EVERYBODY,
    MEMBERS,
    THE_GROUP,
    Change,
    Check,
    Moderated,
    NotMine,
    Reply,
    Theme,
    Unsigned,
    Voice,
)
from cairn.management.demo.plan.working import Budget, Promise, Spent, Step, Work
from cairn.management.demo.plan.writing import Caring, Replied, Written

__all__ = [
    "EVERYBODY",
    "MEMBERS",
    "THE_GROUP",
    "Agreement",
    "Announcement",
    "Argued",
    "AskingTime",
    "Budget",
    "Came",
    "Card",
    "Caring",
    "Challenge",
    "Change",
    "Check",
    "Checked",
    "Choice",
    "Claim",
    "Conversation",
    "Dissent",
    "ForMe",
    "FormatWish",
    "Invitation",
    "Item",
    "Line",
    "Measures",
    "Meeting",
    "Missing",
    "Moderated",
    "Need",
    "NotMine",
    "Pin",
    "Plan",
    "Practice",
    "Prepaid",
    "Problem",
    "Promise",
    "Pulse",
    "Replied",
    "Reply",
    "Review",
    "Ruling",
    "Said",
    "SecretVote",
    "Settled",
    "Spent",
    "Statement",
    "Step",
    "Tale",
    "Terms",
    "Theme",
    "Unsigned",
    "Used",
    "Voice",
    "Vote",
    "Witnessing",
    "Work",
    "Written",
]
