"""Noting that somebody was asked, and what they said."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities import told
from cairn.ledger.action import quiet
from cairn.roles import may
from cairn.roles.choices import LINE_LENGTH, Says
from cairn.roles.models import Asked

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.programmes.models import Programme
    from cairn.roles.models import RoleOffer


@quiet("an entry would tell whom people turn to, and who says no")
def note_asked(
    programme: Programme, person: Person, *, by: Person, at: datetime, words: str, role: RoleOffer | None = None
) -> Asked:
    """Somebody is asked for something, or for a role. They see it on their page, and can say yes, no, or not now."""
    may.note_asked(by, programme, person, at=at, role=role).or_refuse()
    kept = told.plainly(words, most=LINE_LENGTH)
    return Asked.objects.create(programme=programme, role=role, person=person, words=kept, asked_by=by, asked_at=at)


@quiet("an entry would tell who says no")
def answer_asked(asked: Asked, *, by: Person, at: datetime, says: str) -> Asked:
    """Yes, no, or not now; it can be changed. Only whoever asked reads it."""
    may.answer_asked(by, asked).or_refuse()
    may.say_so(says).or_refuse()
    asked.says, asked.said_at = Says(says), at
    asked.save(update_fields=["says", "said_at"])
    return asked
