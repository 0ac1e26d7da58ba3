"""Recordings that wait while their teller looks at the story: a signed sign, for its sender alone, for two hours."""

from __future__ import annotations

from dataclasses import asdict
from datetime import timedelta
from typing import TYPE_CHECKING

from django.core import signing

from cairn.listen import recordings

if TYPE_CHECKING:
    from cairn.people.models import Person

WAITS_FOR = timedelta(hours=2)


def sign_of(kept: recordings.Kept, person: Person) -> str:
    """A sign of a recording that waits, good for whoever sent it in."""
    return signing.dumps(asdict(kept), salt=_salt(person))


def waiting(sign: str, person: Person | None) -> recordings.Kept | None:
    """The recording with this sign, if it waits for this person still."""
    if person is None or not sign:
        return None
    try:
        kept = recordings.Kept(**signing.loads(sign, salt=_salt(person), max_age=WAITS_FOR))
    except signing.BadSignature:
        return None
    return kept if recordings.holds(kept.name) else None


def _salt(person: Person) -> str:
    return f"recording waits for {person.ref}"
