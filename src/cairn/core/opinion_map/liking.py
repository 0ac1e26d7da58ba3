"""Which group a statement is dearest to, so that every group's statements can have their turn."""

import numpy as np

from cairn.core.opinion_map.drawing import OpinionMap
from cairn.core.opinion_map.reactions import AGREE, Reactions
from cairn.core.opinion_map.representative import figures


def liked_most(drawn: OpinionMap, reactions: Reactions) -> dict[str, str]:
    """By statement the name of the group that agrees with it clearly more than the others do, where there is one.

    `drawn` is the map of these reactions. Clearly: by the two tests of representative statements; of several such
    groups the one in which the second test says most.
    """
    if not drawn.groups:
        return {}
    place = dict(zip(drawn.people, drawn.membership.tolist(), strict=True))
    group = np.array([place.get(name, -1) for name in reactions.people], dtype=np.int64)
    agree = reactions.count(AGREE, group=group, groups=len(drawn.groups))
    seen = reactions.seen(group=group, groups=len(drawn.groups))
    told = figures(agree, seen)
    tests = np.where(told.is_clear, told.ratio_test, -np.inf)
    best = tests.argmax(axis=0)
    is_clear = np.isfinite(tests.max(axis=0))
    return {
        name: drawn.groups[place].name
        for name, place, clear in zip(reactions.statements, best.tolist(), is_clear.tolist(), strict=True)
        if clear
    }
