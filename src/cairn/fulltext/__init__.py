"""Words found by their stems. The database keeps the index by itself: no action writes it, none can forget to.

`matching(rows, words)`: the rows that hold all the words. `nearest(rows, words)`: the rows most like some words.
"""

from cairn.fulltext.disk import forget_what_was_written
from cairn.fulltext.excerpts import Piece, excerpt, roots
from cairn.fulltext.finding import matching, nearest
from cairn.fulltext.keeping import amiss, put_up_missing
from cairn.fulltext.sought import Sought, sought

__all__ = [
    "Piece",
    "Sought",
    "amiss",
    "excerpt",
    "forget_what_was_written",
    "matching",
    "nearest",
    "put_up_missing",
    "roots",
    "sought",
]
