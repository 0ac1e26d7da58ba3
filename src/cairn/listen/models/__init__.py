"""Stories with their consent, contributions with their replies, and times of asking."""

from cairn.listen.models.askings import Asking
from cairn.listen.models.contributions import Contribution, Reply
from cairn.listen.models.stories import Consent, HiddenNote, Story
from cairn.listen.models.uses import StoryUse

__all__ = [
    "Asking",
    "Consent",
    "Contribution",
    "HiddenNote",
    "Reply",
    "Story",
    "StoryUse",
]
