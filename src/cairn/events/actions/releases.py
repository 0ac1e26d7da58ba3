"""Releasing a version of the programme."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities.record import enter
from cairn.activities.told import plainly
from cairn.events import may, queries
from cairn.events.models import ProgrammeSession, Release
from cairn.ledger.action import action

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cairn.events.models import Event
    from cairn.events.queries.releases import Placed
    from cairn.people.models import Person


@action
def release_programme(
    event: Event, *, by: Person, at: datetime, name: str, words: str = "", why_broken: str = ""
) -> Release:
    """The timetable as it stands is what everybody sees from now on, under this name.

    The verifier has looked at it. Sessions without a place or without a citizen who leads stay out; those cancelled
    since the last version stand in it as cancelled. `why_broken` says why rules it breaks are let stand.
    """
    name = plainly(name, most=may.NAME_AT_MOST)
    words, why_broken = (plainly(one, most=most) if one.strip() else "" for one, most in (
        (words, may.WORDS_AT_MOST), (why_broken, may.WHY_AT_MOST),
    ))  # fmt: skip
    may.release_programme(by, event, at, name).or_refuse()
    coming = queries.coming_release(queries.timetable(event))
    may.be_released(coming, why_broken=why_broken).or_refuse()
    before = queries.last_release(event)
    earlier = {one.proposal_id: one for one in queries.rows_of(before)}
    release = Release.objects.create(
        event=event, number=before.number + 1 if before else 1, name=name, words=words, released_at=at, by=by,
        why_broken=why_broken if coming.broken else "", broken=len(coming.broken), left_out=coming.left_out,
    )  # fmt: skip
    ProgrammeSession.objects.bulk_create(_row(release, one, earlier) for one in coming.sessions)
    changes = coming.changes
    data = {
        "number": release.number, "sessions": len(coming.sessions), "new": len(changes.new),
        "moved": len(changes.moved) + len(changes.other_room), "cancelled": len(changes.cancelled),
        "broken": release.broken, "left_out": release.left_out,
    }  # fmt: skip
    content = release.fingerprint(name, words, why_broken)
    enter("events.programme.released", event.activity, by=by, at=at, about=release, data=data, content=content)
    return release


def _row(release: Release, now: Placed, earlier: Mapping[int, ProgrammeSession]) -> ProgrammeSession:
    """The session in this version; its count and its day of change go on only where it changed."""
    row = ProgrammeSession(
        release=release, proposal=now.proposal, room=now.room, starts_at=now.starts_at, minutes=now.minutes,
        speakers=list(now.speakers), is_cancelled=now.is_cancelled, changed_at=release.released_at,
    )  # fmt: skip
    if was := earlier.get(now.proposal.pk):
        is_there = (now.starts_at, now.minutes, now.room.pk, now.is_cancelled) == (
            was.starts_at, was.minutes, was.room_id, was.is_cancelled,
        )  # fmt: skip
        row.sequence = was.sequence if is_there else was.sequence + 1
        if is_there and set(was.speakers) == set(now.speakers):
            row.changed_at = was.changed_at
    return row
