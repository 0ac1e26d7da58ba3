"""An opinion map as plain values to keep, and the kept values as something to show."""

from cairn.explore.map_reading.keeping import HERE, kept, letters, name_of
from cairn.explore.map_reading.parts import (
    Common,
    Counted,
    Differing,
    Direction,
    End,
    Group,
    Map,
    Mine,
    Said,
    SideBySide,
)
from cairn.explore.map_reading.showing import shown

__all__ = [
    "HERE",
    "Common",
    "Counted",
    "Differing",
    "Direction",
    "End",
    "Group",
    "Map",
    "Mine",
    "Said",
    "SideBySide",
    "kept",
    "letters",
    "name_of",
    "shown",
]
