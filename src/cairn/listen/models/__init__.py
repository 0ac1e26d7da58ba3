"""Stories with their consent, contributions with their themes, replies and checks, and times of asking."""

from cairn.listen.models.askings import Asking
from cairn.listen.models.checks import AnswerCheck
from cairn.listen.models.contributions import Contribution, Reply
from cairn.listen.models.slips import OpenLink, Slip
from cairn.listen.models.stories import Consent, HiddenNote, Story
from cairn.listen.models.themes import Placing, Theme
from cairn.listen.models.uses import StoryUse
from cairn.listen.models.voices import Voice

__all__ = [
    "AnswerCheck",
    "Asking",
    "Consent",
    "Contribution",
    "HiddenNote",
    "OpenLink",
    "Placing",
    "Reply",
    "Slip",
    "Story",
    "StoryUse",
    "Theme",
    "Voice",
]
