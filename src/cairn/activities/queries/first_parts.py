"""Reading where people took part first: in which activity of an organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cairn.activities.models import Participant

if TYPE_CHECKING:
    from cairn.programmes.models import Programme


def first_parts(programme: Programme) -> dict[int, int]:
    """By the id of each person: the activity they joined first of all that the programme's organisation ever ran."""
    rows = Participant.objects.filter(activity__programme__organisation=programme.organisation_id)
    found: dict[int, int] = {}
    for person, activity in rows.order_by("joined_at", "pk").values_list("person_id", "activity_id"):
        found.setdefault(person, activity)
    return found
