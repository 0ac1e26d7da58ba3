"""Days, slots, rooms and tracks of an event, and who cannot come when."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import models

from cairn.events.choices import Feature, Interpreting
from cairn.events.models import Absence, EventDay, InterpreterTeams, Room, RoomClosure, Slot, Speaker, Track

if TYPE_CHECKING:
    from cairn.events.models import Event, Proposal
    from cairn.people.models import Person


def zone_of(event: Event) -> ZoneInfo:
    """By which clock its hours are told."""
    return ZoneInfo(event.zone or settings.TIME_ZONE)


def days_of(event: Event) -> models.QuerySet[EventDay]:
    """The days of an event in their order."""
    return EventDay.objects.filter(event=event).select_related("event").order_by("on")


def day(event: Event, ref: str) -> EventDay | None:
    return days_of(event).filter(ref=ref).first()


def slots_of(event: Event) -> models.QuerySet[Slot]:
    """All times of an event, breaks among them, in their order, each with its day."""
    return Slot.objects.filter(day__event=event).select_related("day__event").order_by("day__on", "starts")


def slot(event: Event, ref: str) -> Slot | None:
    return slots_of(event).filter(ref=ref).first()


def begin_of(event: Event) -> list[Slot]:
    """The times at which sessions begin: all but the breaks."""
    return [one for one in slots_of(event) if not one.is_break]


def rooms_of(event: Event) -> models.QuerySet[Room]:
    """The rooms of an event that were not removed."""
    return Room.objects.filter(event=event, removed_at=None).select_related("event").order_by("position", "name")


def room(event: Event, ref: str) -> Room | None:
    return rooms_of(event).filter(ref=ref).first()


def closed_slots(rooms: models.QuerySet[Room] | list[Room]) -> dict[int, list[Slot]]:
    """For each room, by its key, the slots in which it cannot be had."""
    found: dict[int, list[Slot]] = defaultdict(list)
    closures = RoomClosure.objects.filter(room__in=rooms).select_related("slot__day")
    for one in closures.order_by("slot__day__on", "slot__starts"):
        found[one.room_id].append(one.slot)
    return found


def tracks_of(event: Event) -> models.QuerySet[Track]:
    """The tracks of an event."""
    return Track.objects.filter(event=event).select_related("event").order_by("position", "title")


def track(event: Event, ref: str) -> Track | None:
    return tracks_of(event).filter(ref=ref).first()


def teams_of(event: Event) -> dict[int, dict[str, int]]:
    """For each slot, by its key, how many teams of each kind are there."""
    found: dict[int, dict[str, int]] = defaultdict(dict)
    for one in InterpreterTeams.objects.filter(slot__day__event=event).order_by("pk"):
        found[one.slot_id][one.kind] = one.teams
    return found


def absences_of(event: Event) -> dict[int, set[int]]:
    """For each person, by their key, the keys of the slots in which they cannot be there. Private."""
    found: dict[int, set[int]] = defaultdict(set)
    for person, away in Absence.objects.filter(event=event).values_list("person", "slot").order_by("pk"):
        found[person].add(away)
    return found


def away(person: Person, event: Event) -> list[Slot]:
    """The slots in which this person cannot be there. Private to them and whoever holds the event."""
    rows = Absence.objects.filter(event=event, person=person).select_related("slot__day")
    return [one.slot for one in rows.order_by("slot__day__on", "slot__starts")]


def speaking(event: Event, words: str = "") -> models.QuerySet[Speaker]:
    """Everybody with an account who leads or speaks in a session that is on, once; by the words of a name if given."""
    standing = _standing(event).filter(person__isnull=False)
    if words:
        standing = standing.filter(name__icontains=words)
    first = standing.values("person").annotate(first=models.Min("pk")).values("first")
    return Speaker.objects.filter(pk__in=first).select_related("person").order_by("name", "pk")


def speaker_in(event: Event, ref: str) -> Speaker | None:
    """Somebody who leads or speaks in a session that is on, by their place in it."""
    return _standing(event).filter(ref=ref, person__isnull=False).select_related("person").first()


def speaks(person: Person | None, event: Event) -> bool:
    """Whether this person leads or speaks in a session that was proposed for the event and stands."""
    standing = Speaker.objects.filter(proposal__event=event, left_at=None, proposal__withdrawn_at=None)
    return person is not None and standing.filter(person=person).exists()


def speakers_in(proposals: list[Proposal]) -> dict[int, list[Speaker]]:
    """Those who stand in each of these sessions or are asked to, by its key, in the order in which they were asked."""
    found: dict[int, list[Speaker]] = defaultdict(list)
    are_asked = models.Q(agreed_at__isnull=False) | models.Q(is_offered=False)
    standing = Speaker.objects.filter(are_asked, proposal__in=proposals, left_at=None).select_related("person")
    standing = standing.only(*("ref", "proposal", "name", "side", "part", "agreed_at", "person__ref"))
    for one in standing.order_by("asked_at", "pk"):
        found[one.proposal_id].append(one)
    return found


def features() -> list[tuple[str, str]]:
    """What rooms can have: value and label."""
    return [(value, str(label)) for value, label in Feature.choices]


def kinds_of_interpreting() -> list[tuple[str, str]]:
    """Kinds of people who carry words over: value and label."""
    return [(value, str(label)) for value, label in Interpreting.choices]


def _standing(event: Event) -> models.QuerySet[Speaker]:
    return Speaker.objects.filter(
        proposal__event=event, left_at=None, proposal__accepted_at__isnull=False, proposal__withdrawn_at=None,
        proposal__cancelled_at=None,
    )  # fmt: skip
