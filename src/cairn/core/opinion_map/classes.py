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
SHORT, ROUNDS = 6, 60
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
    """The best fit from several starts, each of which puts every person into one of the classes.

    All of them take a few steps, and the one that is ahead goes on until it settles.
    """
    everybody = voices.shares()
    begun = [_moved(voices, _sure(voices, count, start), everybody, SHORT) for start in starts]
    belonging, _ = max(begun, key=lambda found: round(found[1].fit, 6))
    return _moved(voices, belonging, everybody, ROUNDS)[1]


def belong(voices: Voices, classes: Classes) -> Real:
    """The probability of each class for each person: array (people, classes)."""
    return _belong(voices, classes.chances, classes.sizes)[0]


def chances(classes: Classes, belonging: Real, asked: Voices) -> Real:
    """The chance that each of these opinions is an agreement."""
    found = np.zeros(len(asked))
    for weight, row in zip(belonging.T, classes.chances, strict=True):
        found += asked.for_each(weight) * row[asked.statement]
    return found


def _sure(voices: Voices, count: int, start: Whole) -> Real:
    belonging = np.full((voices.people, count), (1 - FIRST_GUESS) / count)
    belonging[np.arange(voices.people), start] += FIRST_GUESS
    return belonging


def _moved(voices: Voices, belonging: Real, everybody: Real, rounds: int) -> tuple[Real, Classes]:
    before = -np.inf
    for _ in range(rounds):
        found, sizes = _described(voices, belonging, everybody)
        belonging, reached = _belong(voices, found, sizes)
        reached += BORROWED * float((everybody * np.log(found) + (1 - everybody) * np.log1p(-found)).sum())
        if reached - before < SETTLED * abs(reached):
            break
        before = reached
    return belonging, Classes(found, sizes, reached)


def _described(voices: Voices, belonging: Real, everybody: Real) -> tuple[Real, Real]:
    found = np.empty((belonging.shape[1], voices.statements))
    for place, weight in enumerate(belonging.T):
        heard = np.bincount(voices.answer, weights=voices.for_each(weight), minlength=2 * voices.statements)
        agreeing = heard[1::2]
        found[place] = (agreeing + BORROWED * everybody) / (heard[::2] + agreeing + BORROWED)
    sizes = belonging.sum(axis=0) + 1
    return found, sizes / sizes.sum()


def _belong(voices: Voices, found: Real, sizes: Real) -> tuple[Real, float]:
    scores = np.empty((voices.people, len(sizes)))
    for place, row in enumerate(found):
        likely = np.stack([np.log1p(-row), np.log(row)], axis=1).ravel()
        scores[:, place] = voices.per_person(likely.take(voices.answer)) + np.log(sizes[place])
    highest = scores.max(axis=1, keepdims=True)
    weights = np.exp(scores - highest)
    sums = weights.sum(axis=1, keepdims=True)
    return weights / sums, float((highest + np.log(sums)).sum())
