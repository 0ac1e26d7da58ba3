"""A range of views: people and statements as points in one, two or three directions.

Somebody at the place x agrees with a statement with the chance 1 / (1 + exp(-(lean + pull · x))): an item response
model. People are spread like one bell around the middle. It is fitted by alternating two steps that are exact once the
logistic curve is replaced by its best parabola from below at the point of touching; nothing is imputed, so a statement
that few have seen pulls as hard as its answers say, and no harder. This is the rival that groups have to beat.

Source: Jaakkola and Jordan 2000 (the parabola); Tipping 1999 (binary components); Bock and Aitkin 1981.
"""

from dataclasses import dataclass

import numpy as np

from cairn.core.opinion_map.reactions import Real
from cairn.core.opinion_map.voices import Voices

ROUNDS, FIRST_ROUNDS = 24, 2
FURTHER = 1.8  # each step goes so much further than the exact one, which creeps; twice as far would swing
SETTLED = 8e-3  # of a step, over the pulls of all opinions
STANDING_ROUNDS = 6
WIDEST_LEAN, WIDEST_PULL = 3.0, 1.0  # standard deviations before any answer is seen


@dataclass(frozen=True, slots=True, eq=False)
class Space:
    """`leans`: how far everybody leans to agreeing, per statement. `pulls`: array (statements, directions)."""

    leans: Real
    pulls: Real

    @property
    def directions(self) -> int:
        return int(self.pulls.shape[1])

    def odds(self, points: Real) -> Real:
        """The log-odds of agreeing at each point, array (points, directions): array (statements, points)."""
        found: Real = self.leans[:, None] + self.pulls @ points.T
        return found


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """Where people stand: `place`, array (people, directions), and how sure that is, `spread`: one matrix each."""

    place: Real
    spread: Real


def fit(voices: Voices, directions: int, *, seed: int) -> Space:
    """The space that explains the voices best. The strongest direction comes first; its largest pull is positive."""
    shares = voices.shares()
    leans = np.log(shares / (1 - shares))
    pulls = np.random.default_rng([seed, directions]).normal(0, 0.3, (voices.statements, directions))
    touching = np.ones(len(voices))
    heard = np.bincount(voices.statement, minlength=voices.statements) / max(len(voices), 1)
    for step in range(ROUNDS):
        standing = _stand(voices, leans, pulls, touching)
        touching, moments = _touching(voices, leans, pulls, standing)
        towards = _around_the_middle(*_statements(voices, standing.place, moments, touching), standing.place, moments)
        change = float(np.sqrt((heard[:, None] * (towards[1] - pulls) ** 2).sum()))
        stride = 1.0 if step < FIRST_ROUNDS else FURTHER
        leans, pulls = leans + stride * (towards[0] - leans), pulls + stride * (towards[1] - pulls)
        if change < SETTLED:
            break
    return Space(leans, _turned_to_the_strongest(voices, pulls))


def stand(voices: Voices, space: Space) -> Standing:
    """Where each person stands in a space that is known."""
    touching = np.ones(len(voices))
    for _ in range(STANDING_ROUNDS):
        standing = _stand(voices, space.leans, space.pulls, touching)
        touching, _ = _touching(voices, space.leans, space.pulls, standing)
    return _stand(voices, space.leans, space.pulls, touching)


def chances(space: Space, standing: Standing, asked: Voices) -> Real:
    """The chance that each of these opinions is an agreement, the doubt about the places included."""
    odds, doubt = _odds(asked, space.leans, space.pulls, standing)
    found: Real = 1 / (1 + np.exp(-odds / np.sqrt(1 + np.pi * doubt / 8)))
    return found


