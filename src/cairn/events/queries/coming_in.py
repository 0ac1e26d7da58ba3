"""What a programme made elsewhere would bring to an event, before anything of it is kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cairn.events.models import ProgrammeDraft, Proposal, Release
from cairn.events.queries.places import rooms_of, tracks_of
from cairn.events.queries.proposals import proposals
from cairn.events.queries.releases import last_release, rows_of

if TYPE_CHECKING:
    from cairn.events.coming_in import ProgrammeIn, SessionIn
    from cairn.events.models import Event


@dataclass(frozen=True, slots=True)
class Expected:
    """Titles of sessions, and names of rooms and tracks: what is new, changes, stays, or is gone from the file."""

    new: tuple[str, ...]
    changed: tuple[str, ...]
    same: int
    gone: tuple[str, ...]
    rooms: tuple[str, ...]
    tracks: tuple[str, ...]
    people: int

    @property
    def has_new(self) -> bool:
        return bool(self.new or self.changed or self.gone or self.rooms or self.tracks)


def draft_of(event: Event) -> ProgrammeDraft | None:
    """What was handed in for this event and waits to be released or thrown away."""
    return ProgrammeDraft.objects.filter(event=event).select_related("event__activity__programme").first()


def was_made_here(event: Event) -> bool:
    """Whether a version of its programme was made here, and not taken in."""
    return Release.objects.filter(event=event, kept={}).exists()


def came_before(event: Event) -> dict[str, Proposal]:
    """The sessions that came with an imported programme, by their GUID."""
    return {str(one.kept["guid"]): one for one in proposals(event) if one.kept.get("guid")}


def expected(event: Event, programme: ProgrammeIn) -> Expected:
    """What taking this in would bring."""
    known = came_before(event)
    stood = {row.proposal_id: row for row in rows_of(last_release(event))}
    there = {one.guid for one in programme.sessions}
    new = [one for one in programme.sessions if one.guid not in known]
    old = [(one, known[one.guid]) for one in programme.sessions if one.guid in known]
    changed = [one for one, was in old if differs(one, was, stood.get(was.pk))]
    rooms, tracks = {one.name for one in rooms_of(event)}, {one.title for one in tracks_of(event)}
    return Expected(
        new=tuple(one.title for one in new),
        changed=tuple(one.title for one in changed),
        same=len(old) - len(changed),
        gone=tuple(one.title for guid, one in known.items() if guid not in there and not one.cancelled_at),
        rooms=tuple(one.name for one in programme.rooms if one.name not in rooms),
        tracks=tuple(one for one in programme.tracks if one not in tracks),
        people=len({one.name for session in programme.sessions for one in session.people}),
    )


def differs(now: SessionIn, was: Proposal, stood: Any) -> bool:
    """Whether a session is another than it was when it came last."""
    words = (was.title, was.abstract, was.language, was.minutes, was.track.title if was.track else "", was.kept)
    place = (stood.starts_at, stood.room.name) if stood and not stood.is_cancelled else None
    return (now.title, now.abstract, now.language, now.minutes, now.track, dict(now.kept)) != words or place != (
        now.starts_at,
        now.room,
    )
