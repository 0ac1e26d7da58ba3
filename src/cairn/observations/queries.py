"""Reading observations. Each query takes one of the two people it is between: nobody else finds any."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models

from cairn.activities import queries as activities
from cairn.observations.models import Moment, Observation, ObservedMoment
from cairn.people import queries as people
from cairn.programmes import queries as programmes

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.sessions.models import Session


def observation(ref: str, person: Person | None) -> Observation | None:
    """The observation with this ref, for the person observed and for the observer; None for everybody else."""
    return between(person).filter(ref=ref).first()


def between(person: Person | None) -> models.QuerySet[Observation]:
    """All observations this person is one of the two of, the latest session first."""
    if person is None:
        return Observation.objects.none()
    found = Observation.objects.select_related("session__activity__programme__organisation", "staff", "observer")
    found = found.filter(models.Q(staff=person) | models.Q(observer=person))
    return found.order_by("-session__starts_at", "-pk").fetch_mode(models.FETCH_RAISE)


def asked_by(staff: Person, session: Session) -> models.QuerySet[Observation]:
    """Whom this member of staff asked to observe them in the session."""
    return between(staff).filter(staff=staff, session=session).order_by("asked_at", "pk")


def waiting_for(person: Person) -> models.QuerySet[Observation]:
    """Those that ask something of this person: a yes or no, their notes, or to read what was noted for them."""
    theirs = models.Q(observer=person, given_at__isnull=True) | models.Q(staff=person, given_at__isnull=False)
    return between(person).filter(theirs)


def asked_anywhere(*, at: datetime) -> models.QuerySet[Observation]:
    """Everybody who was asked to observe in a session to come and has not answered."""
    found = Observation.objects.select_related("session__activity__programme").filter(accepted_at__isnull=True)
    return found.filter(session__ends_at__gt=at, session__cancelled_at__isnull=True).order_by("pk")


def given_anywhere(*, since: datetime) -> models.QuerySet[Observation]:
    """What was noted for somebody and given to them since that moment."""
    found = Observation.objects.select_related("session__activity__programme")
    return found.filter(given_at__gte=since).order_by("pk")


def moments(observation: Observation, reader: Person) -> models.QuerySet[ObservedMoment]:
    """What was noted, by its minute: for the observer, and once it was given also for the person observed."""
    if reader.pk == observation.observer_id or (reader.pk == observation.staff_id and observation.given_at):
        return observation.moments.order_by("minute", "pk")
    return ObservedMoment.objects.none()


def moment(ref: str, observer: Person | None) -> ObservedMoment | None:
    found = ObservedMoment.objects.select_related("observation__session__activity__programme__organisation")
    return found.filter(ref=ref, observation__observer=observer).first() if observer else None


def moment_kinds() -> list[tuple[str, str]]:
    """What can be noticed: value and label."""
    return [(value, str(label)) for value, label in Moment.choices]


def people_to_ask(staff: Person, session: Session, *, containing: str = "") -> list[Person]:
    """Whom this person can ask: those in the activity, and in the programme where they belong to it themselves."""
    found = {one.person_id for one in activities.participants(session.activity)}
    if programmes.membership(staff, session.activity.programme):
        found |= set(programmes.memberships(session.activity.programme).values_list("person_id", flat=True))
    rows = [one for one in people.persons(found - {staff.pk}) if containing.casefold() in one.shown_name.casefold()]
    return sorted(rows, key=lambda one: one.ref)
