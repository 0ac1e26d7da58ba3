"""A lottery as a thousand tickets that anybody can read: each is a panel by name, and one of them is drawn."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from cairn.core.linear import NO_END, Model, Numbers
from cairn.core.selection import lot
from cairn.core.selection.fair.lottery import Lottery
from cairn.core.selection.lot import on_ticket, sha256

TICKETS = 1000
EFFORT = (1, 2000, 2000)
"""How long a rounding is looked for: branches looked at for the tickets in full, one fewer, two fewer."""
SLIP = 1e-7
"""What a computer's numbers lose."""


@dataclass(frozen=True)
class Tickets:
    """The tickets, each the signs of one panel in rising order. Ticket 1 is the first."""

    panels: tuple[tuple[str, ...], ...]

    @cached_property
    def held(self) -> Mapping[str, int]:
        """On how many tickets each person stands. Over the number of tickets that is their chance."""
        return Counter(sign for panel in self.panels for sign in panel)

    def text(self) -> str:
        """The file that is published: a line for each ticket, its number and its signs, with a space between.

        Nobody has the same sign on two tickets. A sign that stood on every one would tell that few gave an answer.
        """
        return "".join(
            f"{number} {' '.join(sorted(on_ticket(sign, number) for sign in panel))}\n"
            for number, panel in enumerate(self.panels, start=1)
        )


def tickets(fair: Lottery, *, seed: str, number: int = TICKETS) -> Tickets:
    """The lottery in tickets. Nobody has fewer than their chance in full, less one or two where it cannot be helped.

    People of one sort have as many tickets as each other, or one more; `seed` says who, and in which order the tickets
    lie. It needs to be secret only until the tickets are sealed.
    """
    rows = [int(row) for row in np.repeat(np.arange(len(fair.weights)), rounded(fair, number))]
    rows = [row for _, row in sorted(enumerate(rows), key=lambda pair: sha256(f"{seed} ticket {pair[0]}"))]
    panels: list[list[str]] = [[] for _ in rows]
    for at, sort in enumerate(fair.sorts):
        signs, turn = sorted(sort.signs, key=lambda sign: sha256(f"{seed} sign {sign}")), 0
        for panel, row in zip(panels, rows, strict=True):
            for _ in range(fair.panels[row, at]):
                panel.append(signs[turn % len(signs)])
                turn += 1
    return Tickets(tuple(tuple(sorted(panel)) for panel in panels))


def rounded(fair: Lottery, number: int = TICKETS) -> NDArray[np.int64]:
    """How many of the tickets show each panel: its weight, in whole numbers.

    Everybody who can be on a panel has the tickets of the least chance in full, or one fewer, or two: the first of
    these that is found. Beyond that, as little as possible lies between the tickets of each sort and its chance.
    """
    weights = number * fair.weights
    whole = np.floor(weights + SLIP)
    partly = np.flatnonzero(weights - whole > SLIP)
    rest = _Rest(
        panels=fair.panels[partly].astype(np.float64),
        sizes=fair.sizes,
        number=number - int(whole.sum()),
        wanted=(weights - whole) @ fair.panels,
    )
    held, full = whole @ fair.panels, int(number * fair.least + SLIP)
    for fewer, effort in enumerate(EFFORT):
        least = np.where(fair.counted, float(max(0, full - fewer)), 0.0) * fair.sizes - held
        added = _rounded_up(rest, least, effort)
        if added is not None:
            whole[partly] += added
            return whole.astype(np.int64)
    return _by_remainder(weights, whole, number)


@dataclass(frozen=True)
class _Rest:
    """`number` tickets that are left, and the panels of which each may get one; in places, for each sort."""

    panels: Numbers
    sizes: Numbers
    number: int
    wanted: Numbers


def _rounded_up(rest: _Rest, least: Numbers, effort: int) -> Numbers | None:
    """Which panels get a ticket more, 1 or 0 for each: near to what is wanted, nothing under the least."""
    here, sorts = rest.panels.shape
    ends = np.concatenate((np.ones(here), np.full(sorts, NO_END)))
    costs = np.concatenate((np.zeros(here), 1 / rest.sizes))
    model = Model(lower=np.zeros(here + sorts), upper=ends, costs=costs, whole=here, most=False)
    model.take_first(branches=effort)
    model.row(rest.number, np.ones(here), rest.number)
    for sort in range(sorts):
        places, off = rest.panels[:, sort], np.eye(1, sorts, sort)[0]
        model.row(least[sort], places)
        model.row(rest.wanted[sort], np.concatenate((places, off)))
        model.row(-NO_END, np.concatenate((places, -off)), rest.wanted[sort])
    values = model.solve()
    return None if values is None else np.rint(values[:here])


def _by_remainder(weights: Numbers, whole: Numbers, number: int) -> NDArray[np.int64]:
    """The panels with the greatest remainders get the tickets that are left."""
    first = np.argsort(whole - weights, kind="stable")[: number - int(whole.sum())]
    whole[first] += 1
    return whole.astype(np.int64)


def seal(published: str) -> str:
    """The SHA-256 of the published file, as 64 small hexadecimal letters."""
    return sha256(published)


def drawn(sealed: str, value: str, number: int = TICKETS) -> int:
    """The ticket that a public value draws, counted from 1.

    >>> drawn(seal("tickets"), "3-17-22-35-41-49")
    438
    """
    return lot.drawn(sealed, value, number)
