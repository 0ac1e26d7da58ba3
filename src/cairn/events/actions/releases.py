"""Releasing a version of the programme."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities.record import enter
from cairn.activities.told import plainly
from cairn.events import in_a_version, may, queries
from cairn.events.models import ProgrammeSession, Release
from cairn.events.wording import or_empty
from cairn.ledger.action import action

if TYPE_CHECKING:
    from cairn.events.models import Event
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
    words, why_broken = or_empty(words, most=may.WORDS_AT_MOST), or_empty(why_broken, most=may.WHY_AT_MOST)
    may.release_programme(by, event, at, name).or_refuse()
    coming = queries.coming_release(queries.timetable(event))
    may.be_released(coming, why_broken=why_broken).or_refuse()
    before = queries.last_release(event)
    earlier = {one.proposal_id: one for one in queries.rows_of(before)}
    release = Release.objects.create(
        event=event, number=before.number + 1 if before else 1, name=name, words=words, released_at=at, by=by,
        why_broken=why_broken if coming.broken else "", broken=len(coming.broken), left_out=coming.left_out,
    )  # fmt: skip
    ProgrammeSession.objects.bulk_create(in_a_version.row(release, one, earlier) for one in coming.sessions)
    changes = coming.changes
    data = {
        "number": release.number, "sessions": len(coming.sessions), "new": len(changes.new),
        "moved": len(changes.moved) + len(changes.other_room), "cancelled": len(changes.cancelled),
        "broken": release.broken, "left_out": release.left_out,
    }  # fmt: skip
    content = release.fingerprint(name, words, why_broken)
    enter("events.programme.released", event.activity, by=by, at=at, about=release, data=data, content=content)
    return release
