"""Whose words a case is about, once somebody says so with an account."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.ledger.action import quiet
from cairn.moderation.models import Case

if TYPE_CHECKING:
    from cairn.people.models import Person


@quiet("an entry would tell whose words these are, which were kept without a name")
def belong_to(ref: str, *, by: Person, at: datetime) -> None:  # noqa: ARG001 - every deed has its moment
    """From now on the case of these words, if there is one, is told to this person, who appeals without a code."""
    Case.objects.filter(ref=ref, author__isnull=True).update(author=by)
