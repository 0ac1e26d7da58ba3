"""The method of equal shares with weights, exact: everybody holds the same share of their side's purse.

Each side holds the same part of the budget, and each of its ballots the same part of that. An option is bought when
its supporters can pay for it out of what they hold; each pays the same for each unit of weight, or all they have left
if that is less. Bought next is always the option that asks least of its supporters for what it gives: the lowest
payment per unit of weight, divided by its cost (or by one, where options count and not money).

Amounts are whole numbers over one common denominator, so that nothing is rounded. Floating point only tells which
options can be far from the cheapest; those within one part in 10⁹ are compared exactly.

Source: Peters and Skowron, "Proportionality and the Limits of Welfarism" (2020); Peters, Pierczyński and Skowron,
"Proportional Participatory Budgeting with Additive Utilities" (2021). The weights of sides are ours.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import gcd, inf
from typing import Literal

import numpy as np
from numpy.typing import NDArray

type Utility = Literal["cost", "count"]

ROUNDING = 1e-9  # far above what sums of a million doubles lose, far below what tells two prices apart


@dataclass(frozen=True, slots=True)
class Kind:
    """People of one side who support the same options: how much each weighs, and how many they are."""

    side: str
    weight: int
    people: int
    supports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Purchase:
    """An option bought, who paid what, and those that were level with it and came after it by the tie order."""

    option: str
    paid: Mapping[str, Fraction]
    level_with: tuple[str, ...]


def purchases(
    total: int,
    costs: Mapping[str, int],
    kinds: Sequence[Kind],
    *,
    tie_order: Callable[[str], int],
    utility: Utility = "cost",
) -> list[Purchase]:
    """What supporters buy, in order. Everybody starts with the same of `total` for each unit of weight.

    >>> kinds = [Kind("citizen", 1, 2, ("bus",)), Kind("staff", 1, 2, ("bus", "van"))]
    >>> [each.option for each in purchases(8, {"bus": 4, "van": 4}, kinds, tie_order=["bus", "van"].index)]
    ['bus']
    """
    market = _Market(total, costs, kinds, utility)
    bought: list[Purchase] = []
    while cheapest := market.cheapest():
        chosen = min(cheapest, key=tie_order)
        level = tuple(sorted(set(cheapest) - {chosen}, key=tie_order))
        bought.append(Purchase(chosen, market.buy(chosen, cheapest[chosen]), level))
    return bought


class _Market:
    """What everybody still holds, and what each option asks of its supporters."""

    def __init__(self, total: int, costs: Mapping[str, int], kinds: Sequence[Kind], utility: Utility) -> None:
        self._costs, self._utility = costs, utility
        self._sides = [kind.side for kind in kinds]
        self._weight = [kind.weight * kind.people for kind in kinds]
        whole = sum(self._weight) or 1
        common = gcd(total, whole)
        self._unit = whole // common  # what everybody holds is `_left` divided by this
        self._left = [total // common] * len(kinds)
        self._about = np.full(len(kinds), total / whole)
        self._heavy = np.array(self._weight, dtype=np.float64)
        found: dict[str, list[int]] = {option: [] for option in costs}
        for number, kind in enumerate(kinds):
            for option in kind.supports:
                if option in found:
                    found[option].append(number)
        self._supporters = {option: np.array(them, dtype=np.int64) for option, them in found.items() if them}
        self._at_least = dict.fromkeys(self._supporters, 0.0)  # prices only rise, as money is spent

    def cheapest(self) -> dict[str, Fraction]:
        """The options that ask least, with the payment for each unit of weight; empty if none can be paid."""
        while self._at_least:
            exact = {option: self._price(option) for option in self._near_the_cheapest()}
            for option, price in exact.items():
                if price is None:
                    del self._at_least[option]
            asked = {option: price / self._worth(option) for option, price in exact.items() if price is not None}
            if asked:
                least = min(asked.values())
                return {option: exact[option] or Fraction(0) for option, each in asked.items() if each == least}
        return {}

    def buy(self, option: str, price: Fraction) -> dict[str, Fraction]:
        """Take the payment from each supporter and say what each side paid."""
        supporters: list[int] = self._supporters[option].tolist()
        paid: dict[str, int] = {}
        times, each = price.denominator, price.numerator
        self._left = [held * times for held in self._left]
        self._unit *= times
        for one in supporters:
            pays = min(self._left[one], each)
            self._left[one] -= pays
            self._about[one] = self._left[one] / self._unit
            paid[self._sides[one]] = paid.get(self._sides[one], 0) + pays * self._weight[one]
        del self._at_least[option]
        return {side: Fraction(amount, self._unit) for side, amount in paid.items()}

    def _worth(self, option: str) -> int:
        return self._costs[option] if self._utility == "cost" else 1

    def _near_the_cheapest(self) -> list[str]:
        """The options of which any may be the cheapest; those that cannot be paid are dropped on the way."""
        looked_at: list[str] = []
        lowest_high = inf
        for option in sorted(self._at_least, key=self._at_least.__getitem__):
            if self._at_least[option] > lowest_high:
                break
            low, high = self._bounds(option)
            if low == inf:
                del self._at_least[option]
                continue
            self._at_least[option] = low
            lowest_high = min(lowest_high, high)
            looked_at.append(option)
        return [option for option in looked_at if self._at_least[option] <= lowest_high]

    def _bounds(self, option: str) -> tuple[float, float]:
        """Between what numbers the payment for each unit of weight and worth must lie; infinite if nobody can pay."""
        supporters = self._supporters[option]
        held, weight = self._about[supporters], self._heavy[supporters]
        order = np.argsort(held)
        held, weight = held[order], weight[order]
        spent = np.concatenate(([0.0], np.cumsum(held * weight)))
        heavy = np.cumsum(weight[::-1])[::-1]  # all who hold at least as much
        reached = spent[:-1] + held * heavy  # what comes together if everybody pays up to what this one holds
        cost, worth = float(self._costs[option]), self._worth(option)
        low = _asked(cost * (1 - ROUNDING), reached, spent, heavy) / worth * (1 - ROUNDING)
        high = _asked(cost * (1 + ROUNDING), reached, spent, heavy) / worth * (1 + ROUNDING)
        return low, high

    def _price(self, option: str) -> Fraction | None:
        """The exact payment for each unit of weight, in `_unit`s; None where supporters cannot pay."""
        supporters: list[int] = self._supporters[option].tolist()
        supporters.sort(key=self._left.__getitem__)
        missing, heavy = self._costs[option] * self._unit, sum(self._weight[one] for one in supporters)
        for one in supporters:
            if missing <= self._left[one] * heavy:
                return Fraction(missing, heavy)
            missing -= self._left[one] * self._weight[one]
            heavy -= self._weight[one]
        return None


def _asked(cost: float, reached: NDArray[np.float64], spent: NDArray[np.float64], heavy: NDArray[np.float64]) -> float:
    """What each unit of weight pays so that `cost` comes together; infinite if it cannot."""
    place = int(np.searchsorted(np.maximum.accumulate(reached), cost))
    return inf if place == len(reached) else float((cost - spent[place]) / heavy[place])
