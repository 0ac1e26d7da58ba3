"""Consensus: what most of everybody agrees with, or disagrees with, whatever their group."""

from dataclasses import dataclass

import numpy as np

from cairn.core.opinion_map.reactions import Whole
from cairn.core.opinion_map.representative import CLEAR, MOST_SHOWN, figures


@dataclass(frozen=True, slots=True)
class Consensus:
    """Places of statements, the clearest first, at most five of each."""

    agree: tuple[int, ...]
    disagree: tuple[int, ...]


def consensus(agree: Whole, disagree: Whole, seen: Whole) -> Consensus:
    """A statement counts if more than half gave the answer, (n + 1) / (s + 2), and its test passes.

    Ranked by the share times its test. Counts are one number per statement, of all people.

    >>> consensus(np.array([30, 2, 16]), np.array([1, 30, 15]), np.array([32, 33, 33]))
    Consensus(agree=(0,), disagree=(1,))
    """
    return Consensus(_clearest(agree, seen), _clearest(disagree, seen))


def _clearest(votes: Whole, seen: Whole) -> tuple[int, ...]:
    found = figures(votes[None], seen[None])
    share, test = found.share[0], found.share_test[0]
    clear = np.nonzero((share > 0.5) & (test > CLEAR))[0]
    order = np.argsort(-(share * test)[clear], kind="stable")[:MOST_SHOWN]
    return tuple(clear[order].tolist())
