"""One activity from its first day to now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
    from cairn.management.demo.plan.calling import Gathering
    from cairn.management.demo.plan.choosing import Announcement, Choice, Conversation, Vote
    from cairn.management.demo.plan.contesting import Challenge, Dissent, Missing, Pin, Witnessing
    from cairn.management.demo.plan.learning import ForMe, Measures, Practice, Review, SecretVote
    from cairn.management.demo.plan.meetings import Meeting
    from cairn.management.demo.plan.money import Booked, Claim, Prepaid, Terms
    from cairn.management.demo.plan.stories import Tale
    from cairn.management.demo.plan.voices import Moderated, Theme, Unsigned, Voice
    from cairn.management.demo.plan.working import Budget, Promise


@dataclass(frozen=True, slots=True)
class Plan:
    """One activity from its first day to now. `stages`: (days ago, stage) for every step along the path or back."""

    title: str
    slug: str
    question: str
    opened: int
    expected: int  # the level its record gives; a test holds it to that
    by: str = "Cleo"
    has_no_answer_yet: bool = True
    is_governing: bool = False
    joined: tuple[tuple[int, str], ...] = ()
    left: tuple[tuple[int, str], ...] = ()
    cards: tuple[Card, ...] = ()
    invitation: Invitation | None = None
    taken_up: tuple[tuple[int, str, str], ...] = ()  # days ago, who, the words of what the last edition left
    wished_formats: tuple[FormatWish, ...] = ()
    added_formats: tuple[tuple[int, str], ...] = ()
    needs: tuple[Need, ...] = ()
    terms: Terms | None = None
    prepaid: tuple[Prepaid, ...] = ()
    booked: tuple[Booked, ...] = ()
    claims: tuple[Claim, ...] = ()
    problem: Problem | None = None
    agreement: Agreement | None = None
    asking: AskingTime | None = None
    settled: Settled | None = None
    meetings: tuple[Meeting, ...] = ()
    voices: tuple[Voice, ...] = ()
    tales: tuple[Tale, ...] = ()
    has_link: int = 0  # days ago, the link for people without an account was opened; 0 where there is none
    slips: int = 0  # how many paper slips were printed with it
    unsigned: tuple[Unsigned, ...] = ()
    themes: tuple[Theme, ...] = ()
    moderated: tuple[Moderated, ...] = ()
    conversation: Conversation | None = None
    choices: tuple[Choice, ...] = ()
    votes: tuple[Vote, ...] = ()
    announcements: tuple[Announcement, ...] = ()
    budget: Budget | None = None
    measures: Measures | None = None
    for_me: tuple[ForMe, ...] = ()
    promises: tuple[Promise, ...] = ()
    review: Review | None = None
    practices: tuple[Practice, ...] = ()
    secret_votes: tuple[SecretVote, ...] = ()
    witnessing: Witnessing | None = None
    pins: tuple[Pin, ...] = ()
    dissents: tuple[Dissent, ...] = ()
    missing: tuple[Missing, ...] = ()
    challenges: tuple[Challenge, ...] = ()
    event: Gathering | None = None
    stages: tuple[tuple[int, str], ...] = ()
    ended: int = 0
