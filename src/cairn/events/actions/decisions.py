"""Putting proposals to the shared decision, and the answer everybody gets."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities import told
from cairn.activities.record import enter
from cairn.decide import actions as decide
from cairn.decide.terms import Terms
from cairn.events import may, queries, wording
from cairn.events.models import Proposal
from cairn.explore import actions as explore
from cairn.ledger.action import action

if TYPE_CHECKING:
    from cairn.decide.models import Decision
    from cairn.events.models import Event
    from cairn.people.models import Person


@action
def put_to_decision(
    event: Event,
    *,
    by: Person,
    at: datetime,
    proposals: Sequence[Proposal],
    places: int,
    question: str,
    closes_at: datetime,
    lottery_source: str,
) -> Decision:
    """A shared decision about these proposals opens, for as many places as there are. Each becomes an option of it."""
    may.put_to_decision(by, event, at, proposals).or_refuse()
    activity, by_both = event.activity, queries.balance(event).by_both
    for one in proposals:
        one.option = explore.put_forward(
            activity, by=by, at=at, title=one.title, words=one.abstract, author=one.proposer, side=one.side
        )
    options = [one.option for one in proposals if one.option]
    terms = Terms(mode="places", total=places, costs={option.ref: 1 for option in options})
    decision = decide.open_decision(
        activity, by=by, at=at, question=question, options=options, closes_at=closes_at,
        lottery_source=lottery_source, terms=terms,
    )  # fmt: skip
    for one in proposals:
        one.decided_in = decision
    Proposal.objects.bulk_update(proposals, ["option", "decided_in"])
    data = {"proposals": len(proposals), "places": places, "looked_at_by_both": by_both}
    enter("events.call.put_to_decision", activity, by=by, at=at, about=decision, data=data)
    return decision


@action
def answer_proposals(event: Event, decision: Decision, *, by: Person, at: datetime) -> Event:
    """What the vote came to is the answer to everybody who proposed: taken or not, and what the count says of it."""
    may.answer_proposals(by, event, decision).or_refuse()
    counted, waiting = queries.what_count_says(decision), list(queries.waiting_for_answer(event, decision))
    for one in waiting:
        is_taken, one.why_counted = counted[one.option_id or 0]
        one.accepted_at, one.declined_at = (at, None) if is_taken else (None, at)
        one.decided_in = decision
    Proposal.objects.bulk_update(waiting, ["accepted_at", "declined_at", "why_counted", "decided_in"])
    taken = sum(one.accepted_at is not None for one in waiting)
    data = {"taken": taken, "not_taken": len(waiting) - taken}
    enter("events.call.answered", event.activity, by=by, at=at, about=decision, data=data)
    return event


@action
def add_words(proposal: Proposal, *, by: Person, at: datetime, words: str) -> Proposal:
    """What people add to what the count says of a proposal, for whoever proposed it and for everybody."""
    may.add_words(by, proposal).or_refuse()
    proposal.why = told.plainly(words, most=wording.WHY_LENGTH)
    proposal.save(update_fields=["why"])
    content = proposal.fingerprint(proposal.why)
    enter("events.proposal.explained", proposal.event.activity, by=by, at=at, about=proposal, content=content)
    return proposal


@action
def change_answer(proposal: Proposal, *, by: Person, at: datetime, is_taken: bool, words: str) -> Proposal:
    """Another answer than the vote gave, because somebody outside changed it, and said so openly."""
    may.change_answer(by, proposal).or_refuse()
    proposal.accepted_at, proposal.declined_at = (at, None) if is_taken else (None, at)
    proposal.why = told.plainly(words, most=wording.WHY_LENGTH)
    proposal.answer_told_at, proposal.is_overridden = None, True
    proposal.save(update_fields=["accepted_at", "declined_at", "why", "answer_told_at", "is_overridden"])
    data, content = {"taken": is_taken}, proposal.fingerprint(proposal.why)
    activity = proposal.event.activity
    enter("events.proposal.overridden", activity, by=by, at=at, about=proposal, data=data, content=content)
    return proposal


@action
def note_answer_told(proposal: Proposal, *, by: Person, at: datetime) -> Proposal:
    """Somebody without an account was told the answer, by phone or in person."""
    may.note_answer_told(by, proposal).or_refuse()
    proposal.answer_told_at = at
    proposal.save(update_fields=["answer_told_at"])
    enter("events.proposal.told", proposal.event.activity, by=by, at=at, about=proposal)
    return proposal
