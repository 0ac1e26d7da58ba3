"""Reading stories, contributions with their replies, and times of asking."""

from cairn.listen.queries.answers import replies_to_words_of
from cairn.listen.queries.askings import ASK_FOR_AT_LEAST, asking, days_asked, long_enough_on, reasons_to_ask_shorter
from cairn.listen.queries.contributions import (
    ANSWER_A_QUESTION_WITHIN,
    Owed,
    contributed_words,
    contribution,
    contributions,
    contributions_of,
    contributions_of_others_than_staff,
    numbers,
    owed,
    owed_in,
    owed_to,
)
from cairn.listen.queries.heard import has_heard_a_citizen
from cairn.listen.queries.stories import (
    consents_to,
    hidden_notes,
    is_in_a_story,
    own,
    recordings_in_stories,
    standing,
    stories,
    stories_of,
    stories_to_review,
    story,
    uses_open_to,
)

__all__ = [
    "ANSWER_A_QUESTION_WITHIN",
    "ASK_FOR_AT_LEAST",
    "Owed",
    "asking",
    "consents_to",
    "contributed_words",
    "contribution",
    "contributions",
    "contributions_of",
    "contributions_of_others_than_staff",
    "days_asked",
    "has_heard_a_citizen",
    "hidden_notes",
    "is_in_a_story",
    "long_enough_on",
    "numbers",
    "owed",
    "owed_in",
    "owed_to",
    "own",
    "reasons_to_ask_shorter",
    "recordings_in_stories",
    "replies_to_words_of",
    "standing",
    "stories",
    "stories_of",
    "stories_to_review",
    "story",
    "uses_open_to",
]
