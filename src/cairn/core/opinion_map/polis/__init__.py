"""Polis's method, as Polis computes it: for people who come from there, and to compare ours with.

Axes, places, groups, representative statements and consensus by Polis's formulas, from sparse votes. One thing is
ours: where k-means begins. Polis begins with the first people who came, so that the order in which they came decides
how many groups there are; here it begins many times from seeded k-means++ over places in sorted order.

>>> from cairn.core.opinion_map import Reactions
>>> votes = [(f"p{n}", f"s{s}", 1 if (n < 8) == (s < 5) else -1) for n in range(16) for s in range(10) if n % 7 != s]
>>> found = outcome(Reactions.of(votes))
>>> found.count, [len(of_group) for of_group in found.representative]
(2, [5, 5])
"""

from cairn.core.opinion_map.polis.consensus import Consensus, consensus
from cairn.core.opinion_map.polis.gate import in_conversation
from cairn.core.opinion_map.polis.outcomes import Outcome, outcome
from cairn.core.opinion_map.polis.parts import outcome_of_parts
from cairn.core.opinion_map.polis.priority import extremity, priority

__all__ = [
    "Consensus",
    "Outcome",
    "consensus",
    "extremity",
    "in_conversation",
    "outcome",
    "outcome_of_parts",
    "priority",
]
