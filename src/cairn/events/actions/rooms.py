"""Rooms of an event, and tracks of sessions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from cairn.events import may, prepared
from cairn.events.actions.days import PREPARING
from cairn.events.models import Placement, Room, RoomClosure, Track
from cairn.ledger.action import quiet

if TYPE_CHECKING:
    from cairn.events.models import Event, Proposal, Slot
    from cairn.people.models import Person


@quiet(PREPARING)
def add_room(
    event: Event,
    *,
    by: Person,
    at: datetime,
    name: str,
    capacity: int,
    description: str = "",
    features: Sequence[str] = (),
    closed: Sequence[Slot] = (),
) -> Room:
    """A room, or a place online: how many fit in, what it has, and when it cannot be had."""
    may.keep_room(by, event, name).or_refuse()
    position = Room.objects.filter(event=event).count()
    room = Room.objects.create(
        event=event, name=name, capacity=capacity, description=description, features=sorted(features),
        position=position,
    )  # fmt: skip
    _close(room, closed)
    prepared.anew(room.event, at)
    return room


@quiet(PREPARING)
def change_room(
    room: Room,
    *,
    by: Person,
    at: datetime,
    name: str,
    capacity: int,
    description: str = "",
    features: Sequence[str] = (),
    closed: Sequence[Slot] = (),
) -> Room:
    """What a room has, how many fit in, when it cannot be had. Sessions stay in it; what is wrong then is shown."""
    may.keep_room(by, room.event, name, room).or_refuse()
    room.name, room.capacity, room.description, room.features = name, capacity, description, sorted(features)
    room.save(update_fields=["name", "capacity", "description", "features"])
    _close(room, closed)
    prepared.anew(room.event, at)
    return room


@quiet(PREPARING)
def remove_room(room: Room, *, by: Person, at: datetime) -> None:
    """It cannot be had at all. Sessions in it stand nowhere now; versions that were released keep it."""
    may.hold(by, room.event).or_refuse()
    room.removed_at = at
    room.save(update_fields=["removed_at"])
    Placement.objects.filter(room=room).update(room=None)
    Placement.objects.filter(pinned_room=room).update(pinned_room=None)
    prepared.anew(room.event, at)


@quiet(PREPARING)
def add_track(event: Event, *, by: Person, at: datetime, title: str) -> Track:
    """A track: sessions for the same people, which should not run at the same time."""
    may.keep_track(by, event, title).or_refuse()
    prepared.anew(event, at)
    return Track.objects.create(event=event, title=title, position=Track.objects.filter(event=event).count())


@quiet(PREPARING)
def rename_track(track: Track, *, by: Person, at: datetime, title: str) -> Track:
    """Another name for a track."""
    may.keep_track(by, track.event, title, track.pk).or_refuse()
    track.title = title
    track.save(update_fields=["title"])
    prepared.anew(track.event, at)
    return track


@quiet(PREPARING)
def remove_track(track: Track, *, by: Person, at: datetime) -> None:
    """Its sessions stay, in no track."""
    may.hold(by, track.event).or_refuse()
    track.delete()
    prepared.anew(track.event, at)


@quiet(PREPARING)
def sort_into_track(proposal: Proposal, *, by: Person, at: datetime, track: Track | None) -> Proposal:
    """The track of a session, or none."""
    may.hold(by, proposal.event).or_refuse()
    if track and track.event_id == proposal.event_id:
        proposal.track = track
    else:
        proposal.track = None
    proposal.save(update_fields=["track"])
    prepared.anew(proposal.event, at)
    return proposal


def _close(room: Room, slots: Sequence[Slot]) -> None:
    RoomClosure.objects.filter(room=room).delete()
    there = {one.pk: one for one in slots if one.day.event_id == room.event_id}
    RoomClosure.objects.bulk_create(RoomClosure(room=room, slot=one) for one in there.values())
