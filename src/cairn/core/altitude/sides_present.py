"""Who was in the room, by side: by check-in, or by a count that citizens confirm (6.4)."""

from collections.abc import Sequence
from dataclasses import dataclass

from cairn.core.altitude.facts import Fact
from cairn.core.altitude.meetings import Meeting, session_of
from cairn.core.altitude.record import Record


@dataclass(frozen=True, slots=True)
class Room:
    """People present at one session. Whoever's side is in doubt, or was checked in long after, is no citizen in it."""

    citizens: int
    people: int
    rests_on: tuple[Fact, ...]
    claims: tuple[Fact, ...]

    @property
    def share(self) -> float:
        return self.citizens / self.people if self.people else 0.0


def present(record: Record, meeting: Meeting) -> Room:
    """The higher count of citizens that is shown, among the highest count of others that anybody gave."""
    seen = record.once(_check_ins).get(meeting.ref, [])
    claims = record.once(_counts).get(meeting.ref, [])
    others = {fact.by for fact in seen if fact.side != "citizen" or fact.by in record.doubted}
    checked_in = {fact.by for fact in seen if not record.is_written_later(fact)} - others
    confirmed = [fact for fact in claims if record.witnesses.confirm(fact)]
    citizens = max([len(checked_in), *(_whole(fact, "citizens") for fact in confirmed)])
    strangers = max([len(others), *(_whole(fact, "others") for fact in claims)])
    held = _whole(meeting.held, "people") if meeting.held else 0
    return Room(
        citizens,
        max(citizens + strangers, held),
        (*meeting.rests_on, *seen, *claims),
        tuple(claims),
    )


def _check_ins(record: Record) -> dict[str, list[Fact]]:
    return _by_session(record.ever("sessions.person.checked_in"))


def _counts(record: Record) -> dict[str, list[Fact]]:
    return _by_session(record.ever("sessions.presence.counted"))


def _by_session(facts: Sequence[Fact]) -> dict[str, list[Fact]]:
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        found.setdefault(session_of(fact), []).append(fact)
    return found


def _whole(fact: Fact, name: str) -> int:
    return max(0, fact.whole(name) or 0)
