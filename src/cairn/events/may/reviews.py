"""Who looks at proposals and says what they think, and who may answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.events import queries
from cairn.events.may.events import hold
from cairn.people import may as people_may
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.events.models import Event, Proposal, ProposalReview
    from cairn.people.models import Person


def name_panel(person: Person | None, event: Event, people: Sequence[Person] = ()) -> Verdict:
    """Whether this person may name who looks at the proposals, and with `people`: just these, of both sides."""
    if not (verdict := hold(person, event)):
        return verdict
    if queries.is_put_to_decision(event):
        return no(_("The proposals have been put to the decision. Who looked at them stays as it is."))
    if not people:
        return yes()
    parts = [part for one in people if (part := activities.participant(one, event.activity))]
    if len(parts) < len(people):
        return no(_("Only people who take part in this work look at its proposals. Ask them to join first."))
    if not {Side.CITIZEN, Side.STAFF} <= {part.side for part in parts}:
        return no(_("Both sides look at the proposals: name citizens and staff."))
    return yes()


def review(person: Person | None, event: Event) -> Verdict:
    """Whether this person is one of those who look at the proposals, while that can change something."""
    if not (verdict := activities_may.take_part(person, event.activity)):
        return verdict
    if not queries.is_on_panel(person, event):
        return no(_("Some people were named to look at the proposals. What they say is there for you to read."))
    if not event.call_opens_at:
        return no(_("There is nothing to look at before the call opens."))
    return yes()


def review_proposal(person: Person | None, proposal: Proposal) -> Verdict:
    """One of the panel, for a proposal that is not their own, before it is decided about. Also to change it."""
    if not (verdict := review(person, proposal.event)):
        return verdict
    if person and (proposal.proposer_id == person.pk or queries.stands_in(person, proposal)):
        return no(_("Nobody judges a session of their own. Others look at this one."))
    if proposal.withdrawn_at:
        return no(_("This proposal was taken back."))
    if proposal.option_id or proposal.is_answered:
        return no(_("This proposal was put to the decision. What was said of it before stays readable."))
    found = queries.review_by(person, proposal)
    if found and found.reply:
        return no(_("Whoever proposed it has answered what you said. Both stay as they are."))
    return yes()


def reply_to_review(person: Person | None, found: ProposalReview) -> Verdict:
    """Whoever proposed the session, once; for who told it, whoever holds the event."""
    if not (verdict := people_may.take_part(person) and activities_may.running(found.proposal.event.activity)):
        return verdict
    proposal = found.proposal
    is_own = person is not None and proposal.proposer_id == person.pk
    if not is_own and not (proposal.told_by and hold(person, proposal.event)):
        return no(_("Only whoever proposed this session answers what was said of it."))
    return no(_("You have answered this already.")) if found.reply else yes()
