"""Disclosure: what may be said of counts of people, so that nothing about fewer than five can be worked out."""

from cairn.core.disclosure.counts import FEWEST, SPREAD, Band, Known, band_of, nothing_shown
from cairn.core.disclosure.protecting import protect
from cairn.core.disclosure.ranges import Range, ranges

__all__ = [
    "FEWEST",
    "SPREAD",
    "Band",
    "Known",
    "Range",
    "band_of",
    "nothing_shown",
    "protect",
    "ranges",
]
