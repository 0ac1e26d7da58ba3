"""Who may ask for suggestions, say what a session needs, and answer a suggestion about themselves."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.base.verdict import Verdict, no, yes
from cairn.matching import queries
from cairn.matching.choices import PLACES_AT_MOST, Says
from cairn.people import may as people_may
from cairn.programmes import may as programmes_may
from cairn.strengths.topics import Topic

if TYPE_CHECKING:
    from cairn.matching.models import Suggestion
    from cairn.people.models import Person
    from cairn.programmes.models import Programme
    from cairn.sessions.models import Session


def see_suggestions(person: Person | None, programme: Programme) -> Verdict:
    return programmes_may.lead(person, programme)


def say_wanted(person: Person | None, session: Session, at: datetime) -> Verdict:
    """Those who lead, before the session begins."""
    if not (verdict := programmes_may.lead(person, session.activity.programme)):
        return verdict
    if session.is_cancelled or session.is_held or at >= session.starts_at:
        return no(_("This session has begun, or is cancelled. Say it for one to come."))
    return yes()


def wanted_so(topics: Collection[str], places: int) -> Verdict:
    if not topics or not set(topics) <= set(Topic.values):
        return no(_("Choose from the list what the session needs."))
    if not 1 <= places <= PLACES_AT_MOST:
        return no(_("Enter how many people, from 1 to %(most)d.") % {"most": PLACES_AT_MOST})
    return yes()


def stop_looking_for(person: Person | None, session: Session) -> Verdict:
    if not (verdict := programmes_may.lead(person, session.activity.programme)):
        return verdict
    return yes() if queries.wanted(session) else no(_("Nobody is looked for here."))


def make_suggestions(person: Person | None, programme: Programme, at: datetime) -> Verdict:
    """One look at a time, and only where somebody is looked for."""
    if not (verdict := programmes_may.lead(person, programme)):
        return verdict
    run = queries.last_run(programme)
    if run and not run.ended_at and not queries.is_lost(run, at=at):
        return no(_("Suggestions are being looked for now. They come in a moment."))
    if not queries.looked_for(programme, at=at):
        return no(_("Nobody is looked for. Offer a role that says what helps in it, or say what a session needs."))
    return yes()


def stop_suggestions(person: Person | None, programme: Programme) -> Verdict:
    if not (verdict := programmes_may.lead(person, programme)):
        return verdict
    run = queries.last_run(programme)
    return yes() if run and not run.ended_at else no(_("Nothing is being looked for now."))


def answer_suggestion(person: Person | None, suggestion: Suggestion) -> Verdict:
    """The person it is about, as often as they like: minds change."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    return yes() if person and person.pk == suggestion.person_id else no(_("Only the person it is about answers this."))


def say_so(says: str) -> Verdict:
    return yes() if says in Says.values else no(_("Choose one of the three."))


def be_suggested_again(person: Person | None, programme: Programme) -> Verdict:
    if not (verdict := people_may.take_part(person)):
        return verdict
    if person and queries.says_never(person).filter(programme=programme).exists():
        return yes()
    return no(_("Suggestions come to you here already."))
