"""The gate: who has answered enough to be put into a group."""

import numpy as np

from cairn.core.opinion_map.reactions import Mask, Whole

ANSWERS = 7
PEOPLE = 15


def in_conversation(answers: Whole, statements: int) -> Mask:
    """Who has answered seven statements, or all where there are fewer; topped up to fifteen people by their answers.

    >>> in_conversation(np.array([9, 7, 6, 0]), 20).tolist()    # not even fifteen people: everybody who answered
    [True, True, True, False]
    """
    enough = answers >= min(ANSWERS, statements)
    if enough.sum() < PEOPLE:
        most = np.argsort(-answers, kind="stable")[:PEOPLE]
        enough[most] = True
    found: Mask = enough & (answers > 0)
    return found
