"""Somebody without an account who answers statements: known by a secret that stands in their browser or their link."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cairn.explore.answers import Way

if TYPE_CHECKING:
    from cairn.people.models import Person


@dataclass(frozen=True, slots=True)
class Visitor:
    """One visitor: the same secret is the same voter. It is kept nowhere here; only marks made of it are."""

    secret: str
    way: Way

    def mark_in(self, chain: str) -> str:
        """An opaque sign within one activity, as of a person: the same visitor has another one elsewhere."""
        return hashlib.sha256(f"visitor\0{self.secret}\0{chain}".encode()).hexdigest()[:20]


type Voter = Person | Visitor
"""Whoever answers statements."""
