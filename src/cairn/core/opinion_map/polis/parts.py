"""The same outcome from parts of the people that never lie in one memory: whole numbers are added up."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import numpy as np

from cairn.core.opinion_map import axes, counts, sums
from cairn.core.opinion_map.polis import gate
from cairn.core.opinion_map.polis.outcomes import Outcome, from_counts, grouped
from cairn.core.opinion_map.reactions import Reactions, Real, Whole

type Read = Callable[[Any], Reactions]
type Each = Callable[..., list[Any]]


class TooManyStatementsError(ValueError):
    """More statements than the squares of the sums are made for."""


def one_after_another(deed: Callable[..., Any], *columns: Sequence[Any]) -> list[Any]:
    return list(map(deed, *columns))


def outcome_of_parts(
    parts: Sequence[Any], read: Read, *, statements: Sequence[str], each: Each = one_after_another, seed: int = 0
) -> Outcome:
    """Polis's outcome for everybody in these parts, in their order; everyone's votes must lie in one part.

    `read` makes the reactions of a part, with all `statements`. `each` does a deed once for every part, like `map`,
    wherever the part lies: one after another here, or on other computers.
    """
    if len(statements) > sums.MOST_STATEMENTS:
        raise TooManyStatementsError(f"From parts, up to {sums.MOST_STATEMENTS} statements can be put on a map.")
    found = sums.total(each(partial(_summed, read), parts))
    seen = found.seen
    axis = axes.of_sums(found)
    in_play = int(np.count_nonzero(seen))
    stood = each(partial(_stood, read, axis, in_play), parts)
    places, answers = (np.concatenate(column) for column in zip(*stood, strict=True))
    split = grouped(places, gate.in_conversation(answers, in_play), fewest=1, seed=seed)
    number = int(split[0].max(initial=-1)) + 1
    pieces = np.split(split[0], np.cumsum([len(of_part) for of_part, _ in stood])[:-1])
    told = each(partial(_counted, read, number), parts, pieces)
    by_group = counts.Counted(*(np.sum(column, axis=0) for column in zip(*told, strict=True)))
    everybody = counts.Counted(found.agree[None], found.disagree[None], seen[None])
    return from_counts(statements, (axis, places), split, (by_group, everybody))


def _summed(read: Read, part: object) -> sums.Sums:
    return sums.Sums.of(read(part))


def _stood(read: Read, found: axes.Axes, in_play: int, part: object) -> tuple[Real, Whole]:
    reactions = read(part)
    return axes.places(reactions, found, statements=in_play), reactions.answers()


def _counted(read: Read, groups: int, part: object, group: Whole) -> tuple[Whole, Whole, Whole]:
    found = counts.by_group(read(part), group, groups)
    return found.agree, found.disagree, found.seen
