"""What may be shown of many counts at once: step by step less is said, until no small number can be worked out.

Two kinds of counts are looked at. What is to be shown: whoever reads that it is not shown must still hold every number
from none to four possible. What only follows from it, such as how many are *not* new, or how many came since the last
time: where that is a small number, at least five values must stay possible. Of either, what is known without our
figures is not counted against them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cairn.core.disclosure.counts import FEWEST, SPREAD, Band, Known, band_of, nothing_shown
from cairn.core.disclosure.ranges import Range, parts, ranges

ANYTHING = Band(-nothing_shown().most, nothing_shown().most)
NEAR = 2


def protect(
    counts: Mapping[str, int],
    known: Sequence[Known] = (),
    *,
    follows: Mapping[str, int] | None = None,
    already: Mapping[str, Band] | None = None,
) -> dict[str, Band]:
    """What may be shown of each of these counts.

    `known` ties counts to each other and to numbers that everybody knows. `follows` are counts that are shown nowhere
    and can be worked out from the others, with their true values, or 0 to protect them whatever they are. They may be
    below nothing, as a change may.
    `already` is what was shown earlier, under names of its own: it cannot be called back.
    """
    found: dict[str, Band] = {}
    for part in parts({*counts, *(follows or {}), *(already or {})}, known):
        tied = [fact for fact in known if not part.isdisjoint(fact.weights)]
        found.update(
            _protected(
                {name: number for name, number in counts.items() if name in part},
                tied,
                follows={name: number for name, number in (follows or {}).items() if name in part},
                already={name: band for name, band in (already or {}).items() if name in part},
            )
        )
    return {name: found[name] for name in counts}


def _protected(
    counts: Mapping[str, int], known: Sequence[Known], *, follows: Mapping[str, int], already: Mapping[str, Band]
) -> dict[str, Band]:
    bands = {name: band_of(number) for name, number in counts.items()}
    small = [name for name, number in (*counts.items(), *follows.items()) if abs(number) < FEWEST]
    if not known or not small:
        return bands
    around = {**already, **dict.fromkeys(follows, ANYTHING)}
    before = ranges({**around, **dict.fromkeys(counts, nothing_shown())}, known, of=small)
    while betrayed := _betrayed({**around, **bands}, known, before, counts):
        lowered = _to_lower(betrayed, bands, around, known)
        bands[lowered] = bands[lowered].lowered()
    return bands


def _betrayed(
    bands: Mapping[str, Band], known: Sequence[Known], before: Mapping[str, Range], counts: Mapping[str, int]
) -> str:
    """The first small number that can be told too narrowly; empty when there is none."""
    for name, now in ranges(bands, known, of=before).items():
        then = before[name]
        if name in counts:
            is_open = now.least <= then.least and now.most >= min(then.most, FEWEST - 1)
        else:
            is_open = now.values >= min(SPREAD, then.values)
        if not is_open:
            return name
    return ""


def _to_lower(betrayed: str, bands: Mapping[str, Band], around: Mapping[str, Band], known: Sequence[Known]) -> str:
    """Of which count less is said next: the nearest one that opens what can be told, else the largest near by.

    Once nothing is shown any more, the reader cannot tell what is small from what was held back.
    """
    far = _distances(betrayed, known)
    shown = [name for name in bands if bands[name].is_shown and name in far] or list(bands)
    listed = sorted(shown, key=lambda name: (name == betrayed, far.get(name, len(far)), -bands[name].least, name))
    now = ranges({**around, **bands}, known, of=[betrayed])[betrayed].values
    for name in listed:
        tried = {**around, **bands, name: bands[name].lowered()}
        if ranges(tried, known, of=[betrayed])[betrayed].values > now:
            return name
    near = [name for name in listed if far.get(name, len(far)) <= NEAR] or listed
    return min(near, key=lambda name: (-bands[name].least, bands[name].most, listed.index(name)))


def _distances(start: str, known: Sequence[Known]) -> dict[str, int]:
    """How many known facts lie between this count and each other."""
    far, edge = {start: 0}, {start}
    while edge:
        step = {name for fact in known if not edge.isdisjoint(fact.weights) for name in fact.weights} - far.keys()
        far |= dict.fromkeys(step, max(far.values()) + 1)
        edge = step
    return far
