"""When a figure about people may be shown at all: from five people on.

Below five, those who were there can guess who said what. Two figures can also betray a third by subtraction,
so whatever is shown must be worked out from shown counts only: see docs/methods/pulse.md.
"""

FEWEST = 5


def is_enough(people: int) -> bool:
    """Whether a figure about that many people may be shown.

    >>> is_enough(4), is_enough(5)
    (False, True)
    """
    return people >= FEWEST
