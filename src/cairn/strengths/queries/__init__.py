"""Reading cards: one's own, somebody's as one may read it, and what the cards of a programme come to."""

from cairn.strengths.queries.bringing import Brings, cards_for_matching
from cairn.strengths.queries.cards import (
    Shown,
    as_others_see,
    card,
    card_in,
    card_shown,
    has_looked,
    line,
    lines,
    looks,
    number_of_lines,
    readable_in,
    reads_as,
    removed_lines,
)
from cairn.strengths.queries.finding import Found, people_found, topics_brought

__all__ = [
    "Brings",
    "Found",
    "Shown",
    "as_others_see",
    "card",
    "card_in",
    "card_shown",
    "cards_for_matching",
    "has_looked",
    "line",
    "lines",
    "looks",
    "number_of_lines",
    "people_found",
    "readable_in",
    "reads_as",
    "removed_lines",
    "topics_brought",
]
