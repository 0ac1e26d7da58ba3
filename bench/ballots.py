"""Promise: a hundred thousand ballots over two hundred options are counted while people wait, and exactly.

Makes a ballot paper of two hundred options, all of them graded, for a hundred thousand people on two sides, and counts
it: one option chosen in under a second, a budget shared by weighted equal shares in under forty, with exact fractions.
People support ten, and then forty, of the two hundred. Seconds are those of the processor. Run: make bench.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "src"))

import numpy as np

from cairn.core.ballots import Budget, Outcome, Pile, Poll, shared_power

PEOPLE = {"citizen": 60_000, "staff": 40_000}
OPTIONS = tuple(f"option {number}" for number in range(200))
CHOOSE_SECONDS, SHARE_SECONDS = 1, 40


def main() -> None:
    budget = Budget(20_000_000, {option: 100_000 + 7_919 * at for at, option in enumerate(OPTIONS)})
    for supported in (10, 40):
        pile = papers(supported)
        choose = Poll(OPTIONS, PEOPLE, "seed")
        share = Poll(OPTIONS, PEOPLE, "seed", mode="budget", budget=budget)
        print(f"{sum(PEOPLE.values()):,} ballots, {len(OPTIONS)} options, about {supported} of them supported by each:")
        seconds, outcome = counted(choose, pile)
        print(f"  one chosen ({outcome.winner}): {said(seconds, CHOOSE_SECONDS)}")
        seconds, outcome = counted(share, pile)
        print(f"  a budget shared ({len(outcome.chosen)} funded): {said(seconds, SHARE_SECONDS)}")


def papers(supported: int) -> Pile:
    """Everybody grades everything: support for some, mostly what is well liked; most of the rest they can live with."""
    dice = np.random.default_rng(20_261_126)
    liked = dice.random(len(OPTIONS))
    chance = liked / liked.sum() * supported
    rows = {}
    for side, people in PEOPLE.items():
        grades = np.where(
            dice.random((people, len(OPTIONS))) < chance, 3, dice.choice([1, 2, 2, 2], (people, len(OPTIONS)))
        )
        rows[side] = grades.astype(np.uint8).tobytes()
    return Pile(OPTIONS, rows)


def counted(poll: Poll, pile: Pile) -> tuple[float, Outcome]:
    begun = time.process_time()
    outcome = shared_power.count(poll, pile)
    return time.process_time() - begun, outcome


def said(measured: float, promised: float) -> str:
    return f"{measured:.2f} s, promised below {promised} s ({measured / promised:.0%} of it)"


if __name__ == "__main__":
    main()
