"""The pulse: what people say right after a session, in eight items, and what may be shown of it."""

from cairn.core.pulse.disclosure import FEWEST, is_enough
from cairn.core.pulse.items import (
    AGREEMENT,
    CHANGE,
    ENERGY,
    FEELING,
    ITEMS,
    NO_ANSWERS,
    POWER,
    SCORED,
    Answer,
    Item,
)
from cairn.core.pulse.reading import (
    BadAnswer,
    BadSheet,
    Dots,
    Reading,
    Score,
    Sheet,
    SideReading,
    TooManySheets,
    UnknownItem,
    UnknownSide,
    read,
)

__all__ = [
    "AGREEMENT",
    "CHANGE",
    "ENERGY",
    "FEELING",
    "FEWEST",
    "ITEMS",
    "NO_ANSWERS",
    "POWER",
    "SCORED",
    "Answer",
    "BadAnswer",
    "BadSheet",
    "Dots",
    "Item",
    "Reading",
    "Score",
    "Sheet",
    "SideReading",
    "TooManySheets",
    "UnknownItem",
    "UnknownSide",
    "is_enough",
    "read",
]
