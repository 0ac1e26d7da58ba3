"""Who may ask somebody to observe them, and what these two may do. Nobody else may do anything with it, or see it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.observations import queries
from cairn.observations.models import Moment
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.observations.models import Observation, ObservedMoment
    from cairn.people.models import Person
    from cairn.sessions.models import Session

ASKED_AT_MOST = 3
MOMENTS_AT_MOST = 100


def ask_observer(person: Person | None, session: Session, at: datetime) -> Verdict:
    """Staff who take part or lead, before the session is over: they ask for themselves, nobody asks for them."""
    activity = session.activity
    if not (verdict := activities_may.hold(person, activity) or activities_may.take_part(person, activity)):
        return verdict
    if activities.side_of(person, activity, on=at.date()) != Side.STAFF:
        return no(_("This is for staff, who ask somebody to watch how they work with citizens."))
    if session.is_cancelled or session.is_held or at >= session.ends_at:
        return no(_("This session is over or cancelled. Ask somebody for the next one."))
    if person is not None and queries.asked_by(person, session).count() >= ASKED_AT_MOST:
        return no(_("You have asked three people already. More eyes than that make a stage of it."))
    return yes()


def be_asked(person: Person, session: Session, observer: Person) -> Verdict:
    """Whether this person can be asked: somebody else, from the activity or the programme, not asked yet."""
    if observer.pk == person.pk:
        return no(_("Ask somebody else: nobody sees themselves from outside."))
    if observer not in queries.people_to_ask(person, session):
        return no(_("Ask somebody who takes part here, or belongs to the programme."))
    if queries.asked_by(person, session).filter(observer=observer).exists():
        return no(_("You have asked them already."))
    return yes()


def answer_asking(person: Person | None, observation: Observation) -> Verdict:
    if not (verdict := _observes(person, observation)):
        return verdict
    return no(_("You have said yes already. You can step back at any time.")) if observation.accepted_at else yes()


def note_moment(person: Person | None, observation: Observation, at: datetime) -> Verdict:
    """The observer, once it has begun and until it is given; to add more, they take it back first."""
    if not (verdict := _observes(person, observation) and _not_given(observation)):
        return verdict
    if not observation.accepted_at:
        return no(_("Say first whether you will observe."))
    if not observation.session.has_begun(at):
        return no(_("This session has not begun yet."))
    if observation.moments.count() >= MOMENTS_AT_MOST:
        return no(_("These are a great many moments. Give what you have."))
    return yes()


def be_noticed(kind: str, minute: int) -> Verdict:
    if kind not in Moment.values or not 0 <= minute <= 1440:
        return no(_("Say what happened, and at which minute of the session."))
    return yes()


def take_back_moment(person: Person | None, moment: ObservedMoment) -> Verdict:
    """The observer, at any time, given or not."""
    return _observes(person, moment.observation)


def give_moments(person: Person | None, observation: Observation) -> Verdict:
    if not (verdict := _observes(person, observation) and _not_given(observation)):
        return verdict
    return yes() if observation.moments.exists() else no(_("Note at least one moment first."))


def take_back_given(person: Person | None, observation: Observation) -> Verdict:
    if not (verdict := _observes(person, observation)):
        return verdict
    return yes() if observation.given_at else no(_("Nothing was given yet."))


def destroy_observation(person: Person | None, observation: Observation) -> Verdict:
    """Either of the two, at any time."""
    if person is not None and person.pk in {observation.staff_id, observation.observer_id}:
        return yes()
    return _nobody_else()


def _observes(person: Person | None, observation: Observation) -> Verdict:
    return yes() if person is not None and person.pk == observation.observer_id else _nobody_else()


def _not_given(observation: Observation) -> Verdict:
    return no(_("This is given already. Take it back first, then change it.")) if observation.given_at else yes()


def _nobody_else() -> Verdict:
    return no(_("This is between two people."))
