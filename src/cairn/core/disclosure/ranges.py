"""The reader who tries: the least and the most that each count can be, for whoever puts all that is shown together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from cairn.core.disclosure.counts import Band, Known

if TYPE_CHECKING:
    from cairn.core.linear import Model


@dataclass(frozen=True, slots=True)
class Range:
    """The least and the most a count can be."""

    least: int
    most: int

    @property
    def values(self) -> int:
        return self.most - self.least + 1


class Contradiction(ValueError):
    """What is shown and what is known cannot be true at once: the counts handed in do not fit each other."""


def ranges(bands: Mapping[str, Band], known: Sequence[Known], *, of: Iterable[str]) -> dict[str, Range]:
    """The range of each count `of` these names, exact, in whole numbers. Raises `Contradiction`."""
    wanted, found = list(of), {}
    for part in parts(bands, known):
        if asked := [name for name in wanted if name in part]:
            tied = [fact for fact in known if not part.isdisjoint(fact.weights)]
            found.update(_ranges({name: bands[name] for name in bands if name in part}, tied, asked))
    return {name: found[name] for name in wanted}


def parts(names: Iterable[str], known: Sequence[Known]) -> list[set[str]]:
    """The counts in groups that nothing known ties to each other."""
    found = [{name} for name in sorted(names)]
    for fact in known:
        tied = [part for part in found if not part.isdisjoint(fact.weights)]
        if len(tied) > 1:
            found = [part for part in found if part not in tied] + [set().union(*tied)]
    return found


def _ranges(bands: Mapping[str, Band], known: Sequence[Known], of: Sequence[str]) -> dict[str, Range]:
    places = {one: place for place, one in enumerate(bands)}
    model = _model(bands, known, places)
    return {name: Range(-_most(model, places, name, -1), _most(model, places, name, 1)) for name in of}


def _model(bands: Mapping[str, Band], known: Sequence[Known], places: Mapping[str, int]) -> Model:
    from cairn.core.linear import NO_END, Model  # noqa: PLC0415 - loads the solver, and most who come by need none

    lower = np.array([band.least for band in bands.values()], dtype=np.float64)
    upper = np.array([band.most for band in bands.values()], dtype=np.float64)
    model = Model(lower=lower, upper=upper, costs=np.zeros(len(bands)), whole=len(bands))
    for fact in known:
        held = [(places[one], weight) for one, weight in fact.weights.items() if one in places]
        model.row_of(
            -NO_END if fact.least is None else fact.least,
            [place for place, _ in held],
            [weight for _, weight in held],
            NO_END if fact.most is None else fact.most,
        )
    return model


def _most(model: Model, places: Mapping[str, int], name: str, sign: int) -> int:
    """The most that the count, or with -1 its opposite, can be."""
    costs = np.zeros(len(places))
    costs[places[name]] = sign
    model.price(costs)
    values = model.solve()
    if values is None:
        message = f"{name} cannot be any number with all that is said to be known"
        raise Contradiction(message)
    return round(float(values[places[name]])) * sign
