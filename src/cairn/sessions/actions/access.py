"""Writing the access plan: what there will be, who sees to it, and that it is done."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities.access import AccessKind
from cairn.activities.record import enter
from cairn.activities.told import plainly
from cairn.ledger.action import action
from cairn.sessions import may
from cairn.sessions.models import AccessLine

if TYPE_CHECKING:
    from cairn.ledger.models import Entry
    from cairn.people.models import Person
    from cairn.sessions.models import Session

WORDS_LENGTH = 300


@action
def write_access_line(
    session: Session, *, by: Person, at: datetime, kind: str, words: str, owner: Person
) -> AccessLine:
    """There will be this, and this person sees to it."""
    may.write_access_line(by, session).or_refuse()
    may.see_to(owner, session).or_refuse()
    line = AccessLine.objects.create(
        session=session, kind=AccessKind(kind), words=plainly(words, most=WORDS_LENGTH), owner=owner, written_at=at
    )
    _enter("sessions.access.planned", line, by=by, at=at, content=line.fingerprint(line.words))
    return line


@action
def hand_on_access(line: AccessLine, *, by: Person, at: datetime, owner: Person) -> AccessLine:
    """Somebody else sees to it from now on."""
    may.hand_on_access(by, line).or_refuse()
    may.see_to(owner, line.session).or_refuse()
    line.owner = owner
    line.save(update_fields=["owner"])
    _enter("sessions.access.handed_on", line, by=by, at=at)
    return line


@action
def mark_access_done(line: AccessLine, *, by: Person, at: datetime) -> AccessLine:
    """It is arranged."""
    may.mark_access_done(by, line).or_refuse()
    line.done_at = at
    line.save(update_fields=["done_at"])
    _enter("sessions.access.done", line, by=by, at=at)
    return line


@action
def mark_access_open(line: AccessLine, *, by: Person, at: datetime) -> AccessLine:
    """It is not arranged after all."""
    may.mark_access_open(by, line).or_refuse()
    line.done_at = None
    line.save(update_fields=["done_at"])
    _enter("sessions.access.opened", line, by=by, at=at)
    return line


@action
def remove_access_line(line: AccessLine, *, by: Person, at: datetime, why: str) -> AccessLine:
    """It will not be there. The line stays readable with the reason."""
    may.remove_access_line(by, line).or_refuse()
    line.removed_at, line.why_removed = at, plainly(why, most=WORDS_LENGTH)
    line.save(update_fields=["removed_at", "why_removed"])
    _enter("sessions.access.removed", line, by=by, at=at, content=line.fingerprint(line.why_removed))
    return line


def _enter(kind: str, line: AccessLine, *, by: Person, at: datetime, content: str = "") -> Entry:
    data = {"session": line.session.ref, "kind": str(line.kind)}
    return enter(kind, line.session.activity, by=by, at=at, about=line, data=data, content=content)
