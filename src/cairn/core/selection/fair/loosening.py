"""What to change when no panel meets all quotas: as little as can be."""

from dataclasses import replace

import numpy as np

from cairn.core.linear import NO_END, Model
from cairn.core.selection.fair.panels import giving
from cairn.core.selection.fair.pool import Pool, Quota, alike


def loosened(pool: Pool, *, as_agreed: bool) -> tuple[Quota, ...] | None:
    """Quotas that can be met, each moved as few people as can be in all; those that need not change stay as they are.

    `as_agreed`: only as far as `least_flex` and `most_flex` allow; otherwise as far as it takes. None when that is
    not enough, or there are fewer people than places.

    >>> quotas = (Quota("side", "citizen", 2, 2), Quota("side", "staff", 0, 0))
    >>> few = Pool({"a": {"side": "citizen"}, "b": {"side": "staff"}}, quotas, 2)
    >>> [(quota.value, quota.least, quota.most) for quota in loosened(few, as_agreed=False)]
    [('citizen', 1, 2), ('staff', 0, 1)]
    """
    sorts, number = alike(pool), len(pool.quotas)
    below = [quota.least - quota.lowest if as_agreed else NO_END for quota in pool.quotas]
    above = [quota.highest - quota.most if as_agreed else NO_END for quota in pool.quotas]
    sizes = [len(sort.signs) for sort in sorts]
    costs = np.concatenate((np.zeros(len(sorts)), np.ones(2 * number)))
    model = Model(lower=np.zeros(len(costs)), upper=np.array([*sizes, *below, *above], dtype=np.float64),
                  costs=costs, whole=len(costs), most=False)  # fmt: skip
    model.row(pool.places, np.ones(len(sorts)), pool.places)
    for at, quota in enumerate(pool.quotas):
        giving_it, moved, nought = giving(quota, pool, sorts), np.eye(1, number, at)[0], np.zeros(number)
        model.row(quota.least, np.concatenate((giving_it, moved, nought)))
        model.row(-NO_END, np.concatenate((giving_it, nought, -moved)), quota.most)
    values = model.solve()
    if values is None:
        return None
    fewer, more = np.rint(values[len(sorts) :]).astype(int).reshape(2, number)
    return tuple(
        replace(quota, least=quota.least - down, most=quota.most + up) if down or up else quota
        for quota, down, up in zip(pool.quotas, fewer.tolist(), more.tolist(), strict=True)
    )
