"""What people say and write on the first climb, and the days they name."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

PROGRAMME, ACTIVITY, QUESTION = "Waiting well", "A quiet corner", "How could waiting be calmer?"
HERE = (PROGRAMME, ACTIVITY)
STORY = "The bell rang all morning and I went home unseen."
THOUGHT, ASKED = "The chairs stand too close.", "Who hears the bell at night?"
SESSION = "Around the table"
BELL, CHAIRS = "What the bell does to us", "Where the chairs stand"
QUIETER, BRIGHTER = "The bell rings less, and softer.", "There should be more light."
SCREEN, PLANTS = "A screen instead of the bell", "A corner with plants"
TO_DECIDE = "Which of these do we do first?"
PROMISE = "Put up the screen in the waiting room."


def day(ahead: int) -> str:
    """A day so many days from today, as people write it."""
    return f"{today() + dt.timedelta(days=ahead):%d/%m/%Y}"


def today() -> dt.date:
    return dt.datetime.now(ZoneInfo("Europe/London")).date()
