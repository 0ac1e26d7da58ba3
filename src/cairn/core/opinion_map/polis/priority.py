"""Which statement Polis shows next: one that is new, agreed with, seldom passed, and far out on the axes."""

import numpy as np

from cairn.core.opinion_map.axes import Axes
from cairn.core.opinion_map.reactions import Mask, Real, Whole

ABOUT_PEOPLE = 49.0  # statements about who people are, not what they think


def extremity(found: Axes) -> Real:
    """How far from the middle somebody would stand who only disagreed with this statement.

    sqrt(S) * |(-1 - mean) * axes|, for S statements.
    """
    distance: Real = np.sqrt(len(found.means)) * np.linalg.norm((-1 - found.means) * found.directions, axis=0)
    return distance


def priority(agree: Whole, disagree: Whole, seen: Whole, far: Real, *, about_people: Mask | None = None) -> Real:
    """The square of importance times newness, per statement; the next one is drawn in proportion to it.

    importance = (1 - (P + 1) / (S + 2)) * (E + 1) * (A + 1) / (S + 2), newness = 1 + 8 * 2 ** (-S / 5).

    >>> priority(np.array([0, 20]), np.array([0, 0]), np.array([0, 20]), np.zeros(2)).round(3).tolist()
    [5.062, 1.868]
    """
    passed = seen - agree - disagree
    importance = (1 - (passed + 1) / (seen + 2)) * (far + 1) * (agree + 1) / (seen + 2)
    found: Real = (importance * (1 + 8 * 2.0 ** (-seen / 5))) ** 2
    return found if about_people is None else np.where(about_people, ABOUT_PEOPLE, found)
