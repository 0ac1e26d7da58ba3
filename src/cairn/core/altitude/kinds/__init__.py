"""Every kind of fact the mountain reads, with its values. What is not listed here does not count."""

from collections.abc import Mapping
from types import MappingProxyType

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
