"""From the words of an address to the thing it names, for somebody who may see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpRequest

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.events import may as events_may
from cairn.events import queries as events
from cairn.learn import queries as learn
from cairn.programmes import may as programmes_may
from cairn.programmes import queries as programmes
from cairn.reflections import may as reflections_may
from cairn.reflections import queries as reflections
from cairn.roles import queries as roles
from cairn.selection import may as selection_may
from cairn.selection import queries as selection
from cairn.sessions import may as sessions_may
from cairn.sessions import queries as sessions
from cairn.web import asking

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.events.models import Event, Proposal
    from cairn.learn.models import Pulse
    from cairn.programmes.models import Programme
    from cairn.reflections.models import Reflection
    from cairn.roles.models import RoleOffer
    from cairn.selection.models import Draw
    from cairn.sessions.models import Session


def one[Found](found: Found | None) -> Found:
    """What a query found. Raises Http404 when it found nothing."""
    if found is None:
        raise Http404
    return found


def programme(request: HttpRequest, slug: str) -> Programme:
    """The programme at this address. Raises Http404 when there is none, `Refused` when it is not public yet."""
    found = one(programmes.programme(slug))
    programmes_may.see(asking.person(request), found).or_refuse()
    return found


def activity(request: HttpRequest, programme: str, activity: str) -> Activity:
    """The activity at this address. Raises Http404 when there is none, `Refused` when it is not public yet."""
    found = one(activities.activity(programme, activity))
    activities_may.see(asking.person(request), found).or_refuse()
    return found


def place(request: HttpRequest, programme_slug: str, activity_slug: str) -> Activity | Programme:
    """The activity at this address, or the programme itself where it names none. Raises as they do."""
    if not activity_slug:
        return programme(request, programme_slug)
    return activity(request, programme_slug, activity_slug)


def role(request: HttpRequest, programme_slug: str, ref: str) -> RoleOffer:
    """The role at this address. Raises as `programme`, and Http404 where it has no such role."""
    programme(request, programme_slug)
    return one(roles.role(programme_slug, ref, asking.person(request)))


def session(request: HttpRequest, programme: str, ref: str) -> Session:
    """The session at this address. Raises Http404 when there is none, `Refused` when it is not public yet."""
    found = one(sessions.session(ref))
    if found.activity.programme.slug != programme:
        raise Http404
    sessions_may.see(asking.person(request), found).or_refuse()
    return found


def event(request: HttpRequest, programme_slug: str, activity_slug: str) -> Event:
    """The event of the activity at this address. Raises as `activity`, and Http404 where it makes none."""
    return one(events.event(activity(request, programme_slug, activity_slug)))


def proposal(request: HttpRequest, programme: str, activity: str, ref: str) -> Proposal:
    """The session proposed at this address. Raises as `event`, and `Refused` while it is not to be read yet."""
    found = one(events.proposal(event(request, programme, activity), ref))
    events_may.read_proposal(asking.person(request), found, asking.now()).or_refuse()
    return found


def in_session[Found](request: HttpRequest, programme: str, ref: str, found: Found | None) -> Found:
    """What was found, if it belongs to the session at this address. Raises as `session`, and Http404 otherwise."""
    here, it = session(request, programme, ref), one(found)
    if getattr(it, "session_id", None) != here.pk:
        raise Http404
    return it


def pulse(request: HttpRequest, programme: str, ref: str) -> Pulse:
    """The pulse of the session at this address. Raises as `session`, and Http404 when nobody was asked."""
    return one(learn.pulse_of(session(request, programme, ref)))


def fair_draw(request: HttpRequest, programme: str, role: str) -> Draw:
    """The fair draw for the role at this address. Raises Http404 without one, `Refused` where it is not public yet."""
    found = one(selection.draw(role))
    if found.role.programme.slug != programme:
        raise Http404
    selection_may.see(asking.person(request), found).or_refuse()
    return found


def reflection(request: HttpRequest, programme: str, ref: str) -> Reflection:
    """The reflection at this address, if it stands, or is theirs to see all the same. Raises Http404 otherwise."""
    person, here = asking.person(request), one(programmes.programme(programme))
    on = asking.today()
    found = one(reflections.reflection(here, ref, person, on=on))
    if not reflections_may.see(person, found, on=on):
        raise Http404
    return found
