"""Writing a deed about a role into the record: the activity's where the role is tied to one, else the programme's."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from cairn.activities import queries as activities
from cairn.ledger import action as ledger

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.roles.models import RoleOffer


def enter(  # noqa: PLR0913 - the parts of an entry, each by name
    kind: str,
    role: RoleOffer,
    *,
    by: Person | None,
    at: datetime,
    data: Mapping[str, Any] | None = None,
    content: str = "",
) -> None:
    """The one entry of the running deed, about the role; with no mark and no side where `by` is nobody."""
    chain, side = role.chain, "system"
    if by is not None:
        side = activities.side_in_programme(by, role.programme, on=timezone.localdate(at))
    mark = by.mark_in(chain) if by else ""
    ledger.record(kind, chain=chain, at=at, by=mark, side=side, about=role, data=data, content=content)
