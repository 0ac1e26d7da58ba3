"""The opinion map: reactions to statements become totals, places, groups and common ground.

>>> from cairn.core import opinion_map
>>> votes = [("amina", "a bench", 1), ("ben", "a bench", -1)]
>>> opinion_map.totals(opinion_map.Reactions.of(votes))
(Totals(statement='a bench', agree=1, disagree=1, passed=0, matters=0),)
"""

from cairn.core.opinion_map.common_ground import Divided, Share, Shared
from cairn.core.opinion_map.counts import Totals, totals
from cairn.core.opinion_map.drawing import ANSWERS_NEEDED, PEOPLE_NEEDED, Group, OpinionMap, Place, draw
from cairn.core.opinion_map.evidence import Evidence
from cairn.core.opinion_map.liking import liked_most
from cairn.core.opinion_map.method import METHODS, POLIS, RANGE_OR_GROUPS, TWO_AXES, Method
from cairn.core.opinion_map.pictures import Hexagon, Outline, Picture, picture
from cairn.core.opinion_map.ranges import Direction
from cairn.core.opinion_map.reactions import AGREE, DISAGREE, PASS, Reactions, UnknownVoteError
from cairn.core.opinion_map.representative import Representative
from cairn.core.opinion_map.sides import FEWEST_SHOWN, Side
from cairn.core.opinion_map.telling import Telling

__all__ = [
    "AGREE",
    "ANSWERS_NEEDED",
    "DISAGREE",
    "FEWEST_SHOWN",
    "METHODS",
    "PASS",
    "PEOPLE_NEEDED",
    "POLIS",
    "RANGE_OR_GROUPS",
    "TWO_AXES",
    "Direction",
    "Divided",
    "Evidence",
    "Group",
    "Hexagon",
    "Method",
    "OpinionMap",
    "Outline",
    "Picture",
    "Place",
    "Reactions",
    "Representative",
    "Share",
    "Shared",
    "Side",
    "Telling",
    "Totals",
    "UnknownVoteError",
    "draw",
    "liked_most",
    "picture",
    "totals",
]
