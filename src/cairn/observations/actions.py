"""Asking somebody to observe, noting moments, giving them, and destroying it all again. None of it is entered."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities.told import plainly
from cairn.ledger.action import quiet
from cairn.observations import may
from cairn.observations.models import Observation, ObservedMoment

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.sessions.models import Session

PRIVATE = "it is between two people, counts for nothing, and an entry would tell who was watched"
WORDS_LENGTH, MOMENT_LENGTH = 300, 500


@quiet(PRIVATE)
def ask_observer(session: Session, *, by: Person, at: datetime, observer: Person, words: str = "") -> Observation:
    """Somebody is asked to watch how I work in this session, and to tell me alone."""
    may.ask_observer(by, session, at).or_refuse()
    may.be_asked(by, session, observer).or_refuse()
    words = plainly(words, most=WORDS_LENGTH) if words.strip() else ""
    return Observation.objects.create(session=session, staff=by, observer=observer, words=words, asked_at=at)


@quiet(PRIVATE)
def accept_asking(observation: Observation, *, by: Person, at: datetime) -> Observation:
    """Yes, I will."""
    may.answer_asking(by, observation).or_refuse()
    observation.accepted_at = at
    observation.save(update_fields=["accepted_at"])
    return observation


@quiet(PRIVATE)
def decline_asking(observation: Observation, *, by: Person, at: datetime) -> None:  # noqa: ARG001 - as everywhere
    """No. That they were asked is destroyed with it."""
    may.answer_asking(by, observation).or_refuse()
    Observation.objects.filter(pk=observation.pk).delete()


@quiet(PRIVATE)
def note_moment(
    observation: Observation, *, by: Person, at: datetime, kind: str, minute: int, words: str = ""
) -> ObservedMoment:
    """At this minute a question was opened, or closed, or an answer came too soon."""
    may.note_moment(by, observation, at).or_refuse()
    may.be_noticed(kind, minute).or_refuse()
    words = plainly(words, most=MOMENT_LENGTH) if words.strip() else ""
    return ObservedMoment.objects.create(observation=observation, kind=kind, minute=minute, words=words)


@quiet(PRIVATE)
def take_back_moment(moment: ObservedMoment, *, by: Person, at: datetime) -> None:  # noqa: ARG001 - as everywhere
    """It was not like that, or I would rather not have written it: it is destroyed."""
    may.take_back_moment(by, moment).or_refuse()
    ObservedMoment.objects.filter(pk=moment.pk).delete()


@quiet(PRIVATE)
def give_moments(observation: Observation, *, by: Person, at: datetime) -> Observation:
    """From now on the person observed reads them, and nobody else ever."""
    may.give_moments(by, observation).or_refuse()
    observation.given_at = at
    observation.save(update_fields=["given_at"])
    return observation


@quiet(PRIVATE)
def take_back_given(observation: Observation, *, by: Person, at: datetime) -> Observation:  # noqa: ARG001 - as everywhere
    """They are the observer's draft again."""
    may.take_back_given(by, observation).or_refuse()
    observation.given_at = None
    observation.save(update_fields=["given_at"])
    return observation


@quiet(PRIVATE)
def destroy_observation(observation: Observation, *, by: Person, at: datetime) -> None:  # noqa: ARG001 - as everywhere
    """All of it is gone: that somebody was asked, and every moment."""
    may.destroy_observation(by, observation).or_refuse()
    Observation.objects.filter(pk=observation.pk).delete()
