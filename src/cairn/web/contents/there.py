"""What there is on my page: of its many lists only those are read that hold anything."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.activities import queries as activities
from cairn.base import presence
from cairn.care import queries as care
from cairn.decide import queries as decide
from cairn.do import queries as do
from cairn.explore import queries as explore
from cairn.learn import queries as learn
from cairn.listen import queries as listen
from cairn.moderation import queries as moderation
from cairn.people import queries as people
from cairn.programmes import queries as programmes
from cairn.recognition import queries as recognition
from cairn.reflections import queries as reflections
from cairn.sessions import queries as sessions
from cairn.witness import queries as witness

if TYPE_CHECKING:
    from cairn.people.models import Person


@dataclass(frozen=True, slots=True)
class There:
    """Which lists hold anything. A name that no list has is a mistake, and raises KeyError."""

    lists: Mapping[str, bool]

    def __contains__(self, name: str) -> bool:
        return self.lists[name]

    def read[T](self, name: str, read: Callable[[], Iterable[T]]) -> list[T]:
        """The list with this name; it is not even asked for where it holds nothing."""
        return list(read()) if name in self else []


def for_me(person: Person, *, at: datetime) -> There:
    """Which lists of this person's page are not empty, in one query."""
    found = presence.with_rows(
        {
            "contacts": care.contact_for(person).filter(accepted_at__isnull=True),
            "unseen": care.unseen_for(person),
            "without_reader": care.without_reader(person),
            "led": programmes.programmes_led_by(person),
            "seats": witness.seats_of(person),
            "draws": witness.draws_held_for(person, at=at),
            "sides": witness.challenges_of_sides_near(person),
            "owed_challenges": witness.challenges_owed_by(person, on=timezone.localdate(at)),
            "challenges": witness.challenges_of(person),
            "uses_to_allow": listen.uses_waiting_for(person),
            "uses_of_mine": listen.uses_of_stories_of(person),
            "uses_by_me": listen.uses_by(person, at=at),
            "stories": listen.stories_of(person),
            "contributions": listen.contributions_of(person),
            "statements": explore.statements_of(person),
            "changed": explore.influences_of_words_by(person),
            "pulses": learn.pulse_invitations_of(person, at=at),
            "votes": learn.vote_invitations_of(person, at=at),
            "joined": activities.activities_ever_joined_by(person),
            "held": activities.activities_held_by(person),
            "answers_for": activities.activities_to_answer_for(person),
            "activities": activities.activities_of_person(person),
            "needs": activities.needs_of(person),
            "formats": activities.format_askings_of(person),
            "decisions": decide.decisions_to_vote_in(person, at=at),
            "promises_to_accept": do.commitments_to_accept(person),
            "promises": do.commitments_owned_by(person),
            "tasks_offered": do.tasks_offered_to(person),
            "tasks": do.tasks_taken_on_by(person),
            "offers": recognition.offers_to_answer(person),
            "claims": recognition.claims_of(person),
            "prepaid": recognition.prepayments_for(person),
            "paying": recognition.activities_paid_by(person),
            "sessions": sessions.sessions_of_person(person, since=at),
            "cases": moderation.cases_of(person),
            "written": reflections.reflections_of(person),
            "replied": reflections.replies_of(person),
            "replies_waiting": reflections.waiting(person),
            "employers": people.employers_of(person, on=at.date()),
        }
    )
    return There(found)
