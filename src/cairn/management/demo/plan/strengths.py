"""What a plan can say of cards of strengths and of suggestions. Days are counted back from today."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Card:
    """Somebody writes a card: each line as kind, words, audience and topics; then perhaps languages and times.

    `looked`: who opened it, with the day. `paused`: on which day they put it away for now.
    """

    ago: int
    person: str
    lines: tuple[tuple[str, str, str, str], ...]
    languages: str = ""
    times: str = ""
    times_words: str = ""
    most: int = 1
    looked: tuple[tuple[int, str], ...] = ()
    paused: int = 0


@dataclass(frozen=True, slots=True)
class Needed:
    """What the sessions to come need, the soonest first: topics and how many people."""

    ago: int
    by: str
    sessions: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Looked:
    """Somebody who leads asks for suggestions, and these people answer theirs."""

    ago: int
    by: str
    answers: tuple[tuple[str, str], ...] = ()
