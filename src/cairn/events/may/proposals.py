"""Who may propose a session, change it, take it back, and read what others proposed."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.events import queries
from cairn.events.may.events import hold, see
from cairn.people import may as people_may

if TYPE_CHECKING:
    from cairn.events.models import Event, Proposal
    from cairn.people.models import Person

PROPOSALS_EACH = 5  # of one person that stand at the same time


def propose_session(person: Person | None, event: Event, at: datetime) -> Verdict:
    """Anybody who is signed in and can see the event, while its call is open."""
    if not (verdict := _about_to_propose(person, event) and _calling(event, at)):
        return verdict
    if person and queries.standing_of(person, event) >= PROPOSALS_EACH:
        return no(
            _("You have %(most)d proposals here, so that there is room for others. Take one back to write another.")
            % {"most": PROPOSALS_EACH}
        )
    return yes()


def propose_for(person: Person | None, event: Event, at: datetime) -> Verdict:
    """A lead writes down what somebody told them, by phone or on paper: also on the days after the close.

    What came in time is not lost because nobody had typed it.
    """
    if not (verdict := hold(person, event)):
        return verdict
    if not event.call_opens_at or at < event.call_opens_at:
        return no(_("The call is not open yet."))
    if queries.is_put_to_decision(event):
        return no(_("The proposals have been put to the decision. Nothing can be added to it any more."))
    return yes()


def change_proposal(person: Person | None, proposal: Proposal, at: datetime) -> Verdict:
    """Whoever proposed it, until the call closes. For who told it, whoever holds the event."""
    if not (verdict := activities_may.running(proposal.event.activity) and _own(person, proposal)):
        return verdict
    if proposal.withdrawn_at:
        return no(_("This proposal was taken back."))
    if queries.is_hidden(proposal):
        return no(_("What this proposal says is out of sight. Until that is decided, nobody changes it."))
    return yes() if not proposal.is_answered and proposal.event.is_calling(at) else _calling(proposal.event, at)


def withdraw_proposal(person: Person | None, proposal: Proposal) -> Verdict:
    """Whoever proposed it, at any time; once it stands in the programme, it is then cancelled."""
    if not (verdict := activities_may.running(proposal.event.activity) and _own(person, proposal)):
        return verdict
    if proposal.withdrawn_at:
        return no(_("This proposal was taken back already."))
    if proposal.cancelled_at:
        return no(_("This session was cancelled already."))
    return yes()


def cancel_proposal(person: Person | None, proposal: Proposal) -> Verdict:
    """Whoever holds the event, for a session that was taken."""
    if not (verdict := hold(person, proposal.event)):
        return verdict
    if not proposal.is_on:
        return no(_("Only a session that was taken, and is still on, is cancelled."))
    return yes()


def read_proposals(person: Person | None, event: Event, at: datetime) -> Verdict:
    """Everybody who can see the work; only after the close where that was said before the call opened."""
    if not (verdict := see(person, event)):
        return verdict
    if event.are_read_at_once or hold(person, event) or not event.call_closes_at or at >= event.call_closes_at:
        return yes()
    return no(_("Proposals can be read once the call has closed. So it was said before it opened."))


def read_proposal(person: Person | None, proposal: Proposal, at: datetime) -> Verdict:
    """The same, and at any time whoever proposed it or stands in it."""
    if not (verdict := see(person, proposal.event)):
        return verdict
    if (person and proposal.proposer_id == person.pk) or queries.stands_in(person, proposal):
        return yes()
    return read_proposals(person, proposal.event, at)


def _about_to_propose(person: Person | None, event: Event) -> Verdict:
    return people_may.take_part(person) and see(person, event) and activities_may.running(event.activity)


def _calling(event: Event, at: datetime) -> Verdict:
    if event.is_calling(at):
        return yes()
    if event.call_closes_at and at >= event.call_closes_at:
        return no(_("The call has closed. What was proposed until then is being looked at."))
    return no(_("The call is not open yet."))


def _own(person: Person | None, proposal: Proposal) -> Verdict:
    if not (verdict := people_may.take_part(person)):
        return verdict
    if person and proposal.proposer_id == person.pk:
        return yes()
    if proposal.told_by and hold(person, proposal.event):
        return yes()
    return no(_("Only whoever proposed this session can do that."))
