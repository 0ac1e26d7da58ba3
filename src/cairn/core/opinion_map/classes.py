"""Latent classes: groups in which each statement has its own chance of agreement, whatever lies between them.

Fitted by expectation-maximisation: everybody belongs to each class with a probability that follows from their answers,
and a class agrees with a statement as its members do, with two answers borrowed from everybody. Missing answers are
missing.

Source: Lazarsfeld and Henry 1968; Dempster, Laird and Rubin 1977.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from cairn.core.opinion_map.reactions import Real, Whole
from cairn.core.opinion_map.voices import Voices

BORROWED = 2.0
ROUNDS = 60
SETTLED = 1e-5
FIRST_GUESS = 0.9  # how sure a start is of the class it begins with


@dataclass(frozen=True, slots=True, eq=False)
class Classes:
    """`chances` of agreement: array (classes, statements). `sizes`: shares of people. `fit`: higher is better."""

    chances: Real
    sizes: Real
    fit: float

    @property
    def count(self) -> int:
        return len(self.sizes)


def fit(voices: Voices, count: int, *, starts: Sequence[Whole]) -> Classes:
    """The best fit over several starts, each of which puts every person into one of the classes."""
    everybody = voices.shares()
    return max((_settled(voices, count, start, everybody) for start in starts), key=lambda found: round(found.fit, 6))


def belong(voices: Voices, classes: Classes) -> Real:
    """The probability of each class for each person: array (people, classes)."""
    return _belong(voices, classes.chances, classes.sizes)[0]


def chances(classes: Classes, belonging: Real, asked: Voices) -> Real:
    """The chance that each of these opinions is an agreement."""
    found: Real = np.einsum("vc,cv->v", belonging[asked.person], classes.chances[:, asked.statement])
    return found


def _settled(voices: Voices, count: int, start: Whole, everybody: Real) -> Classes:
    belonging = np.full((voices.people, count), (1 - FIRST_GUESS) / count)
    belonging[np.arange(voices.people), start] += FIRST_GUESS
    before = -np.inf
    for _ in range(ROUNDS):
        found, sizes = _described(voices, belonging, everybody)
        belonging, reached = _belong(voices, found, sizes)
        reached += BORROWED * float((everybody * np.log(found) + (1 - everybody) * np.log1p(-found)).sum())
        if reached - before < SETTLED * abs(reached):
            break
        before = reached
    return Classes(found, sizes, reached)


def _described(voices: Voices, belonging: Real, everybody: Real) -> tuple[Real, Real]:
    agrees = voices.sign > 0
    found = np.empty((belonging.shape[1], voices.statements))
    for place, weight in enumerate(belonging.T):
        share = weight[voices.person]
        agreeing = voices.per_statement(np.where(agrees, share, 0.0))
        found[place] = (agreeing + BORROWED * everybody) / (voices.per_statement(share) + BORROWED)
    sizes = belonging.sum(axis=0) + 1
    return found, sizes / sizes.sum()


def _belong(voices: Voices, found: Real, sizes: Real) -> tuple[Real, float]:
    agrees = voices.sign > 0
    scores = np.empty((voices.people, len(sizes)))
    for place, row in enumerate(found):
        chance = np.where(agrees, np.log(row)[voices.statement], np.log1p(-row)[voices.statement])
        scores[:, place] = voices.per_person(chance) + np.log(sizes[place])
    highest = scores.max(axis=1, keepdims=True)
    weights = np.exp(scores - highest)
    sums = weights.sum(axis=1, keepdims=True)
    return weights / sums, float((highest + np.log(sums)).sum())
