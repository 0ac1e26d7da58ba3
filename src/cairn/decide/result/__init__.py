"""The outcome of a count: as plain values to keep, and as everybody may see it."""

from cairn.decide.result.keeping import FEWEST_FOR_NUMBERS, counts_for_record, kept, shows_numbers
from cairn.decide.result.shape import OptionResult, Result, RoundResult, SideCount, Turnout
from cairn.decide.result.showing import shown

__all__ = [
    "FEWEST_FOR_NUMBERS",
    "OptionResult",
    "Result",
    "RoundResult",
    "SideCount",
    "Turnout",
    "counts_for_record",
    "kept",
    "shown",
    "shows_numbers",
]
