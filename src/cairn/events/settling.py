"""What came in with a programme made elsewhere finds its place: part of the deed that takes it in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext as _

from cairn.events import queries
from cairn.events.choices import Part
from cairn.events.models import EventDay, Proposal, Room, Speaker, Track
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.events.coming_in import PersonIn, ProgrammeIn, SessionIn
    from cairn.events.models import Event
    from cairn.events.queries import Placed

FROM_ELSEWHERE = {"from": "elsewhere"}


def places(event: Event, programme: ProgrammeIn, *, at: datetime) -> tuple[dict[str, Room], dict[str, Track]]:
    """Rooms and tracks by name, days, and what is kept of the whole. What came before and is gone is removed."""
    event.kept = {"schedule": {**programme.kept, "title_then": event.title}}
    event.zone = programme.zone or event.zone
    event.save(update_fields=["kept", "zone"])
    known = {one.on for one in event.days.all()}
    EventDay.objects.bulk_create(EventDay(event=event, on=on) for on in programme.days if on not in known)
    listed = {one.name for one in programme.rooms}
    gone = [one.pk for one in queries.rooms_of(event) if one.kept and one.name not in listed]
    Room.objects.filter(pk__in=gone).update(removed_at=at)
    return _rooms(event, programme), _tracks(event, programme)


def _rooms(event: Event, programme: ProgrammeIn) -> dict[str, Room]:
    there = {one.name: one for one in queries.rooms_of(event)}
    for position, one in enumerate(programme.rooms):
        room = there.setdefault(one.name, Room(event=event, name=one.name))
        room.description, room.capacity, room.kept = one.description, one.capacity, dict(one.kept)
        room.position = position
        room.save()
    return there


def _tracks(event: Event, programme: ProgrammeIn) -> dict[str, Track]:
    there = {one.title: one for one in queries.tracks_of(event)}
    gone = [one.pk for title, one in there.items() if one.kept and title not in programme.tracks]
    Track.objects.filter(pk__in=gone).delete()
    for position, title in enumerate(programme.tracks):
        if title not in there:
            there[title] = Track.objects.create(event=event, title=title, position=position, kept=FROM_ELSEWHERE)
    return there


def sessions(
    event: Event, programme: ProgrammeIn, tracks: Mapping[str, Track], *, at: datetime, are_named: bool
) -> dict[str, Proposal]:
    """The sessions by GUID: those that came before as they are now, and the new ones."""
    known = queries.came_before(event)
    number = queries.proposals(event).aggregate(last=models.Max("number"))["last"] or 0
    found: dict[str, Proposal] = {}
    for one in programme.sessions:
        if (was := known.get(one.guid)) is None:
            number += 1
            was = Proposal(event=event, number=number, side=Side.UNCLEAR, proposed_at=at, accepted_at=at)
            was.why = _("It came with a programme made elsewhere.")
        _say(was, one, tracks, at=at)
        was.save()
        found[one.guid] = was
        _name(was, one.people, at=at, are_named=are_named)
    return found


def _say(proposal: Proposal, one: SessionIn, tracks: Mapping[str, Track], *, at: datetime) -> None:
    proposal.title, proposal.abstract, proposal.language = one.title, one.abstract, one.language
    proposal.manner, proposal.minutes, proposal.kept = one.manner, one.minutes, dict(one.kept)
    proposal.track = tracks.get(one.track)
    proposal.cancelled_at, proposal.why_cancelled = None, ""
    proposal.changed_at = at if proposal.pk else None


def _name(proposal: Proposal, people: Iterable[PersonIn], *, at: datetime, are_named: bool) -> None:
    """Who stands in it now, in the order of the file; whoever stands there already keeps their place."""
    now = [(one.name, dict(one.kept)) for one in people]
    came = Speaker.objects.filter(proposal=proposal, left_at=None).exclude(kept={}).order_by("pk")
    agreed_at = at if are_named else None
    if [(one.name, one.kept) for one in came] == now:
        came.filter(agreed_at__isnull=are_named).update(agreed_at=agreed_at)
        return
    came.delete()
    Speaker.objects.bulk_create(
        Speaker(
            proposal=proposal, name=name, kept=kept, side=Side.UNCLEAR, part=Part.SPEAKER, asked_at=at,
            agreed_at=agreed_at,
        )
        for name, kept in now
    )  # fmt: skip


def cancelled(event: Event, programme: ProgrammeIn, *, at: datetime) -> list[Proposal]:
    """What came before and is not in the file now will not take place."""
    there = {one.guid for one in programme.sessions}
    gone = [one for guid, one in queries.came_before(event).items() if guid not in there]
    new = [one.pk for one in gone if not one.cancelled_at]
    Proposal.objects.filter(pk__in=new).update(cancelled_at=at, why_cancelled=_("It is not on the programme any more."))
    return gone


def placed(programme: ProgrammeIn, found: Mapping[str, Proposal], rooms: Mapping[str, Room]) -> list[Placed]:
    """Where and when each session is now."""
    named = queries.speakers_in(list(found.values()))
    return [
        queries.Placed(
            found[one.guid], rooms[one.room], one.starts_at, one.minutes,
            tuple(sorted(each.ref for each in named.get(found[one.guid].pk, ()) if each.agreed_at)),
        )
        for one in programme.sessions
    ]  # fmt: skip
