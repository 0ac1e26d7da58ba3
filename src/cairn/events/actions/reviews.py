"""Looking at proposals in the open: who does, what they say, and the reply."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.activities import told
from cairn.activities.record import enter
from cairn.base.verdict import Refused
from cairn.events import may, queries
from cairn.events.choices import Leaning
from cairn.events.models import PanelSeat, ProposalReview
from cairn.events.wording import REVIEW_LENGTH
from cairn.ledger.action import action

if TYPE_CHECKING:
    from cairn.events.models import Event, Proposal
    from cairn.people.models import Person


@action
def name_panel(event: Event, *, by: Person, at: datetime, people: Sequence[Person]) -> Event:
    """These people of both sides look at the proposals. With nobody named, everybody who takes part does."""
    may.name_panel(by, event, people).or_refuse()
    PanelSeat.objects.filter(event=event).delete()
    seats = [
        PanelSeat(event=event, person=one, side=queries.side_in(one, event, on=timezone.localdate(at)), named_at=at)
        for one in people
    ]
    PanelSeat.objects.bulk_create(seats)
    data = {"sides": sorted(seat.side for seat in seats)}
    enter("events.panel.named", event.activity, by=by, at=at, about=event, data=data)
    return event


@action
def review_proposal(proposal: Proposal, *, by: Person, at: datetime, leaning: str, words: str) -> ProposalReview:
    """What somebody of the panel says of a proposal, and where they lean. Said again, it replaces what stood there."""
    may.review_proposal(by, proposal).or_refuse()
    if leaning not in Leaning.values:
        raise Refused(_("Say where you lean."))
    said = told.plainly(words, most=REVIEW_LENGTH)
    side = queries.side_in(by, proposal.event, on=timezone.localdate(at))
    found = queries.review_by(by, proposal) or ProposalReview(proposal=proposal, by=by, written_at=at)
    if found.pk:
        found.changed_at = at
    found.side, found.leaning, found.words = side, Leaning(leaning), said
    found.save()
    data = {"leaning": leaning, "again": found.changed_at is not None, "proposed_by": proposal.side}
    content = found.fingerprint(said)
    activity = proposal.event.activity
    enter("events.review.given", activity, by=by, at=at, side=side, about=proposal, data=data, content=content)
    return found


@action
def reply_to_review(found: ProposalReview, *, by: Person, at: datetime, reply: str) -> ProposalReview:
    """What whoever proposed the session says to a review: once, for everybody who reads it."""
    may.reply_to_review(by, found).or_refuse()
    found.reply, found.replied_at = told.plainly(reply, most=REVIEW_LENGTH), at
    found.save(update_fields=["reply", "replied_at"])
    proposal = found.proposal
    side = proposal.side if proposal.proposer_id == by.pk else ""
    content = found.fingerprint(found.reply)
    activity = proposal.event.activity
    enter("events.review.answered", activity, by=by, at=at, side=side, about=proposal, content=content)
    return found
