"""The timetable changed by hand: moving, swapping, fixing, taking out, and undoing the last of these."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.events import may, queries, standing
from cairn.events.models import How, PlanChange
from cairn.ledger.action import quiet

if TYPE_CHECKING:
    from cairn.events.models import Event, Proposal, Room, Slot
    from cairn.people.models import Person

DRAWING_UP = "the timetable is worked on here; each session that moved is named when a version is released"


@quiet(DRAWING_UP)
def move_session(
    proposal: Proposal,
    *,
    by: Person,
    at: datetime,
    slot: Slot,
    room: Room,
    fix_slot: bool = False,
    fix_room: bool = False,
) -> PlanChange:
    """The session stands there now, whatever that breaks; with `fix_…` the solver leaves its slot or room as it is."""
    may.move(by, proposal, at, slot, room).or_refuse()
    stand = [slot.ref, room.ref, slot.ref if fix_slot else "", room.ref if fix_room else ""]
    before = standing.of(proposal.event, [proposal.ref])[proposal.ref]
    how = How.FIXED if before[:2] == stand[:2] else How.MOVED
    return standing.change(proposal.event, how, {proposal.ref: stand}, by=by, at=at)


@quiet(DRAWING_UP)
def swap_sessions(proposal: Proposal, other: Proposal, *, by: Person, at: datetime) -> PlanChange:
    """Two sessions change places. Whatever was fixed of them is so no more."""
    may.swap(by, proposal, other, at).or_refuse()
    stands = standing.of(proposal.event, [proposal.ref, other.ref])
    one, two = stands[proposal.ref], stands[other.ref]
    after = {proposal.ref: [*two[:2], "", ""], other.ref: [*one[:2], "", ""]}
    return standing.change(proposal.event, How.SWAPPED, after, by=by, at=at)


@quiet(DRAWING_UP)
def take_out(proposal: Proposal, *, by: Person, at: datetime) -> PlanChange:
    """The session stands nowhere now."""
    may.move(by, proposal, at).or_refuse()
    return standing.change(proposal.event, How.TAKEN_OUT, {proposal.ref: standing.NOWHERE}, by=by, at=at)


@quiet(DRAWING_UP)
def undo_change(event: Event, *, by: Person, at: datetime) -> PlanChange | None:
    """The last change is taken back: its sessions stand where they stood before it."""
    may.undo_change(by, event, at).or_refuse()
    change = queries.last_change(event)
    if change:
        standing.put(event, change.before)
        change.undone_at = at
        change.save(update_fields=["undone_at"])
    return change
