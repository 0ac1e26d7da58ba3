"""When people who lead or speak cannot be there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from cairn.events import may, prepared
from cairn.events.models import Absence
from cairn.ledger.action import quiet

if TYPE_CHECKING:
    from cairn.events.models import Event, Slot
    from cairn.people.models import Person


@quiet("when somebody cannot come is between them and whoever makes the timetable")
def say_away(event: Event, *, by: Person, at: datetime, person: Person, slots: Sequence[Slot]) -> None:
    """The times at which this person cannot be there, instead of all they said before. No reason is asked."""
    may.say_away(by, event, person).or_refuse()
    Absence.objects.filter(event=event, person=person).delete()
    there = {one.pk: one for one in slots if one.day.event_id == event.pk}
    Absence.objects.bulk_create(Absence(event=event, person=person, slot=one) for one in there.values())
    prepared.anew(event, at)
