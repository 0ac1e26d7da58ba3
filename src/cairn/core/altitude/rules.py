"""What a rule set is made of. The rules themselves are data, in `rules_v1.py`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from cairn.core.words import Words


@dataclass(frozen=True, slots=True)
class Threshold:
    """A number that decides, with its unit and the reason it is what it is."""

    name: str
    value: float
    unit: str
    reason: str


@dataclass(frozen=True, slots=True)
class Level:
    """One of the seven heights: our plain name, and its cousin on the ladder of co-production."""

    number: int
    name: str
    cousin: str
    says: str


@dataclass(frozen=True, slots=True)
class Condition:
    """One gate: its rule in one sentence, who can act on it, and what will count as proof."""

    id: str
    level: int
    title: str
    rule: str
    strand: str
    who: Words
    proof: Words
    thresholds: tuple[Threshold, ...] = ()
    needs_confirmation: bool = False

    def value(self, name: str) -> float:
        """The threshold of that name; KeyError when there is none."""
        return _value(self.thresholds, name)

    def whole(self, name: str) -> int:
        return int(self.value(name))


@dataclass(frozen=True, slots=True)
class Rules:
    """A versioned rule set: every level, every condition, every threshold.

    >>> from cairn.core.altitude.rules_v1 import RULES_V1
    >>> RULES_V1.condition("5.2").value("share")
    0.25
    >>> RULES_V1.level(5).name
    'Heard with effect'
    """

    version: str
    levels: tuple[Level, ...]
    conditions: tuple[Condition, ...]
    thresholds: tuple[Threshold, ...]
    strands: tuple[str, ...]
    _by_id: Mapping[str, Condition] = field(init=False, repr=False, compare=False)
    _values: Mapping[str, float] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_id = {condition.id: condition for condition in self.conditions}
        values = {threshold.name: threshold.value for threshold in self.thresholds}
        object.__setattr__(self, "_by_id", MappingProxyType(by_id))
        object.__setattr__(self, "_values", MappingProxyType(values))

    def condition(self, identity: str) -> Condition:
        return self._by_id[identity]

    def level(self, number: int) -> Level:
        return self.levels[number - 1]

    def of_level(self, number: int) -> tuple[Condition, ...]:
        return tuple(condition for condition in self.conditions if condition.level == number)

    def value(self, name: str) -> float:
        """The general threshold of that name; KeyError when there is none."""
        return self._values[name]

    def whole(self, name: str) -> int:
        return int(self._values[name])


def _value(thresholds: tuple[Threshold, ...], name: str) -> float:
    for threshold in thresholds:
        if threshold.name == name:
            return threshold.value
    raise KeyError(name)
