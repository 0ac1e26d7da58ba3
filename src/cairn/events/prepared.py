"""When something was last changed that a timetable rests on, inside the deeds that change it."""

from __future__ import annotations

from datetime import datetime

from cairn.events.models import Event


def anew(event: Event, at: datetime) -> None:
    """Days, rooms, interpreters or who can come are not as they were: the page says that the timetable is older."""
    Event.objects.filter(pk=event.pk).update(prepared_at=at)
