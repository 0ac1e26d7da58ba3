"""Telling statements: what people in one place say more than those in another, tested twice over.

A person's place follows from what they answered, so the same answers cannot also show that places differ. Every answer
is therefore counted in the place its giver has without it: a fifth of the answers is left out at a time, and people are
placed by the rest. Agreeing is then compared among those who agreed or disagreed, by the two-sided test of two shares.
Many statements are tested at once, so Holm's correction is used: the chance that even one line on the page is there by
luck stays under five in a hundred, however the tests hang together. (Benjamini and Hochberg's would show more lines,
and let one in twenty of them be wrong; people read each line as true.)

Source: Holm 1979; Newcombe 1998 (the interval of a difference); Cox 1975 (leaving answers out).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import erfc, sqrt

import numpy as np

from cairn.core.opinion_map.common_ground import FEWEST_ANSWERS, bounds
from cairn.core.opinion_map.reactions import Mask, Real, Whole
from cairn.core.opinion_map.representative import Answer
from cairn.core.opinion_map.voices import FOLDS, Voices

SURE = 0.05
MOST_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Telling:
    """A statement that sets people apart: `votes` of the `seen` here gave this `answer`.

    Of the `others_seen` it is held against, `others_votes` gave it. `at_least`: how far apart the shares of agreement
    are, the doubt taken off.
    """

    statement: str
    answer: Answer
    votes: int
    seen: int
    others_votes: int
    others_seen: int
    at_least: float


@dataclass(frozen=True, slots=True, eq=False)
class Counts:
    """Agree, disagree and seen: arrays (parts, statements)."""

    agree: Whole
    disagree: Whole
    seen: Whole

    def of(self, parts: Sequence[int]) -> tuple[Whole, Whole, Whole]:
        """The counts of several parts together: three arrays (statements)."""
        rows = list(parts)
        return self.agree[rows].sum(axis=0), self.disagree[rows].sum(axis=0), self.seen[rows].sum(axis=0)

    def those(self, parts: Sequence[int]) -> "Counts":
        """The same counts with the parts in this order."""
        rows = list(parts)
        return Counts(self.agree[rows], self.disagree[rows], self.seen[rows])


@dataclass(frozen=True, slots=True)
class Contrast:
    """Parts to hold against each other: those here, and those there."""

    here: tuple[int, ...]
    there: tuple[int, ...]


def unseen(voices: Voices, place: Callable[[Voices], Whole], parts: int) -> Counts:
    """Answers counted in the part their giver belongs to without them.

    `place` gives the parts of each person, array (ways, people): a person can be in one part for each way to part them.
    """
    agree, disagree = (np.zeros(parts * voices.statements, dtype=np.int64) for _ in range(2))
    for fold in range(FOLDS):
        hidden = voices.hidden(fold)
        asked = voices.of(hidden)
        for part in place(voices.of(~hidden)):
            cell = part[asked.person] * voices.statements + asked.statement
            agree += np.bincount(cell[asked.sign > 0], minlength=len(agree))
            disagree += np.bincount(cell[asked.sign < 0], minlength=len(agree))
    shape = (parts, voices.statements)
    return Counts(agree.reshape(shape), disagree.reshape(shape), (agree + disagree).reshape(shape))


def telling(
    statements: Sequence[str], contrasts: Sequence[Contrast], held_out: Counts, counted: Counts
) -> tuple[tuple[tuple[Telling, ...], tuple[Telling, ...]], ...]:
    """For each contrast what those here, and those there, say more: up to five statements each, the widest apart first.

    `held_out` decides; `counted`, with every answer where its giver stands, is what is shown.
    """
    tested = [_tested(held_out.of(one.here), held_out.of(one.there)) for one in contrasts]
    clear = _clear(np.array([chance for chance, _ in tested]).reshape(len(contrasts), len(statements)))
    return tuple(
        (
            _told(statements, one.here, one.there, counted, np.where(is_clear, apart, 0)),
            _told(statements, one.there, one.here, counted, np.where(is_clear, -apart, 0)),
        )
        for one, (_, apart), is_clear in zip(contrasts, tested, clear, strict=True)
    )


def _tested(here: tuple[Whole, Whole, Whole], there: tuple[Whole, Whole, Whole]) -> tuple[Real, Real]:
    """The chance of such a difference by luck (2 where too few answered), and how far apart the shares are at least."""
    many, others = here[0] + here[1], there[0] + there[1]
    enough = (many >= FEWEST_ANSWERS) & (others >= FEWEST_ANSWERS)
    many, others = np.maximum(many, 1), np.maximum(others, 1)
    share, share_there = here[0] / many, there[0] / others
    pooled = (here[0] + there[0]) / (many + others)
    spread = np.sqrt(pooled * (1 - pooled) * (1 / many + 1 / others))
    deviations = np.abs(share - share_there) / np.maximum(spread, 1e-12)
    chance = np.array([erfc(one / sqrt(2)) for one in deviations.tolist()])
    (low, high), (low_there, high_there) = bounds(here[0], many), bounds(there[0], others)
    apart = share - share_there
    up = apart - np.sqrt((share - low) ** 2 + (high_there - share_there) ** 2)
    down = -apart - np.sqrt((high - share) ** 2 + (share_there - low_there) ** 2)
    surely = np.where(apart > 0, np.maximum(up, 1e-9), -np.maximum(down, 1e-9))
    return np.where(enough, chance, 2.0), np.where(apart == 0, 0.0, surely)


def _clear(chances: Real) -> Mask:
    """Which of these differences are no luck, by Holm: the smallest chance times the number of tests, and so on."""
    flat = chances.ravel()
    order = np.argsort(flat, kind="stable")
    order = order[flat[order] <= 1]
    left = len(order) - np.arange(len(order))
    fails = flat[order] * left > SURE
    clear = np.zeros(len(flat), dtype=np.bool_)
    clear[order[: int(fails.argmax()) if fails.any() else len(order)]] = True
    return clear.reshape(chances.shape)


def _told(
    statements: Sequence[str], here: Sequence[int], there: Sequence[int], counted: Counts, apart: Real
) -> tuple[Telling, ...]:
    """What these say more: only an answer that most of them give."""
    agree, disagree, seen = counted.of(here)
    votes = np.where(apart > 0, agree, disagree)
    others_agree, others_disagree, others_seen = counted.of(there)
    others = np.where(apart > 0, others_agree, others_disagree)
    wanted = np.nonzero((apart != 0) & (2 * votes > agree + disagree))[0]
    widest = wanted[np.argsort(-np.abs(apart[wanted]), kind="stable")][:MOST_SHOWN]
    return tuple(
        Telling(
            statements[place], "agree" if apart[place] > 0 else "disagree", int(votes[place]), int(seen[place]),
            int(others[place]), int(others_seen[place]), float(abs(apart[place])),
        )
        for place in widest.tolist()
    )  # fmt: skip
