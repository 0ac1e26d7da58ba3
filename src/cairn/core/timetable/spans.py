"""When a session would run if it began in a slot, and which rooms it fits."""

from collections.abc import Iterator
from dataclasses import dataclass

from cairn.core.timetable.programme import Programme, Room, Session


@dataclass(frozen=True, slots=True)
class Span:
    """A session that begins in `slot` runs `during` these slots, until the minute `end`. Slots by their positions.

    `is_clear`: it is over before the next break, and before the last slot of the day is.
    """

    slot: int
    during: tuple[int, ...]
    end: int
    is_clear: bool


class Spans:
    """The spans of all sessions of a programme, worked out once for each length."""

    def __init__(self, programme: Programme) -> None:
        self._programme = programme
        self._of_length: dict[tuple[int, int], tuple[Span, ...]] = {}

    def of(self, session: Session) -> tuple[Span, ...]:
        """One span for each slot of the programme, in its order, clear or not."""
        length = (session.minutes, 0) if session.minutes else (0, session.slots)
        if length not in self._of_length:
            self._of_length[length] = tuple(self._spans(*length))
        return self._of_length[length]

    def _spans(self, minutes: int, slots: int) -> Iterator[Span]:
        numbered = list(enumerate(self._programme.slots))
        for at, slot in numbered:
            rest = [(n, one) for n, one in numbered if one.day == slot.day and one.start >= slot.start]
            rest.sort(key=lambda pair: pair[1].start)
            if minutes:
                end, last = slot.start + minutes, rest[-1][1].end
                during = tuple(n for n, one in rest if one.start < end)
                fits = end <= last
            else:
                during = tuple(n for n, _one in rest[:slots])
                end = rest[min(slots, len(rest)) - 1][1].end
                fits = slots <= len(rest)
            pauses = [one for one in self._programme.breaks if one.day == slot.day]
            cut = any(one.start < end and slot.start < one.start + one.length for one in pauses)
            yield Span(at, during, end, fits and not cut)


def holds(room: Room, session: Session) -> bool:
    return session.size <= room.capacity


def equips(room: Room, session: Session) -> bool:
    return session.needs <= room.features
