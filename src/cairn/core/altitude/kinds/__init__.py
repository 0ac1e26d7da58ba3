"""Every kind of fact the mountain reads, with its values. What is not listed here does not count."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from cairn.core.altitude.facts import Kind
from cairn.core.altitude.kinds import deciding, doing, meeting

KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        kind.name: kind
        for kind in (
            *meeting.ACTIVITIES,
            *meeting.SESSIONS,
            *deciding.VOICES,
            *deciding.DECISIONS,
            *doing.WORK,
            *doing.LEARNING,
            *doing.WITNESS,
        )
    }
)


def is_claim(kind: str, data: Mapping[str, Any]) -> bool:
    """Whether citizens who took part are asked if this was so.

    >>> is_claim("sessions.chair.named", {"sides": ["staff"]}), is_claim("sessions.decider.present", {})
    (False, True)
    """
    found = KINDS.get(kind)
    return found is not None and found.is_claimed(data)
