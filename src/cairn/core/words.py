"""Sentences that pure code hands to people, kept apart from their numbers so that they can be translated."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

type Value = str | int | float


@dataclass(frozen=True, slots=True)
class Words:
    """One plain sentence: an English template with named places, and the values that go into them.

    >>> str(Words("%(reached)d of %(needed)d citizens", {"reached": 3, "needed": 5}))
    '3 of 5 citizens'
    """

    template: str
    values: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))

    def __str__(self) -> str:
        return self.template % self.values if self.values else self.template
