"""Proposing a session, changing it with every version kept, taking it back."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.activities import told
from cairn.activities.record import enter, next_number
from cairn.base.verdict import Refused
from cairn.events import may, queries, wording
from cairn.events.choices import Part
from cairn.events.models import Proposal, ProposalVersion, Speaker
from cairn.ledger.action import action
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.events.models import Event
    from cairn.people.models import Person


@action
def propose_session(
    event: Event, *, by: Person, at: datetime, told_by: str = "", told_side: str = "", **given: Any
) -> Proposal:
    """A session for the programme; whoever proposes it leads it, until somebody else does.

    `told_by` and `told_side`: the name and side of somebody without an account, who told it to `by`, and said yes to
    leading it. `given`: title, abstract and minutes; manner, track, language, size, needs, interpreting, has_citizens
    and how_citizens, as `Proposal` has them.
    """
    is_told = bool(told_by.strip())
    (may.propose_for if is_told else may.propose_session)(by, event, at).or_refuse()
    if is_told and told_side not in {Side.CITIZEN, Side.STAFF, Side.PARTNER}:
        raise Refused(_("Say which side they are on: citizen, staff or partner."))
    parts = wording.fit(event, given)
    side = told_side if is_told else queries.side_in(by, event, on=timezone.localdate(at))
    name = told.plainly(told_by, most=wording.NAME_LENGTH) if is_told else ""
    proposal = Proposal(event=event, proposer=None if is_told else by, told_by=name, side=side, proposed_at=at, **parts)
    data = {"side": side, "minutes": proposal.minutes, "for_person": is_told, "citizens": proposal.has_citizens}
    content = proposal.fingerprint(proposal.title, proposal.abstract, proposal.how_citizens)
    enter(
        "events.proposal.made", event.activity, by=by, at=at, side="" if is_told else side, about=proposal, data=data,
        content=content,
    )  # fmt: skip
    proposal.number = next_number(Proposal.objects.filter(event=event))
    proposal.save()
    Speaker.objects.create(
        proposal=proposal, person=proposal.proposer, name=name or by.shown_name, side=side, part=Part.LEAD,
        asked_at=at, agreed_at=at,
    )  # fmt: skip
    _keep(proposal, parts, 1, at)
    return proposal


@action
def change_proposal(proposal: Proposal, *, by: Person, at: datetime, **given: Any) -> Proposal:
    """The proposal in other words. How it stood before stays readable."""
    may.change_proposal(by, proposal, at).or_refuse()
    before, parts = wording.parts_of(proposal), wording.fit(proposal.event, given)
    if parts == before:
        raise Refused(_("Nothing is changed yet."))
    for name, part in parts.items():
        setattr(proposal, name, part)
    proposal.changed_at = at
    proposal.save(update_fields=[*parts, "changed_at"])
    content = proposal.fingerprint(proposal.title, proposal.abstract, proposal.how_citizens)
    number = next_number(ProposalVersion.objects.filter(proposal=proposal))
    enter(
        "events.proposal.changed", proposal.event.activity, by=by, at=at, side=_side(by, proposal, at), about=proposal,
        data={"version": number}, content=content,
    )  # fmt: skip
    _keep(proposal, parts, number, at)
    return proposal


@action
def withdraw_proposal(proposal: Proposal, *, by: Person, at: datetime) -> Proposal:
    """Whoever proposed it takes it back. A session that was taken will not take place then."""
    may.withdraw_proposal(by, proposal).or_refuse()
    proposal.withdrawn_at = at
    proposal.save(update_fields=["withdrawn_at"])
    data = {"was_taken": bool(proposal.accepted_at)}
    activity, side = proposal.event.activity, _side(by, proposal, at)
    enter("events.proposal.withdrawn", activity, by=by, at=at, side=side, about=proposal, data=data)
    return proposal


@action
def cancel_proposal(proposal: Proposal, *, by: Person, at: datetime, why: str) -> Proposal:
    """A session that was taken will not take place, for a reason everybody can read."""
    may.cancel_proposal(by, proposal).or_refuse()
    proposal.cancelled_at, proposal.why_cancelled = at, told.plainly(why, most=wording.REASON_LENGTH)
    proposal.save(update_fields=["cancelled_at", "why_cancelled"])
    content = proposal.fingerprint(proposal.why_cancelled)
    enter("events.proposal.cancelled", proposal.event.activity, by=by, at=at, about=proposal, content=content)
    return proposal


def _keep(proposal: Proposal, parts: dict[str, Any], number: int, at: datetime) -> None:
    ProposalVersion.objects.create(
        proposal=proposal, number=number, title=parts["title"], abstract=parts["abstract"],
        how_citizens=parts["how_citizens"], rest=wording.rest(parts), written_at=at,
    )  # fmt: skip


def _side(by: Person, proposal: Proposal, at: datetime) -> str:
    """The side of the deed: the proposer's as it stood, else that of whoever holds the event."""
    if proposal.proposer_id == by.pk:
        return proposal.side
    return queries.side_in(by, proposal.event, on=timezone.localdate(at))
