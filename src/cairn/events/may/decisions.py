"""Who may put proposals to the shared decision, say what came of it, and change that."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.decide import may as decide_may
from cairn.decide import queries as decide
from cairn.events import queries
from cairn.events.may.events import hold
from cairn.explore import may as explore_may

if TYPE_CHECKING:
    from cairn.decide.models import Decision
    from cairn.events.models import Event, Proposal
    from cairn.people.models import Person


def put_to_decision(
    person: Person | None, event: Event, at: datetime, proposals: Sequence[Proposal] | None = None
) -> Verdict:
    """Whoever holds the event, once the call has closed; with `proposals`: just these, each of them once."""
    if not (verdict := hold(person, event)):
        return verdict
    if not event.call_closes_at or at < event.call_closes_at:
        return no(_("The call is still open. The proposals are put to the decision once it has closed."))
    if not (
        verdict := decide_may.open_decision(person, event.activity) and explore_may.put_forward(person, event.activity)
    ):
        return verdict
    return be_put(event, proposals) if proposals is not None else yes()


def be_put(event: Event, proposals: Sequence[Proposal]) -> Verdict:
    """Whether just these proposals can be put to a decision: they stand, are in sight, and were put to none before."""
    if any(one.event_id != event.pk or one.withdrawn_at or one.option_id or one.is_answered for one in proposals):
        return no(_("Only proposals that stand, and were not put to a decision before, can be put to it."))
    if any(queries.is_hidden(one) for one in proposals):
        return no(_("One of these is out of sight. Put it to the decision once it is clear what becomes of it."))
    return yes()


def answer_proposals(person: Person | None, event: Event, decision: Decision) -> Verdict:
    """Anybody who takes part, or holds the event, once it is decided: nobody sits on an answer."""
    if not hold(person, event) and not (verdict := activities_may.take_part(person, event.activity)):
        return verdict
    if not decision.is_closed:
        return no(_("The vote is not counted yet."))
    if not decision.is_decided:
        return no(_("This vote decided nothing. The question can be put again."))
    if not queries.waiting_for_answer(event, decision).exists():
        return no(_("Everybody has their answer."))
    return yes()


def add_words(person: Person | None, proposal: Proposal) -> Verdict:
    """What whoever holds the event says beside the count, once it was put to a decision that is counted."""
    if not (verdict := hold(person, proposal.event)):
        return verdict
    if not proposal.decided_in or not proposal.decided_in.is_closed:
        return no(_("There are reasons to give once the vote about it is counted."))
    return yes()


def change_answer(person: Person | None, proposal: Proposal) -> Verdict:
    """Only where somebody outside changed what was decided, and that is published."""
    if not (verdict := hold(person, proposal.event)):
        return verdict
    if not proposal.is_answered or proposal.withdrawn_at or proposal.cancelled_at or not proposal.decided_in:
        return no(_("This proposal has no answer that could be changed."))
    if not decide.newest_override(proposal.decided_in):
        return no(
            _(
                "The vote decided this. Whoever changes it says so openly first: who did it and why, on the page of the"
                " decision. Then it can be noted here."
            )
        )
    return yes()


def note_answer_told(person: Person | None, proposal: Proposal) -> Verdict:
    """Whoever holds the event, for a proposal of somebody without an account that has its answer."""
    if not (verdict := hold(person, proposal.event)):
        return verdict
    if not proposal.told_by or not proposal.is_answered:
        return no(_("This is for proposals that were told by phone or on paper, once they have an answer."))
    return no(_("It is noted already that they know.")) if proposal.answer_told_at else yes()
