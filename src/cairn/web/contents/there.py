"""What there is on my pages: of their many lists only those are read that hold anything."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from cairn.activities import queries as activities
from cairn.base.prepared import Lists
from cairn.care import queries as care
from cairn.decide import queries as decide
from cairn.do import queries as do
from cairn.explore import queries as explore
from cairn.learn import queries as learn
from cairn.listen import queries as listen
from cairn.matching import queries as matching
from cairn.moderation import queries as moderation
from cairn.needs import queries as needs
from cairn.observations import queries as observations
from cairn.people import queries as people
from cairn.programmes import queries as programmes
from cairn.recognition import queries as recognition
from cairn.reflections import queries as reflections
from cairn.roles import queries as roles
from cairn.selection import queries as selection
from cairn.sessions import queries as sessions
from cairn.thanks import queries as thanks
from cairn.witness import queries as witness

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from cairn.people.models import Person


ASKED_FOR = timedelta(days=30)  # so long after an answer its author is asked whether it answers


@dataclass(frozen=True, slots=True)
class There:
    """Which lists of a person hold anything. A name that no list has is a mistake, and raises KeyError."""

    person: Person
    at: datetime
    lists: Mapping[str, bool]

    def __contains__(self, name: str) -> bool:
        return self.lists[name]

    def read[T](self, name: str, read: Callable[[], Iterable[T]]) -> list[T]:
        """The list with this name; it is not even asked for where it holds nothing."""
        return list(read()) if name in self else []

    def rows(self, name: str, most: int | None = None) -> list[Any]:
        """The rows of the list itself, its question put together once for everybody; at most so many of them."""
        return PREPARED.rows(name, self.person, self.at)[:most] if name in self else []


def _values(person: Person, at: datetime) -> Mapping[str, Any]:
    """What a person and a moment bring into the questions."""
    moments = {"at": at, "day": at.date(), "day here": timezone.localdate(at)}
    return {"person": person.pk, **moments, "answered since": at - ASKED_FOR}


def _examples() -> tuple[tuple[Person, datetime], tuple[Person, datetime]]:
    """Two people nowhere kept, each at a moment of a summer night, when it is another day here than at Greenwich."""
    one = people.example(2_000_000_011), datetime(2039, 7, 7, 23, 31, 47, 191_919, tzinfo=UTC)
    other = people.example(2_000_000_033), datetime(2038, 6, 14, 23, 42, 13, 818_181, tzinfo=UTC)
    return one, other


def for_me(person: Person, names: Iterable[str], *, at: datetime) -> There:
    """Which of these lists of this person are not empty, in one query."""
    return There(person, at, PREPARED.with_rows(names, person, at))


type List = Callable[[Person, datetime], QuerySet[Any]]
LISTS: Mapping[str, List] = {
    "contacts": lambda person, _at: care.contact_for(person).filter(accepted_at__isnull=True),
    "unseen": lambda person, _at: care.unseen_for(person),
    "without_reader": lambda person, _at: care.without_reader(person),
    "led": lambda person, _at: programmes.programmes_led_by(person),
    "seats": lambda person, _at: witness.seats_of(person),
    "draws": lambda person, at: witness.draws_held_for(person, at=at),
    "sides": lambda person, _at: witness.challenges_of_sides_near(person),
    "owed_challenges": lambda person, at: witness.challenges_owed_by(person, on=timezone.localdate(at)),
    "challenges": lambda person, _at: witness.challenges_of(person),
    "uses_to_allow": lambda person, _at: listen.uses_waiting_for(person),
    "uses_of_mine": lambda person, _at: listen.uses_of_stories_of(person),
    "uses_by_me": lambda person, at: listen.uses_by(person, at=at),
    "stories": lambda person, _at: listen.stories_of(person),
    "contributions": lambda person, _at: listen.contributions_of(person),
    "answers_to_check": lambda person, at: listen.answers_to_check(person, since=at - ASKED_FOR),
    "statements": lambda person, _at: explore.statements_of(person),
    "changed": lambda person, _at: explore.influences_of_words_by(person),
    "pulses": lambda person, at: learn.pulse_invitations_of(person, at=at),
    "outcomes": lambda person, _at: learn.outcome_notes_of(person),
    "votes": lambda person, at: learn.vote_invitations_of(person, at=at),
    "joined": lambda person, _at: activities.activities_ever_joined_by(person),
    "held": lambda person, _at: activities.activities_held_by(person),
    "answers_for": lambda person, _at: activities.activities_to_answer_for(person),
    "activities": lambda person, _at: activities.activities_of_person(person),
    "agreements": lambda person, at: activities.agreements_held_long_near(person, on=timezone.localdate(at)),
    "needs": lambda person, _at: activities.needs_of(person),
    "needs_answered": lambda person, _at: activities.needs_to_accept(person),
    "needs_shared": lambda person, _at: needs.shares_of(person),
    "needs_old": lambda person, at: needs.to_review(person, at=at),
    "supporting": lambda person, _at: needs.asked_to_support(person),
    "formats": lambda person, _at: activities.format_askings_of(person),
    "decisions": lambda person, at: decide.decisions_to_vote_in(person, at=at),
    "panel_seats": lambda person, _at: decide.seats_on_panels(person),
    "panel_draws": lambda person, at: decide.panels_to_draw_for(person, at=at),
    "hearings": lambda person, at: decide.hearings_to_conclude_for(person, at=at),
    "promises_to_accept": lambda person, _at: do.commitments_to_accept(person),
    "promises": lambda person, _at: do.commitments_owned_by(person),
    "practices": lambda person, _at: learn.practices_owned_by(person),
    "tasks_offered": lambda person, _at: do.tasks_offered_to(person),
    "tasks": lambda person, _at: do.tasks_taken_on_by(person),
    "offers": lambda person, _at: recognition.offers_to_answer(person),
    "claims": lambda person, _at: recognition.claims_of(person),
    "bookings": lambda person, _at: recognition.bookings_of(person),
    "prepaid": lambda person, _at: recognition.prepayments_for(person),
    "paying": lambda person, _at: recognition.activities_paid_by(person),
    "bookings_to_answer": lambda person, _at: recognition.bookings_to_answer_by(person),
    "places_drawn": lambda person, _at: selection.places_waiting(person),
    "lots_to_enter": lambda person, at: selection.lots_to_enter(person, at=at),
    "quotas_to_agree": lambda person, at: selection.draws_near(person, at=at),
    "roles_asked": lambda person, _at: roles.asked_of(person).filter(says=""),
    "roles_longer": lambda person, at: roles.longer_offered(timezone.localdate(at)).filter(person=person),
    "roles_looked_after": lambda person, at: roles.roles_to_look_after(person, timezone.localdate(at)),
    "roles_read": lambda person, _at: roles.roles_read_by(person),
    "sessions": lambda person, at: sessions.sessions_of_person(person, since=at),
    "access": lambda person, at: sessions.access_to_see_to(person, at=at),
    "observations": lambda person, _at: observations.waiting_for(person),
    "papers_to_sign": lambda person, _at: thanks.certificates_to_sign(person),
    "papers_to_write": lambda person, _at: thanks.references_to_write(person),
    "papers_to_read": lambda person, _at: thanks.references_to_read(person),
    "suggestions": lambda person, _at: matching.suggestions_of(person),
    "appeals": lambda person, _at: moderation.appeals_waiting_for(person),
    "moderated": lambda person, _at: programmes.programmes_moderated_by(person),
    "cases": lambda person, _at: moderation.cases_of(person),
    "written": lambda person, _at: reflections.reflections_of(person),
    "replied": lambda person, _at: reflections.replies_of(person),
    "replies_waiting": lambda person, _at: reflections.waiting(person),
    "employers": lambda person, at: people.employers_of(person, on=at.date()),
}
PREPARED = Lists(LISTS, _values, _examples)
