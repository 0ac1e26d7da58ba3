"""Who may ask somebody to lead a session or speak in it, say yes, offer it, and leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.events import queries
from cairn.events.choices import LEADING
from cairn.events.may.events import hold, see
from cairn.people import may as people_may

if TYPE_CHECKING:
    from cairn.events.models import Proposal, Speaker
    from cairn.people.models import Person

SPEAKERS_AT_MOST = 12


def ask_speaker(person: Person | None, proposal: Proposal, asked: Person | None = None) -> Verdict:
    """Whoever proposed it, leads it, or makes the event; with `asked`: just this person, who then says yes or no."""
    if not (verdict := _care_for(person, proposal) and _has_room(proposal)):
        return verdict
    activity = proposal.event.activity
    if not hold(person, proposal.event) and not (verdict := activities_may.take_part(person, activity)):
        return no(_("You see who is there to ask once you take part in this work. Or wait for somebody to offer it."))
    if asked and not activities.participant(asked, activity):
        return no(_("Only people who take part in this work are asked here. Ask them to join first."))
    return _not_in_yet(asked, proposal) if asked else yes()


def name_speaker(person: Person | None, proposal: Proposal) -> Verdict:
    """Somebody without an account, whose yes whoever holds the event heard themselves."""
    return hold(person, proposal.event) and _is_open(proposal) and _has_room(proposal)


def offer_to_lead(person: Person | None, proposal: Proposal) -> Verdict:
    """Anybody signed in who can see the work: "I would lead this with somebody"."""
    if not (verdict := people_may.take_part(person) and see(person, proposal.event) and _is_open(proposal)):
        return verdict
    return _not_in_yet(person, proposal) and _has_room(proposal)


def welcome_leader(person: Person | None, place: Speaker) -> Verdict:
    """Whoever proposed or leads the session says yes to an offer; for who told it, whoever holds the event."""
    if not (verdict := _care_for(person, place.proposal)):
        return verdict
    if person and place.person_id == person.pk:
        return no(_("You offered this yourself. Somebody else of this session says yes to it."))
    if not place.is_offered or place.left_at:
        return no(_("This offer does not stand any more."))
    return no(_("The yes to this offer is given already.")) if place.agreed_at else yes()


def agree_to_speak(person: Person | None, place: Speaker) -> Verdict:
    """An own yes, by the person who was asked."""
    if not (verdict := _own(person, place) and _is_open(place.proposal)):
        return verdict
    if place.is_offered:
        return no(_("You offered this. Whoever proposed the session says yes or no to it."))
    return no(_("You have said yes already.")) if place.agreed_at else yes()


def leave_session(person: Person | None, place: Speaker) -> Verdict:
    """Everybody for themselves, at any time; for who has no account, whoever holds the event."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if place.left_at:
        return no(_("They have left this session already."))
    if place.person_id is None and hold(person, place.proposal.event):
        return yes()
    if place.is_offered and not place.agreed_at and _care_for(person, place.proposal):
        return yes()  # a no to the offer
    return _own(person, place)


def _care_for(person: Person | None, proposal: Proposal) -> Verdict:
    if not (verdict := people_may.take_part(person) and _is_open(proposal)):
        return verdict
    if person and proposal.proposer_id == person.pk:
        return yes()
    found = queries.stands_in(person, proposal)
    if (found and found.part in LEADING and found.agreed_at) or hold(person, proposal.event):
        return yes()
    return no(_("Only whoever proposed or leads this session, or makes the event, can do that."))


def _is_open(proposal: Proposal) -> Verdict:
    if not (verdict := activities_may.running(proposal.event.activity)):
        return verdict
    if proposal.withdrawn_at:
        return no(_("This proposal was taken back."))
    if proposal.cancelled_at:
        return no(_("This session was cancelled."))
    return no(_("This proposal was not taken.")) if proposal.declined_at else yes()


def _own(person: Person | None, place: Speaker) -> Verdict:
    if not (verdict := people_may.take_part(person)):
        return verdict
    if person is None or place.person_id != person.pk:
        return no(_("Everybody says yes for themselves."))
    return no(_("You have left this session already.")) if place.left_at else yes()


def _not_in_yet(person: Person | None, proposal: Proposal) -> Verdict:
    if person and queries.stands_in(person, proposal):
        return no(_("%(name)s stands in this session already, or is asked to.") % {"name": person.shown_name})
    return yes()


def _has_room(proposal: Proposal) -> Verdict:
    if len(queries.speakers_of(proposal)) >= SPEAKERS_AT_MOST:
        return no(_("There is room for %(most)d people in one session.") % {"most": SPEAKERS_AT_MOST})
    return yes()
