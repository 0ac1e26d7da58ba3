"""Evidence: does it help to know the groups? A fifth of the answers is hidden at a time and guessed.

For every hidden agree or disagree we compare two guesses: one from everybody's answers to that statement, one
from the answers of the person's group, both made without the hidden answers. Groups made from noise guess
worse than no groups at all; only groups that guess better, beyond what chance between people would give, are
worth speaking of. Passes are not counted: how often somebody passes is a habit, not an opinion.
"""

from dataclasses import dataclass

import numpy as np

from cairn.core.opinion_map import axes, groups
from cairn.core.opinion_map.reactions import AGREE, PASS, Mask, Reactions, Real, Whole

FOLDS = 5
CLEAR = 1.6449
BORROWED = 2.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """What this many groups gain: `bits` per hidden answer (a coin toss is one), and the standard error.

    With `directions`, it is what one range of views in so many directions gains.
    """

    groups: int
    bits: float
    error: float
    directions: int = 0

    @property
    def is_clear(self) -> bool:
        """True when the gain is above 0 with 95 % confidence."""
        return self.bits > CLEAR * self.error and self.bits > 0


def evidence(reactions: Reactions, counted: Mask, counts: tuple[int, ...], *, seed: int) -> tuple[Evidence, ...]:
    """The gain of each number of groups in `counts`, for the people marked True in `counted`.

    Each person is one draw: the error counts how much the gain varies from person to person.
    """
    dice = np.random.default_rng(seed)
    fold = dice.permutation(len(reactions)) % FOLDS
    gains = np.zeros((len(counts), len(reactions.people)))
    for hidden in range(FOLDS):
        known, guessed = reactions.keep(fold != hidden), reactions.keep(fold == hidden)
        guessed = guessed.keep((guessed.vote != PASS) & counted[guessed.person])
        points = axes.places(known, axes.axes(known))[counted]
        for row, split in enumerate(groups.partitions(points, counts, seed=seed)):
            group = np.full(len(reactions.people), -1)
            group[counted] = split.group
            gains[row] += _gain(known, guessed, group, split.count)
    opinions = np.bincount(
        reactions.person[(reactions.vote != PASS) & counted[reactions.person]],
        minlength=len(reactions.people),
    )
    return tuple(_weigh(count, gain, opinions) for count, gain in zip(counts, gains, strict=True))


def _gain(known: Reactions, guessed: Reactions, group: Whole, count: int) -> Real:
    """Bits gained per person over the guess from everybody."""
    agree, disagree = (known.count(vote, group=group, groups=count) for vote in (AGREE, -AGREE))
    everybody = (agree.sum(axis=0) + 1) / (agree.sum(axis=0) + disagree.sum(axis=0) + 2)
    in_group = (agree + BORROWED * everybody) / (agree + disagree + BORROWED)
    without, within = everybody[guessed.statement], in_group[group[guessed.person], guessed.statement]
    agrees = guessed.vote == AGREE
    bits = np.log2(np.where(agrees, within, 1 - within) / np.where(agrees, without, 1 - without))
    return np.bincount(guessed.person, weights=bits, minlength=len(known.people))


def _weigh(count: int, gain: Real, opinions: Whole) -> Evidence:
    hidden = max(int(opinions.sum()), 1)
    bits = float(gain.sum()) / hidden
    error = float(np.sqrt(np.sum((gain - bits * opinions) ** 2))) / hidden
    return Evidence(count, bits, error)
