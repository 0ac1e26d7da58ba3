"""What one more answer to a statement is worth: to everybody, and to one side."""

FRESH = 8  # a statement nobody has answered is worth so many times more on top
HALVES = 5  # after so many answers only half of that is left
FREE_TURNS = 5  # statements of one author that stand at their full worth
UNSEEN = 2  # a statement nobody of the reader's side has answered is worth so many times more on top


def worth(*, agree: int, disagree: int, passed: int, matters: int = 0, turn: int = 0) -> float:
    """What one more answer is worth to everybody, from the counted answers alone: above 0, at most 18.

    `matters`: how many said that it matters to them; `turn`: how many statements its author wrote before it.
    A new statement comes first, then those on which people differ, those that matter, those few have passed.

    >>> [round(worth(agree=n, disagree=0, passed=0), 2) for n in (0, 5, 50)]
    [9.0, 3.72, 0.54]
    >>> round(worth(agree=25, disagree=25, passed=0), 2), round(worth(agree=5, disagree=5, passed=40), 2)
    (1.01, 0.23)
    >>> round(worth(agree=0, disagree=0, passed=0, turn=9), 2)
    1.5
    """
    seen = agree + disagree + passed
    divides = 4 * (agree + 1) * (disagree + 1) / (agree + disagree + 2) ** 2
    can_be_said = 1 - passed / (seen + 2)
    weight = 1 + matters / (seen + 2)
    return can_be_said * (1 + divides) / 2 * weight * _new(seen, FRESH) / (1 + max(0, turn + 1 - FREE_TURNS))


def priority(worth: float, *, by_own_side: int, seen_of_author: int) -> float:
    """What the answer of one reader is worth.

    More where few of their side have answered yet, less the more they have read of the same author.

    >>> priority(1.0, by_own_side=0, seen_of_author=0), priority(1.0, by_own_side=5, seen_of_author=1)
    (3.0, 1.0)
    """
    return worth * _new(by_own_side, UNSEEN) / (1 + seen_of_author)


def _new(answers: int, most: int) -> float:
    return float(1 + most * 2 ** (-answers / HALVES))