def _odds(voices: Voices, leans: Real, pulls: Real, standing: Standing) -> tuple[Real, Real]:
    """The log-odds of agreeing for each opinion, and how unsure they are because the place of the person is."""
    odds, doubt = leans.take(voices.statement), np.zeros(len(voices))
    for row in range(pulls.shape[1]):
        odds += pulls[:, row].take(voices.statement) * voices.for_each(standing.place[:, row])
        for column in range(row, pulls.shape[1]):
            twice = 1 if row == column else 2
            both = (twice * pulls[:, row] * pulls[:, column]).take(voices.statement)
            doubt += both * voices.for_each(standing.spread[:, row, column])
    return odds, doubt


def _stand(voices: Voices, leans: Real, pulls: Real, touching: Real) -> Standing:
    width = pulls.shape[1]
    curve = 2 * _curve(touching)
    pull = [pulls[:, row].take(voices.statement) for row in range(width)]
    force = voices.sign / 2 - curve * leans.take(voices.statement)
    precision = np.zeros((voices.people, width, width))
    precision[:] = np.eye(width)
    towards = np.empty((voices.people, width))
    for row in range(width):
        towards[:, row] = voices.per_person(force * pull[row])
        bent = curve * pull[row]
        for column in range(row, width):
            precision[:, row, column] += voices.per_person(bent * pull[column])
            precision[:, column, row] = precision[:, row, column]
    spread = np.linalg.inv(precision)
    return Standing(np.einsum("pij,pj->pi", spread, towards), spread)


def _touching(voices: Voices, leans: Real, pulls: Real, standing: Standing) -> tuple[Real, Real]:
    """Where the parabola touches for each opinion, and each person's mean of x x'."""
    odds, doubt = _odds(voices, leans, pulls, standing)
    moments = standing.spread + standing.place[:, :, None] * standing.place[:, None, :]
    return np.sqrt(np.maximum(odds**2 + doubt, 1e-8)), moments


def _statements(voices: Voices, place: Real, moments: Real, touching: Real) -> tuple[Real, Real]:
    """The lean and pull of each statement, given where people stand: one small linear system each."""
    width = place.shape[1]
    curve = 2 * _curve(touching)
    system = np.zeros((voices.statements, width + 1, width + 1))
    answer = np.empty((voices.statements, width + 1))
    system[:, 0, 0] = voices.per_statement(curve) + 1 / WIDEST_LEAN**2
    answer[:, 0] = voices.per_statement(voices.sign / 2)
    for row in range(width):
        stands = voices.for_each(place[:, row])
        answer[:, row + 1] = voices.per_statement(voices.sign / 2 * stands)
        system[:, 0, row + 1] = system[:, row + 1, 0] = voices.per_statement(curve * stands)
        for column in range(row, width):
            both = voices.per_statement(curve * voices.for_each(moments[:, row, column]))
            system[:, row + 1, column + 1] = system[:, column + 1, row + 1] = both
        system[:, row + 1, row + 1] += 1 / WIDEST_PULL**2
    found = np.linalg.solve(system, answer[..., None])[..., 0]
    return found[:, 0], found[:, 1:]


def _around_the_middle(leans: Real, pulls: Real, place: Real, moments: Real) -> tuple[Real, Real]:
    """The same space, measured so that people are spread around 0 by 1."""
    middle = place.mean(axis=0)
    width = np.linalg.cholesky(moments.mean(axis=0) - np.outer(middle, middle) + 1e-9 * np.eye(len(middle)))
    return leans + pulls @ middle, pulls @ width


def _turned_to_the_strongest(voices: Voices, pulls: Real) -> Real:
    weight = np.sqrt(np.bincount(voices.statement, minlength=voices.statements))[:, None]
    turn = np.linalg.svd(pulls * weight, full_matrices=False)[2].T
    turned: Real = pulls @ turn
    largest = np.abs(turned).round(9).argmax(axis=0)
    signs = np.where(turned[largest, np.arange(turned.shape[1])] < 0, -1.0, 1.0)
    return turned * signs


def _curve(touching: Real) -> Real:
    found: Real = np.tanh(touching / 2) / (4 * np.maximum(touching, 1e-4))
    return found
