"""A place on the roll, with the reason for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.decide.models import RollEntry
from cairn.decide.roll_choices import WHY_OF_SIDE
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.activities.models import Participant


def place_of(one: Participant) -> RollEntry:
    """The place of somebody who takes part: their side, why they are on it, and since when. Not kept yet."""
    since = timezone.localdate(one.joined_at)
    return RollEntry(person=one.person, side=one.side, why=WHY_OF_SIDE[Side(one.side)], since_on=since)
