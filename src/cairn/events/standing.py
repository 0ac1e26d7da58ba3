"""Where sessions stand in the timetable that is being made, and each change of it, inside the deeds that change it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from cairn.events import queries
from cairn.events.models import Placement, PlanChange, Proposal

if TYPE_CHECKING:
    from datetime import datetime

    from cairn.events.models import Event
    from cairn.people.models import Person

type Stand = list[str]
"""References of its slot, its room, and of the slot and the room that were fixed; "" for none."""

NOWHERE: Stand = ["", "", "", ""]


def of(event: Event, refs: Iterable[str]) -> dict[str, Stand]:
    """Where these sessions stand, by their references."""
    rows = Placement.objects.filter(proposal__event=event, proposal__ref__in=list(refs)).values_list(
        "proposal__ref", "slot__ref", "room__ref", "pinned_slot__ref", "pinned_room__ref"
    )
    return dict.fromkeys(refs, NOWHERE) | {row[0]: [one or "" for one in row[1:]] for row in rows}


def change(event: Event, how: str, after: Mapping[str, Stand], *, by: Person | None, at: datetime) -> PlanChange:
    """The sessions stand there now. What was before is kept with the change."""
    before = of(event, after)
    put(event, after)
    kept = {ref: list(one) for ref, one in after.items()}
    return PlanChange.objects.create(event=event, how=how, by=by, changed_at=at, before=before, after=kept)


def put(event: Event, stands: Mapping[str, Stand]) -> None:
    """The sessions stand there, as far as slots and rooms are still there."""
    slots = {one.ref: one for one in queries.begin_of(event)}
    rooms = {one.ref: one for one in queries.rooms_of(event)}
    rows = []
    for proposal in Proposal.objects.filter(event=event, ref__in=list(stands)):
        slot, room, fixed_slot, fixed_room = stands[proposal.ref]
        is_there = slot in slots and room in rooms
        rows.append(
            Placement(
                proposal=proposal,
                slot=slots[slot] if is_there else None,
                room=rooms[room] if is_there else None,
                pinned_slot=slots.get(fixed_slot),
                pinned_room=rooms.get(fixed_room),
            )
        )
    Placement.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["proposal"],
        update_fields=["slot", "room", "pinned_slot", "pinned_room"],
    )  # fmt: skip
