"""What has to hold over a whole file, once all its parts are read."""

from collections.abc import Iterable

from cairn.exchange.schedules.fitting import MOST_SESSIONS, Wrong, derived_guid
from cairn.exchange.schedules.schedule import Day, Room, Session


class Seen:
    """The sessions met so far: each has a GUID of its own."""

    def __init__(self) -> None:
        self._places: dict[str, str] = {}

    def met(self, place: str, session: Session) -> Session:
        if session.guid in self._places:
            other = self._places[session.guid]
            raise Wrong(place, "Its GUID is that of %(other)s as well.", other=other)
        if len(self._places) >= MOST_SESSIONS:
            raise Wrong(place, "There are more than %(most)d sessions.", most=MOST_SESSIONS)
        self._places[session.guid] = place
        return session


def all_rooms(listed: Iterable[Room], days: Iterable[Day], acronym: str) -> tuple[Room, ...]:
    """The rooms that are listed, then those which only the days name."""
    found = {room.name: room for room in listed}
    for day in days:
        for name in day.rooms:
            found.setdefault(name, Room(name=name, guid=derived_guid(acronym, name)))
    return tuple(found.values())
