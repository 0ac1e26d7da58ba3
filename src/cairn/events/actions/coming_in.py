"""Taking in a programme made elsewhere: handed in as a draft, then released as a version, all of it or nothing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities.record import enter
from cairn.activities.told import plainly
from cairn.base.verdict import Refused
from cairn.events import in_a_version, may, queries, settling
from cairn.events.models import ProgrammeDraft, ProgrammeSession, Release
from cairn.events.wording import or_empty
from cairn.ledger.action import action, quiet

if TYPE_CHECKING:
    from cairn.events.coming_in import ProgrammeIn
    from cairn.events.models import Event, Proposal
    from cairn.people.models import Person


@quiet("nothing of a draft stands on the programme; what comes of it stands in the record when it is released")
def hand_in_programme(event: Event, *, by: Person, at: datetime, form: str, name: str, text: str) -> ProgrammeDraft:
    """The file waits to be looked at, instead of one handed in before."""
    may.hand_in_programme(by, event).or_refuse()
    ProgrammeDraft.objects.filter(event=event).delete()
    return ProgrammeDraft.objects.create(event=event, form=form, name=name[:120], text=text, handed_in_at=at, by=by)


@quiet("nothing of a draft stands on the programme")
def throw_draft_away(event: Event, *, by: Person, at: datetime) -> None:  # noqa: ARG001 - every deed has its moment
    may.hold(by, event).or_refuse()
    ProgrammeDraft.objects.filter(event=event).delete()


@action
def take_in_programme(
    event: Event, *, by: Person, at: datetime, programme: ProgrammeIn, name: str, words: str = "", are_named: bool
) -> Release:
    """A version of the programme with what came in; sessions that came before are known by their GUID.

    What came before and is not in it now is cancelled. `are_named` says that the people in it are named in public
    already: without it no name is shown. Nobody is counted as a citizen, and nothing as led by citizens.
    """
    name = plainly(name, most=may.NAME_AT_MOST)
    words = or_empty(words, most=may.WORDS_AT_MOST)
    may.take_in_programme(by, event, name).or_refuse()
    if not (found := queries.expected(event, programme)).has_new and queries.last_release(event):
        raise Refused(_("All of this was taken in before. Nothing was changed."))
    rooms, tracks = settling.places(event, programme, at=at)
    sessions = settling.sessions(event, programme, tracks, at=at, are_named=are_named)
    gone = settling.cancelled(event, programme, at=at)
    last = queries.last_release(event)
    earlier = {one.proposal_id: one for one in queries.rows_of(last)}
    release = Release.objects.create(
        event=event, number=last.number + 1 if last else 1, name=name, words=words, released_at=at, by=by,
        kept={"version": programme.version},
    )  # fmt: skip
    placed = settling.placed(programme, sessions, rooms)
    ProgrammeSession.objects.bulk_create(in_a_version.row(release, one, earlier) for one in placed)
    ProgrammeSession.objects.bulk_create(_cancelled(release, gone, earlier.values()))
    ProgrammeDraft.objects.filter(event=event).delete()
    data = {
        "number": release.number, "sessions": len(placed), "new": len(found.new), "changed": len(found.changed),
        "cancelled": len(found.gone), "named": are_named,
    }  # fmt: skip
    content = release.fingerprint(name, words)
    enter("events.programme.taken_in", event.activity, by=by, at=at, about=release, data=data, content=content)
    return release


def _cancelled(
    release: Release, gone: Iterable[Proposal], earlier: Iterable[ProgrammeSession]
) -> Iterable[ProgrammeSession]:
    """What stood in the version before and is not in the file: it stays on the programme, as cancelled."""
    off, stood = {one.pk for one in gone}, {one.proposal_id: one for one in earlier}
    for pk, was in stood.items():
        if pk in off:
            now = queries.Placed(was.proposal, was.room, was.starts_at, was.minutes, tuple(was.speakers), True)
            yield in_a_version.row(release, now, stood)
