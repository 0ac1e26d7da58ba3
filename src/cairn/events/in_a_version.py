"""A session in a version, held against the version before: what calendars have to know."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from cairn.events.models import ProgrammeSession

if TYPE_CHECKING:
    from cairn.events.models import Release
    from cairn.events.queries import Placed


def row(release: Release, now: Placed, earlier: Mapping[int, ProgrammeSession]) -> ProgrammeSession:
    """The session in this version; its count and its day of change go on only where it changed. Not kept yet."""
    made = ProgrammeSession(
        release=release, proposal=now.proposal, room=now.room, starts_at=now.starts_at, minutes=now.minutes,
        speakers=list(now.speakers), is_cancelled=now.is_cancelled, changed_at=release.released_at,
    )  # fmt: skip
    if was := earlier.get(now.proposal.pk):
        is_there = (now.starts_at, now.minutes, now.room.pk, now.is_cancelled) == (
            was.starts_at, was.minutes, was.room_id, was.is_cancelled,
        )  # fmt: skip
        made.sequence = was.sequence if is_there else was.sequence + 1
        if is_there and set(was.speakers) == set(now.speakers):
            made.changed_at = was.changed_at
    return made
