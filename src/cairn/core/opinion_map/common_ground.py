"""Common ground and what people differ on, with what is certain about it.

Group-informed consensus (Polis) multiplies, over the groups, (votes + 1) / (answers + 2): it ranks, but an
unseen group silently counts one half. So beside it stands, for each group, the share that at least gave the
answer, with 95 % confidence (lower end of Wilson's interval, one-sided). A statement is called common ground
only when that is above one half in every group and every group gave it ten answers or more.

Source: Small et al. 2021 (group-informed consensus); Wilson 1927.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from cairn.core.opinion_map.reactions import Real, Whole
from cairn.core.opinion_map.representative import Answer
from cairn.core.words import Value, Words

FEWEST_ANSWERS = 10
CONFIDENCE = 1.6449

type Kind = Literal["groups", "range", "sides"]


@dataclass(frozen=True, slots=True)
class Share:
    """What one group said to a statement; `at_least` and `at_most` bound the share that gave the answer."""

    group: str
    agree: int
    disagree: int
    seen: int
    at_least: float
    at_most: float


@dataclass(frozen=True, slots=True)
class Shared:
    """How far a statement is common ground: which `answer`, how sure, and why not when it is not.

    `consensus`: group-informed consensus, 0 to 1. `at_least`: the share that gave the answer even in the
    group where it is lowest. `shares`: one per group.
    """

    statement: str
    answer: Answer
    consensus: float
    at_least: float
    shares: tuple[Share, ...]
    why_not: Words | None

    @property
    def is_common(self) -> bool:
        return self.why_not is None


@dataclass(frozen=True, slots=True)
class Divided:
    """Groups differ on this: most of `agreeing` agree, more of `disagreeing` disagree than agree.

    `gap`: how far apart the two shares of agreement are at least, 0 to 1.
    """

    statement: str
    gap: float
    agreeing: Share
    disagreeing: Share


def bounds(votes: Whole, seen: Whole) -> tuple[Real, Real]:
    """Lower and upper 95 % one-sided bounds of the share votes / seen; 0 and 1 where nobody answered.

    >>> [round(float(bound), 3) for bound in bounds(np.array(9), np.array(10))]
    [0.652, 0.977]
    """
    share = votes / np.maximum(seen, 1)
    square = CONFIDENCE**2
    middle = share + square / (2 * np.maximum(seen, 1))
    reach = CONFIDENCE * np.sqrt(share * (1 - share) / np.maximum(seen, 1) + square / (4 * np.maximum(seen, 1) ** 2))
    scale = 1 + square / np.maximum(seen, 1)
    lower, upper = (middle - reach) / scale, (middle + reach) / scale
    return np.where(seen > 0, np.maximum(lower, 0), 0.0), np.where(seen > 0, np.minimum(upper, 1), 1.0)


def consensus(votes: Whole, seen: Whole) -> Real:
    """Polis's group-informed consensus per statement, from arrays (groups, statements).

    >>> consensus(np.array([[8], [3]]), np.array([[8], [4]])).round(3).tolist()
    [0.6]
    """
    return np.prod((votes + 1) / (seen + 2), axis=0)


def common_ground(  # noqa: PLR0913 - three counts of the same shape, each by its name
    statements: Sequence[str],
    groups: Sequence[str],
    agree: Whole,
    disagree: Whole,
    seen: Whole,
    *,
    of: Kind = "groups",
) -> tuple[Shared, ...]:
    """Every statement by how much of it is common ground, the surest first.

    Counts are arrays (groups, statements); `of` says what the groups are: groups of people who answer alike, parts of a
    range of views, or sides. Each statement is taken for the answer that more is certain about.
    """
    if not groups:
        return ()
    bounded = {"agree": bounds(agree, seen), "disagree": bounds(disagree, seen)}
    scored = {"agree": consensus(agree, seen), "disagree": consensus(disagree, seen)}
    found: list[Shared] = []
    for place, statement in enumerate(statements):
        lowest = {answer: float(lower[:, place].min()) for answer, (lower, _) in bounded.items()}
        answer: Answer = "agree" if lowest["agree"] >= lowest["disagree"] else "disagree"
        counts = (agree[:, place], disagree[:, place], seen[:, place])
        shares = _shares(groups, counts, tuple(bound[:, place] for bound in bounded[answer]))
        score = float(scored[answer][place])
        found.append(Shared(statement, answer, score, lowest[answer], shares, _why_not(shares, answer, of)))
    return tuple(sorted(found, key=lambda shared: (not shared.is_common, -shared.at_least, -shared.consensus)))


def divided(
    statements: Sequence[str], groups: Sequence[str], agree: Whole, disagree: Whole, seen: Whole
) -> tuple[Divided, ...]:
    """The statements on which groups differ, the widest gap first; counts are arrays (groups, statements).

    Only groups with ten answers or more count. A gap is shown when one group mostly agrees, another disagrees
    more than it agrees, and the lower bound of agreement of the first is above the upper bound of the second.
    """
    lower, upper = bounds(agree, seen)
    found: list[Divided] = []
    for place, statement in enumerate(statements):
        counts = (agree[:, place], disagree[:, place], seen[:, place])
        shares = _shares(groups, counts, (lower[:, place], upper[:, place]))
        heard = [share for share in shares if share.seen >= FEWEST_ANSWERS]
        agreeing = max((s for s in heard if s.at_least > 0.5), key=lambda s: s.at_least, default=None)
        disagreeing = min((s for s in heard if s.disagree > s.agree), key=lambda s: s.at_most, default=None)
        if agreeing and disagreeing and agreeing.at_least > disagreeing.at_most:
            gap = agreeing.at_least - disagreeing.at_most
            found.append(Divided(statement, gap, agreeing, disagreeing))
    return tuple(sorted(found, key=lambda item: -item.gap))


def _shares(groups: Sequence[str], counts: tuple[Whole, Whole, Whole], bounded: tuple[Real, ...]) -> tuple[Share, ...]:
    columns = (column.tolist() for column in (*counts, *bounded))
    return tuple(Share(*row) for row in zip(groups, *columns, strict=True))


def _why_not(shares: tuple[Share, ...], answer: Answer, of: Kind) -> Words | None:
    fewest = min(shares, key=lambda share: share.seen)
    lowest = min(shares, key=lambda share: share.at_least)
    kind = "all" if len(shares) == 1 else of
    if fewest.seen < FEWEST_ANSWERS:
        counted: dict[str, Value] = {"answers": fewest.seen, "needed": FEWEST_ANSWERS}
        return Words(_TOO_FEW[kind], counted | _named(fewest, kind))
    if lowest.at_least <= 0.5:
        sure: dict[str, Value] = {"share": int(100 * lowest.at_least)}
        return Words(_UNSURE[answer][kind], sure | _named(lowest, kind))
    return None


def _named(share: Share, kind: str) -> dict[str, Value]:
    return {"group": share.group} if kind == "groups" else {}


_TOO_FEW = {
    "all": "It takes %(needed)d answers to speak of common ground. So far: %(answers)d.",
    "groups": "It takes %(needed)d answers from every group to speak of common ground."
    " From group %(group)s so far: %(answers)d.",
    "range": "It takes %(needed)d answers from every part of the range to speak of common ground."
    " From one part so far: %(answers)d.",
    "sides": "It takes %(needed)d answers from every side to speak of common ground."
    " From one side so far: %(answers)d.",
}
_UNSURE: dict[Answer, dict[str, str]] = {
    "agree": {
        "all": "We can only be sure that %(share)d %% agree.",
        "groups": "We can only be sure that %(share)d %% of group %(group)s agree.",
        "range": "We can only be sure that %(share)d %% agree in one part of the range.",
        "sides": "We can only be sure that %(share)d %% of one side agree.",
    },
    "disagree": {
        "all": "We can only be sure that %(share)d %% disagree.",
        "groups": "We can only be sure that %(share)d %% of group %(group)s disagree.",
        "range": "We can only be sure that %(share)d %% disagree in one part of the range.",
        "sides": "We can only be sure that %(share)d %% of one side disagree.",
    },
}
