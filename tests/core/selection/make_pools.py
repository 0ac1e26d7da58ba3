"""Pools of people who signed up, with more of some than of others, and quotas as a population would give them."""

import random

from cairn.core.selection.fair import Pool, Quota

PARTS = {
    "side": {"citizen": 0.5, "staff": 0.5},
    "age": {"16 to 29": 0.2, "30 to 49": 0.3, "50 to 69": 0.3, "70 and over": 0.2},
    "area": {"north": 0.2, "east": 0.2, "south": 0.2, "west": 0.2, "centre": 0.2},
    "schooling": {"up to 16": 0.3, "up to 18": 0.3, "degree": 0.4},
    "disabled": {"yes": 0.2, "no": 0.8},
    "gender": {"woman": 0.5, "man": 0.48, "another": 0.02},
}
KEEN = {"70 and over": 1.6, "16 to 29": 0.4, "degree": 1.8, "up to 16": 0.4, "east": 0.6, "south": 1.3}


def pool(people: int, places: int, *, seed: int = 1, room: int = 1) -> Pool:
    """So many people, not spread like the population, and quotas `room` around what would be in proportion."""
    dice = random.Random(seed)  # noqa: S311 (invented people)
    answers = {
        f"p{number:04}": {
            feature: dice.choices(list(parts), [part * KEEN.get(value, 1.0) for value, part in parts.items()])[0]
            for feature, parts in PARTS.items()
        }
        for number in range(people)
    }
    quotas = tuple(
        Quota(feature, value, max(0, round(part * places) - room), round(part * places) + room)
        for feature, parts in PARTS.items()
        for value, part in parts.items()
    )
    return Pool(answers, quotas, places)
